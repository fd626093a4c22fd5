import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { PageHead } from "@/app/_ui/page-head";
import { PrintButton } from "@/app/_ui/print-button";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { isFilled, sentence } from "@/lib/base/words";
import { getBell } from "@/lib/reminders/queries";
import { listStories, type StoryCard } from "@/lib/stories/queries";
import { TAG_WORDS } from "@/lib/stories/rules";
import { STORY_FIELDS } from "@/lib/stories/schema";

export const metadata: Metadata = { title: "Story cards" };

type Props = { searchParams: Promise<{ application?: string | string[] }> };

/** The cards on paper: one after the other, none torn over two pages, blanks ruled for a pencil. */
export default async function PrintStories({ searchParams }: Props) {
  const { application } = await searchParams;
  const { owner, bell, flash, head, stories } = await readPage(async (owner) => {
    const head = typeof application === "string" ? await getApplicationHead(owner, application) : null;
    return {
      bell: await getBell(owner),
      flash: await readFlash(),
      head,
      stories: await listStories(owner, head ? { applicationId: head.id } : {}),
    };
  });
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title="Story cards"
        sub={head ? `${head.company}, ${head.role}` : "All of your stories"}
        crumb={{ href: paths.stories(), label: "Stories" }}
      >
        {stories.length > 0 ? <PrintButton>Print the cards</PrintButton> : null}
      </PageHead>
      {stories.length === 0 ? (
        <EmptyLine
          says="The cards will be printed here, one for each story."
          sample="1 The depot plan · 40 fewer empty runs a week"
        >
          <ButtonLink href={paths.newStory(head?.id)} go>
            Write your first story
          </ButtonLink>
        </EmptyLine>
      ) : (
        <ol className="paper-cards">
          {stories.map((story, at) => (
            <PaperCard key={story.id} story={story} no={at + 1} />
          ))}
        </ol>
      )}
    </Shell>
  );
}

function PaperCard({ story, no }: { story: StoryCard; no: number }) {
  const marks = [...story.skills, ...story.tags.map((tag) => TAG_WORDS[tag])];
  return (
    <li>
      <header>
        <span className="no" aria-hidden="true">
          {no}
        </span>
        <h2>{story.title}</h2>
        {isFilled(story.number) ? (
          <p className="figure">{story.number}</p>
        ) : (
          <p className="figure blank">Number</p>
        )}
      </header>
      <dl>
        {STORY_FIELDS.map((field) => (
          <div key={field} className={isFilled(story[field]) ? undefined : "blank"}>
            <dt>{sentence(field)}</dt>
            <dd className="keep">{story[field]}</dd>
          </div>
        ))}
        {isFilled(story.reflection) ? (
          <div>
            <dt>Learned</dt>
            <dd className="keep">{story.reflection}</dd>
          </div>
        ) : null}
      </dl>
      {marks.length > 0 ? <p className="marks">{marks.join(" · ")}</p> : null}
    </li>
  );
}
