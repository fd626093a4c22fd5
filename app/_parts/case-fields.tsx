import { StoryPick } from "@/app/_parts/story-pick";
import { Chips, Seg } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { clip, sentence } from "@/lib/base/words";
import { SETTING_TAGS } from "@/lib/companies/schema";
import { challengesHeard } from "@/lib/guidance/cues/prepare/first-90-days";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { Idea, Plan } from "@/lib/guidance/snapshot-prepared";
import { SLOT_WORDS } from "@/lib/research/rules";

/** Fields of my case, the same in the book and on its own page. */

export const SENSITIVITY_WORDS = {
  safe: "Offer it",
  "ask-first": "Ask first",
  "keep-back": "Keep back",
} as const;

const SENSITIVITIES = Object.entries(SENSITIVITY_WORDS).map(([value, label]) => ({ value, label }));

/** The note that an idea rests on, and how freely it may be said. */
export function DecideFields({ snapshot, idea }: { snapshot: Snapshot; idea?: Idea }) {
  return (
    <>
      <BasisField snapshot={snapshot} researchId={idea?.researchId ?? null} />
      <Seg
        name="sensitivity"
        legend="Would you say it?"
        options={SENSITIVITIES}
        defaultValue={idea?.sensitivity ?? undefined}
      />
    </>
  );
}

function BasisField({ snapshot, researchId }: { snapshot: Snapshot; researchId: string | null }) {
  const notes = snapshot.research.filter((it) => !it.nothingNew);
  return (
    <Select
      name="researchId"
      label="What does it rest on?"
      defaultValue={researchId ?? ""}
      options={[{ value: "", label: "Nothing yet" }, ...notes.map(noteOption)]}
    />
  );
}

function noteOption(it: Research) {
  return { value: it.id, label: `${SLOT_WORDS[it.slot]}: ${clip(it.text, 70)}` };
}

type Goal = Plan["goals"][number];

/** What a goal is tied to: what they require, or what they said when asked what is hard. */
export function TieField({ snapshot, goal }: { snapshot: Snapshot; goal?: Goal }) {
  const requirements = snapshot.requirements.map((it) => ({
    value: `requirement ${it.id}`,
    label: clip(it.text, 80),
  }));
  const heard = challengesHeard(snapshot).map((it) => {
    const said = it.asked.find((asking) => asking.answer?.trim())?.answer ?? it.text;
    return { value: `question ${it.id}`, label: clip(said, 80) };
  });
  if (requirements.length + heard.length === 0) {
    return (
      <p className="pencil">
        It can be tied once the ad is marked, or once somebody has told you what is hard about the job.
      </p>
    );
  }
  return (
    <Select
      name="tie"
      label="What of theirs does it answer?"
      defaultValue={tieOf(goal)}
      options={[
        { value: "", label: "Nothing yet" },
        ...(heard.length > 0 ? [{ label: "They told you", options: heard }] : []),
        ...(requirements.length > 0 ? [{ label: "They require", options: requirements }] : []),
      ]}
    />
  );
}

function tieOf(goal: Goal | undefined): string {
  if (goal?.requirementId) return `requirement ${goal.requirementId}`;
  return goal?.challengeMineId ? `question ${goal.challengeMineId}` : "";
}

/** What a goal is tied to, in words; null where it is not tied. */
export function tieWords(s: Snapshot, goal: Goal): string | null {
  if (goal.requirementId) {
    const text = s.requirements.find((it) => it.id === goal.requirementId)?.text;
    return text ? `They require: ${text}` : null;
  }
  const question = s.mine.find((it) => it.id === goal.challengeMineId);
  if (!question) return null;
  const asking = question.asked.find((it) => it.answer?.trim());
  if (!asking) return `You asked: ${question.text}`;
  const who = s.panelists.find((it) => it.personId === asking.personId)?.first;
  return `${who ?? "They"} said: ${asking.answer}`;
}

/** Stories to pick from: those of this application, then those of the library. */
export function StoryField(props: {
  snapshot: Snapshot;
  label?: string;
  none?: string;
  defaultValue?: string | null;
}) {
  const { snapshot, ...rest } = props;
  return <StoryPick choices={{ mine: [...snapshot.stories], spare: [...snapshot.spareStories] }} {...rest} />;
}

const MATCHES = [
  { value: "match", label: "Matches" },
  { value: "gap", label: "I differ" },
  { value: "unknown", label: "Don’t know" },
];

/** How I stand to a value of theirs; a story where it matches, a line where I differ. */
export function PairFields({ snapshot, value }: { snapshot: Snapshot; value: Research }) {
  const story = snapshot.stories.find((it) => it.researchIds.includes(value.id));
  return (
    <div className="pairing">
      <Seg
        name="match"
        legend="How do you stand to it?"
        options={MATCHES}
        defaultValue={value.match ?? undefined}
      />
      <div className="if-match">
        <StoryField
          snapshot={snapshot}
          label="The story that shows it"
          none="No story yet"
          defaultValue={story?.id ?? null}
        />
      </div>
      <div className="if-gap">
        <Field
          name="gapNote"
          label="Where you differ"
          aside="a line, for you"
          maxLength={1000}
          defaultValue={value.gapNote ?? ""}
        />
      </div>
    </div>
  );
}

/** What a place is like: chips, and own words. */
export function SettingFields({ tags }: { tags: readonly string[] }) {
  const own = tags.filter((tag) => !SETTING_TAGS.some((it) => it === tag));
  return (
    <>
      <Chips
        name="tags[]"
        legend="What is it like there?"
        options={SETTING_TAGS.map((tag) => ({ value: tag, label: sentence(tag) }))}
        defaultValue={[...tags]}
      />
      <Field
        name="own"
        label="In your own words"
        aside="parted by commas"
        maxLength={200}
        defaultValue={own.join(", ")}
      />
    </>
  );
}

/** A headline: the line, where it stands, its day. */
export function NewsFields() {
  return (
    <>
      <Textarea name="text" label="What did they announce, launch or change?" aside="one line" rows={2} />
      <div className="pair">
        <Field name="url" label="Where" aside="web address" inputMode="url" maxLength={2000} />
        <Field name="publishedOn" label="Its date" aside="optional" type="date" />
      </div>
    </>
  );
}
