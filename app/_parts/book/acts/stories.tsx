import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, OneTap, SavingAct } from "@/app/_parts/book/act-form";
import { StoryPick } from "@/app/_parts/story-pick";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Chips } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { saveGapAnswer } from "@/lib/applications/actions";
import { isFilled } from "@/lib/base/words";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { noteResearchGap } from "@/lib/research/actions";
import {
  confirmStory,
  linkStory,
  matchStory,
  pairResearch,
  pinPairs,
  setNumber,
  setReflection,
  tagStory,
  writeHere,
} from "@/lib/stories/actions";
import type { StoryChoices } from "@/lib/stories/queries";

/** For `StoryPick`, as the snapshot has them. */
export function choicesOf(s: Snapshot): StoryChoices {
  return { mine: s.stories.map(({ id, title }) => ({ id, title })), spare: [...s.spareStories] };
}

export function LinkStory(act: ActProps<"link-story">) {
  const { snapshot } = act.place;
  const spare = snapshot.spareStories.filter((it) => act.target.storyIds.includes(it.id));
  return (
    <ActForm act={act} action={linkStory} hidden={{ applicationId: snapshot.application.id }} send="Link it">
      <StoryPick choices={{ mine: spare, spare: [] }} label="Which story also serves here?" known />
    </ActForm>
  );
}

export function ConfirmStory(act: ActProps<"confirm-story">) {
  return <OneTap act={act} action={confirmStory} hidden={{ storyId: act.target.storyId }} />;
}

export function AddNumber(act: ActProps<"add-number">) {
  const { storyId } = act.target;
  const story = storyOf(act.place.snapshot, storyId);
  return (
    <SavingAct act={act} action={setNumber} save="/api/save/story-number" hidden={{ storyId }}>
      <Version name="was" value={story?.number ?? ""} />
      {story?.result ? <p className="about">“{story.result}”</p> : null}
      <Field
        name="number"
        label="The figure"
        maxLength={200}
        defaultValue={story?.number ?? ""}
        hint="No exact figure? A plain measure will do: time saved, people served, errors fewer."
      />
    </SavingAct>
  );
}

/** A goal that is noted, or one that is written now. */
export function LinkGoal(act: ActProps<"link-goal">) {
  const { snapshot } = act.place;
  const { storyId } = act.target;
  const goals = snapshot.research.filter((it) => it.slot === "goal");
  const hidden = {
    applicationId: snapshot.application.id,
    storyId,
    slot: "goal",
    newResearchId: randomUUID(),
  };
  return (
    <ActForm act={act} action={pairResearch} hidden={hidden} send="Link it">
      {goals.length > 0 ? (
        <Select
          name="researchId"
          label="Which of their goals?"
          options={[
            ...goals.map((it) => ({ value: it.id, label: it.text })),
            { value: "", label: "Another, written below" },
          ]}
        />
      ) : null}
      <Field
        name="researchText"
        label={goals.length > 0 ? "Another goal" : "What are they trying to reach?"}
        aside={goals.length > 0 ? "if it is not in the list" : "one line"}
        maxLength={1000}
      />
    </ActForm>
  );
}

export function WriteHere(act: ActProps<"write-here">) {
  const { snapshot } = act.place;
  const { storyId } = act.target;
  const story = storyId ? storyOf(snapshot, storyId) : null;
  const applicationId = snapshot.application.id;
  if (!story) {
    return (
      <ActForm act={act} action={writeHere} hidden={{ applicationId, was: "" }}>
        <StoryPick choices={choicesOf(snapshot)} label="Which project would you repeat?" />
        <HereSentence />
      </ActForm>
    );
  }
  return (
    <SavingAct
      act={act}
      action={writeHere}
      save="/api/save/story-repeat"
      hidden={{ applicationId, storyId: story.id }}
    >
      <Version name="was" value={story.hereSentence ?? ""} />
      <p className="about">{story.title}</p>
      <HereSentence text={story.hereSentence ?? ""} />
    </SavingAct>
  );
}

function HereSentence({ text }: { text?: string }) {
  return (
    <Textarea
      name="hereSentence"
      label="How you would do it again here"
      aside="one sentence"
      placeholder="I would do this again here by …"
      rows={2}
      maxLength={1000}
      defaultValue={text}
    />
  );
}

