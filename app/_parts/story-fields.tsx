import { Chips } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { TAG_WORDS } from "@/lib/stories/rules";
import { STORY_TAGS } from "@/lib/stories/schema";

type Written = {
  title: string;
  situation: string | null;
  task: string | null;
  action: string | null;
  result: string | null;
  number: string | null;
  reflection: string | null;
  skills: readonly string[];
  tags: readonly string[];
  environment: readonly string[];
};

/** The four parts as they are told, with what each asks. */
const PARTS = [
  { name: "situation", label: "Situation", aside: "where, when, what was at stake", rows: 2 },
  { name: "task", label: "Task", aside: "what fell to you", rows: 2 },
  { name: "action", label: "Action", aside: "what you did, yourself", rows: 4 },
  { name: "result", label: "Result", aside: "what came of it", rows: 2 },
] as const;

const TAGS = STORY_TAGS.map((value) => ({ value, label: `I ${TAG_WORDS[value]}` }));

type StoryFieldsProps = {
  story?: Written;
  /** The field to begin in. */
  at?: string;
};

/** A story on ruled lines, the whole of it on one page. */
export function StoryFields({ story, at }: StoryFieldsProps) {
  return (
    <>
      <Field
        name="title"
        label="Title"
        aside="three or four words to know it by"
        placeholder="The depot plan"
        maxLength={120}
        autoComplete="off"
        defaultValue={story?.title}
        autoFocus={at === "title"}
      />
      {PARTS.map(({ name, label, aside, rows }) => (
        <Textarea
          key={name}
          name={name}
          label={label}
          aside={aside}
          rows={rows}
          defaultValue={story?.[name] ?? ""}
          autoFocus={at === name}
        />
      ))}
      <Field
        name="number"
        label="The number in the result"
        placeholder="A figure goes here: time, money, people, errors"
        maxLength={200}
        autoComplete="off"
        defaultValue={story?.number ?? ""}
        autoFocus={at === "number"}
      />
      <Field
        name="skills"
        label="Skills it took"
        aside="with commas between"
        placeholder="planning, asking first"
        autoComplete="off"
        defaultValue={story?.skills.join(", ")}
        autoFocus={at === "skills"}
      />
      <Textarea
        name="reflection"
        label="What you learned"
        aside="and did better after it"
        rows={2}
        defaultValue={story?.reflection ?? ""}
        autoFocus={at === "reflection"}
      />
      <Chips name="tags[]" legend="In it" options={TAGS} defaultValue={[...(story?.tags ?? [])]} />
      <Fold
        summary="The kind of place it comes from"
        look="skipit"
        open={(story?.environment.length ?? 0) > 0}
      >
        <Field
          name="environment"
          label="Its setting"
          aside="size, pace, rules; with commas between"
          placeholder="large, regulated, many sites"
          autoComplete="off"
          defaultValue={story?.environment.join(", ")}
        />
      </Fold>
    </>
  );
}
