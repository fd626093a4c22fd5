"use client";
import { Fold } from "@/app/_parts/fold";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Details } from "@/app/_ui/details";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { signIn } from "@/lib/accounts/actions";
import * as paths from "@/lib/base/paths";

/** One form, two ways: a link by mail, or the password. Where no mail is sent the password comes first. */
export function SignInForm({ mail, next }: { mail: boolean; next?: string | undefined }) {
  return (
    <ActionForm action={signIn}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {/* What Enter presses: it names no way, so a typed password signs in and none asks for a link. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
        Go on
      </button>
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      {mail ? <LinkFirst /> : <PasswordFirst />}
    </ActionForm>
  );
}

function LinkFirst() {
  return (
    <>
      <Do>
        <Submit go name="way" value="link" busy="Sending…">
          Email me a link
        </Submit>
      </Do>
      <Fold summary="Use a password instead">
        <Password />
        <Do>
          <Submit name="way" value="password" busy="Signing in…">
            Sign in
          </Submit>
          <Act href={paths.forgotPassword()}>Forgotten it</Act>
        </Do>
      </Fold>
    </>
  );
}

function PasswordFirst() {
  return (
    <>
      <Password />
      <Do>
        <Submit go name="way" value="password" busy="Signing in…">
          Sign in
        </Submit>
        <Act href={paths.forgotPassword()}>Forgotten it</Act>
      </Do>
      <Details summary="Use a link instead">
        <p className="hint">
          No mail is set up here. A link that works once is written to the console of the computer that
          Greenroom runs on.
        </p>
        <Do>
          <Submit name="way" value="link" busy="Asking…">
            Write me a link
          </Submit>
        </Do>
      </Details>
    </>
  );
}

function Password() {
  return <Field name="password" label="Password" type="password" autoComplete="current-password" />;
}
