import type { Metadata } from "next";
import { Threshold } from "@/app/_parts/threshold";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { resetPassword } from "@/lib/accounts/actions";
import { getLink } from "@/lib/accounts/queries";
import * as paths from "@/lib/base/paths";
import { LinkUsed } from "../link-used";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  const link = await getLink("reset", `${token}`);
  if (!link) return <LinkUsed again={paths.forgotPassword()} label="Have a new link sent" />;
  return (
    <Threshold label="Choose a new password">
      <p className="mb-4">
        For <b>{link.email}</b>. Saving it signs every other browser out.
      </p>
      <ActionForm action={resetPassword}>
        <input type="hidden" name="token" value={`${token}`} />
        <input
          type="email"
          className="vh"
          autoComplete="username"
          defaultValue={link.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. A sentence is good."
        />
        <Do>
          <Submit go busy="Saving…">
            Use this password
          </Submit>
        </Do>
      </ActionForm>
    </Threshold>
  );
}
