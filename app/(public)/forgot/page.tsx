import type { Metadata } from "next";
import { Threshold } from "@/app/_parts/threshold";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { askReset } from "@/lib/accounts/actions";
import { readFlash } from "@/lib/accounts/flash";
import { signInWays } from "@/lib/accounts/ways";
import * as paths from "@/lib/base/paths";
import { LinkSent } from "../link-sent";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ForgotPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const { sent } = await searchParams;
  const { mail } = signInWays();
  if (sent) {
    const flash = await readFlash();
    return (
      <Threshold label={mail ? "Look in your mail" : "Look at the console"}>
        <LinkSent
          mail={mail}
          email={flash?.text}
          when="has an account here"
          to="to choose a new password"
          again={paths.forgotPassword()}
          minutes={10}
        />
      </Threshold>
    );
  }
  return (
    <Threshold label="Choose a new password">
      <p className="mb-4">
        {mail
          ? "A link comes by mail. With it you choose a new one."
          : "No mail is set up here: the link is written to the console of the computer that Greenroom runs on."}
      </p>
      <ActionForm action={askReset}>
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Do>
          <Submit go busy="Sending…">
            {mail ? "Email me a link" : "Write me a link"}
          </Submit>
          <Act href={paths.signIn()}>Back to sign in</Act>
        </Do>
      </ActionForm>
    </Threshold>
  );
}
