import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { Version } from "@/app/_parts/version";
import { Seg } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { addCarry } from "@/lib/carry/actions";
import { addDebriefLine, sayNone } from "@/lib/debriefs/actions";
import { RATING_LABELS } from "@/lib/debriefs/rules";
import { isSameText } from "@/lib/follow-ups/rules";
import { askedIn, nameOf, panelOf, roundById } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { addAsked, improveAsked, rateAsked } from "@/lib/questions/actions";
import { improvedKey } from "@/lib/questions/rules";

/** The first answer on the left, the fuller one beside it: the same facts, more depth. */
export function ImproveAnswer(act: ActProps<"improve-answer">) {
  const { askedId, expand } = act.target;
  const asked = askedById(act.place.snapshot, askedId);
  return (
    <SavingAct act={act} action={improveAsked} save="/api/save/improved-answer" hidden={{ askedId }}>
      {asked ? <Version name="was" value={improvedKey(asked, expand)} /> : null}
      <div className="then-now">
        <div>
          <p className="then">What you said</p>
          {asked?.answer ? <p className="keep">{asked.answer}</p> : <p className="pencil">Not noted</p>}
        </div>
        <Textarea
          name="improvedAnswer"
          label="Fuller, not different"
          rows={5}
          defaultValue={asked?.improvedAnswer ?? undefined}
        />
      </div>
      {expand ? (
        <Field
          name="detailToAdd"
          label="What belongs there as well?"
          maxLength={2000}
          defaultValue={asked?.detailToAdd ?? undefined}
        />
      ) : null}
    </SavingAct>
  );
}

const RATINGS = Object.entries(RATING_LABELS).map(([value, label]) => ({ value, label }));

export function RateAnswer(act: ActProps<"rate-answer">) {
  const { askedId } = act.target;
  const asked = askedById(act.place.snapshot, askedId);
  return (
    <ActForm act={act} action={rateAsked} hidden={{ askedId, mark: asked?.mark ?? null }}>
      {asked ? <p className="about">“{asked.text}”</p> : null}
      {asked?.answer ? <p className="pencil">You said: {asked.answer}</p> : null}
      <Seg name="rating" legend="How did your answer feel?" options={RATINGS} />
    </ActForm>
  );
}

export function AddAsked(act: ActProps<"add-asked">) {
  const { roundId } = act.target;
  const { snapshot } = act.place;
  const panel = panelOf(snapshot, roundById(snapshot, roundId));
  const who = panel.map((it) => ({ value: it.personId, label: it.name }));
  return (
    <ActForm act={act} action={addAsked} hidden={{ roundId }}>
      <Textarea name="lines" label="What did they ask?" aside="one question on each line" rows={4} />
      {who.length > 0 ? (
        <Select
          name="interviewerId"
          label="Who asked?"
          options={[{ value: "", label: "Not sure" }, ...who]}
        />
      ) : null}
    </ActForm>
  );
}

/** One thing is enough. What other companies brought up too is offered while typing. */
export function ChooseImprovement(act: ActProps<"choose-improvement">) {
  const { roundId } = act.target;
  const { snapshot, id } = act.place;
  const before = repeats(snapshot);
  return (
    <>
      <ActForm
        act={act}
        action={addDebriefLine}
        id={randomUUID()}
        hidden={{ roundId, kind: "better-next-time" }}
        beside={
          <SecondButton place={act.place} name="none">
            Nothing this time
          </SecondButton>
        }
      >
        <Field
          name="text"
          label="Better next time"
          maxLength={2000}
          list={`${id}-before`}
          hint={before.length > 0 ? "What you noted elsewhere comes up as you type." : undefined}
        />
        <datalist id={`${id}-before`}>
          {before.map((it) => (
            <option key={it.id} value={it.text} label={it.company} />
          ))}
        </datalist>
      </ActForm>
      <SecondForm place={act.place} name="none" action={sayNone} hidden={{ roundId, what: "improvement" }} />
    </>
  );
}

export function NoteFollowUp(act: ActProps<"note-follow-up">) {
  const { roundId, askedId } = act.target;
  const { snapshot, id } = act.place;
  const asked = askedId ? askedById(snapshot, askedId) : null;
  const questions = askedIn(snapshot, roundById(snapshot, roundId));
  return (
    <>
      <ActForm
        act={act}
        action={addCarry}
        id={randomUUID()}
        hidden={{ fromRoundId: roundId, kind: "expected-follow-up", askedQuestionId: askedId }}
        beside={
          <SecondButton place={act.place} name="none">
            None that I see
          </SecondButton>
        }
      >
        <Field
          name="text"
          label="They may ask again about"
          maxLength={1000}
          list={`${id}-asked`}
          defaultValue={asked?.text}
          hint={asked?.personId ? `${nameOf(snapshot, asked.personId)} asked it.` : undefined}
        />
        <datalist id={`${id}-asked`}>
          {questions.map((it) => (
            <option key={it.id} value={it.text} />
          ))}
        </datalist>
      </ActForm>
      <SecondForm place={act.place} name="none" action={sayNone} hidden={{ roundId, what: "follow-ups" }} />
    </>
  );
}

function askedById(s: Snapshot, id: string) {
  return s.asked.find((it) => it.id === id) ?? null;
}

/** Better-next-time lines of other companies, each wording once. */
function repeats(s: Snapshot) {
  const lines = s.past.filter((it) => it.kind === "better-next-time" && it.company !== s.application.company);
  return lines.filter((it, at) => lines.findIndex((other) => isSameText(other.text, it.text)) === at);
}
