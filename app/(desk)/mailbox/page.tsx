import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { signInWays } from "@/lib/accounts/ways";
import { formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { listLetters } from "@/lib/delivery/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Mailbox" };

export default async function MailboxPage() {
  const { owner, bell, flash, letters } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    letters: await listLetters(owner),
  }));
  return (
    <Shell owner={owner} here="mailbox" bell={bell} flash={flash}>
      <PageHead
        title="Mailbox"
        sub={
          signInWays().mail
            ? "Mails from before this Greenroom had a mail server. New ones come to your address."
            : "This Greenroom has no mail server, so the mails it would send you are kept here. Only you see them."
        }
      />
      {letters.length === 0 ? (
        <Spread label="No mail yet" kind="parts">
          <Part title="Nothing yet">
            <EmptyLine says="Reminder mails come here." sample="Thank Priya by 15:00 tomorrow" />
          </Part>
        </Spread>
      ) : (
        <Ledger label="Mails">
          {letters.map((letter) => (
            <LedgerLine
              key={letter.id}
              title={letter.subject}
              href={`${paths.mailbox()}/${letter.id}`}
              sub={`to ${letter.toAddress}`}
              at={formatDayTime(letter.createdAt, owner.zone, owner.hourCycle, owner.now)}
            />
          ))}
        </Ledger>
      )}
    </Shell>
  );
}
