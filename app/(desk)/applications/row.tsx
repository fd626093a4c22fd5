import { LedgerLine } from "@/app/_ui/ledger";
import { Link } from "@/app/_ui/link";
import type { Owner } from "@/lib/accounts/owner";
import type { ApplicationLine } from "@/lib/applications/queries";
import { closingWords, type NextStep, nextStep } from "@/lib/applications/rules";
import { instant, plusHours } from "@/lib/base/dates";
import { formatBy, formatDay, formatDayTime, formatMonth, formatSince } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { sentence } from "@/lib/base/words";
import { THANKS_HOURS } from "@/lib/follow-ups/rules";

/**
 * One application in the list: what it is, what comes next, and when. Move is a plain link: the router's costs as much
 * as the rest of the row, and a list has many.
 */
export function ApplicationRow({ row, owner }: { row: ApplicationLine; owner: Owner }) {
  const closed = row.stage === "closed";
  const next = closed ? null : nextStep(row.waiting, owner.now);
  return (
    <LedgerLine
      title={row.company}
      href={paths.application(row.id)}
      sub={row.role}
      next={
        closed ? (
          <span className="pencil">{closingWords({ ...row, closedOn: null })}</span>
        ) : (
          <Next row={row} next={next} />
        )
      }
      at={
        <>
          <When row={row} next={next} owner={owner} />
          {closed ? null : (
            <a className="skipit" href={paths.moveApplication(row.id)} aria-label={`Move ${row.company}`}>
              Move
            </a>
          )}
        </>
      }
    />
  );
}

function Next({ row, next }: { row: ApplicationLine; next: NextStep | null }) {
  if (next) return next.words;
  if (!row.unplanned) return <span className="pencil">Nothing noted yet</span>;
  return <Link href={`${paths.newRound(row.id)}?kind=${row.stage}`}>When, and with whom?</Link>;
}

function When({ row, next, owner }: { row: ApplicationLine; next: NextStep | null; owner: Owner }) {
  if (row.stage === "closed") return row.closedOn ? <time>{formatMonth(row.closedOn)}</time> : null;
  if (!next?.at) {
    const since = formatDay(instant(row.stageChangedAt), owner.zone, owner.now);
    return <time dateTime={row.stageChangedAt}>{`Since ${since}`}</time>;
  }
  return (
    <time dateTime={next.at} className={next.soon ? "soon" : undefined}>
      {due(next, instant(next.at), owner)}
    </time>
  );
}

/** A round has an hour, and a thank-you's day is 24 of them; what is owed to a day has none. */
function due(next: NextStep, at: Date, owner: Owner): string {
  const day = formatDay(at, owner.zone, owner.now);
  if (next.kind === "round")
    return next.past ? "Now" : sentence(formatDayTime(at, owner.zone, owner.hourCycle, owner.now));
  if (next.kind === "thank-you") {
    return next.past
      ? `${formatSince(plusHours(at, -THANKS_HOURS), owner.now)} since you met`
      : `By ${formatBy(at, owner.zone, owner.hourCycle, owner.now)}`;
  }
  return next.past ? `Was for ${day}` : `By ${day}`;
}
