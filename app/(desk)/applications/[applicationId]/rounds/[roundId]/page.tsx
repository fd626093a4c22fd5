import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Digest } from "@/app/_parts/book/digest";
import { Shell } from "@/app/_parts/shell";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { DebriefPart } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief-part";
import {
  MinePart,
  NotesPart,
  ReasonPart,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/parts";
import { Roster, ThanksWords } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/roster";
import { RoundHead } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/round-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { getSnapshot } from "@/lib/guidance/queries";
import { getBell } from "@/lib/reminders/queries";
import { getRoundForm } from "@/lib/rounds/queries";
import { type Mode, modeOf, phaseOf, roundTitle } from "@/lib/rounds/rules";
import { getRoundPage, type RoundPage as Round } from "@/lib/schedule/queries/round";

type Params = {
  params: Promise<{ applicationId: string; roundId: string }>;
  /** `mode`: prep or debrief, whatever the clock says. `digest`: with what the earlier rounds were on top. */
  searchParams: Promise<{ mode?: string | string[]; digest?: string | string[] }>;
};

/** The page's one read, shared by its title. */
const read = cache((applicationId: string, roundId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    round: await getRoundPage(owner, { applicationId, roundId }),
    form: await getRoundForm(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
  })),
);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) return {};
  const { round } = await read(applicationId, roundId);
  return { title: round ? `${round.company}, ${roundTitle(round).toLowerCase()}` : "Round" };
}

/**
 * One round, in the mode that the clock calls for: Prep before it, Live while it runs (an address of its own), Debrief
 * after it. `?mode=` opens Prep or Debrief whatever the clock says.
 */
export default async function RoundPage({ params, searchParams }: Params) {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const query = await searchParams;
  const { owner, bell, flash, round, form, snapshot } = await read(applicationId, roundId);
  if (!form || !snapshot) notFound();
  // Taken back or deleted: the list says so, and holds the undo.
  if (!round) redirect(paths.applicationRounds(applicationId));
  const { mode, here } = modeFor(round, owner.now, query);
  if (query.mode === "debrief" && !round.debrief?.savedAt) redirect(paths.debrief(applicationId, roundId));
  const debrief = round.debrief?.savedAt ? <DebriefPart round={round} owner={owner} /> : null;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <RoundHead round={round} owner={owner} mode={mode} here={here} />
      <Digest snapshot={query.digest === "1" ? snapshot : null} roundId={roundId} />
      <Roster round={round} owner={owner} known={form.people} here={here} />
      <Spread label={`${roundTitle(round)} in detail`} kind="parts" className="round-parts">
        {debrief}
        {round.companyThanks && mode === "debrief" ? (
          <Part title="Thank-you" note="With no name known, one note goes to the company.">
            <p>
              <ThanksWords thanks={round.companyThanks} name={round.company} owner={owner} />
            </p>
          </Part>
        ) : null}
        <NotesPart round={round} owner={owner} here={here} />
        <MinePart round={round} here={here} />
        {round.kind === "screen" ? null : <ReasonPart round={round} here={here} />}
      </Spread>
    </Shell>
  );
}

type Query = Awaited<Params["searchParams"]>;

/** The mode of the page, and the address that keeps it: forms return there. */
function modeFor(round: Round, now: Date, query: Query): { mode: Exclude<Mode, "live">; here: string } {
  const at = { startsAt: instant(round.startsAt), endsAt: instant(round.endsAt), state: round.state };
  const called = modeOf(phaseOf(at, now));
  const asked = query.digest === "1" ? "prep" : query.mode;
  const mode = asked === "prep" || asked === "debrief" ? asked : called === "debrief" ? "debrief" : "prep";
  const { applicationId, id } = round;
  return {
    mode,
    here: mode === called ? paths.round(applicationId, id) : paths.roundMode(applicationId, id, mode),
  };
}
