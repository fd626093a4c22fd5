import { Fold } from "@/app/_parts/fold";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { deleteAccount } from "@/lib/accounts/actions";
import * as paths from "@/lib/base/paths";

/** The one typed confirmation in the product. */
export function DeleteAccount({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  return (
    <ActionForm action={deleteAccount} back={paths.settings()} label="Delete the account">
      <Fold summary="Delete everything">
        <p>
          Applications, people, notes, debriefs and reminders: all of it goes, and nobody can bring it back.
        </p>
        <Field
          name="typed"
          label={`Type ${email} to confirm`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        {hasPassword ? (
          <Field
            name="currentPassword"
            label="Your password"
            type="password"
            autoComplete="current-password"
          />
        ) : null}
        <Do>
          <Submit busy="Deleting…">Delete my account and everything in it</Submit>
        </Do>
      </Fold>
    </ActionForm>
  );
}
