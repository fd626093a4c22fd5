import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, OneTap, type Place } from "@/app/_parts/book/act-form";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { saveNextAction } from "@/lib/applications/actions";
import { instant, zonedDay } from "@/lib/base/dates";
import { keepNotice, saveNotice } from "@/lib/profile/actions";
import { NOTICE_UNITS } from "@/lib/profile/schema";
import { setCheckIn } from "@/lib/schedule/actions/follow-ups";

export function SetNotice(act: ActProps<"set-notice">) {
  return (
    <ActForm act={act} action={saveNotice}>
      <Notice place={act.place} />
    </ActForm>
  );
}

export function ConfirmNotice(act: ActProps<"confirm-notice">) {
  return (
    <>
      <OneTap act={act} action={keepNotice} />
      <ActionForm
        action={saveNotice}
        back={act.place.back}
        className="act-form"
        label="Change your notice period"
        draftKey={`${act.place.draft}:change`}
      >
        <Fold summary="Change">
          <Notice place={act.place} />
          <div className="do start">
            <Submit busy="Saving">Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}

function Notice({ place }: { place: Place }) {
  const { notice } = place.snapshot.profile;
  return (
    <div className="pair">
      <Field
        name="length"
        type="number"
        inputMode="numeric"
        min={0}
        max={365}
        label="Notice period"
        aside="0 if you are free now"
        defaultValue={notice?.length}
      />
      <Select
        name="unit"
        label="Of"
        options={NOTICE_UNITS.map((unit) => ({ value: unit, label: unit }))}
        defaultValue={notice?.unit ?? "weeks"}
      />
    </div>
  );
}

/** The next step of another application, while this one is with them. */
export function SetNextAction(act: ActProps<"set-next-action">) {
  return (
    <ActForm act={act} action={saveNextAction} id={act.target.applicationId}>
      <div className="pair">
        <Field name="text" label="What you will do next" maxLength={200} />
        <Field name="on" type="date" label="By" aside="optional" />
      </div>
    </ActForm>
  );
}

export function SetCheckIn(act: ActProps<"set-check-in">) {
  const { application, zone } = act.place.snapshot;
  return (
    <ActForm act={act} action={setCheckIn} id={randomUUID()} hidden={{ applicationId: application.id }}>
      <Field
        name="day"
        type="date"
        label="Ask on"
        defaultValue={zonedDay(instant(act.target.suggestedAt), zone)}
      />
    </ActForm>
  );
}
