import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Threshold } from "@/app/_parts/threshold";
import { WaysIn } from "@/app/_parts/ways-in";
import { zoneOptions } from "@/app/_parts/zone-options";
import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { readFlash } from "@/lib/accounts/flash";
import { getOpening } from "@/lib/accounts/queries";
import { isSignedIn } from "@/lib/accounts/session";
import { signInWays, type Ways } from "@/lib/accounts/ways";
import { sentence } from "@/lib/base/errors";
import * as paths from "@/lib/base/paths";
import { LinkSent } from "../link-sent";
import { LinkUsed } from "../link-used";
import { AskForm, OpenForm, SignUpForm } from "./forms";

export const metadata: Metadata = { title: "Open an account" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const { sent, invitation } = await searchParams;
  const ways = signInWays();
  if (typeof invitation === "string") return <Invited token={invitation} ways={ways} />;
  if (await isSignedIn()) redirect(paths.today());
  if (sent) {
    const flash = await readFlash();
    return (
      <Threshold label="Look in your mail">
        <LinkSent
          mail={ways.mail}
          email={flash?.text}
          when="can be written to"
          to="to open the account"
          again={paths.signUp()}
          minutes={60}
        />
      </Threshold>
    );
  }
  if (ways.signUp !== "open") return <NotOpen mode={ways.signUp} />;
  return (
    <Threshold label="Open an account">
      {ways.mail ? <AskForm /> : <SignUpForm zones={zoneOptions()} />}
      <WaysIn providers={ways.providers} />
      <p className="pencil mt-5">
        You have one? <Link href={paths.signIn()}>Sign in</Link>.
      </p>
    </Threshold>
  );
}

/** Behind a link from a mail or an invitation. */
async function Invited({ token, ways }: { token: string; ways: Ways }) {
  const opening = await getOpening(token);
  if (!opening) {
    return <LinkUsed again={paths.signIn()} label="Sign in" />;
  }
  return (
    <Threshold label="Open your account">
      <p className="mb-4">
        For <b>{opening.email}</b>.
      </p>
      <OpenForm token={token} email={opening.email} passwordNeeded={!ways.mail} zones={zoneOptions()} />
      <WaysIn providers={ways.providers} invitation={token} />
    </Threshold>
  );
}

function NotOpen({ mode }: { mode: "invite" | "closed" }) {
  return (
    <Threshold label={mode === "closed" ? "No new accounts" : "By invitation"}>
      <p className="mb-4">{sentence(mode === "closed" ? "sign-up-closed" : "sign-up-invite")}</p>
      <div className="do">
        <ButtonLink href={paths.signIn()} go>
          Sign in
        </ButtonLink>
      </div>
    </Threshold>
  );
}
