import { RoundModes } from "@/app/_parts/round-modes";
import { ActionForm } from "@/app/_ui/action-form";
import { Act, ButtonLink } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import type { StageKey } from "@/app/_ui/spike";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { instant, zonedDay } from "@/lib/base/dates";
import type { FormAction } from "@/lib/base/form-state";
import {
  formatDay,
  formatLeft,
  formatLongDate,
  formatRoundClock,
  formatTime,
  zoneCity,
} from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import {
  durationMinutes,
  FORMAT_LABELS,
  type Mode,
  type Phase,
  phaseOf,
  roundCode,
  roundTitle,
  stageOfKind,
} from "@/lib/rounds/rules";
import type { RoundFormat } from "@/lib/rounds/schema";
import { cancel, complete, noShow, removeRound, revive } from "@/lib/schedule/actions/rounds";
import type { RoundPage } from "@/lib/schedule/queries/round";

type HeadProps = {
  round: RoundPage;
  owner: Owner;
  /** The mode the page is read in. */
  mode: Mode;
  /** Its own address. */
  here: string;
};

/** Which round of whose, when it is on both walls, and what may be done with it. */
export function RoundHead({ round, owner, mode, here }: HeadProps) {
  const at = { startsAt: instant(round.startsAt), endsAt: instant(round.endsAt), state: round.state };
  const phase = phaseOf(at, owner.now);
  const stage = (stageOfKind(round.kind) ?? round.stage) as StageKey;
  return (
    <>
      <PageHead
        title={roundTitle(round)}
        crumb={{ href: paths.applicationRounds(round.applicationId), label: "Rounds" }}
        sub={
          <>
            <Link href={paths.application(round.applicationId)}>{round.company}</Link>, {round.jobTitle}
          </>
        }
        stage={{ stage, label: facts(round, durationMinutes(at)) }}
      >
        <When round={round} owner={owner} phase={phase} />
      </PageHead>
      <RoundModes round={round} here={mode}>
        <Act href={paths.callSheet(round.applicationId, round.id)}>Print call sheet</Act>
        <Act href={paths.editRound(round.applicationId, round.id)}>
          {phase === "ahead" ? "Reschedule" : "Change"}
        </Act>
        <More round={round} phase={phase} here={here} />
      </RoundModes>
      <Now round={round} owner={owner} phase={phase} here={here} />
    </>
  );
}

function facts(round: RoundPage, minutes: number): string {
  const words = round.format === "unknown" ? null : FORMAT_LABELS[round.format as RoundFormat].toLowerCase();
  return [`Round ${round.number}`, words, `${minutes} minutes`].filter(Boolean).join(" · ");
}

function When({ round, owner, phase }: Omit<HeadProps, "mode" | "here"> & { phase: Phase }) {
  const at = instant(round.startsAt);
  const { here } = formatRoundClock(at, round.zone, owner.zone, owner.hourCycle);
  const there = {
    place: zoneCity(round.zone),
    time: formatTime(at, round.zone, owner.hourCycle),
    dateTime: round.startsAt,
  };
  const sameDay = zonedDay(at, round.zone) === zonedDay(at, owner.zone);
  const mine = {
    place: `You, ${zoneCity(owner.zone)}${sameDay ? "" : `, ${formatDay(at, owner.zone)}`}`,
    time: formatTime(at, owner.zone, owner.hourCycle),
  };
  return (
    <Clocks
      label="When"
      title={formatLongDate(zonedDay(at, round.zone))}
      when={whenWords(round, owner.now, phase)}
      clocks={here === null ? [there] : [there, mine]}
    />
  );
}

function whenWords(round: RoundPage, now: Date, phase: Phase): string {
  if (phase === "cancelled") return "cancelled";
  if (phase === "no-show") return "they didn’t show";
  if (phase === "ahead") return `in ${formatLeft(instant(round.startsAt).getTime() - now.getTime())}`;
  if (phase === "running")
    return `running, ${formatLeft(instant(round.endsAt).getTime() - now.getTime())} left`;
  return `ended ${formatLeft(now.getTime() - instant(round.endsAt).getTime())} ago`;
}

/** What may become of a round besides another time. The browser's own disclosure. */
function More({ round, phase, here }: { round: RoundPage; phase: Phase; here: string }) {
  const off = phase === "cancelled" || phase === "no-show";
  return (
    <details className="moves round-more" key={round.state}>
      <summary className="act" aria-label={`More for ${roundTitle(round)}`}>
        More
      </summary>
      <div>
        {off ? <Verb round={round} here={here} action={revive} label="It is on after all" /> : null}
        {off || phase === "ended" ? null : (
          <Verb round={round} here={here} action={cancel} label="It is cancelled" />
        )}
        {phase === "ended" || phase === "running" ? (
          <>
            {round.state === "scheduled" ? (
              <Verb round={round} here={here} action={complete} label="It took place" />
            ) : null}
            <Verb round={round} here={here} action={noShow} label="They didn’t show" />
            {phase === "ended" ? (
              <Verb round={round} here={here} action={cancel} label="It was cancelled" />
            ) : null}
          </>
        ) : null}
        <Verb round={round} here={here} action={removeRound} label="Delete this round" />
        {phase === "ahead" || phase === "running" ? (
          <p>
            <Link href={paths.shortDebrief(roundCode(round.id))}>
              Debrief, for an alarm: {paths.shortDebrief(roundCode(round.id))}
            </Link>
          </p>
        ) : null}
      </div>
    </details>
  );
}

function Verb(props: { round: RoundPage; action: FormAction; label: string; here: string }) {
  return (
    <ActionForm action={props.action} back={props.here} className="moving">
      <input type="hidden" name="roundId" value={props.round.id} />
      <button type="submit">{props.label}</button>
    </ActionForm>
  );
}

/** One line on what is asked of the person now: join it, debrief it, or nothing. */
function Now({ round, owner, phase, here }: Omit<HeadProps, "mode"> & { phase: Phase }) {
  const debrief = paths.debrief(round.applicationId, round.id);
  if (phase === "cancelled" || phase === "no-show") {
    return (
      <Strip
        text={
          phase === "cancelled"
            ? "Cancelled. Nothing is asked of you for it."
            : "They didn’t show. Nothing is asked of you for it."
        }
      >
        <ActionForm action={revive} back={here} className="inline-form">
          <input type="hidden" name="roundId" value={round.id} />
          <Submit look="act">It is on after all</Submit>
        </ActionForm>
      </Strip>
    );
  }
  if (phase === "ended" && !round.debrief?.savedAt) {
    const draft = round.debrief?.hasDraft;
    const ago = formatLeft(owner.now.getTime() - instant(round.endsAt).getTime());
    return (
      <Strip text={draft ? "Your draft is here, not saved yet." : `Ended ${ago} ago. What did they ask?`}>
        <ButtonLink href={debrief} go>
          {draft ? "Finish the debrief" : "Debrief (60 s)"}
        </ButtonLink>
      </Strip>
    );
  }
  if (!round.link && !round.place) return null;
  if (phase === "ended") return null;
  return (
    <Strip text={round.place ?? (round.format === "phone" ? "By phone" : "Where you meet")}>
      {round.link ? (
        <a className={phase === "running" ? "btn go" : "btn"} href={round.link} rel="noreferrer">
          Join
        </a>
      ) : null}
      <span className="pencil">{round.link ? hostOf(round.link) : null}</span>
    </Strip>
  );
}

function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, "");
}

function Strip({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="round-now">
      <p>{text}</p>
      {children}
    </div>
  );
}
