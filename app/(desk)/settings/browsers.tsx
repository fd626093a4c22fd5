import { ActionForm } from "@/app/_ui/action-form";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { signOut, signOutBrowser, signOutEverywhere, signOutOthers } from "@/lib/accounts/actions";
import type { Owner } from "@/lib/accounts/owner";
import type { SignedIn } from "@/lib/accounts/queries";
import { formatDay, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";

type BrowsersProps = { sessions: SignedIn[]; here: string | null; owner: Owner };

/** Each browser that is signed in, this one first. */
export function Browsers({ sessions, here, owner }: BrowsersProps) {
  const inOrder = [...sessions].sort((a, b) => Number(b.id === here) - Number(a.id === here));
  return (
    <>
      <Ledger label="Browsers">
        {inOrder.map((session) => (
          <LedgerLine
            key={session.id}
            title={session.browser}
            sub={`Signed in ${session.how} ${formatDay(session.createdAt, owner.zone, owner.now)}`}
            next={
              session.id === here
                ? "This browser"
                : `Last used ${formatDayTime(session.lastSeenAt, owner.zone, owner.hourCycle, owner.now)}`
            }
            at={<SignOutOne session={session} here={session.id === here} />}
          />
        ))}
      </Ledger>
      <Do start>
        {sessions.length > 1 ? (
          <ActionForm action={signOutOthers} back={paths.settings()} className="inline-form">
            <Submit>Sign out everywhere else</Submit>
          </ActionForm>
        ) : null}
        <ActionForm action={signOutEverywhere} className="inline-form">
          <Submit look="act">Sign out everywhere</Submit>
        </ActionForm>
      </Do>
    </>
  );
}

function SignOutOne({ session, here }: { session: SignedIn; here: boolean }) {
  if (here) {
    return (
      <ActionForm action={signOut} className="inline-form">
        <Submit look="act">Sign out here</Submit>
      </ActionForm>
    );
  }
  return (
    <ActionForm action={signOutBrowser} back={paths.settings()} id={session.id} className="inline-form">
      <Submit look="act" label={`Sign out ${session.browser}`}>
        Sign out
      </Submit>
    </ActionForm>
  );
}
