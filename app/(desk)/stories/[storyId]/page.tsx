import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PracticeTimer } from "@/app/_parts/practice-timer";
import { Shell } from "@/app/_parts/shell";
import { StoryFields } from "@/app/_parts/story-fields";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import { getBell } from "@/lib/reminders/queries";
import { confirmStory, deleteStory, editStory, practiseStory } from "@/lib/stories/actions";
import { getStory, type StoryPage } from "@/lib/stories/queries";
import { missingOf } from "@/lib/stories/rules";
import { Told } from "./told";
import { Uses } from "./uses";

type Props = {
  params: Promise<{ storyId: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
};

export const metadata: Metadata = { title: "Story" };

/** The whole story on one page: on the left what helps to tell it, on the right the lines. It saves by itself. */
export default async function Story({ params, searchParams }: Props) {
  const { storyId } = await params;
  const { at } = await searchParams;
  const { owner, bell, flash, story } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    story: await getStory(owner, storyId),
  }));
  if (!story) notFound();
  const missing = missingOf(story);
  const back = paths.story(story.id);
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title={story.title}
        sub={missing.length === 0 ? "Told in full." : `Still to write: ${list(missing, 5)}.`}
        crumb={{ href: paths.stories(), label: "Stories" }}
      />
      <Spread label="Its card" kind="parts">
        <Part title="The story" note={<Guide />}>
          <SavingForm
            action={editStory}
            save="/api/save/story"
            id={story.id}
            back={back}
            draftKey={`${owner.id}:story:${story.id}`}
            label="The story"
          >
            <Version value={instant(story.updatedAt).getTime()} />
            <StoryFields story={story} at={typeof at === "string" ? at : undefined} />
          </SavingForm>
        </Part>
        <Mine story={story} owner={owner} back={back} />
        <Part title="Say it aloud" note="About ninety seconds: long enough for all four parts.">
          <PracticeTimer
            action={practiseStory}
            back={back}
            label={story.title}
            hidden={{ storyId: story.id }}
            count={practisedWords(story, owner)}
          />
        </Part>
        <Told story={story} owner={owner} back={back} />
        <Uses story={story} owner={owner} back={back} />
      </Spread>
      <ActionForm action={deleteStory} back={back} className="away" label="Delete this story">
        <input type="hidden" name="storyId" value={story.id} />
        <Submit look="act">Delete this story</Submit>
      </ActionForm>
    </Shell>
  );
}

function Guide() {
  return (
    <>
      <p>Four parts, told in this order, and one number where there is one. Write as you would say it.</p>
      <p>The skills are what a question will ask for; the story is the answer.</p>
    </>
  );
}

/** Nothing stands on the sheet as the person's own before they have said that it is. */
function Mine({ story, owner, back }: { story: StoryPage; owner: Owner; back: string }) {
  return (
    <Part title="True and mine" note="It is you who answers for it in the room, so it is you who says so.">
      {story.confirmedAt ? (
        <p>You said so on {formatDay(instant(story.confirmedAt), owner.zone, owner.now)}.</p>
      ) : (
        <ActionForm action={confirmStory} back={back} className="inline-form" label="True and mine">
          <input type="hidden" name="storyId" value={story.id} />
          <Submit>It is true, and mine</Submit>
        </ActionForm>
      )}
    </Part>
  );
}

function practisedWords({ practisedAt }: StoryPage, owner: Owner): string | undefined {
  const last = practisedAt.at(-1);
  if (!last) return undefined;
  return `${plural(practisedAt.length, "time")} so far, last ${formatDay(instant(last), owner.zone, owner.now)}`;
}
