import { Field, Select } from "@/app/_ui/field";
import type { StoryChoices } from "@/lib/stories/queries";

type StoryPickProps = {
  /** From `listStoryChoices`, or a snapshot's `stories` and `spareStories`. */
  choices: StoryChoices;
  label?: string;
  aside?: string;
  /** "No story" may be kept, in these words; without it one must be chosen. */
  none?: string;
  defaultValue?: string | null;
  /** Takes away "A new story": where one that is written is needed. */
  known?: boolean;
};

/**
 * "Which story?": those of this application, those of the library, or a new one by its title. For a form whose schema has
 * `storyChoice`; the title stands there while "A new story" is chosen, by the browser's own means.
 */
export function StoryPick({
  choices,
  label = "Which story?",
  aside,
  none,
  defaultValue,
  known,
}: StoryPickProps) {
  const { mine, spare } = choices;
  const some = mine.length + spare.length > 0;
  const title = (
    <>
      <Field
        name="storyTitle"
        label={some ? "Its title" : label}
        aside={some ? undefined : (aside ?? "three or four words to know it by")}
        placeholder={some ? undefined : "The depot plan"}
        maxLength={120}
        autoComplete="off"
      />
      <input type="hidden" name="newStoryId" value={crypto.randomUUID()} />
    </>
  );
  if (!some) return known ? <p className="pencil">No story yet.</p> : title;
  const fresh = known ? [] : [{ value: "new", label: "A new story" }];
  return (
    <div className="story-pick">
      <Select
        name="storyId"
        label={label}
        aside={aside}
        defaultValue={defaultValue ?? ""}
        options={[
          { value: "", label: none ?? "Choose one" },
          ...mine.map(option),
          ...(spare.length > 0 ? [{ label: "From your library", options: spare.map(option) }] : []),
          ...fresh,
        ]}
      />
      {known ? null : <div className="new-story">{title}</div>}
    </div>
  );
}

function option({ id, title }: { id: string; title: string }) {
  return { value: id, label: title };
}
