import { Act, ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Do } from "@/app/_ui/rows";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatSince } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { isKept } from "@/lib/follow-ups/rules";
import { dueWords } from "@/lib/follow-ups/screen";
import type { PersonThankYou } from "@/lib/interviewers/queries/person";
import { roundName } from "@/lib/rounds/rules";
import type { Dossier } from "./dossier";

/** What I want to ask them in the round that comes. */
export function MyQuestion({ at }: { at: Dossier }) {
  const { next, first } = at;
  if (!next) return null;
  const planned = next.mine.filter((it) => !it.isAsked);
  return (
    <Cue
      id="question"
      state={planned.length > 0 ? "ready" : "open"}
      title={`My question for ${first}`}
      advice={`One that only ${first} can answer, and nobody else on the panel gets.`}
      summary={
        planned.length > 0 ? (
          <>
            <b>“{planned[0]?.text}”</b> Not asked yet
          </>
        ) : (
          "None chosen yet"
        )
      }
    >
      {planned.slice(1).map((it) => (
        <p key={it.id}>“{it.text}”</p>
      ))}
      {planned.length === 0 ? (
        <Do start>
          <ButtonLink href={paths.round(next.applicationId, next.id)}>
            Choose one on the round’s page
          </ButtonLink>
        </Do>
      ) : null}
    </Cue>
  );
}

/** What was promised to them when a round ended, kept or still open. */
export function ThankYous({ at }: { at: Dossier }) {
  const { thankYous } = at.person;
  const [first, ...rest] = thankYous;
  if (!first || !at.lamps.thanks) return null;
  const open = thankYous.find((it) => !isKept(it));
  const lamp = open ? dueOf(open, at.owner).lamp : "ready";
  return (
    <Cue
      id="thanks"
      state={lamp}
      title="Thank-you"
      summary={<ThankYou it={open ?? first} owner={at.owner} />}
    >
      {[...(open && open !== first ? [first] : []), ...rest.filter((it) => it !== open)].map((it) => (
        <p key={it.id} className="pencil">
          <ThankYou it={it} owner={at.owner} />
        </p>
      ))}
    </Cue>
  );
}

function ThankYou({ it, owner }: { it: PersonThankYou; owner: Owner }) {
  const round = it.round ? roundName(it.round) : it.company;
  if (isKept(it)) {
    return (
      <>
        <b>{it.state === "waived" ? "Set aside" : "Sent"}</b> after the {round}
        {sentWords(it)}. <Act href={paths.followUp(it.id)}>{it.state === "waived" ? "Look" : "Read it"}</Act>
      </>
    );
  }
  const { left, due } = dueOf(it, owner);
  return (
    <>
      <b>{STATES[it.state] ?? "To write"}</b> {left}, {due}.{" "}
      <Act href={paths.followUp(it.id)}>{it.state === "to-write" ? "Write it" : "Open it"}</Act>
    </>
  );
}

const STATES: Record<string, string> = { "to-write": "To write", drafted: "Begun", ready: "Ready to send" };

function sentWords(it: PersonThankYou): string {
  if (it.state === "waived") return it.waivedReason ? `: ${it.waivedReason}` : "";
  if (!it.sentAt || !it.round) return "";
  return `, ${formatSince(instant(it.round.endsAt), instant(it.sentAt))} after you met`;
}

function dueOf(it: PersonThankYou, owner: Owner) {
  const { kind, state, covered } = { kind: "thank-you", ...it };
  const round = it.round ? { state: it.round.state, endsAt: instant(it.round.endsAt) } : null;
  return dueWords({ kind, state, covered, round, dueAt: instant(it.dueAt) }, owner);
}
