import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Textarea } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { Submit } from "@/app/_ui/submit";
import { addRequirement } from "@/lib/applications/actions";
import type { Requirement } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { isFilled, plural } from "@/lib/base/words";
import { setCell } from "@/lib/stories/actions";
import type { Cover, StoryChoices } from "@/lib/stories/queries";
import { Asked, CELLS, CLASSES } from "./asked";

type RequirementsProps = {
  applicationId: string;
  ownerId: string;
  rows: Requirement[];
  hasText: boolean;
  cover: Cover;
  choices: StoryChoices;
};

const GROUPS = [
  { class: "must", title: "Musts" },
  { class: "nice", title: "Nice to have" },
  { class: null, title: "Must, or nice to have?" },
] as const;

/** What the ad asks for, line by line, and which story shows it; a must without one is outlined. */
export function Requirements(props: RequirementsProps) {
  const { applicationId, ownerId, rows, hasText, cover, choices } = props;
  const back = paths.applicationAd(applicationId);
  return (
    <>
      <h2 className="own">What they ask for</h2>
      {rows.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>
          Eight years with distributed systems · a must
        </p>
      ) : (
        <>
          <p className="covered">{coveredWords(rows, cover)}</p>
          <ActionForm action={setCell} back={back} className="twin" domId={CELLS}>
            {null}
          </ActionForm>
          <Grid {...{ rows, cover, choices, ownerId, back }} />
        </>
      )}
      <ActionForm
        key={rows.length}
        action={addRequirement}
        id={crypto.randomUUID()}
        back={back}
        className="form adding"
        label="Add what they ask for"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Textarea
          name="text"
          label={rows.length === 0 ? "Copy the lines that ask for something" : "Add more"}
          aside="one per line"
          rows={hasText && rows.length === 0 ? 4 : 2}
        />
        <Seg name="class" legend="These are" quiet options={CLASSES} />
        <div className="do">
          <Submit>Add</Submit>
        </div>
      </ActionForm>
    </>
  );
}

type GridProps = {
  rows: Requirement[];
  cover: Cover;
  choices: StoryChoices;
  ownerId: string;
  back: string;
};

function Grid({ rows, cover, choices, ownerId, back }: GridProps) {
  const { stories } = cover;
  return (
    <div className="grid-sheet asks">
      <table className="cover">
        <caption className="vh">Which story shows which requirement</caption>
        <thead className={stories.length === 0 ? "vh" : undefined}>
          <tr>
            <th scope="col">
              <span className="vh">They ask for</span>
            </th>
            {stories.map((story, at) => (
              <th key={story.id} scope="col">
                <Link href={paths.story(story.id)} title={story.title}>
                  <span className="no" aria-hidden="true">
                    {at + 1}
                  </span>
                  <span className="vh">{story.title}</span>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {GROUPS.map((group) => {
          const lines = rows.filter((row) => row.class === group.class);
          return lines.length > 0 ? (
            <tbody key={group.title}>
              <tr className="kind">
                <th scope="rowgroup" colSpan={stories.length + 1}>
                  {group.title}
                </th>
              </tr>
              {lines.map((row) => (
                <Asked key={row.id} {...{ row, cover, choices, ownerId, back }} />
              ))}
            </tbody>
          ) : null;
        })}
      </table>
      {stories.length > 0 ? (
        <footer className="legend">
          <ol>
            {stories.map((story, at) => (
              <li key={story.id}>
                <span className="no">{at + 1}</span> {story.title}
              </li>
            ))}
          </ol>
          <p>
            <i className="cell" data-is="none" aria-hidden="true" /> press to match{" "}
            <i className="cell" data-is="matched" aria-hidden="true" /> matched, press to pin{" "}
            <i className="cell" data-is="pinned" aria-hidden="true" /> pinned for the sheet
          </p>
        </footer>
      ) : null}
    </div>
  );
}

/** "2 of 3 musts covered, 1 pinned for the sheet." */
function coveredWords(rows: Requirement[], { pairs }: Cover): string {
  const musts = rows.filter((it) => it.class === "must");
  if (musts.length === 0) return "Mark what is a must: stories are matched to those first.";
  const covered = musts.filter(
    (it) => isFilled(it.gapAnswer) || pairs.some((pair) => pair.requirementId === it.id),
  ).length;
  const pins = pairs.filter((it) => it.pinned).length + rows.filter((it) => it.gapPinned).length;
  const them = musts.length === 1 ? "it" : "them";
  const none = covered === 0 ? `${plural(musts.length, "must")}, no example beside ${them} yet` : null;
  return `${none ?? `${covered} of ${plural(musts.length, "must")} covered`}${pins > 0 ? `, ${pins} pinned for the sheet` : ""}.`;
}
