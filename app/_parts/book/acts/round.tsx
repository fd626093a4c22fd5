import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, OneTap, SavingAct } from "@/app/_parts/book/act-form";
import { Version } from "@/app/_parts/version";
import { Seg } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { panelOf, roundById } from "@/lib/guidance/rules";
import { addMyQuestion, assignMyQuestion } from "@/lib/questions/actions";
import { NEXT_STEPS_QUESTION, NEXT_STEPS_SEED } from "@/lib/questions/seeds";
import { addArea, answerArea, setReason, setTheme } from "@/lib/rounds/actions";
import { REASON_LABELS } from "@/lib/rounds/rules";
import { ROUND_REASONS } from "@/lib/rounds/schema";
import { saveNextStep } from "@/lib/schedule/actions/debriefs";

export function PickReason(act: ActProps<"pick-reason">) {
  const { roundId, reason } = act.target;
  return (
    <ActForm act={act} action={setReason} hidden={{ roundId }}>
      <Seg
        name="reason"
        legend="Which is likeliest?"
        quiet
        options={ROUND_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }))}
        defaultValue={reason ?? undefined}
      />
    </ActForm>
  );
}

export function NameArea(act: ActProps<"name-area">) {
  return (
    <ActForm act={act} action={addArea} id={randomUUID()} hidden={{ roundId: act.target.roundId }}>
      <Field name="text" label="Which point do they want cleared up?" maxLength={500} />
    </ActForm>
  );
}

export function AnswerArea(act: ActProps<"answer-area">) {
  const { areaId, roundId, text } = act.target;
  const areas = roundById(act.place.snapshot, roundId)?.areas ?? [];
  const answer = areas.find((it) => it.id === areaId)?.answer ?? "";
  return (
    <SavingAct act={act} action={answerArea} save="/api/save/area-answer" hidden={{ areaId }}>
      <Version name="was" value={answer} />
      <Textarea name="answer" label={text} aside="what you will say" rows={3} defaultValue={answer} />
    </SavingAct>
  );
}

export function SetTheme(act: ActProps<"set-theme">) {
  const { roundId } = act.target;
  const theme = roundById(act.place.snapshot, roundId)?.theme ?? "";
  return (
    <SavingAct act={act} action={setTheme} save="/api/save/round-theme" hidden={{ roundId }}>
      <Version name="was" value={theme} />
      <Field name="theme" label="What is this half about?" maxLength={300} defaultValue={theme} />
    </SavingAct>
  );
}

/** Last on the sheet: the question about what happens next. A seeded one where none was chosen. */
export function PinNextSteps(act: ActProps<"pin-next-steps">) {
  const { roundId, questionId } = act.target;
  if (questionId) {
    return <OneTap act={act} action={assignMyQuestion} hidden={{ questionId, roundId }} />;
  }
  const applicationId = act.place.snapshot.application.id;
  return (
    <ActForm
      act={act}
      action={addMyQuestion}
      id={randomUUID()}
      hidden={{ applicationId, roundId, category: "next-steps", depth: "1", seedId: NEXT_STEPS_SEED }}
      send="Pin it last"
    >
      <Field name="text" label="You ask" maxLength={500} defaultValue={NEXT_STEPS_QUESTION} />
    </ActForm>
  );
}

const NEXT = [
  { value: "this-week", label: "This week" },
  { value: "next-week", label: "Next week" },
  { value: "date", label: "On a date" },
  { value: "not-said", label: "Not said" },
];

export function RecordNextStep(act: ActProps<"record-next-step">) {
  const { snapshot } = act.place;
  const panel = panelOf(snapshot, roundById(snapshot, act.target.roundId));
  const who = [
    ...panel.map((it) => ({ value: it.personId, label: it.name })),
    { value: "", label: "Nobody in particular" },
  ];
  return (
    <ActForm act={act} action={saveNextStep} hidden={{ roundId: act.target.roundId }}>
      <Seg name="next" legend="By when will you hear?" options={NEXT} />
      <div className="pair">
        <Field name="promisedOn" type="date" label="The date" aside="if they named one" />
        <Field name="nextStep" label="In their words" aside="optional" maxLength={500} />
      </div>
      {panel.length > 0 ? <Seg name="promiseSaidBy" legend="Who said it?" options={who} /> : null}
    </ActForm>
  );
}
