import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tieWords } from "@/app/_parts/case-fields";
import { Shell } from "@/app/_parts/shell";
import { Act } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { PrintButton } from "@/app/_ui/print-button";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead, type ApplicationHead as Head } from "@/lib/applications/queries";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { PERIOD_DAYS, PERIODS } from "@/lib/guidance/cues/prepare/first-90-days";
import { getSnapshot } from "@/lib/guidance/queries";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "First 90 days" };

type Params = { params: Promise<{ applicationId: string }> };

/** The plan as one sheet to print, or to leave on the table. */
export default async function PlanPage({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, snapshot } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
  }));
  if (!head || !snapshot) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <div className="crumb paper-tools">
        <Act href={`${paths.applicationCase(head.id)}#plan`}>Back to the case</Act>
        <PrintButton>Print the plan</PrintButton>
        <span className="pencil">{printWords(snapshot)}</span>
      </div>
      <Sheet head={head} owner={owner} snapshot={snapshot} />
    </Shell>
  );
}

function printWords(s: Snapshot): string {
  if (s.plan?.showing === "say-only") return "To say, not to show: the paper is for yourself.";
  return "One sheet, A4 or Letter.";
}

function Sheet({ head, owner, snapshot }: { head: Head; owner: Owner; snapshot: Snapshot }) {
  const plan = snapshot.plan;
  const isBlank = !plan?.opening && (plan?.goals.length ?? 0) === 0;
  return (
    <article className="plan-sheet">
      <header>
        <h1>The first 90 days</h1>
        <p className="for">
          {head.role}, {head.company}
        </p>
        <p className="by">
          {owner.name} · {formatDate(zonedDay(owner.now, owner.zone))} · a sketch
        </p>
      </header>
      {isBlank ? (
        <EmptyLine
          says="Your goals for days 1 to 30, 31 to 60 and 61 to 90 stand here, on one sheet."
          sample="Days 1 to 30 · Meet every depot, and shadow two night shifts"
        >
          <Act href={`${paths.applicationCase(head.id)}#plan`}>Sketch the first 30 days</Act>
        </EmptyLine>
      ) : (
        <>
          {plan?.opening ? <p className="opening-line keep">{plan.opening}</p> : null}
          {PERIODS.map((period) => (
            <section key={period}>
              <h2>
                <b>{period}</b>
                <span>{PERIOD_DAYS[period]}</span>
              </h2>
              <Goals period={period} snapshot={snapshot} />
            </section>
          ))}
        </>
      )}
    </article>
  );
}

function Goals({ period, snapshot }: { period: (typeof PERIODS)[number]; snapshot: Snapshot }) {
  const goals = (snapshot.plan?.goals ?? []).filter((it) => it.period === period);
  if (goals.length === 0) return <p className="ruled-blank">&nbsp;</p>;
  return (
    <ul>
      {goals.map((goal) => {
        const tie = tieWords(snapshot, goal);
        return (
          <li key={goal.id}>
            {goal.text}
            {tie ? <span>{tie}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
