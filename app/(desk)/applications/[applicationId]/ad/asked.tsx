import { StoryPick } from "@/app/_parts/story-pick";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { pinGap, removeRequirement, saveGapAnswer, saveRequirement, sort } from "@/lib/applications/actions";
import type { Requirement } from "@/lib/applications/queries";
import { requirementKey } from "@/lib/applications/rules";
import { isFilled } from "@/lib/base/words";
import { matchStory } from "@/lib/stories/actions";
import type { Cover, StoryChoices, StoryOption } from "@/lib/stories/queries";

/** The one form that all cells of the grid send. */
export const CELLS = "cells";

export const CLASSES = [
  { value: "must", label: "A must" },
  { value: "nice", label: "Nice to have" },
];

type AskedProps = { row: Requirement; cover: Cover; choices: StoryChoices; ownerId: string; back: string };

/** One line of the ad, the stories beside it, and what I would say where there is none. */
export function Asked({ row, cover, choices, ownerId, back }: AskedProps) {
  const pairs = cover.pairs.filter((it) => it.requirementId === row.id);
  const gap = row.class === "must" && pairs.length === 0 && !isFilled(row.gapAnswer);
  const free = (it: StoryOption) => !pairs.some((pair) => pair.storyId === it.id);
  const left = { mine: choices.mine.filter(free), spare: choices.spare };
  return (
    <tr className={gap ? "gap" : undefined}>
      <th scope="row">
        <p className="text">{row.text}</p>
        {gap ? <small>No example yet</small> : null}
        {row.class === null ? <Sorting row={row} back={back} /> : null}
        {row.gapAnswer ? <Said row={row} back={back} /> : null}
        <div className="tools-line">
          <Match {...{ row, left, back }} key={`m${pairs.length}`} more={pairs.length > 0} />
          {pairs.length === 0 || row.gapAnswer ? <Gap {...{ row, ownerId, back }} /> : null}
          <Edit {...{ row, ownerId, back }} />
          <ActionForm
            action={removeRequirement}
            id={row.id}
            back={back}
            className="remove"
            label="Delete the line"
          >
            <Submit look="skipit" label={`Delete: ${row.text}`}>
              Delete
            </Submit>
          </ActionForm>
        </div>
      </th>
      {cover.stories.map((story) => (
        <Cell key={story.id} row={row} story={story} pair={pairs.find((it) => it.storyId === story.id)} />
      ))}
    </tr>
  );
}

/** Empty, matched, pinned, and empty again. The button says what it becomes, so pressed twice it is still that. */
function Cell({ row, story, pair }: { row: Requirement; story: StoryOption; pair?: { pinned: boolean } }) {
  const is = !pair ? "none" : pair.pinned ? "pinned" : "matched";
  const becomes = is === "none" ? "matched" : is === "matched" ? "pinned" : "none";
  const label = {
    matched: `Match ${story.title} to: ${row.text}`,
    pinned: `${story.title} shows: ${row.text}. Pin it for the sheet`,
    none: `${story.title} shows: ${row.text}, pinned. Take it off`,
  }[becomes];
  return (
    <td>
      <button
        type="submit"
        form={CELLS}
        name="cell"
        value={`${row.id} ${story.id} ${becomes}`}
        aria-label={label}
        title={story.title}
      >
        <i className="cell" data-is={is} aria-hidden="true" />
      </button>
    </td>
  );
}

type LineProps = { row: Requirement; back: string };

function Sorting({ row, back }: LineProps) {
  return (
    <ActionForm action={sort} id={row.id} back={back} className="sorting" label={`Sort: ${row.text}`}>
      {CLASSES.map((it) => (
        <Submit key={it.value} look="act" name="class" value={it.value} label={`${it.label}: ${row.text}`}>
          {it.label}
        </Submit>
      ))}
    </ActionForm>
  );
}

/** The answer to a gap, which may stand on the sheet like a story. */
function Said({ row, back }: LineProps) {
  return (
    <div className="said-instead">
      <p>I would say: {row.gapAnswer}</p>
      <ActionForm
        action={pinGap}
        back={back}
        className="inline-form"
        label={`Pin what I would say: ${row.text}`}
      >
        <input type="hidden" name="requirementId" value={row.id} />
        {row.gapPinned ? null : <input type="hidden" name="pinned" value="on" />}
        <Submit
          look="act"
          label={`${row.gapPinned ? "Take off the sheet" : "Pin for the sheet"}: what I would say on ${row.text}`}
        >
          {row.gapPinned ? "Pinned. Take it off" : "Pin it for the sheet"}
        </Submit>
      </ActionForm>
    </div>
  );
}

/** What stands in a column is matched there; here, a further one of the library, or one not written yet. */
function Match({ row, left, back, more }: LineProps & { left: StoryChoices; more: boolean }) {
  return (
    <ActionForm
      action={matchStory}
      back={back}
      className="inline-form"
      label={`Match a story to: ${row.text}`}
    >
      <input type="hidden" name="requirementId" value={row.id} />
      <Fold summary={more ? "Another story" : "Match a story"} label={`Match a story to: ${row.text}`}>
        <StoryPick choices={left} label="Which story shows it?" />
        <div className="do start">
          <Submit>Match it</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}

type WordsProps = LineProps & { ownerId: string };

function Gap({ row, ownerId, back }: WordsProps) {
  return (
    <SavingForm
      action={saveGapAnswer}
      save="/api/save/gap"
      back={back}
      draftKey={`${ownerId}:gap:${row.id}`}
      className="inline-form"
      label={`What I would say: ${row.text}`}
    >
      <input type="hidden" name="requirementId" value={row.id} />
      <Version name="was" value={row.gapAnswer ?? ""} />
      <Fold
        summary={row.gapAnswer ? "Change what I would say" : "I have none"}
        done="Done"
        of={row.text}
        look={row.gapAnswer ? "skipit" : "act"}
      >
        <Textarea
          name="gapAnswer"
          label="I have no example. I would say"
          rows={2}
          defaultValue={row.gapAnswer ?? ""}
        />
      </Fold>
    </SavingForm>
  );
}

function Edit({ row, ownerId, back }: WordsProps) {
  return (
    <SavingForm
      action={saveRequirement}
      save="/api/save/requirement"
      id={row.id}
      back={back}
      draftKey={`${ownerId}:requirement:${row.id}`}
      className="inline-form"
      label={`Edit: ${row.text}`}
    >
      <Version name="was" value={requirementKey(row)} />
      <Fold summary="Edit" done="Done" of={row.text} look="skipit">
        <Textarea name="text" label="The line" rows={2} defaultValue={row.text} />
        <Seg name="class" legend="It is" options={CLASSES} defaultValue={row.class ?? undefined} />
      </Fold>
    </SavingForm>
  );
}
