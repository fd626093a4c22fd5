import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { saveAppearance } from "@/lib/accounts/actions";
import type { Owner } from "@/lib/accounts/owner";
import * as paths from "@/lib/base/paths";

export function Appearance({ value }: { value: Owner["appearance"] }) {
  return (
    <ActionForm action={saveAppearance} back={paths.settings()} label="Appearance">
      <Seg
        name="appearance"
        legend="Appearance"
        quiet
        defaultValue={value}
        options={[
          { value: "system", label: "As the system" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      <Do>
        <Submit>Use this</Submit>
      </Do>
    </ActionForm>
  );
}
