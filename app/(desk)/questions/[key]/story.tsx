import { StoryPick } from "@/app/_parts/story-pick";
import { ActionForm } from "@/app/_ui/action-form";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { clearBankStory, setBankStory } from "@/lib/questions/actions";
import type { TheirQuestion } from "@/lib/questions/queries/theirs";
import type { StoryChoices } from "@/lib/stories/queries";

type Props = { question: TheirQuestion; itsKey: string; back: string; choices: StoryChoices };

/** The situation that answers it. */
export function StoryPart({ question, itsKey, back, choices }: Props) {
  const { story } = question;
  return (
    <Part title="Your story" note="A situation of yours says more than an opinion.">
      {story ? (
        <p className="its-story">
          <Link href={paths.story(story.id)}>{story.title}</Link>
        </p>
      ) : null}
      <div className="do start">
        <ActionForm
          key={story?.id ?? "none"}
          action={setBankStory}
          back={back}
          className="act-form"
          label="The story that answers it"
        >
          <input type="hidden" name="key" value={itsKey} />
          <Fold summary={story ? "Pick another" : "Pick a story"} look={story ? "act" : "btn"}>
            <StoryPick choices={choices} label="Which story answers it?" defaultValue={story?.id} />
            <div className="do start">
              <Submit>Keep</Submit>
            </div>
          </Fold>
        </ActionForm>
        {story ? (
          <ActionForm action={clearBankStory} back={back} className="inline-form" label="No story after all">
            <input type="hidden" name="key" value={itsKey} />
            <Submit look="skipit" label={`Take ${story.title} off this question`}>
              Take it off
            </Submit>
          </ActionForm>
        ) : null}
      </div>
    </Part>
  );
}
