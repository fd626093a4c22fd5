import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowUpList } from "@/app/_parts/follow-up-list";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { listFollowUps } from "@/lib/follow-ups/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Follow-ups" };

export default async function FollowUpsPage({ searchParams }: { searchParams: Promise<{ round?: string }> }) {
  const { round } = await searchParams;
  if (round !== undefined && !isId(round)) notFound();
  const { owner, bell, flash, open, done } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    open: await listFollowUps(owner, { roundId: round }),
    done: await listFollowUps(owner, { roundId: round, done: true, take: 30 }),
  }));
  return (
    <Shell owner={owner} here="follow-ups" bell={bell} flash={flash}>
      <PageHead title="Follow-ups" sub="Who is still to be thanked, what you promised, when to ask." />
      {open.length + done.length === 0 ? <Nothing /> : null}
      <FollowUpList open={open} done={done} owner={owner} back={paths.followUps()} />
    </Shell>
  );
}

function Nothing() {
  return (
    <Spread label="No follow-up yet" kind="parts">
      <Part title="Nothing yet">
        <EmptyLine
          says="When a round has ended, everybody you met stands here with the hours left to thank them. What you promised to send, and when to ask for news, comes here too."
          sample="4 h 40 left. Ingrid Solheim, Borealis Grid, first round. Due 11:30"
        >
          <ButtonLink href={paths.applications()}>Go to your applications</ButtonLink>
        </EmptyLine>
      </Part>
    </Spread>
  );
}
