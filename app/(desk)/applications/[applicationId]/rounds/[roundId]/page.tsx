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
import { CheckPart } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/prep/check";
import { PackPart } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/prep/pack";
import {
  CarryPart,
  CoverPart,
  PayPart,
  TakenPart,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/prep/panels";
import { Progress } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/prep/progress";
import { Roster, ThanksWords } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/roster";
import { RoundHead } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/round-head";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { takenInto } from "@/lib/guidance/carry-sheet";
import { CATALOG } from "@/lib/guidance/catalog";
import { asNext, progressOf } from "@/lib/guidance/prep";
import { getSnapshot } from "@/lib/guidance/queries";
import { roundById } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { getPack, type PackRow } from "@/lib/packs/queries";
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
    pack: await getPack(owner, roundId),
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
  const { owner, bell, flash, round, form, snapshot, pack } = await read(applicationId, roundId);
  if (!form || !snapshot) notFound();
  // Taken back or deleted: the list says so, and holds the undo.
  if (!round) redirect(paths.applicationRounds(applicationId));
  const { mode, here, called } = modeFor(round, owner.now, query);
  if (called === "live" && !query.mode && !query.digest) redirect(paths.liveRound(applicationId, roundId));
  if (query.mode === "debrief" && !round.debrief?.savedAt) redirect(paths.debrief(applicationId, roundId));
  const page = { round, owner, snapshot, pack, here };
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <RoundHead round={round} owner={owner} mode={mode} here={here} />
      {mode === "prep" ? <HowFar {...page} /> : null}
      <Digest snapshot={query.digest === "1" ? snapshot : null} roundId={roundId} />
      <Roster round={round} owner={owner} known={form.people} here={here} />
      <Spread label={`${roundTitle(round)} in detail`} kind="parts" className="round-parts">
        {mode === "prep" ? <Prep {...page} /> : <Afterwards {...page} />}
      </Spread>
    </Shell>
  );
}

type Page = { round: Round; owner: Owner; snapshot: Snapshot; pack: PackRow | null; here: string };

function HowFar({ round, snapshot }: Page) {
  const progress = progressOf(snapshot, round.id, CATALOG);
  return progress ? <Progress progress={progress} /> : null;
}

/** Everything to get ready with, in the order of the talk: why they ask, what I bring, what I ask, what I carry. */
function Prep({ round, owner, snapshot, pack, here }: Page) {
  const ahead = asNext(snapshot, round.id);
  const props = ahead && { snapshot: ahead, companyId: round.companyId, ownerId: owner.id, here };
  const { resumeVersion } = snapshot.application;
  return (
    <>
      {round.kind === "screen" ? null : <ReasonPart round={round} owner={owner} here={here} />}
      {props ? <CarryPart {...props} /> : <TakenPart lines={takenInto(snapshot, round.id)} />}
      {props ? <CoverPart {...props} /> : null}
      <MinePart round={round} owner={owner} here={here} />
      <PackPart round={round} pack={pack} version={resumeVersion} ownerId={owner.id} here={here} />
      {props ? <PayPart {...props} /> : null}
      {ahead ? (
        <CheckPart snapshot={ahead} round={roundById(ahead, round.id)!} ownerId={owner.id} here={here} />
      ) : null}
      <NotesPart round={round} owner={owner} here={here} />
    </>
  );
}

/** What was written down, what is still owed, and what was noted. */
function Afterwards({ round, owner, snapshot, here }: Page) {
  return (
    <>
      {round.debrief?.savedAt ? <DebriefPart round={round} owner={owner} /> : null}
      {round.companyThanks ? (
        <Part title="Thank-you" note="With no name known, one note goes to the company.">
          <p>
            <ThanksWords thanks={round.companyThanks} name={round.company} owner={owner} />
          </p>
        </Part>
      ) : null}
      <TakenPart lines={takenInto(snapshot, round.id)} />
      <NotesPart round={round} owner={owner} here={here} />
      <MinePart round={round} owner={owner} here={here} />
      {round.kind === "screen" ? null : <ReasonPart round={round} owner={owner} here={here} />}
    </>
  );
}

type Query = Awaited<Params["searchParams"]>;

/** The mode of the page, the address that keeps it (forms return there), and the mode that the clock calls for. */
function modeFor(round: Round, now: Date, query: Query) {
  const at = { startsAt: instant(round.startsAt), endsAt: instant(round.endsAt), state: round.state };
  const called = modeOf(phaseOf(at, now));
  const asked = query.digest === "1" ? "prep" : query.mode;
  const mode: Exclude<Mode, "live"> =
    asked === "prep" || asked === "debrief" ? asked : called === "debrief" ? "debrief" : "prep";
  const { applicationId, id } = round;
  return {
    mode,
    called,
    here: mode === called ? paths.round(applicationId, id) : paths.roundMode(applicationId, id, mode),
  };
}
