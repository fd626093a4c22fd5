import { ButtonLink } from "@/app/_ui/button";
import { Lamp } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";
import * as paths from "@/lib/base/paths";
import { clip, isFilled, list, plural, sentence } from "@/lib/base/words";
import type { StoryCard } from "@/lib/stories/queries";
import { isStrong, missingOf, TAG_WORDS } from "@/lib/stories/rules";
import { STORY_FIELDS } from "@/lib/stories/schema";

/** One index card: what it is called, what came of it, what it lacks, where it is used. */
export function Card({ story, no }: { story: StoryCard; no: number }) {
  const missing = missingOf(story);
  const marks = [...story.skills, ...story.tags.map((tag) => TAG_WORDS[tag])];
  return (
    <li className="card">
      <p className="no" aria-hidden="true">
        {no}
      </p>
      <h2>
        <Link href={paths.story(story.id)}>{story.title}</Link>
      </h2>
      <p className="stands">
        <Lamp state={isStrong(story) ? "ready" : "started"} />
        {missing.length === 0 ? "Told in full" : `Without ${list(missing, 5)}`}
      </p>
      <dl className="star">
        {STORY_FIELDS.map((field) => (
          <div key={field} className={isFilled(story[field]) ? undefined : "blank"}>
            <dt>
              <abbr title={sentence(field)}>{field[0]!.toUpperCase()}</abbr>
            </dt>
            <dd>
              {isFilled(story[field]) ? clip(story[field]!, 240) : <span className="vh">Nothing yet</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={isFilled(story.number) ? "figure" : "figure pencil"}>
        {isFilled(story.number) ? story.number : "No figure yet"}
      </p>
      {marks.length > 0 ? <p className="marks">{marks.join(" · ")}</p> : null}
      <p className="used">{usedWords(story)}</p>
    </li>
  );
}

/** A card to be written; the first says what will stand on it. */
export function BlankCard({ no, first, go }: { no: number; first: boolean; go: boolean }) {
  return (
    <li className="card blank">
      <p className="no" aria-hidden="true">
        {no}
      </p>
      <h2>{first ? "A blank card" : <span className="vh">Card {no}, blank</span>}</h2>
      <dl className="star">
        {STORY_FIELDS.map((field) => (
          <div key={field} className="blank">
            <dt>
              <abbr title={sentence(field)}>{field[0]!.toUpperCase()}</abbr>
            </dt>
            <dd>{first ? EXAMPLE[field] : null}</dd>
          </div>
        ))}
      </dl>
      {first ? (
        <div className="do">
          <ButtonLink href={paths.newStory()} go={go}>
            {go ? "Write your first story" : "Write the next one"}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}

const EXAMPLE = {
  situation: "Two depots, planned by hand each night",
  task: "Halve the empty runs before winter",
  action: "Rode along for a week, then wrote the planner",
  result: "40 fewer empty runs a week",
} as const;

function usedWords({ uses, told, practisedAt }: StoryCard): string {
  const companies = [...new Set(uses.map((it) => it.company))];
  const parts = [
    companies.length > 0 ? `Used with ${list(companies)}` : "Not used yet",
    told > 0 && `told ${times(told)}`,
    practisedAt.length > 0 && `said aloud ${times(practisedAt.length)}`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : plural(n, "time");
}
