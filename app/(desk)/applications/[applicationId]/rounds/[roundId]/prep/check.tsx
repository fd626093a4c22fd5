import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { judge } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/prep/panels";
import * as paths from "@/lib/base/paths";
import { fourParts, type PrepPart } from "@/lib/guidance/prep";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import { opened, setOthers } from "@/lib/rounds/actions";

type CheckProps = { snapshot: Snapshot; round: Round; ownerId: string; here: string };

/** The last look over the four parts. That it was taken is told by a press, never by the page being fetched. */
export function CheckPart({ snapshot, round, ownerId, here }: CheckProps) {
  const { finding } = judge("ready-check", snapshot)!;
  const back = `${here}#check`;
  const isDue = finding.state !== "not-yet";
  return (
    <Part
      id="check"
      title="Look it all over once"
      note="Prepared at least as well as for the first round: that is the floor."
    >
      <p>{finding.says}</p>
      <Rows>
        {fourParts(snapshot).map((part) => (
          <Row key={part.key} label={part.title} blank={part.ready < part.of}>
            {part.of === 0 ? "Nothing to do" : `${part.ready} of ${part.of}`}
            <Left part={part} snapshot={snapshot} />
          </Row>
        ))}
      </Rows>
      {isDue ? (
        <div className="do start">
          <ActionForm action={opened} back={back} className="inline-form">
            <input type="hidden" name="roundId" value={round.id} />
            <input type="hidden" name="what" value="check" />
            <Submit busy="Saving">
              {finding.state === "open" ? "I’ve looked it over" : "Looked over again"}
            </Submit>
          </ActionForm>
        </div>
      ) : null}
      <Others round={round} ownerId={ownerId} back={back} />
    </Part>
  );
}

/** What a part still asks for, by name; each opens in the book. */
function Left({ part, snapshot }: { part: PrepPart; snapshot: Snapshot }) {
  const applicationId = snapshot.application.id;
  if (part.key === "follow-up") {
    if (part.ready === part.of) return null;
    return (
      <span className="left-over">
        <Link href={paths.applicationFollowUps(applicationId)}>The notes you owe</Link>
      </span>
    );
  }
  return (
    <span className="left-over">
      {part.left.map((cue) => (
        <Link key={cue.id} href={paths.book(applicationId, { at: "", cue: cue.id })}>
          {cue.title}
        </Link>
      ))}
    </span>
  );
}

function Others({ round, ownerId, back }: { round: Round; ownerId: string; back: string }) {
  return (
    <SavingForm
      action={setOthers}
      save="/api/save/round-others"
      back={back}
      draftKey={`${ownerId}:others:${round.id}`}
      className="form tight"
      label="Who else"
    >
      <input type="hidden" name="roundId" value={round.id} />
      <Version name="was" value={round.othersInRunning ?? ""} />
      <Fold
        look="skipit"
        summary={
          round.othersInRunning
            ? `Also asked back: ${round.othersInRunning}`
            : "Do you know who else was asked back?"
        }
      >
        <Field
          name="others"
          label="Who else was asked back?"
          aside="what they told you, such as two others"
          maxLength={300}
          defaultValue={round.othersInRunning ?? ""}
        />
      </Fold>
    </SavingForm>
  );
}
