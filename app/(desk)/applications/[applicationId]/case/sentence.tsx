import { StoryField } from "@/app/_parts/case-fields";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Details } from "@/app/_ui/details";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { chooseSentenceStory, putBackSentence, saveSentence } from "@/lib/case/actions";
import type { SentenceVersion } from "@/lib/case/queries";
import type { CasePlace } from "./page";

type SentenceProps = { place: CasePlace; earlier: SentenceVersion[] };

/** One sentence, the story that shows it, and what stood here before. */
export function Sentence({ place, earlier }: SentenceProps) {
  const { sentence } = place.snapshot.case;
  return (
    <Part
      id="sentence"
      title="In one sentence"
      note="What you bring to this role that others may not. Say it aloud until it is plain."
    >
      {sentence ? (
        <p className="motto">{sentence}</p>
      ) : (
        <p className="sample">
          <span className="vh">For example: </span>I make night planning boring: fewer empty runs, no new
          tools.
        </p>
      )}
      <Proof place={place} />
      <div className="folds">
        <Write place={place} />
        {sentence ? <Choose place={place} /> : null}
      </div>
      <Earlier place={place} earlier={earlier} />
    </Part>
  );
}

function Proof({ place: { snapshot } }: { place: CasePlace }) {
  const { sentence, sentenceStoryId } = snapshot.case;
  if (!sentence) return null;
  const story = snapshot.stories.find((it) => it.id === sentenceStoryId);
  if (!story) return <p className="pencil">No story shows it yet.</p>;
  return (
    <p>
      Shown by <Link href={paths.story(story.id)}>{story.title}</Link>
    </p>
  );
}

function Write({ place: { snapshot, owner, applicationId, back } }: { place: CasePlace }) {
  const sentence = snapshot.case.sentence ?? "";
  return (
    <ActionForm
      key={sentence}
      action={saveSentence}
      back={`${back}#sentence`}
      draftKey={`${owner.id}:sentence:${applicationId}`}
      label="The sentence"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Version name="was" value={sentence} />
      <Fold
        summary={sentence ? "Write it anew" : "Write it in one sentence"}
        look={sentence ? "act" : "btn"}
        go={!sentence}
      >
        <div className="form">
          <Textarea
            name="text"
            label="Why you, in one sentence"
            rows={2}
            maxLength={400}
            defaultValue={sentence}
            hint={sentence ? "The one that stands here now is kept below, with its day." : undefined}
          />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Choose({ place: { snapshot, applicationId, back } }: { place: CasePlace }) {
  const { sentenceStoryId } = snapshot.case;
  return (
    <ActionForm
      key={sentenceStoryId}
      action={chooseSentenceStory}
      back={`${back}#sentence`}
      label="The story that shows the sentence"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary={sentenceStoryId ? "Another story" : "Choose the story that shows it"}>
        <div className="form">
          <StoryField
            snapshot={snapshot}
            label="The story that shows it"
            none="No story"
            defaultValue={sentenceStoryId}
          />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Earlier({ place: { owner, back }, earlier }: SentenceProps) {
  if (earlier.length === 0) return null;
  return (
    <Details summary={`Earlier sentences (${earlier.length})`}>
      <ul className="lines">
        {earlier.map((it) => (
          <li key={it.id}>
            <div>
              <p className="text">{it.text}</p>
              <p className="src">Written {formatDate(zonedDay(it.writtenAt, owner.zone))}</p>
            </div>
            <ActionForm
              action={putBackSentence}
              id={it.id}
              back={`${back}#sentence`}
              className="inline-form"
              label={`Put back: ${it.text.slice(0, 60)}`}
            >
              <Submit look="act" label={`Put back: ${it.text.slice(0, 60)}`}>
                Put back
              </Submit>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Details>
  );
}
