import { Fold } from "@/app/_parts/fold";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Do, Row, Rows } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { askNewAddress, askVerification, changePassword, removeIdentity } from "@/lib/accounts/actions";
import { PROVIDER_NAMES, type Provider } from "@/lib/accounts/rules";
import * as paths from "@/lib/base/paths";

type AddressProps = { email: string; verified: boolean; hasPassword: boolean; mail: boolean };

export function Address({ email, verified, hasPassword, mail }: AddressProps) {
  return (
    <>
      <Rows>
        <Row label="Now">
          {email} {verified ? <span className="pencil">verified</span> : null}
        </Row>
      </Rows>
      {!verified && mail ? (
        <ActionForm action={askVerification} back={paths.settings()} label="Verify the address">
          <p className="hint">Not verified yet. Reminders by mail and Google or GitHub need that.</p>
          <Do>
            <Submit busy="Sending…">Send a link to verify it</Submit>
          </Do>
        </ActionForm>
      ) : null}
      <ActionForm action={askNewAddress} back={paths.settings()} label="Change the address">
        <Fold summary="Change the address">
          <Field
            name="email"
            label="New address"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            hint={
              mail
                ? "A link goes there first; nothing changes until you have used it. The old address is told."
                : "No mail is set up here: the link that changes it is written to the console."
            }
          />
          {hasPassword ? <CurrentPassword /> : null}
          <Do>
            <Submit busy="Sending…">Send the link</Submit>
          </Do>
        </Fold>
      </ActionForm>
    </>
  );
}

export function Password({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  return (
    <ActionForm action={changePassword} back={paths.settings()} label="Password">
      <Fold summary={hasPassword ? "Change the password" : "Set a password"}>
        <input
          type="email"
          className="vh"
          autoComplete="username"
          defaultValue={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        {hasPassword ? <CurrentPassword /> : null}
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. Every other browser is signed out."
        />
        <Do>
          <Submit busy="Saving…">Use this password</Submit>
        </Do>
      </Fold>
    </ActionForm>
  );
}

export function Providers({ identities }: { identities: { id: string; provider: Provider }[] }) {
  if (identities.length === 0) {
    return <p className="pencil">None yet. Continue with one on the sign-in page, and it stands here.</p>;
  }
  return (
    <Rows>
      {identities.map(({ id, provider }) => (
        <Row key={id} label={PROVIDER_NAMES[provider]}>
          <ActionForm action={removeIdentity} back={paths.settings()} id={id} className="inline-form">
            <Submit look="act" label={`Remove ${PROVIDER_NAMES[provider]}`}>
              Remove
            </Submit>
          </ActionForm>
        </Row>
      ))}
    </Rows>
  );
}

function CurrentPassword() {
  return (
    <Field name="currentPassword" label="Current password" type="password" autoComplete="current-password" />
  );
}
