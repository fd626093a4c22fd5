import { SentButton } from "@/app/_parts/follow-up-settle";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Shelf } from "@/app/_ui/details";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { Group, Spread } from "@/app/_ui/spread";
import type { Owner } from "@/lib/accounts/owner";
import { formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { sentence } from "@/lib/base/words";
import type { FollowUpRow } from "@/lib/follow-ups/queries";
import { isOwed, roundInWords } from "@/lib/follow-ups/rules";
import { dueWords, openWords, sentWords } from "@/lib/follow-ups/screen";

type ListProps = { open: FollowUpRow[]; done: FollowUpRow[]; owner: Owner; back: string };

/** Follow-ups as a running order: what is owed by hours left, what is planned, and what is done on a shelf. */
export function FollowUpList({ open, done, owner, back }: ListProps) {
  const owed = open.filter((row) => isOwed(row, owner.now));
  const thanks = owed.filter((row) => row.kind === "thank-you");
  const others = owed.filter((row) => row.kind !== "thank-you");
  const planned = open.filter((row) => !owed.includes(row));
  return (
    <>
      {open.length > 0 ? (
        <Spread label="What is open" kind="run">
          <Lines
            title="Thank-yous"
            note="To each person, within 24 hours."
            rows={thanks}
            owner={owner}
            back={back}
          />
          <Lines
            title="Other things"
            note="What you promised, and when to ask."
            rows={others}
            owner={owner}
            back={back}
          />
          <Lines title="Later" note="Planned; nothing to do yet." rows={planned} owner={owner} back={back} />
        </Spread>
      ) : null}
      {done.length > 0 ? (
        <Shelf summary="Done" note={`the latest ${done.length}`} open={open.length === 0}>
          <Ledger label="Done">
            {done.map((row) => (
              <LedgerLine
                key={row.id}
                level={2}
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
    </>
  );
}

type LinesProps = { title: string; note: string; rows: FollowUpRow[]; owner: Owner; back: string };

function Lines({ title, note, rows, owner, back }: LinesProps) {
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
              {isOwed(row, owner.now) ? <SentButton id={row.id} back={back} label={sentWords(row)} /> : null}
              <ButtonLink href={paths.followUp(row.id)}>{openWords(row)}</ButtonLink>
            </span>
          </Cue>
        );
      })}
    </>
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

function outcome(row: FollowUpRow): string {
  if (row.waivedReason) return `Set aside: ${row.waivedReason}`;
  return row.kind === "thank-you" ? "Sent" : "Done";
}
