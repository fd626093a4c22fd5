import { PairFields, SettingFields, StoryField } from "@/app/_parts/case-fields";
import { ActionForm } from "@/app/_ui/action-form";
import { Act, ButtonLink } from "@/app/_ui/button";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { siteName } from "@/lib/base/web";
import { clip, list } from "@/lib/base/words";
import { pairValue, tagSetting } from "@/lib/case/actions";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import type { CasePlace } from "./page";

/** What they say they value, and beside it an example of mine, or where I differ. */
export function Values({ place }: { place: CasePlace }) {
  const { snapshot, applicationId } = place;
  const values = snapshot.research.filter((it) => it.slot === "values" && !it.nothingNew);
  return (
    <Part
      id="values"
      title="Shared values"
      note="What they say they value, and an example of yours beside it. Where you work differently, know that too."
    >
      {values.length > 0 ? (
        <ul className="pairs">
          {values.map((value) => (
            <Pair key={value.id} value={value} place={place} />
          ))}
        </ul>
      ) : (
        <>
          <p>What they value comes from your research.</p>
          <p className="sample">
            <span className="vh">For example: </span>“We tell customers the bad news first” · The depot plan
          </p>
        </>
      )}
      {values.length > 0 ? (
        <Act href={`${paths.applicationResearch(applicationId)}#values`}>Add a value of theirs</Act>
      ) : (
        <ButtonLink href={`${paths.applicationResearch(applicationId)}#values`}>
          Add a value of theirs
        </ButtonLink>
      )}
      <Setting place={place} />
    </Part>
  );
}

function Pair({ value, place: { snapshot, applicationId, back } }: { value: Research; place: CasePlace }) {
  return (
    <li data-match={value.match ?? undefined}>
      <div className="theirs">
        <p>{value.text}</p>
        <p className="src">
          {value.url ? (
            <a href={value.url} rel="noreferrer" target="_blank">
              {siteName(value.url)}
            </a>
          ) : null}{" "}
          {value.saidBy ? `said by ${value.saidBy}` : null}
          {value.url || value.saidBy ? null : "no source yet"}
        </p>
      </div>
      <div className="ours">
        <Mine snapshot={snapshot} value={value} />
        <ActionForm
          key={`${value.match} ${value.gapNote}`}
          action={pairValue}
          back={`${back}#values`}
          label={`Pair: ${clip(value.text, 60)}`}
        >
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="researchId" value={value.id} />
          <Fold
            summary={value.match ? "Change" : "Say how you stand to it"}
            label={`How you stand to: ${clip(value.text, 60)}`}
            look={value.match ? "skipit" : "act"}
          >
            <div className="form">
              <PairFields snapshot={snapshot} value={value} />
              <div className="do start">
                <Submit>Keep</Submit>
              </div>
            </div>
          </Fold>
        </ActionForm>
      </div>
    </li>
  );
}

function Mine({ snapshot, value }: { snapshot: Snapshot; value: Research }) {
  const stories = snapshot.stories.filter((it) => it.researchIds.includes(value.id));
  if (value.match === "gap") {
    return (
      <p>
        <b>You differ.</b>{" "}
        {value.gapNote ?? <span className="pencil">Say where, in a line for yourself.</span>}
      </p>
    );
  }
  if (value.match === "unknown") return <p className="pencil">You don’t know yet.</p>;
  if (stories.length > 0) {
    return (
      <p>
        {stories.map((story) => (
          <Link key={story.id} href={paths.story(story.id)} className="pair-story">
            {story.title}
          </Link>
        ))}
      </p>
    );
  }
  return (
    <p className="pencil">
      {value.match === "match" ? "Matches. No example yet." : "Nothing beside it yet."}
    </p>
  );
}

/** A story from a place that worked like theirs. */
function Setting({ place: { snapshot, applicationId, back } }: { place: CasePlace }) {
  const tags = snapshot.environmentTags;
  const alike = snapshot.stories.filter((it) => it.environment.some((tag) => tags.includes(tag)));
  return (
    <div className="alike">
      <h3 className="small">A place like theirs</h3>
      <p>
        {tags.length > 0 ? `Theirs: ${tags.join(", ")}. ` : null}
        {alike.length > 0 ? (
          <>From a place like it: {list(alike.map((it) => it.title))}.</>
        ) : (
          <span className="pencil">No story yet from a place like theirs.</span>
        )}
      </p>
      <ActionForm
        key={`${tags.join()} ${alike.length}`}
        action={tagSetting}
        back={`${back}#values`}
        label="A place like theirs"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Fold summary="Tag a story with their setting">
          <div className="form">
            <SettingFields tags={tags} />
            <StoryField snapshot={snapshot} label="Your story from a place like it" none="None yet" />
            <div className="do start">
              <Submit>Keep</Submit>
            </div>
          </div>
        </Fold>
      </ActionForm>
    </div>
  );
}
