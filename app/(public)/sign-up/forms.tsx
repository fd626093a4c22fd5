import { ZoneField } from "@/app/_parts/zone-field";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, type Option } from "@/app/_ui/field";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { askToOpen, openAccount, signUp } from "@/lib/accounts/actions";

/** Where mail is sent: the address, and the rest behind the link. */
export function AskForm() {
  return (
    <ActionForm action={askToOpen}>
      <Address hint="A link comes by mail. It opens the account." />
      <Do>
        <Submit go busy="Sending…">
          Email me the link
        </Submit>
      </Do>
    </ActionForm>
  );
}

/** Where no mail is sent: all at once. */
export function SignUpForm({ zones }: { zones: Option[] }) {
  return (
    <ActionForm action={signUp}>
      <Address />
      <NewPassword hint="At least 10 characters. A sentence is good." />
      <Name />
      <ZoneField options={zones} hint="Dates and times are shown in it." />
      <Do>
        <Submit go busy="Opening…">
          Open the account
        </Submit>
      </Do>
    </ActionForm>
  );
}

type OpenFormProps = { token: string; email: string; passwordNeeded: boolean; zones: Option[] };

export function OpenForm({ token, email, passwordNeeded, zones }: OpenFormProps) {
  return (
    <ActionForm action={openAccount}>
      <input type="hidden" name="token" value={token} />
      {/* for password managers: the name that the new password belongs to */}
      <input
        type="email"
        className="vh"
        autoComplete="username"
        defaultValue={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <Name />
      <ZoneField options={zones} hint="Dates and times are shown in it." />
      <NewPassword
        aside={passwordNeeded ? undefined : "optional"}
        hint={
          passwordNeeded
            ? "At least 10 characters. A sentence is good."
            : "At least 10 characters. Without one, a link by mail signs you in."
        }
      />
      <Do>
        <Submit go busy="Opening…">
          Open the account
        </Submit>
      </Do>
    </ActionForm>
  );
}

function Address({ hint }: { hint?: string }) {
  return (
    <Field
      name="email"
      label="Email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      hint={hint}
      required
    />
  );
}

function Name() {
  return <Field name="name" label="Name" aside="optional" autoComplete="name" maxLength={120} />;
}

function NewPassword({ hint, aside }: { hint: string; aside?: string | undefined }) {
  return (
    <Field
      name="password"
      label="Password"
      aside={aside}
      type="password"
      autoComplete="new-password"
      hint={hint}
    />
  );
}
