import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { Act, ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import { formatDayTime, formatRoundClock } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import { FEEL_LABELS } from "@/lib/debriefs/rules";
import { getBell } from "@/lib/reminders/queries";
import { listRounds, type RoundLine } from "@/lib/rounds/queries";
import { FORMAT_LABELS, phaseOf, roundTitle } from "@/lib/rounds/rules";
import type { RoundFormat } from "@/lib/rounds/schema";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    rounds: await listRounds(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Rounds", read, params);
}

/** Every round of an application: those ahead, then those held, the newest first. */
export default async function RoundsPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, rounds } = await read(applicationId);
  if (!head) notFound();
  const isAhead = (round: RoundLine) => ["ahead", "running"].includes(phaseOf(round, owner.now));
  const ahead = rounds.filter(isAhead).reverse();
  const past = rounds.filter((round) => !isAhead(round));
  const add = paths.newRound(applicationId);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="rounds" />
      <Spread label={`Rounds at ${head.company}`} kind="parts">
        <Part
          title="Ahead"
          count={ahead.length || undefined}
          note="A round that is over counts too. Log it, and its notes and thank-yous count from its end."
        >
          {ahead.length > 0 ? (
            <Ledger label="Rounds ahead">
              {ahead.map((round) => (
                <Line key={round.id} round={round} owner={owner} applicationId={applicationId} />
              ))}
            </Ledger>
          ) : (
            <EmptyLine
              says={`Nothing is planned with ${head.company}.`}
              sample={
                rounds.length === 0 ? "First round  Tue 14 Jul 15:00 Berlin, video, Priya Rao" : undefined
              }
            />
          )}
          <div className="do start">
            <ButtonLink href={add} go={ahead.length === 0}>
              Add a round
            </ButtonLink>
          </div>
        </Part>
        {past.length > 0 ? (
          <Part title="Held" count={past.length}>
            <Ledger label="Rounds held">
              {past.map((round) => (
                <Line key={round.id} round={round} owner={owner} applicationId={applicationId} />
              ))}
            </Ledger>
            <div className="do start">
              <Act href={paths.applicationCarry(applicationId)}>What they left open</Act>
            </div>
          </Part>
        ) : null}
      </Spread>
    </Shell>
  );
}

function Line({ round, owner, applicationId }: { round: RoundLine; owner: Owner; applicationId: string }) {
  const { here } = formatRoundClock(round.startsAt, round.zone, owner.zone, owner.hourCycle);
  const when = formatDayTime(round.startsAt, round.zone, owner.hourCycle, owner.now);
  const people = round.people.map((person) => person.name);
  return (
    <LedgerLine
      title={roundTitle(round)}
      href={paths.round(applicationId, round.id)}
      sub={[`${when}${here ? ` (${here})` : ""}`, formatWords(round.format)].filter(Boolean).join(" · ")}
      next={people.length > 0 ? list(people) : <span className="blank">Nobody named yet</span>}
      at={stateWords(round, owner)}
    />
  );
}

function formatWords(format: string): string | null {
  return format === "unknown" ? null : FORMAT_LABELS[format as RoundFormat].toLowerCase();
}

function stateWords(round: RoundLine, owner: Owner): string {
  const phase = phaseOf(round, owner.now);
  if (phase === "cancelled") return "Cancelled";
  if (phase === "no-show") return "They didn’t show";
  if (phase === "running") return "Now";
  if (phase === "ahead") return "";
  return round.feel ? FEEL_LABELS[round.feel as keyof typeof FEEL_LABELS] : "No debrief yet";
}
