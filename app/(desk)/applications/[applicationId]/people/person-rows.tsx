import type { ReactNode } from "react";
import { Act } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Link } from "@/app/_ui/link";
import { Row, Rows } from "@/app/_ui/rows";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatDay, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { isKept } from "@/lib/follow-ups/rules";
import { dueWords } from "@/lib/follow-ups/screen";
import type { ApplicationPerson } from "@/lib/interviewers/queries/application";
import { standingWords } from "@/lib/interviewers/rules";
import { phaseOf, roundTitle } from "@/lib/rounds/rules";

type RowsProps = { person: ApplicationPerson; owner: Owner; applicationId: string };

/** One person of an application: who they are on the left, what you have on the right. */
export function PersonRows({ person, owner, applicationId }: RowsProps) {
  const { careText, angle, facts, notes, rounds, thanks } = person;
  const isKnown = facts > 0 && Boolean(careText || angle);
  const state = isKnown ? "ready" : facts + notes > 0 || careText || angle ? "started" : "open";
  const kept = [facts > 0 ? plural(facts, "fact") : "", notes > 0 ? plural(notes, "note") : ""].filter(
    Boolean,
  );
  const words = standingWords(person);
  const [last] = thanks;
  return (
    <Cue
      state={state}
      level={2}
      title={person.name}
      href={paths.person(person.id)}
      under={[person.title, person.elsewhere].filter(Boolean).join(", ") || undefined}
      summary={
        <>
          {words.length > 0 ? <b>{words.join(" · ")}</b> : "Their part is not said yet"}{" "}
          <Act href={`${paths.person(person.id)}#part`}>{words.length > 0 ? "Change" : "Say it"}</Act>
        </>
      }
    >
      <Rows>
        <Line label="Rounds">
          {rounds.length > 0 ? (
            <Meetings rounds={rounds} owner={owner} applicationId={applicationId} />
          ) : null}
        </Line>
        <Line label="Noted">{kept.length > 0 ? kept.join(", ") : null}</Line>
        <Line label="Cares about">{careText}</Line>
        <Line label="My angle">{angle}</Line>
        {last ? <Line label="Thank-you">{<Thanks it={last} owner={owner} />}</Line> : null}
      </Rows>
    </Cue>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Row label={label} blank={!children}>
      {children}
    </Row>
  );
}

function Meetings({
  rounds,
  owner,
  applicationId,
}: Pick<RowsProps, "owner" | "applicationId"> & Pick<ApplicationPerson, "rounds">) {
  return rounds.map((round, at) => {
    const startsAt = instant(round.startsAt);
    const phase = phaseOf({ state: round.state, startsAt, endsAt: instant(round.endsAt) }, owner.now);
    const when =
      phase === "ahead"
        ? formatDayTime(startsAt, owner.zone, owner.hourCycle, owner.now)
        : formatDay(startsAt, round.zone, owner.now);
    const note = {
      ahead: "",
      running: ", now",
      ended: "",
      cancelled: ", cancelled",
      "no-show": ", did not come",
    }[phase];
    return (
      <span key={round.id}>
        {at > 0 ? " · " : null}
        <Link href={paths.round(applicationId, round.id)}>{roundTitle(round)}</Link> {when}
        {note}
      </span>
    );
  });
}

function Thanks({ it, owner }: { it: ApplicationPerson["thanks"][number]; owner: Owner }) {
  const act = (word: string) => <Act href={paths.followUp(it.id)}>{word}</Act>;
  if (it.state === "waived") return <>Set aside {act("Look")}</>;
  if (isKept(it)) return <>Sent {act("Read it")}</>;
  const round = it.endsAt && it.roundState ? { state: it.roundState, endsAt: instant(it.endsAt) } : null;
  const { left, due } = dueWords(
    { kind: "thank-you", state: it.state, covered: it.covered, dueAt: instant(it.dueAt), round },
    owner,
  );
  return (
    <>
      {left}, {due} {act(it.state === "to-write" ? "Write it" : "Open it")}
    </>
  );
}
