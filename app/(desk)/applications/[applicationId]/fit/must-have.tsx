import { randomUUID } from "node:crypto";
import { RatingField, SaidField } from "@/app/_parts/fit-fields";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import { roundWords } from "@/lib/applications/rules";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import { clip, lowerFirst } from "@/lib/base/words";
import {
  addEvidence,
  editEvidence,
  editMustHave,
  judgeMustHave,
  planQuestion,
  removeEvidence,
  removeMustHave,
  takeAnswer,
} from "@/lib/fit/actions";
import type { FitAnswer, FitEvidence, FitLine } from "@/lib/fit/queries";
import { isJudgedSince, RATING_WORDS, stillToOffer } from "@/lib/fit/rules";
import { Delete } from "../case/bits";
import type { FitPlace } from "./page";

type Props = { line: FitLine; place: FitPlace };

/** One must-have: its question and my judgement on it, what was seen and heard. */
export function MustHave({ line, place }: Props) {
  return (
    <Part id={`m-${line.id}`} title={line.text} note={<Verdict line={line} place={place} />}>
      <Question line={line} place={place} />
      <Evidence line={line} place={place} />
      <div className="folds">
        <AddEvidence line={line} place={place} />
        <Judge line={line} place={place} />
        <Plan line={line} place={place} />
        <Edit line={line} place={place} />
        <Delete action={removeMustHave} id={line.id} back={place.back} name={line.text} />
      </div>
    </Part>
  );
}

function Verdict({ line, place: { fit, owner } }: Props) {
  const last = fit.rounds[0];
  if (!line.rating) return <p className="pencil">Not judged yet.</p>;
  const day = line.ratedAt && formatDay(instant(line.ratedAt), owner.zone, owner.now);
  return (
    <>
      <p>
        <b className="verdict" data-verdict={line.rating}>
          {RATING_WORDS[line.rating]}
        </b>
        {day ? `, judged ${day === "today" ? day : `on ${day}`}.` : "."}
      </p>
      {last && line.evidence.length > 0 && !isJudgedSince(line, last.endsAt) ? (
        <p className="aged">Not judged since the {lowerFirst(roundWords(last.kind, last.number))}.</p>
      ) : null}
    </>
  );
}

function Question({ line }: Props) {
  if (!line.question) return null;
  return (
    <p className="asks">
      <span className="small">The question that would tell:</span> {line.question.text}
    </p>
  );
}

/** What stands already, and what they answered to the question: one tap takes it. */
function Evidence({ line, place }: Props) {
  const offered = stillToOffer(line);
  if (line.evidence.length === 0 && offered.length === 0)
    return (
      <p className="sample">
        {line.question ? "What they say to it comes here." : "What you see or hear comes here."}
      </p>
    );
  return (
    <ul className="lines">
      {line.evidence.map((it) => (
        <li key={it.id}>
          <div>
            <p className="text">{it.text}</p>
            <p className="src">{whereWords(it)}</p>
          </div>
          <div className="line-tools">
            <SavingLine
              action={editEvidence}
              save="/api/save/evidence"
              id={it.id}
              back={`${place.back}#m-${line.id}`}
              draftKey={`${place.owner.id}:evidence:${it.id}`}
              was={it.text}
              of={clip(it.text, 60)}
            >
              <Textarea
                name="text"
                label="What you saw or heard"
                rows={2}
                maxLength={1000}
                defaultValue={it.text}
              />
            </SavingLine>
            <Delete action={removeEvidence} id={it.id} back={`${place.back}#m-${line.id}`} name={it.text} />
          </div>
        </li>
      ))}
      {offered.map((it) => (
        <Offered key={it.id} answer={it} line={line} place={place} />
      ))}
    </ul>
  );
}

function Offered({ answer, line, place }: Props & { answer: FitAnswer }) {
  return (
    <li className="offered">
      <div>
        <p className="text">“{answer.text}”</p>
        <p className="src">{whereWords(answer)}</p>
      </div>
      <ActionForm
        action={takeAnswer}
        id={randomUUID()}
        back={`${place.back}#m-${line.id}`}
        className="inline-form"
        label={`Take as evidence: ${clip(answer.text, 60)}`}
      >
        <input type="hidden" name="mustHaveId" value={line.id} />
        <input type="hidden" name="askingId" value={answer.id} />
        <Submit look="act" label={`Take as evidence: ${clip(answer.text, 60)}`}>
          Take as evidence
        </Submit>
      </ActionForm>
    </li>
  );
}

function whereWords(it: Pick<FitEvidence, "person" | "roundKind" | "roundNumber">): string {
  const round = it.roundKind ? lowerFirst(roundWords(it.roundKind, it.roundNumber ?? 1)) : null;
  if (it.person) return [it.person, round].filter(Boolean).join(", ");
  return round ? `Heard in the ${round}` : "Seen or read by you";
}

function AddEvidence({ line, place: { fit, back } }: Props) {
  return (
    <ActionForm
      key={line.evidence.map((it) => it.id).join()}
      action={addEvidence}
      id={randomUUID()}
      back={`${back}#m-${line.id}`}
      label={`Add evidence: ${line.text}`}
    >
      <input type="hidden" name="mustHaveId" value={line.id} />
      <Fold summary="Add what you saw or heard" label={`Add what you saw or heard: ${line.text}`}>
        <div className="form">
          <Field name="text" label="What did you see or hear?" aside="a line" maxLength={1000} />
          <SaidField rounds={fit.rounds} />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Judge({ line, place: { fit, back } }: Props) {
  return (
    <ActionForm
      key={`${line.rating} ${line.ratedAt}`}
      action={judgeMustHave}
      back={`${back}#m-${line.id}`}
      label={`Judge: ${line.text}`}
    >
      <input type="hidden" name="mustHaveId" value={line.id} />
      <input type="hidden" name="evidenceId" value={randomUUID()} />
      <Fold summary={line.rating ? "Judge again" : "Judge it"} label={`Judge: ${line.text}`}>
        <div className="form">
          <RatingField rating={line.rating} about={line.text} />
          <Field name="text" label="Because" aside="optional, a line" maxLength={1000} />
          <SaidField rounds={fit.rounds} />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Plan({ line, place: { fit, back } }: Props) {
  const known = fit.questions;
  return (
    <ActionForm
      key={line.question?.id}
      action={planQuestion}
      back={`${back}#m-${line.id}`}
      label={`Plan a question: ${line.text}`}
    >
      <input type="hidden" name="mustHaveId" value={line.id} />
      <input type="hidden" name="newId" value={randomUUID()} />
      <Fold
        summary={line.question ? "Another question" : "Plan a question"}
        label={`Plan a question on: ${line.text}`}
      >
        <div className="form">
          {known.length > 0 ? (
            <Select
              name="questionId"
              label="One of yours"
              defaultValue={line.question?.id ?? ""}
              options={[
                { value: "", label: line.question ? "None" : "Write a new one" },
                ...known.map((it) => ({ value: it.id, label: clip(it.text, 90) })),
              ]}
            />
          ) : null}
          <Field
            name="text"
            label={known.length > 0 ? "Or a new one" : "The question that would tell"}
            maxLength={500}
          />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Edit({ line, place: { owner, back } }: Props) {
  return (
    <SavingLine
      action={editMustHave}
      save="/api/save/must-have"
      id={line.id}
      back={`${back}#m-${line.id}`}
      draftKey={`${owner.id}:must-have:${line.id}`}
      was={line.text}
      of={line.text}
    >
      <Field name="text" label="This job must have" maxLength={200} defaultValue={line.text} />
    </SavingLine>
  );
}
