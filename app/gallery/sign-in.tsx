import { PublicShell } from "@/app/_parts/public-shell";
import { Act } from "@/app/_ui/button";
import { Details } from "@/app/_ui/details";
import { Field } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";

export function SignInSpecimen() {
  return (
    <PublicShell
      label="Sign in"
      title="Places, please."
      blurb="Your interviews, the people in them, and what to do before each one. Advice on this page, your own notes on the other."
    >
      <form className="form">
        <h2>Sign in</h2>
        <Field
          name="email"
          label="Email"
          type="email"
          autoComplete="email"
          defaultValue="ines.duarte@example.com"
        />
        <Do>
          <Submit go>Email me a link</Submit>
        </Do>
        <Details summary="Use a password instead">
          <Field name="password" label="Password" type="password" autoComplete="current-password" />
          <Do>
            <Submit>Sign in</Submit>
            <Act href="#">Forgotten it</Act>
          </Do>
        </Details>
        <p className="pencil">
          New here? <a href="/sign-up">Open an account</a>. It needs an email address and nothing else.
        </p>
      </form>
    </PublicShell>
  );
}
