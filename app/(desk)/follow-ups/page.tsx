import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SentButton } from "@/app/_parts/follow-up-settle";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Shelf } from "@/app/_ui/details";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Group, Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import { formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { type FollowUpRow, listFollowUps } from "@/lib/follow-ups/queries";
import { isOwed, roundInWords } from "@/lib/follow-ups/rules";
import { dueWords } from "@/lib/follow-ups/screen";
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
  const owed = open.filter((row) => isOwed(row, owner.now));
  const thanks = owed.filter((row) => row.kind === "thank-you");
  const others = owed.filter((row) => row.kind !== "thank-you");
  const planned = open.filter((row) => !owed.includes(row));
  return (
    <Shell owner={owner} here="follow-ups" bell={bell} flash={flash}>
      <PageHead title="Follow-ups" sub="Who is still to be thanked, what you promised, when to ask." />
      {open.length + done.length === 0 ? <Nothing /> : null}
      {owed.length + planned.length > 0 ? (
        <Spread label="What is open" kind="run">
          <Lines title="Thank-yous" note="To each person, within 24 hours." rows={thanks} owner={owner} />
          <Lines
            title="Other things"
            note="What you promised, and when to ask."
            rows={others}
            owner={owner}
          />
          <Lines title="Later" note="Planned; nothing to do yet." rows={planned} owner={owner} />
        </Spread>
      ) : null}
      {done.length > 0 ? (
        <Shelf summary="Done" note={`the latest ${done.length}`} open={open.length === 0}>
          <Ledger label="Done">
            {done.map((row) => (
              <LedgerLine
                key={row.id}
                title={nameOf(row)}
                href={paths.followUp(row.id)}
                sub={`${row.company}, ${kindOf(row)}`}
                next={outcome(row)}
                at={row.sentAt ? formatDayTime(row.sentAt, owner.zone, owner.hourCycle, owner.now) : ""}
              />
            ))}
          </Ledger>
        </Shelf>
      ) : null}
    </Shell>
  );
}

function Lines({
  title,
  note,
  rows,
  owner,
}: {
  title: string;
  note: string;
  rows: FollowUpRow[];
  owner: Owner;
}) {
  if (rows.length === 0) return null;
  return (
    <>
      <Group title={title}>{note}</Group>
      {rows.map((row) => {
        const { left, due, lamp } = dueWords(row, owner);
        return (
          <Cue
            key={row.id}
            row
            state={lamp}
            title={left}
            summary={
              <>
                <b>{nameOf(row)}</b> {row.company}, {kindOf(row)}. {sentence(due)}
              </>
            }
          >
            <p>{row.personTitle}</p>
            <span className="acts">
              {isOwed(row, owner.now) ? (
                <SentButton id={row.id} back={paths.followUps()} label={`I’ve sent it, to ${nameOf(row)}`} />
              ) : null}
              <ButtonLink href={paths.followUp(row.id)}>{verb(row)}</ButtonLink>
            </span>
          </Cue>
        );
      })}
    </>
  );
}

function Nothing() {
  return (
    <EmptyLine
      says="When a round has ended, everybody you met stands here with the hours left to thank them. What you promised to send, and when to ask for news, comes here too."
      sample="4 h 40 left. Ingrid Solheim, Borealis Grid, first round. Due 11:30"
    >
      <ButtonLink href={paths.applications()}>Go to your applications</ButtonLink>
    </EmptyLine>
  );
}

function nameOf(row: FollowUpRow): string {
  return row.title ?? row.person ?? row.company;
}

function kindOf(row: FollowUpRow): string {
  if (row.kind === "thank-you") return row.round ? roundInWords(row.round.kind) : "thank-you";
  return {
    nudge: "a question about the next step",
    document: "promised",
    "check-in": "check-in",
    "ask-timeline": "ask for the timeline",
  }[row.kind];
}

function verb(row: FollowUpRow): string {
  if (row.kind !== "thank-you") return "Open";
  return row.state === "to-write" ? "Write it" : row.state === "ready" ? "Send it" : "Finish it";
}

function outcome(row: FollowUpRow): string {
  if (row.waivedReason) return `Set aside: ${row.waivedReason}`;
  return row.kind === "thank-you" ? "Sent" : "Done";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
