import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { Tick } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { isSameText } from "@/lib/follow-ups/rules";
import { isUsed, usableQuestions } from "@/lib/guidance/cues/prepare/my-questions";
import { choicesOf } from "@/lib/guidance/cues/prepare/question-per-person";
import { nameOf, panelOf, roundById } from "@/lib/guidance/rules";
import { addMyQuestion, giveQuestion, recordMyAnswer } from "@/lib/questions/actions";
import { DEPTH_LABELS, MINE_CATEGORIES, MINE_CATEGORY_LABELS } from "@/lib/questions/categories";
import { MINE_EXAMPLES } from "@/lib/questions/seeds";

const CATEGORIES = [
  { value: "", label: "Not sure" },
  ...MINE_CATEGORIES.map((value) => ({ value, label: MINE_CATEGORY_LABELS[value] })),
];
const DEPTHS = [
  { value: "", label: "As its words say" },
  ...([1, 2, 3] as const).map((value) => ({ value: `${value}`, label: DEPTH_LABELS[value] })),
];

/** A question of my own, or one of the three examples by a tap. */
export function AddMine(act: ActProps<"add-mine">) {
  const { snapshot, id } = act.place;
  const applicationId = snapshot.application.id;
  const examples = MINE_EXAMPLES.filter(
    (it) => !snapshot.mine.some((mine) => isSameText(mine.text, it.text)),
  );
  return (
    <>
      <ActForm act={act} action={addMyQuestion} id={randomUUID()} hidden={{ applicationId }} send="Add it">
        <Field
          name="text"
          label="You ask"
          maxLength={500}
          placeholder="What is the hardest part of this job?"
        />
        <div className="pair">
          <Select name="category" label="About" options={CATEGORIES} />
          <Select name="depth" label="How far it goes" options={DEPTHS} />
        </div>
        {examples.length > 0 ? (
          <div className="examples">
            <p className="small">Examples after Second Interview</p>
            <ul>
              {examples.map((it) => (
                <li key={it.id}>
                  <span className="pencil">{it.text}</span>{" "}
                  <SecondButton place={act.place} name={it.id}>
                    Add<span className="vh">: {it.text}</span>
                  </SecondButton>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </ActForm>
      {examples.map(({ id: seedId, text, category, depth }) => (
        <SecondForm
          key={`${id}-${seedId}`}
          place={act.place}
          name={seedId}
          action={addMyQuestion}
          hidden={{ id: randomUUID(), applicationId, text, category, depth: `${depth}`, seedId }}
        />
      ))}
    </>
  );
}

export function NoteTheirAnswer(act: ActProps<"note-their-answer">) {
  const { questionId, roundId, personId } = act.target;
  const { snapshot } = act.place;
  const question = snapshot.mine.find((it) => it.id === questionId);
  const who = nameOf(snapshot, personId);
  return (
    <ActForm act={act} action={recordMyAnswer} hidden={{ questionId, roundId, interviewerId: personId }}>
      <Textarea
        name="answer"
        label={question?.text ?? "What they said"}
        aside={who ? `what ${who} said` : "what they said"}
        rows={3}
      />
      <Tick name="settled" label="That answers it for good" />
    </ActForm>
  );
}

/** One that nobody of this panel has comes first; one that is taken may be chosen all the same, and says with whom it is. */
export function AssignQuestion(act: ActProps<"assign-question">) {
  const { roundId, personId } = act.target;
  const { snapshot } = act.place;
  const round = roundById(snapshot, roundId);
  const panel = panelOf(snapshot, round);
  const choices = round ? choicesOf(snapshot, round) : [];
  const withWhom = (question: string) =>
    panel
      .filter((it) => it.personId !== personId)
      .filter((it) => choices.some((at) => at.person === it.personId && at.question === question))
      .map((it) => it.first);
  const usable = usableQuestions(snapshot);
  const general = snapshot.mine.filter((it) => !isUsed(snapshot, it) && !usable.includes(it));
  const options = [...usable, ...general]
    .map((it) => ({ value: it.id, text: it.text, taken: withWhom(it.id) }))
    .toSorted((a, b) => a.taken.length - b.taken.length)
    .map(({ value, text, taken }) => ({
      value,
      label: taken.length > 0 ? `${text} (with ${taken.join(" and ")})` : text,
    }));
  const hidden = {
    applicationId: snapshot.application.id,
    roundId,
    interviewerId: personId,
    newId: randomUUID(),
  };
  return (
    <ActForm act={act} action={giveQuestion} hidden={hidden}>
      {options.length > 0 ? (
        <Select
          name="questionId"
          label="One of yours"
          options={[{ value: "", label: "Choose one" }, ...options]}
        />
      ) : null}
      <Field
        name="text"
        label={options.length > 0 ? "Or a new one" : `You ask ${nameOf(snapshot, personId) ?? "them"}`}
        maxLength={500}
      />
    </ActForm>
  );
}
