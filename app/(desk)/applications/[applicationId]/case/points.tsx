import { randomUUID } from "node:crypto";
import { StoryField } from "@/app/_parts/case-fields";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { addPoint, editPoint, linkPoint, removePoint } from "@/lib/case/actions";
import type { Case } from "@/lib/guidance/snapshot-prepared";
import { Delete } from "./bits";
import type { CasePlace } from "./page";

/** Three points, each with the story it rests on; blanks are drawn until there are three. */
export function Points({ place }: { place: CasePlace }) {
  const { points } = place.snapshot.case;
  const blanks = Math.max(0, 3 - points.length);
  return (
    <Part id="points" title="Three points" note="Each rests on a story of yours, so that it can be shown.">
      <ol className="lines points">
        {points.map((point) => (
          <PointLine key={point.id} point={point} place={place} />
        ))}
        {Array.from({ length: blanks }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks have nothing but their place
          <li key={`blank ${at}`} className="blank">
            <p className="pencil">
              {points.length + at === 0 ? "Rotas that hold · The night rota" : "A point, and its story"}
            </p>
          </li>
        ))}
      </ol>
      <Add key={points.map((it) => it.id).join()} place={place} />
    </Part>
  );
}

type LineProps = { point: Case["points"][number]; place: CasePlace };

function PointLine({ point, place: { snapshot, owner, back } }: LineProps) {
  const story = snapshot.stories.find((it) => it.id === point.storyId);
  return (
    <li>
      <div>
        <p className="text">{point.text}</p>
        {story ? (
          <p className="said">
            <Link href={paths.story(story.id)}>{story.title}</Link>
          </p>
        ) : (
          <p className="pencil">No story yet</p>
        )}
      </div>
      <div className="line-tools">
        <ActionForm
          key={`story ${point.storyId}`}
          action={linkPoint}
          id={point.id}
          back={`${back}#points`}
          label={`The story of: ${point.text}`}
        >
          <Fold
            summary={story ? "Another story" : "Choose a story"}
            label={`Choose the story of: ${point.text}`}
            look="skipit"
          >
            <div className="form">
              <StoryField
                snapshot={snapshot}
                label="The story it rests on"
                none="No story"
                defaultValue={point.storyId}
              />
              <div className="do start">
                <Submit>Keep</Submit>
              </div>
            </div>
          </Fold>
        </ActionForm>
        <SavingLine
          action={editPoint}
          save="/api/save/point"
          id={point.id}
          back={`${back}#points`}
          draftKey={`${owner.id}:point:${point.id}`}
          was={point.text}
          of={point.text}
        >
          <Field name="text" label="The point" maxLength={300} defaultValue={point.text} />
        </SavingLine>
        <Delete action={removePoint} id={point.id} back={`${back}#points`} name={point.text} />
      </div>
    </li>
  );
}

function Add({ place: { snapshot, applicationId, back } }: { place: CasePlace }) {
  return (
    <ActionForm action={addPoint} id={randomUUID()} back={`${back}#points`} label="Add a point">
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary="Add a point" look={snapshot.case.points.length === 0 ? "btn" : "act"}>
        <div className="form">
          <Field name="text" label="The point" aside="a line" maxLength={300} />
          <StoryField snapshot={snapshot} label="The story it rests on" none="None yet" />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}
