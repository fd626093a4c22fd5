import { randomUUID } from "node:crypto";
import { ActForm, type ActProps } from "@/app/_parts/book/act-form";
import { ChipTaps, RatingField, SaidField, type SaidRound } from "@/app/_parts/fit-fields";
import { Field, Select } from "@/app/_ui/field";
import { clip } from "@/lib/base/words";
import { addMustHave, judgeMustHave, planQuestion } from "@/lib/fit/actions";
import { chipsFor } from "@/lib/fit/rules";
import { heldRounds, panelOf } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";

/** Typed, or one tap on a chip. */
export function AddMustHave(act: ActProps<"add-must-have">) {
  const { snapshot } = act.place;
  const chips = chipsFor(
    snapshot.mustHaves.map((it) => it.text),
    [],
  );
  return (
    <ActForm
      act={act}
      action={addMustHave}
      id={randomUUID()}
      hidden={{ applicationId: snapshot.application.id }}
      beside={<ChipTaps chips={chips} />}
    >
      <Field name="text" label="What must this job have?" aside="a few words" maxLength={200} />
    </ActForm>
  );
}

export function PlanMustHaveQuestion(act: ActProps<"plan-must-have-question">) {
  const { mustHaveId } = act.target;
  const { mine } = act.place.snapshot;
  return (
    <ActForm act={act} action={planQuestion} hidden={{ mustHaveId, newId: randomUUID() }} send="Plan it">
      {mine.length > 0 ? (
        <Select
          name="questionId"
          label="A question of yours that would tell"
          options={[
            { value: "", label: "Write a new one" },
            ...mine.map((it) => ({ value: it.id, label: clip(it.text, 90) })),
          ]}
        />
      ) : null}
      <Field
        name="text"
        label={mine.length > 0 ? "Or a new question" : "The question that would tell"}
        maxLength={500}
      />
    </ActForm>
  );
}

/** Met, unsure or not met, with what was seen or heard above it. */
export function JudgeMustHave(act: ActProps<"judge-must-have">) {
  const { mustHaveId } = act.target;
  const { snapshot } = act.place;
  const point = snapshot.mustHaves.find((it) => it.id === mustHaveId);
  return (
    <ActForm act={act} action={judgeMustHave} hidden={{ mustHaveId, evidenceId: randomUUID() }}>
      {point && point.evidence.length > 0 ? (
        <ul className="noted">
          {point.evidence.map((it) => (
            <li key={`${it.text} ${it.saidBy ?? ""}`}>
              {it.text} {it.saidBy ? <span className="by">{it.saidBy}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <RatingField rating={point?.rating ?? null} about={point?.text ?? "this point"} />
      <Field name="text" label="What else did you see or hear?" aside="optional" maxLength={1000} />
      <SaidField rounds={roundsOf(snapshot)} />
    </ActForm>
  );
}

/** Rounds held, the latest first, with who was there. */
function roundsOf(s: Snapshot): SaidRound[] {
  return heldRounds(s)
    .toReversed()
    .map((round) => ({
      ...{ id: round.id, kind: round.kind },
      people: panelOf(s, round).map((it) => ({ id: it.personId, name: it.name })),
    }));
}
