import { randomUUID } from "node:crypto";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import { clip } from "@/lib/base/words";
import { addGrowth, editGrowth, removeGrowth, sayNothingNew } from "@/lib/case/actions";
import { growthKey } from "@/lib/case/rules";
import { isSinceDay, lastRound, nextRound } from "@/lib/guidance/rules";
import type { Growth } from "@/lib/guidance/snapshot-prepared";
import { day, theRound } from "@/lib/guidance/words";
import { Delete } from "./bits";
import type { CasePlace } from "./page";

/** What I learned, read, built or finished since we last spoke. "Nothing" is an answer too. */
export function Growing({ place }: { place: CasePlace }) {
  const { snapshot } = place;
  const last = lastRound(snapshot);
  const lines = snapshot.growth.toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <Part
      id="growth"
      title="New since then"
      note={
        last
          ? `Since ${theRound(last)}, ${day(snapshot, last.startsAt)}. One line each, ready to say.`
          : "One line each, ready to say. After a first conversation it counts from there."
      }
    >
      {lines.length > 0 ? (
        <ul className="lines dated">
          {lines.map((line) => (
            <GrowthLine key={line.id} line={line} place={place} />
          ))}
        </ul>
      ) : (
        <p className="sample">
          <span className="vh">For example: </span>Read their post on dispatch, and rebuilt it as a small
          model
        </p>
      )}
      <Add key={lines.map((it) => it.id).join()} place={place} />
      <Nothing place={place} />
    </Part>
  );
}

function GrowthLine({ line, place: { snapshot, owner, back } }: { line: Growth; place: CasePlace }) {
  const name = clip(line.text, 60);
  return (
    <li className={isSinceDay(snapshot, line.on) ? undefined : "was"}>
      <time dateTime={line.on}>{formatDate(line.on)}</time>
      <p className="text">{line.text}</p>
      <div className="line-tools">
        <SavingLine
          action={editGrowth}
          save="/api/save/growth"
          id={line.id}
          back={`${back}#growth`}
          draftKey={`${owner.id}:growth:${line.id}`}
          was={growthKey(line)}
          of={name}
        >
          <GrowthFields today={zonedDay(owner.now, owner.zone)} line={line} />
        </SavingLine>
        <Delete action={removeGrowth} id={line.id} back={`${back}#growth`} name={line.text} />
      </div>
    </li>
  );
}

function GrowthFields({ today, line }: { today: string; line?: Growth }) {
  return (
    <div className="pair">
      <Field
        name="text"
        label="What is new?"
        aside="a line"
        maxLength={500}
        defaultValue={line?.text ?? ""}
      />
      <Field name="on" label="When" type="date" max={today} defaultValue={line?.on ?? today} />
    </div>
  );
}

function Add({ place: { snapshot, owner, applicationId, back } }: { place: CasePlace }) {
  return (
    <ActionForm action={addGrowth} id={randomUUID()} back={`${back}#growth`} label="Add one thing">
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary="Add one thing" look={snapshot.growth.length === 0 ? "btn" : "act"}>
        <div className="form">
          <GrowthFields today={zonedDay(owner.now, owner.zone)} />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Nothing({ place: { snapshot, applicationId, back } }: { place: CasePlace }) {
  const next = nextRound(snapshot);
  if (!next || !lastRound(snapshot)) return null;
  const isSaid = snapshot.nothingNewForRoundId === next.id;
  if (!isSaid && snapshot.growth.some((it) => isSinceDay(snapshot, it.on))) return null;
  return (
    <ActionForm
      action={sayNothingNew}
      back={`${back}#growth`}
      className="still"
      label={`Nothing new for ${theRound(next)}`}
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="roundId" value={isSaid ? "" : next.id} />
      {isSaid ? <span className="pencil">Nothing new for {theRound(next)}, by your own word.</span> : null}
      <Submit look="act">{isSaid ? "Take it back" : `Nothing new for ${theRound(next)}`}</Submit>
    </ActionForm>
  );
}
