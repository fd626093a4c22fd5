import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

type ThemeSwitchProps = { action: FormAction; value: "system" | "light" | "dark"; back: string };

const OPTIONS = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark, or as the system has it. Sends `appearance`; the layout reads the cookie it sets. */
export function ThemeSwitch({ action, value, back }: ThemeSwitchProps) {
  return (
    <ActionForm action={action} back={back} className="form appearance">
      <Seg name="appearance" legend="Appearance" options={OPTIONS} defaultValue={value} />
      <Submit look="act">Use this</Submit>
    </ActionForm>
  );
}
