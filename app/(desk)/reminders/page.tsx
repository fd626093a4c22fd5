import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act, ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { readReminders } from "@/lib/reminders/actions";
import { getBell, listReminders } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Reminders" };

export default async function RemindersPage() {
  const { owner, bell, flash, items } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    items: await listReminders(owner, 100),
  }));
  return (
    <Shell owner={owner} here="reminders" bell={bell} flash={flash}>
      <PageHead title="Reminders" sub="What you were reminded of, newest first.">
        <p className="aside-actions">
          {bell.unread > 0 ? (
            <ActionForm action={readReminders} back={paths.reminders()} className="inline-form">
              <Submit look="act">Mark all as read</Submit>
            </ActionForm>
          ) : null}
          <Act href={paths.reminderSettings()}>Change reminders</Act>
        </p>
      </PageHead>
      {items.length === 0 ? (
        <Spread label="No reminder yet" kind="parts">
          <Part title="Nothing yet">
            <EmptyLine
              says="Before a round, after it, and while a thank-you is owed, a line comes here; by mail too, if you like."
              sample="Thank Priya by 15:00 tomorrow"
            >
              <ButtonLink href={paths.reminderSettings()}>See when you are reminded</ButtonLink>
            </EmptyLine>
          </Part>
        </Spread>
      ) : (
        <Ledger label="Reminders">
          {items.map((item) => (
            <LedgerLine
              key={item.id}
              title={item.text}
              href={item.href}
              next={item.unread ? "New" : ""}
              at={item.at}
            />
          ))}
        </Ledger>
      )}
    </Shell>
  );
}
