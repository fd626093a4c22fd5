import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { Act } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { getAccount, listSessions } from "@/lib/accounts/queries";
import { currentSessionId, readPage } from "@/lib/accounts/session";
import { signInWays } from "@/lib/accounts/ways";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { Appearance } from "./appearance";
import { Browsers } from "./browsers";
import { DeleteAccount } from "./delete-account";
import { Profile } from "./profile";
import { Address, Password, Providers } from "./ways";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { owner, bell, flash, account, sessions } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    account: await getAccount(owner),
    sessions: await listSessions(owner),
  }));
  const here = await currentSessionId();
  const { mail, providers } = signInWays();
  return (
    <Shell owner={owner} here="settings" bell={bell} flash={flash}>
      <PageHead title="Settings" />
      <Spread label="Settings" kind="parts">
        <Part title="You" note="How you are greeted, and whose clock is yours.">
          <Profile owner={owner} />
        </Part>
        <Part title="Appearance" note="Holds in every browser you sign in with.">
          <Appearance value={owner.appearance} />
        </Part>
        <Part title="Reminders" note="They come to the bell, and by mail if you like.">
          <Act href={paths.reminderSettings()}>Choose when, and how early</Act>
        </Part>
        <Part title="Address" note="Where links and reminders come to.">
          <Address
            email={owner.email}
            verified={account.verified}
            hasPassword={account.hasPassword}
            mail={mail}
          />
        </Part>
        <Part
          title="Password"
          note={account.hasPassword ? undefined : "You have none: a link signs you in. You may set one."}
        >
          <Password email={owner.email} hasPassword={account.hasPassword} />
        </Part>
        {account.identities.length > 0 || providers.length > 0 ? (
          <Part title="Google and GitHub" note="Accounts elsewhere that sign you in here.">
            <Providers identities={account.identities} />
          </Part>
        ) : null}
        <Part
          title="Where you are signed in"
          count={sessions.length}
          note="Signing out takes effect with that browser’s next click."
        >
          <Browsers sessions={sessions} here={here} owner={owner} />
        </Part>
        <Part title="My data" note="Everything you keep here as one file, and the sample search.">
          <Act href={paths.myData()}>Take it with you</Act>
        </Part>
        <Part title="Delete the account" note="Everything you keep here goes with it, at once and for good.">
          <DeleteAccount email={owner.email} hasPassword={account.hasPassword} />
        </Part>
      </Spread>
    </Shell>
  );
}
