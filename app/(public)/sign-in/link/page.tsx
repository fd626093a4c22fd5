import type { Metadata } from "next";
import { Threshold } from "@/app/_parts/threshold";
import { ActionForm } from "@/app/_ui/action-form";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { useLink as signInByLink } from "@/lib/accounts/actions";
import { getLink } from "@/lib/accounts/queries";
import * as paths from "@/lib/base/paths";
import { LinkUsed } from "../../link-used";

export const metadata: Metadata = { title: "Sign in" };

/** Mail scanners open links and run scripts: opening this page does nothing, its button does. */
export default async function LinkPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  const link = await getLink("sign-in", `${token}`);
  if (!link) return <LinkUsed again={paths.signIn()} label="Have a new link sent" />;
  return (
    <Threshold label="Sign in">
      <p className="mb-4">
        As <b>{link.email}</b>, in this browser.
      </p>
      <ActionForm action={signInByLink}>
        <input type="hidden" name="token" value={`${token}`} />
        <Do>
          <Submit go busy="Signing in…">
            Sign in
          </Submit>
        </Do>
      </ActionForm>
    </Threshold>
  );
}