export function MatchFocus(act: ActProps<"match-focus">) {
  const { snapshot, back } = act.place;
  const { researchId } = act.target;
  const focus = snapshot.research.find((it) => it.id === researchId);
  return (
    <>
      <ActForm
        act={act}
        action={pairResearch}
        hidden={{ applicationId: snapshot.application.id, researchId }}
        send="Match it"
      >
        <StoryPick choices={choicesOf(snapshot)} label="Which story matches it?" />
      </ActForm>
      <ActionForm
        action={noteResearchGap}
        back={back}
        className="act-form"
        label={`I have none for ${focus?.text ?? "it"}`}
      >
        <input type="hidden" name="researchId" value={researchId} />
        <Fold summary="I have none" look="skipit">
          <Textarea name="gapNote" label="What I would say" rows={2} maxLength={2000} />
          <div className="do start">
            <Submit busy="Saving">Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}

export function MatchStory(act: ActProps<"match-story">) {
  const { snapshot, back } = act.place;
  const { requirementId } = act.target;
  const text = snapshot.requirements.find((it) => it.id === requirementId)?.text;
  return (
    <>
      <ActForm act={act} action={matchStory} hidden={{ requirementId }} send="Match it">
        {text ? <p className="about">“{text}”</p> : null}
        <StoryPick choices={choicesOf(snapshot)} label="Which story shows it?" />
      </ActForm>
      <ActionForm
        action={saveGapAnswer}
        back={back}
        className="act-form"
        label={`I have none for ${text ?? "it"}`}
      >
        <input type="hidden" name="requirementId" value={requirementId} />
        <input type="hidden" name="was" value="" />
        <Fold summary="I have none" look="skipit">
          <Textarea name="gapAnswer" label="I would say" rows={2} maxLength={1000} />
          <div className="do start">
            <Submit busy="Saving">Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}

/** Everything that could stand on the sheet: pairs, and answers to gaps. */
export function PinPair(act: ActProps<"pin-pair">) {
  const { snapshot } = act.place;
  const pairs = snapshot.requirements.flatMap((it) => [
    ...it.stories.map(({ storyId, pinned }) => {
      const title = storyOf(snapshot, storyId)?.title ?? "A story";
      return { value: `${it.id} ${storyId}`, label: `${it.text}: ${title}`, pinned };
    }),
    ...(isFilled(it.gapAnswer)
      ? [{ value: `${it.id} gap`, label: `${it.text}: ${it.gapAnswer}`, pinned: it.gapPinned }]
      : []),
  ]);
  return (
    <ActForm
      act={act}
      action={pinPairs}
      hidden={{ applicationId: snapshot.application.id }}
      send="Pin what is ticked"
    >
      {pairs.map((it) => (
        <input key={it.value} type="hidden" name="shown[]" value={it.value} />
      ))}
      <Chips
        name="pins[]"
        legend="Which do you most want to bring up?"
        aside="three to five"
        options={pairs.map(({ value, label }) => ({ value, label }))}
        defaultValue={pairs.filter((it) => it.pinned).map((it) => it.value)}
      />
    </ActForm>
  );
}

const TAG_ASKS = {
  adapt: "In which one did you adapt?",
  develop: "In which one did you learn something new?",
  responsibility: "In which one did you take on more?",
} as const;

export function TagStory(act: ActProps<"tag-story">) {
  const { snapshot } = act.place;
  const { tag } = act.target;
  return (
    <ActForm
      act={act}
      action={tagStory}
      hidden={{ applicationId: snapshot.application.id, tag }}
      send="Tag it"
    >
      <StoryPick choices={choicesOf(snapshot)} label={TAG_ASKS[tag]} />
    </ActForm>
  );
}

export function AddReflection(act: ActProps<"add-reflection">) {
  const { storyId } = act.target;
  const story = storyOf(act.place.snapshot, storyId);
  return (
    <SavingAct act={act} action={setReflection} save="/api/save/story-reflection" hidden={{ storyId }}>
      <Version name="was" value={story?.reflection ?? ""} />
      {story?.result ? <p className="about">“{story.result}”</p> : null}
      <Textarea
        name="reflection"
        label="What you learned, and what you did better after it"
        rows={2}
        maxLength={2000}
        defaultValue={story?.reflection ?? ""}
      />
    </SavingAct>
  );
}

function storyOf(s: Snapshot, id: string) {
  return s.stories.find((it) => it.id === id) ?? null;
}
