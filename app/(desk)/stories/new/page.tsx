import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { StoryFields } from "@/app/_parts/story-fields";
import { ActionForm } from "@/app/_ui/action-form";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { addStory } from "@/lib/stories/actions";

export const metadata: Metadata = { title: "Write a story" };

type Props = { searchParams: Promise<{ application?: string | string[] }> };

/** A blank card. A title is enough to keep it; the rest can follow. */
export default async function NewStory({ searchParams }: Props) {
  const { application } = await searchParams;
  const { owner, bell, flash, head } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: typeof application === "string" ? await getApplicationHead(owner, application) : null,
  }));
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash} narrow>
      <PageHead
        title="Write a story"
        sub={
          head
            ? `For ${head.company}, and kept for every application. A title is enough to begin.`
            : "A title is enough to begin. The rest can follow."
        }
        crumb={
          head
            ? { href: paths.application(head.id), label: head.company }
            : { href: paths.stories(), label: "Stories" }
        }
      />
      <ActionForm
        action={addStory}
        back={paths.newStory(head?.id)}
        id={crypto.randomUUID()}
        draftKey={`${owner.id}:new-story:${head?.id ?? ""}`}
      >
        {head ? <input type="hidden" name="applicationId" value={head.id} /> : null}
        <StoryFields at="title" />
        <div className="foot">
          <Submit go busy="Keeping…">
            Keep the story
          </Submit>
        </div>
      </ActionForm>
    </Shell>
  );
}
