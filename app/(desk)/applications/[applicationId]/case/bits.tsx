import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";
import { clip } from "@/lib/base/words";

type DeleteProps = { action: FormAction; id: string; back: string; name: string };

/** Takes one line away; the strip below offers it back. */
export function Delete({ action, id, back, name }: DeleteProps) {
  const words = `Delete: ${clip(name, 60)}`;
  return (
    <ActionForm action={action} id={id} back={back} className="inline-form" label={words}>
      <Submit look="skipit" label={words}>
        Delete
      </Submit>
    </ActionForm>
  );
}
