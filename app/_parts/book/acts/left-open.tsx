import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { Field, Textarea } from "@/app/_ui/field";
import { addCarry, answerCarry, decideCarry } from "@/lib/carry/actions";
import { addFeedback, sayNone, setFeedbackAside, takeUpFeedback } from "@/lib/debriefs/actions";
import { panelOf, roundById } from "@/lib/guidance/rules";

export function ActOnFeedback(act: ActProps<"act-on-feedback">) {
  const { feedbackId, roundId } = act.target;
  const remark = act.place.snapshot.feedback.find((it) => it.id === feedbackId);
  return (
    <>
      <ActForm
        act={act}
        action={takeUpFeedback}
        hidden={{ feedbackId, roundId }}
        beside={
          <SecondButton place={act.place} name="aside">
            Set it aside
          </SecondButton>
        }
      >
        {/* A short one stands in the act's own name. */}
        {remark && !act.label.includes(remark.text) ? <p className="about">“{remark.text}”</p> : null}
        <Field name="plan" label="What will you do differently?" maxLength={500} />
      </ActForm>
      <SecondForm place={act.place} name="aside" action={setFeedbackAside} hidden={{ feedbackId }} />
    </>
  );
}

export function AddFeedback(act: ActProps<"add-feedback">) {
  const { roundId } = act.target;
  const { snapshot, id } = act.place;
  return (
    <>
      <ActForm
        act={act}
        action={addFeedback}
        id={randomUUID()}
        hidden={{ roundId }}
        beside={
          <SecondButton place={act.place} name="none">
            None was given
          </SecondButton>
        }
      >
        <Textarea name="text" label="What did they say about how you did?" rows={2} />
        <Field name="saidBy" label="Who said it?" aside="optional" maxLength={120} list={`${id}-panel`} />
        <datalist id={`${id}-panel`}>
          {panelOf(snapshot, roundById(snapshot, roundId)).map((it) => (
            <option key={it.personId} value={it.name} />
          ))}
        </datalist>
      </ActForm>
      <SecondForm place={act.place} name="none" action={sayNone} hidden={{ roundId, what: "feedback" }} />
    </>
  );
}

export function AnswerCarry(act: ActProps<"answer-carry">) {
  const { carryId, toRoundId } = act.target;
  const item = act.place.snapshot.carries.find((it) => it.id === carryId);
  return (
    <>
      <ActForm
        act={act}
        action={answerCarry}
        hidden={{ carryId, toRoundId }}
        beside={
          <SecondButton place={act.place} name="let-go">
            Let it go
          </SecondButton>
        }
      >
        {item ? <p className="about">{item.text}</p> : null}
        <Textarea
          name="answer"
          label="One sentence you will say"
          rows={2}
          defaultValue={item?.answer ?? undefined}
        />
      </ActForm>
      <SecondForm
        place={act.place}
        name="let-go"
        action={decideCarry}
        hidden={{ carryId, state: "dismissed", toRoundId: null }}
      />
    </>
  );
}

export function DecideCarry(act: ActProps<"decide-carry">) {
  const { carryId, toRoundId } = act.target;
  const item = act.place.snapshot.carries.find((it) => it.id === carryId);
  return (
    <>
      <ActForm
        act={act}
        action={decideCarry}
        hidden={{ carryId, toRoundId, state: "carried" }}
        send="Take it along"
        beside={
          <SecondButton place={act.place} name="let-go">
            Let it go
          </SecondButton>
        }
      >
        {item ? <p className="about">{item.text}</p> : null}
      </ActForm>
      <SecondForm
        place={act.place}
        name="let-go"
        action={decideCarry}
        hidden={{ carryId, state: "dismissed", toRoundId: null }}
      />
    </>
  );
}

export function AddUnsaid(act: ActProps<"add-unsaid">) {
  const hidden = { fromRoundId: act.target.roundId, kind: "unsaid", askedQuestionId: null };
  return (
    <ActForm act={act} action={addCarry} id={randomUUID()} hidden={hidden}>
      <Field name="text" label="What do you wish you had said?" maxLength={1000} />
    </ActForm>
  );
}
