import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct } from "@/app/_parts/book/act-form";
import { PracticeTimer } from "@/app/_parts/practice-timer";
import { StoryPick } from "@/app/_parts/story-pick";
import { Version } from "@/app/_parts/version";
import { Field, Textarea } from "@/app/_ui/field";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Bank } from "@/lib/guidance/snapshot-prepared";
import { addHardQuestion, answerBank, practise, setBankStory } from "@/lib/questions/actions";

type Target = { bankId: string | null; seedId: string | null };

/** Ninety seconds aloud, beside what was prepared; nothing is recorded but that it was said, and how it felt. */
export function Practise(act: ActProps<"practise">) {
  const { snapshot, back } = act.place;
  const it = bankOf(snapshot, act.target);
  const times = it?.practisedAt.length ?? 0;
  return (
    <div className="practise">
      {it ? <p className="about">“{it.text}”</p> : null}
      {it ? <Prepared it={it} snapshot={snapshot} /> : null}
      <PracticeTimer
        action={practise}
        back={back}
        label={`Practise ${it?.text ?? "the question"}`}
        hidden={{ key: keyOf(act.target) }}
        count={times > 0 ? `Said aloud ${times === 1 ? "once" : `${times} times`}` : undefined}
        rate
      />
    </div>
  );
}

function Prepared({ it, snapshot }: { it: Bank; snapshot: Snapshot }) {
  const stories = [...snapshot.stories, ...snapshot.spareStories];
  const story = stories.find((other) => other.id === it.storyId);
  return (
    <>
      {story ? <p className="pencil">Your story: {story.title}</p> : null}
      {isFilled(it.answer) ? <p className="keep pencil">{it.answer}</p> : null}
    </>
  );
}

export function PickBankStory(act: ActProps<"pick-bank-story">) {
  const { snapshot } = act.place;
  const it = bankOf(snapshot, act.target);
  const hidden = { key: keyOf(act.target), applicationId: snapshot.application.id };
  return (
    <ActForm act={act} action={setBankStory} hidden={hidden}>
      {it ? <p className="about">“{it.text}”</p> : null}
      <StoryPick
        choices={{ mine: [...snapshot.stories], spare: [...snapshot.spareStories] }}
        label="Which story answers it?"
        defaultValue={it?.storyId}
      />
    </ActForm>
  );
}

export function AnswerBank(act: ActProps<"answer-bank">) {
  return <Answer act={act} />;
}

export function PrepareKind(act: ActProps<"prepare-kind">) {
  return <Answer act={act} />;
}

/** The question, and a few lines under it. */
function Answer({ act }: { act: ActProps<"answer-bank"> | ActProps<"prepare-kind"> }) {
  const it = bankOf(act.place.snapshot, act.target);
  return (
    <SavingAct act={act} action={answerBank} save="/api/save/bank-answer" hidden={{ key: keyOf(act.target) }}>
      <Version name="was" value={it?.answer ?? ""} />
      <Textarea
        name="answer"
        label={it?.text ?? "Your answer"}
        aside="what you will say"
        rows={4}
        defaultValue={it?.answer ?? undefined}
      />
    </SavingAct>
  );
}

export function WriteHardQuestion(act: ActProps<"write-hard-question">) {
  const { requirementId } = act.target;
  const requirement = act.place.snapshot.requirements.find((it) => it.id === requirementId);
  return (
    <ActForm act={act} action={addHardQuestion} id={randomUUID()} hidden={{ requirementId }}>
      <Field
        name="text"
        label="What would a sceptical expert ask?"
        maxLength={1000}
        hint={requirement ? `About “${requirement.text}”` : undefined}
      />
      <Textarea name="answer" label="Your draft" aside="may come later" rows={4} />
    </ActForm>
  );
}

function bankOf(s: Snapshot, { bankId, seedId }: Target): Bank | null {
  return s.bank.find((it) => (bankId ? it.id === bankId : it.seedId === seedId)) ?? null;
}

function keyOf({ bankId, seedId }: Target): string {
  return bankId ?? seedId ?? "";
}
