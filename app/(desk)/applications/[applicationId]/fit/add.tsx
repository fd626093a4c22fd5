import { randomUUID } from "node:crypto";
import { ChipTaps } from "@/app/_parts/fit-fields";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { addMustHave } from "@/lib/fit/actions";
import { chipsFor } from "@/lib/fit/rules";
import type { FitPlace } from "./page";

/** Typed, or one tap: what other jobs had to have, then words to begin with. */
export function AddMustHave({ place: { fit, applicationId, back } }: { place: FitPlace }) {
  const here = fit.mustHaves.map((it) => it.text);
  return (
    <>
      {here.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>Two days a week at home · met · “Nobody is here on
          Mondays”, Priya, first round
        </p>
      ) : null}
      <ActionForm
        // what was added leaves the chips and the field
        key={here.join()}
        action={addMustHave}
        id={randomUUID()}
        back={back}
        label="Add a must-have"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Field name="text" label="This job must have" aside="a few words" maxLength={200} />
        <div className="do start">
          <Submit go={here.length === 0}>Add</Submit>
        </div>
        <ChipTaps chips={chipsFor(here, fit.elsewhere)} />
      </ActionForm>
    </>
  );
}
