import type { ReactNode } from "react";
import { Version } from "@/app/_parts/version";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import type { FormAction } from "@/lib/base/form-state";

type SavingLineProps = {
  action: FormAction;
  /** The route that takes the same fields: "/api/save/hook". */
  save: string;
  /** The row's id, where its form sends it as `id`. */
  id?: string;
  back: string;
  /** Begins with the owner's id. */
  draftKey: string;
  /** What the form was opened on, as the command compares it. */
  was: string;
  /** The line that is edited, in a few words of its own. */
  of: string;
  /** "Edit" unless told. */
  summary?: string;
  children: ReactNode;
};

/** The form behind the "Edit" of one line, which saves by itself: "Done" shuts it, and the line says what is saved. */
export function SavingLine({ was, of, summary = "Edit", children, ...form }: SavingLineProps) {
  return (
    <SavingForm {...form} className="tight" label={`${summary}: ${of}`}>
      <Version name="was" value={was} />
      <Fold look="skipit" summary={summary} done="Done" of={of}>
        {children}
      </Fold>
    </SavingForm>
  );
}
