import type { Metadata } from "next";
import { Threshold } from "@/app/_parts/threshold";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { changeAddress } from "@/lib/accounts/actions";
import { getLink } from "@/lib/accounts/queries";
import * as paths from "@/lib/base/paths";
import { LinkUsed } from "../link-used";

export const metadata: Metadata = { title: "Move to this address" };

type Search = Promise<{ token?: string; done?: string }>;

/** Opening this page does nothing, its button does. */
export default async function ChangeAddressPage({ searchParams }: { searchParams: Search }) {
  const { token = "", done } = await searchParams;
  if (done) {
    return (
      <Threshold label="Your account has moved">
        <p className="mb-4">Sign in with the new address from now on. The old one has been told.</p>
        <Do>
          <ButtonLink href={paths.today()} go>
            To Today
          </ButtonLink>
        </Do>
      </Threshold>
    );
  }
  const link = await getLink("change-address", `${token}`);
  if (!link) return <LinkUsed again={paths.settings()} label="To Settings, for a new one" />;
  return (
    <Threshold label="Move to this address">
      <p className="mb-4">
        <b>{link.email}</b>
      </p>
      <ActionForm action={changeAddress}>
        <input type="hidden" name="token" value={`${token}`} />
        <Do>
          <Submit go busy="One moment…">
            Use this address
          </Submit>
        </Do>
      </ActionForm>
    </Threshold>
  );
}
