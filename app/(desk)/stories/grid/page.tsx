import type { Metadata } from "next";
import { LibraryTabs } from "@/app/_parts/library-tabs";
import { Shell } from "@/app/_parts/shell";
import { Act, ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { getBell } from "@/lib/reminders/queries";
import { listStories, type StoryCard } from "@/lib/stories/queries";
import { type GridRow, skillGrid } from "@/lib/stories/rules";

export const metadata: Metadata = { title: "Skills grid" };

/** Which story shows what; a line that none shows is outlined. */
export default async function Grid() {
  const { owner, bell, flash, stories } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    stories: await listStories(owner),
  }));
  const rows = skillGrid(stories);
  const gaps = rows.filter((it) => it.storyIds.length === 0).length;
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title="Skills grid"
        sub={
          stories.length === 0
            ? "What each of your stories shows."
            : gaps === 0
              ? "Every line has a story."
              : `${plural(gaps, "line")} without a story, outlined.`
        }
        crumb={{ href: paths.stories(), label: "Stories" }}
      />
      <LibraryTabs here="stories">
        {stories.length > 0 ? <Act href={paths.printStories()}>Print the cards</Act> : null}
      </LibraryTabs>
      {stories.length === 0 ? (
        <EmptyLine
          says="The grid fills from your stories: a line for each skill, a column for each story."
          sample="Planning · The depot plan, Night shift"
        >
          <ButtonLink href={paths.newStory()} go>
            Write your first story
          </ButtonLink>
        </EmptyLine>
      ) : (
        <section className="grid-sheet" aria-label="Skills by stories">
          <table className="cover">
            <caption className="vh">Which story shows which skill</caption>
            <thead>
              <tr>
                <th scope="col">Shows</th>
                {stories.map((story, at) => (
                  <th key={story.id} scope="col">
                    <Link href={paths.story(story.id)}>
                      <span className="no" aria-hidden="true">
                        {at + 1}
                      </span>
                      <span className="name">{story.title}</span>
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={`${row.kind} ${row.label}`} row={row} stories={stories} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Shell>
  );
}

function Line({ row, stories }: { row: GridRow; stories: StoryCard[] }) {
  const gap = row.storyIds.length === 0;
  return (
    <tr className={gap ? "gap" : undefined}>
      <th scope="row">
        {row.label}
        {gap ? <small>No story yet</small> : null}
      </th>
      {stories.map((story) => {
        const on = row.storyIds.includes(story.id);
        return (
          <td key={story.id} className={on ? "on" : undefined}>
            {on ? <i className="dot" aria-hidden="true" /> : null}
            <span className="vh">{on ? "Yes" : "No"}</span>
          </td>
        );
      })}
    </tr>
  );
}
