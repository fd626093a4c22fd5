import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import * as paths from "@/lib/base/paths";
import { keepHere, linkStory, starStory, unlinkStory } from "@/lib/stories/actions";
import type { StoryPage } from "@/lib/stories/queries";

type UsesProps = { story: StoryPage; owner: Owner; back: string };

/** For each application that uses it: how I would do it again there, and what of theirs it shows. */
export function Uses({ story, owner, back }: UsesProps) {
  return (
    <>
      {story.links.map((link) => (
        <Part
          key={link.applicationId}
          title={<Link href={paths.application(link.applicationId)}>{link.company}</Link>}
          note={link.role}
        >
          <SavingForm
            action={keepHere}
            save="/api/save/story-here"
            back={back}
            draftKey={`${owner.id}:here:${link.applicationId}:${story.id}`}
            label={`How you would repeat this at ${link.company}`}
          >
            <input type="hidden" name="storyId" value={story.id} />
            <input type="hidden" name="applicationId" value={link.applicationId} />
            <Version name="was" value={link.hereSentence ?? ""} />
            <Textarea
              name="hereSentence"
              label="How you would repeat this here"
              aside="one sentence"
              placeholder="I would do this again here by …"
              rows={2}
              defaultValue={link.hereSentence ?? ""}
            />
          </SavingForm>
          <Shows story={story} applicationId={link.applicationId} />
          <div className="do start">
            <ActionForm
              action={starStory}
              back={back}
              className="inline-form"
              label={`Star for ${link.company}`}
            >
              <input type="hidden" name="storyId" value={story.id} />
              <input type="hidden" name="applicationId" value={link.applicationId} />
              {link.starred ? null : <input type="hidden" name="starred" value="on" />}
              <Submit look="act" label={`${link.starred ? "Unstar" : "Star"} it for ${link.company}`}>
                {link.starred
                  ? "Starred here. Take the star off"
                  : "Star it: I can tell this one start to finish"}
              </Submit>
            </ActionForm>
            <ActionForm
              action={unlinkStory}
              back={back}
              className="inline-form"
              label={`Take it out of ${link.company}`}
            >
              <input type="hidden" name="storyId" value={story.id} />
              <input type="hidden" name="applicationId" value={link.applicationId} />
              <Submit look="skipit" label={`Take it out of ${link.company}`}>
                Take it out
              </Submit>
            </ActionForm>
          </div>
        </Part>
      ))}
      <UseIn {...{ story, back }} />
    </>
  );
}

const WHAT: Readonly<Record<string, string>> = {
  requirement: "They ask for",
  goal: "Their goal",
  focus: "They work on",
  values: "They value",
};

function Shows({ story, applicationId }: { story: StoryPage; applicationId: string }) {
  const rows = story.shows.filter((it) => it.applicationId === applicationId);
  if (rows.length === 0) return null;
  return (
    <Rows>
      {rows.map((it) => (
        <Row key={it.id} label={WHAT[it.what] ?? "Of theirs"}>
          {it.text}
          {it.pinned ? <span className="pencil"> · pinned for the sheet</span> : null}
        </Row>
      ))}
    </Rows>
  );
}

/** Another application that it serves as well. */
function UseIn({ story, back }: Omit<UsesProps, "owner">) {
  if (story.others.length === 0) return null;
  return (
    <Part
      title={story.links.length === 0 ? "Used with" : "Also for"}
      note="A story is written once and serves every application that it fits."
    >
      <ActionForm key={story.links.length} action={linkStory} back={back} label="Use it for an application">
        <input type="hidden" name="storyId" value={story.id} />
        <Fold summary="Use it for an application" look={story.links.length === 0 ? "btn" : "act"}>
          <Select
            name="applicationId"
            label="Which application?"
            options={story.others.map((it) => ({ value: it.id, label: `${it.company}, ${it.role}` }))}
          />
          <div className="do start">
            <Submit>Use it there</Submit>
          </div>
        </Fold>
      </ActionForm>
    </Part>
  );
}
