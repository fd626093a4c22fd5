import { randomUUID } from "node:crypto";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Lamp, type LampState } from "@/app/_ui/lamp";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { decideCarry, letAskedGo, takeAlong, takeAskedAlong } from "@/lib/carry/actions";
import { alongKey } from "@/lib/carry/rules";
import { RATING_LABELS } from "@/lib/debriefs/rules";
import type { CarryLine as Line } from "@/lib/guidance/carry-sheet";
import type { Panelist, Round } from "@/lib/guidance/snapshot";
import { plain, roundLabel } from "@/lib/guidance/words";

type CarryLineProps = {
  line: Line;
  /** The round it would go to, and who is on it. */
  to: Round | null;
  panel: readonly Panelist[];
  ownerId: string;
  back: string;
};

/** One thing that an earlier round left: where it comes from, what I will say, to whom; and what may be done with it. */
export function CarryLine(props: CarryLineProps) {
  const { line } = props;
  const isDone = line.state === "said" || line.state === "dismissed";
  return (
    <li data-state={lampOf(line)}>
      <Lamp />
      <div className="text">
        <p className={isDone ? "pencil" : "point"}>{line.text}</p>
        <Words line={line} />
      </div>
      {isDone ? (
        <Again {...props} />
      ) : (
        <>
          <Take {...props} />
          <LetGo {...props} />
        </>
      )}
    </li>
  );
}

/** The same without anything to press: what comes along into the round, on its own page. */
export function CarriedLine({ line }: { line: Line }) {
  return (
    <li data-state={lampOf(line)}>
      <Lamp />
      <div className="text">
        <p className="point">{line.text}</p>
        <Words line={line} />
      </div>
    </li>
  );
}

function Words({ line }: { line: Line }) {
  const { asked, answer, forName, by } = line;
  const from = [roundLabel(line.round), by && `asked by ${by}`, asked?.rating && RATING_LABELS[asked.rating]];
  const whom = forName ? `To ${forName}: ` : "You will say: ";
  return (
    <>
      {asked?.answer && !answer ? <p className="said pencil">You said: {asked.answer}</p> : null}
      {answer ? (
        <p className="said">
          {whom}
          {answer}
        </p>
      ) : null}
      <p className="by">{[...from, stateWords(line)].filter(Boolean).join(" · ")}</p>
    </>
  );
}

function stateWords({ state, answer, forName }: Line): string | null {
  if (state === "said") return "said";
  if (state === "dismissed") return "let go";
  if (state === "undecided") return null;
  const whom = forName && !answer ? `, for ${forName}` : "";
  return answer ? "comes along" : `comes along${whom}, no words for it yet`;
}

function lampOf({ state, answer }: Line): LampState {
  if (state === "undecided") return "open";
  return state === "carried" && !answer ? "started" : "ready";
}

/** What I will say and to whom; both may stay blank. */
function Take({ line, to, panel, ownerId, back }: CarryLineProps) {
  const { carry, asked, state } = line;
  const people = [
    { value: "", label: "Whoever is there" },
    ...panel.map((it) => ({ value: it.personId, label: it.name })),
  ];
  // Somebody of an earlier panel: the choice would lose them without being asked.
  const gone = carry?.assignedToId && !panel.some((it) => it.personId === carry.assignedToId);
  if (gone) people.push({ value: carry.assignedToId!, label: line.forName ?? "Somebody else" });
  const fields = (
    <>
      <input type="hidden" name="toRoundId" value={to?.id ?? ""} />
      <p className="about">{line.text}</p>
      {asked?.answer ? <p className="said pencil">You said: {asked.answer}</p> : null}
      <Textarea
        name="answer"
        label={asked ? "Your answer this time" : "One sentence you will say"}
        aside="may stay blank for now"
        rows={2}
        maxLength={4000}
        defaultValue={line.answer ?? ""}
      />
      {people.length > 1 ? (
        <Select
          name="assignedToId"
          label="To whom"
          options={people}
          defaultValue={carry?.assignedToId ?? ""}
        />
      ) : null}
    </>
  );
  if (carry && state === "carried") {
    return (
      <SavingForm
        action={takeAlong}
        save="/api/save/carry"
        back={back}
        draftKey={`${ownerId}:carry:${carry.id}`}
        className="tight"
        label={`Change: ${plain(line.text)}`}
      >
        <input type="hidden" name="carryId" value={carry.id} />
        <Version name="was" value={alongKey(carry)} />
        <Fold look="act" summary="Change" done="Done" of={plain(line.text)}>
          {fields}
        </Fold>
      </SavingForm>
    );
  }
  return (
    <ActionForm
      action={carry ? takeAlong : takeAskedAlong}
      back={back}
      id={carry ? undefined : randomUUID()}
      className="tight"
      label={`Take it along: ${plain(line.text)}`}
    >
      <Fold look="act" summary="Take it along" label={`Take it along: ${plain(line.text)}`}>
        {carry ? <input type="hidden" name="carryId" value={carry.id} /> : <OfAsked line={line} />}
        <Version name="was" value={carry ? alongKey(carry) : (line.answer ?? "")} />
        {fields}
        <div className="do start">
          <Submit busy="Saving">Take it along</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}

function LetGo({ line, back }: CarryLineProps) {
  const { carry } = line;
  return (
    <ActionForm
      action={carry ? decideCarry : letAskedGo}
      back={back}
      id={carry ? undefined : randomUUID()}
      className="inline-form"
    >
      {carry ? <Decision carryId={carry.id} state="dismissed" /> : <OfAsked line={line} />}
      <Submit look="skipit" label={`Let it go: ${plain(line.text)}`}>
        Let it go
      </Submit>
    </ActionForm>
  );
}

function Again({ line, back }: CarryLineProps) {
  if (!line.carry) return null;
  return (
    <ActionForm action={decideCarry} back={back} className="inline-form">
      <Decision carryId={line.carry.id} state="undecided" />
      <Submit look="skipit" label={`Open it again: ${plain(line.text)}`}>
        Open it again
      </Submit>
    </ActionForm>
  );
}

function Decision({ carryId, state }: { carryId: string; state: string }) {
  return (
    <>
      <input type="hidden" name="carryId" value={carryId} />
      <input type="hidden" name="state" value={state} />
    </>
  );
}

function OfAsked({ line }: { line: Line }) {
  return (
    <>
      <input type="hidden" name="askedId" value={line.asked?.id} />
      <input type="hidden" name="kind" value={line.kind} />
    </>
  );
}
