import { type AskedRound, AskRound } from "@/app/_parts/ask-round";
import { MoveMenu } from "@/app/_parts/move-menu";
import { NextStep } from "@/app/_parts/next-step";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { Tabs } from "@/app/_ui/tabs";
import type { Owner } from "@/lib/accounts/owner";
import type { ApplicationHead as Head, HeadRound } from "@/lib/applications/queries";
import { closingWords, type RoundStage, roundWords } from "@/lib/applications/rules";
import { STAGE_LABELS } from "@/lib/applications/schema";
import { instant } from "@/lib/base/dates";
import { formatDay, formatLeft, formatRoundClock, formatTime, zoneCity } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { lowerFirst, sentence } from "@/lib/base/words";
import { move, reopen } from "@/lib/schedule/actions/applications";

export type ApplicationTab = (typeof TABS | typeof MORE)[number]["key"];

type HeadProps = {
  head: Head;
  owner: Owner;
  here?: ApplicationTab;
  /** From the address, after a move: asks "When, and with whom?" about a round of this kind. */
  ask?: AskedRound | null;
};

type TabOf<Key> = { key: Key; label: string; href: (id: string) => string };

/** Where one works before a round; then, under "More", what one looks up. */
const TABS = [
  { key: "book", label: "Book", href: paths.application },
  { key: "rounds", label: "Rounds", href: paths.applicationRounds },
  { key: "people", label: "People", href: paths.applicationPeople },
  { key: "ad", label: "Ad", href: paths.applicationAd },
  { key: "research", label: "Research", href: paths.applicationResearch },
  { key: "case", label: "Case", href: paths.applicationCase },
  { key: "fit", label: "Fit", href: paths.applicationFit },
  { key: "money", label: "Money", href: paths.applicationMoney },
] as const satisfies TabOf<string>[];

const MORE = [
  { key: "facts", label: "Said", href: paths.applicationFacts },
  { key: "carry", label: "Left open", href: paths.applicationCarry },
  { key: "notes", label: "Notes", href: paths.applicationNotes },
  { key: "follow-ups", label: "Follow-ups", href: paths.applicationFollowUps },
  { key: "logbook", label: "Logbook", href: paths.applicationLogbook },
  { key: "history", label: "History", href: paths.applicationHistory },
] as const satisfies TabOf<string>[];

/** What stands above every page of an application: whose it is, where it stands, its next round on both walls. */
export function ApplicationHead({ head, owner, here, ask }: HeadProps) {
  const back = ([...TABS, ...MORE].find((tab) => tab.key === here) ?? TABS[0]).href(head.id);
  const link = (tab: TabOf<string>) => ({
    href: tab.href(head.id),
    label: tab.label,
    current: tab.key === here,
  });
  const action = (
    <>
      {head.stage === "closed" ? <Closed head={head} /> : <MoveMenu {...head} applicationId={head.id} />}
      <Act href={paths.editApplication(head.id)}>Edit</Act>
    </>
  );
  return (
    <>
      <PageHead
        title={
          <Link className="quiet-link" href={paths.company(head.companyId)}>
            {head.company}
          </Link>
        }
        sub={[head.role, head.location].filter(Boolean).join(" · ")}
        crumb={{ href: paths.applications(), label: "Applications" }}
        stage={{ stage: head.stage, label: STAGE_LABELS[head.stage], action }}
      >
        {head.nextRound ? <NextRound round={head.nextRound} owner={owner} /> : null}
      </PageHead>
      {head.stage === "closed" ? null : (
        <div className="steps">
          {head.suggested ? <Suggested head={head} stage={head.suggested} /> : null}
          <NextStep head={head} owner={owner} back={back} />
        </div>
      )}
      {ask && isUnplanned(head, ask.kind) ? <AskRound owner={owner} asked={ask} /> : null}
      <Tabs label="This application" items={TABS.map(link)} more={MORE.map(link)} />
    </>
  );
}

/** The address may be older than the page: the move taken back, or the round put on. */
function isUnplanned(head: Head, kind: RoundStage): boolean {
  const held = head.rounds.filter((round) => round.state === "scheduled" || round.state === "completed");
  return head.stage === kind && !held.some((round) => round.kind === kind);
}

function NextRound({ round, owner }: { round: HeadRound; owner: Owner }) {
  const at = instant(round.startsAt);
  const { here } = formatRoundClock(at, round.zone, owner.zone, owner.hourCycle);
  const left = at.getTime() - owner.now.getTime();
  const day = sentence(formatDay(at, owner.zone, owner.now));
  const there = {
    place: zoneCity(round.zone),
    time: formatTime(at, round.zone, owner.hourCycle),
    dateTime: round.startsAt,
  };
  const mine = { place: `You, ${zoneCity(owner.zone)}`, time: formatTime(at, owner.zone, owner.hourCycle) };
  return (
    <Clocks
      label="Next round"
      title={`${roundWords(round.kind, round.number)}${FORMATS[round.format] ?? ""}`}
      when={left > 0 ? `${day} · in ${formatLeft(left)}` : `${day} · running`}
      clocks={here === null ? [there] : [there, mine]}
    />
  );
}

const FORMATS: Record<string, string> = { phone: " by phone", video: " by video", "in-person": " in person" };

function Closed({ head }: { head: Head }) {
  return (
    <>
      <span className="closing">{closingWords(head)}</span>
      <ActionForm action={reopen} id={head.id} back={paths.application(head.id)} className="inline-form">
        <Submit look="act">Open again</Submit>
      </ActionForm>
      <Act href={paths.closeApplication(head.id)}>How it ended</Act>
    </>
  );
}

/** The stage suggests itself from the rounds; it never moves by itself. */
function Suggested({ head, stage }: { head: Head; stage: RoundStage }) {
  return (
    <div className="step-line">
      <p>
        There is a {lowerFirst(roundWords(stage, 1))} here, and the stage still says{" "}
        {lowerFirst(STAGE_LABELS[head.stage])}.
      </p>
      <ActionForm action={move} id={head.id} back={paths.application(head.id)} className="inline-form">
        <Submit look="act" name="stage" value={stage}>
          Move to {STAGE_LABELS[stage]}
        </Submit>
      </ActionForm>
    </div>
  );
}
