import type { Metadata } from "next";
import { LibraryTabs } from "@/app/_parts/library-tabs";
import { Shell } from "@/app/_parts/shell";
import { Act, ButtonLink } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { listStories } from "@/lib/stories/queries";
import { BlankCard, Card } from "./card";

export const metadata: Metadata = { title: "Stories" };

/** Four or five situations serve most questions, so five cards lie here from the beginning. */
const CARDS = 5;

export default async function Stories() {
  const { owner, bell, flash, stories } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    stories: await listStories(owner),
  }));
  const blanks = Array.from(
    { length: Math.max(0, CARDS - stories.length) },
    (_, at) => stories.length + at + 1,
  );
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title="Stories"
        sub="Real situations of yours, told once in full. Four or five serve most questions."
      >
        {stories.length > 0 ? (
          <ButtonLink href={paths.newStory()} go>
            Write a story
          </ButtonLink>
        ) : null}
      </PageHead>
      <LibraryTabs here="stories">
        {stories.length > 0 ? (
          <>
            <Act href={paths.storyGrid()}>Skills grid</Act>
            <Act href={paths.printStories()}>Print the cards</Act>
          </>
        ) : null}
      </LibraryTabs>
      <ol className="cards">
        {stories.map((story, at) => (
          <Card key={story.id} story={story} no={at + 1} />
        ))}
        {blanks.map((no, at) => (
          <BlankCard key={no} no={no} first={at === 0} go={stories.length === 0} />
        ))}
      </ol>
    </Shell>
  );
}
