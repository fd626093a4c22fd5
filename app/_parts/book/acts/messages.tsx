import type { ActProps } from "@/app/_parts/book/act-form";
import { fromEpoch, instant } from "@/lib/base/dates";
import { firstName } from "@/lib/base/words";
import { draftNudge, draftWhoWillIMeet, type Message, mailAddress } from "@/lib/follow-ups/messages";
import { endOf, lastDebrief, lastRound, roundById } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

/** "Who will I meet?", to the recruiter (CUES.md §7.4). */
export function AskWho(act: ActProps<"ask-who">) {
  const { snapshot } = act.place;
  const round = roundById(snapshot, act.target.roundId)!;
  const message = draftWhoWillIMeet({
    ...senderOf(snapshot),
    hourCycle: snapshot.hourCycle,
    round: { startsAt: instant(round.startsAt), zone: round.zone, format: round.format },
  });
  return <Draft label={act.label} go={act.place.go} message={message} />;
}

/** A short question about the next step, where none is planned yet (CUES.md §7.3). */
export function AskForNews(act: ActProps<"write-nudge">) {
  const { snapshot } = act.place;
  const last = lastRound(snapshot);
  const step = lastDebrief(snapshot)?.nextStep ?? null;
  const message = draftNudge({
    ...senderOf(snapshot),
    saidByFirst: step?.saidBy ? firstName(step.saidBy) : null,
    promisedOn: step?.promisedOn ?? null,
    lastRoundAt: last ? fromEpoch(endOf(last)) : null,
    appliedAt: last ? null : instant(snapshot.application.stageChangedAt),
    interested: true,
  });
  return <Draft label={act.label} go={act.place.go} message={message} />;
}

/** The words and the way to one's own mail program; nothing is sent from here. */
function Draft({ label, go, message }: { label: string; go: boolean; message: Message }) {
  const href = mailAddress(null, message.subject, message.body);
  return (
    <details className="fold act-form">
      <summary className={go ? "btn go" : "btn"}>{label}</summary>
      <div className="folded">
        <p className="about">{message.subject}</p>
        <p className="keep letter-text">{message.body}</p>
        {message.pencil ? <p className="pencil">{message.pencil}</p> : null}
        {href ? (
          <div className="do start">
            <a className={go ? "btn go" : "btn"} href={href}>
              Open in mail
            </a>
          </div>
        ) : null}
      </div>
    </details>
  );
}

function senderOf(s: Snapshot) {
  const recruiter = s.panelists.find((it) => it.role === "recruiter");
  const { company, role } = s.application;
  return { zone: s.zone, sender: s.profile.name, company, role, recruiterFirst: recruiter?.first ?? null };
}
