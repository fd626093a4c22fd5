import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ForgetDrafts } from "@/app/_parts/forget-drafts";
import { Threshold } from "@/app/_parts/threshold";
import { WaysIn } from "@/app/_parts/ways-in";
import { Link } from "@/app/_ui/link";
import { readFlash } from "@/lib/accounts/flash";
import { isSignedIn } from "@/lib/accounts/session";
import { signInWays, type Ways } from "@/lib/accounts/ways";
import { ERRORS } from "@/lib/base/errors";
import * as paths from "@/lib/base/paths";
import { LinkSent } from "../link-sent";
import { SignInForm } from "./form";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { sent, problem, back, gone } = await searchParams;
  if (await isSignedIn()) redirect(paths.today());
  const flash = await readFlash();
  const ways = signInWays();
  const next = typeof back === "string" && paths.isLocalPath(back) ? back : undefined;
  if (sent) {
    return (
      <Threshold label={ways.mail ? "Look in your mail" : "Look at the console"}>
        <LinkSent
          mail={ways.mail}
          email={flash?.text}
          when="has an account here"
          to="to sign in"
          again={paths.signIn()}
          minutes={10}
        />
      </Threshold>
    );
  }
  return (
    <Threshold label="Sign in" said={flash?.text}>
      {gone ? <ForgetDrafts /> : null}
      {problem ? (
        <p className="refusal mb-4" role="alert">
          {problemSentence(problem)}
        </p>
      ) : null}
      <SignInForm mail={ways.mail} next={next} />
      <WaysIn providers={ways.providers} next={next} />
      <Newcomer ways={ways} />
    </Threshold>
  );
}

function Newcomer({ ways }: { ways: Ways }) {
  if (ways.signUp === "closed") return <p className="pencil mt-5">{ERRORS["sign-up-closed"]}</p>;
  if (ways.signUp === "invite") {
    return (
      <p className="pencil mt-5">New here? You need an invitation from the person who runs this Greenroom.</p>
    );
  }
  return (
    <p className="pencil mt-5">
      New here? <Link href={paths.signUp()}>Open an account</Link>.{" "}
      {ways.mail
        ? "It needs an email address and nothing else."
        : "It needs an email address and a password."}
    </p>
  );
}

/** Only sentences that a provider's answer can lead to; an address can be made to say nothing else. */
const PROBLEMS = [
  "provider-unverified",
  "provider-unproven",
  "provider-refused",
  "sign-up-closed",
  "sign-up-invite",
  "wrong-origin",
] as const;

function problemSentence(problem: string | string[]): string {
  return ERRORS[PROBLEMS.find((code) => code === problem) ?? "provider-failed"];
}
