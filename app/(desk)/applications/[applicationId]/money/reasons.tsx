import { randomUUID } from "node:crypto";
import { SavingLine } from "@/app/_parts/saving-line";
import { StoryPick } from "@/app/_parts/story-pick";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { addWorth, deleteWorth, editWorth } from "@/lib/pay/actions";
import { worthKey } from "@/lib/pay/rules";
import type { StoryChoices } from "@/lib/stories/queries";
import type { MoneyProps } from "./page";

/** Why the figure is fair: each reason on a story of one's own. */
export function Reasons(props: MoneyProps & { choices: StoryChoices }) {
  const { page, applicationId, back, ownerId, choices } = props;
  const { worth } = page;
  return (
    <>
      {worth.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>
          Because I halved the empty runs of two depots · The depot plan
        </p>
      ) : (
        <ul className="lines">
          {worth.map((it) => (
            <li key={it.id}>
              <div>
                <p className="text">{it.text}</p>
                {it.storyId ? (
                  <span className="by">
                    <Link href={paths.story(it.storyId)}>{it.story}</Link>
                  </span>
                ) : (
                  <span className="by">No story beside it</span>
                )}
              </div>
              <SavingLine
                action={editWorth}
                save="/api/save/pay-worth"
                id={it.id}
                back={back("reasons")}
                draftKey={`${ownerId}:pay-reason:${it.id}`}
                was={worthKey(it)}
                of={it.text}
              >
                <Field name="text" label="Because" maxLength={500} defaultValue={it.text} />
                <StoryPick
                  choices={choices}
                  label="Which story shows it?"
                  none="None yet"
                  defaultValue={it.storyId}
                  known
                />
              </SavingLine>
              <ActionForm
                action={deleteWorth}
                id={it.id}
                back={back("reasons")}
                className="remove"
                label={`Delete: ${it.text}`}
              >
                <Submit look="skipit" label={`Delete: ${it.text}`}>
                  Delete
                </Submit>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        key={worth.length}
        action={addWorth}
        id={randomUUID()}
        back={back("reasons")}
        draftKey={`${ownerId}:pay-worth:${applicationId}`}
        label="Add a reason"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Fold summary="Add a reason" look="btn">
          <Field name="text" label="Because" maxLength={500} autoComplete="off" />
          <StoryPick choices={choices} label="Which story shows it?" none="None yet" aside="optional" />
          <div className="do start">
            <Submit busy="Saving">Add it</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}
