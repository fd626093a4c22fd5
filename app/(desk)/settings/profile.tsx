import { ZoneField } from "@/app/_parts/zone-field";
import { zoneOptions } from "@/app/_parts/zone-options";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { formatTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { saveProfile } from "@/lib/schedule/actions/clock";

export function Profile({ owner }: { owner: Owner }) {
  const zones = zoneOptions();
  const listed = zones.some((zone) => zone.value === owner.zone);
  const own = { value: owner.zone, label: owner.zone.replaceAll("_", " ") };
  return (
    <ActionForm action={saveProfile} back={paths.settings()} label="You">
      <Field
        name="name"
        label="Name"
        aside="optional"
        autoComplete="name"
        maxLength={120}
        defaultValue={owner.name}
      />
      <ZoneField
        options={listed ? zones : [own, ...zones]}
        value={owner.zone}
        hint={`It is ${formatTime(owner.now, owner.zone, owner.hourCycle)} there.`}
      />
      <Seg
        name="hourCycle"
        legend="Clock"
        defaultValue={owner.hourCycle}
        options={[
          { value: "24", label: "15:00" },
          { value: "12", label: "3:00 pm" },
        ]}
      />
      <Seg
        name="weekStartsOn"
        legend="The week begins on"
        defaultValue={`${owner.weekStartsOn}`}
        options={[
          { value: "1", label: "Monday" },
          { value: "0", label: "Sunday" },
          { value: "6", label: "Saturday" },
        ]}
      />
      <Do>
        <Submit go busy="Saving…">
          Save
        </Submit>
      </Do>
    </ActionForm>
  );
}
