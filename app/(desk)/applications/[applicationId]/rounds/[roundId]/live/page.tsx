import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_ui/action-form";
import { Link } from "@/app/_ui/link";
import { Submit } from "@/app/_ui/submit";
import {
  Last,
  People,
  Prompts,
  SayLines,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/parts";
import { Scratch } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/scratch";
import {
  STRIKES_FORM,
  Unsent,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/strikes";
import {
  Awake,
  Elapsed,
  Opened,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/tools";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { formatTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { getSnapshot } from "@/lib/guidance/queries";
import { endOf } from "@/lib/guidance/rules";
import { type Sheet, sheetOf } from "@/lib/guidance/sheet";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { strike } from "@/lib/questions/actions";
import { keepScratch, opened } from "@/lib/rounds/actions";
import { getSheetRound } from "@/lib/rounds/queries";
import { roundName } from "@/lib/rounds/rules";

export const metadata: Metadata = { title: "Live sheet" };

type Params = { params: Promise<{ applicationId: string; roundId: string }> };

/**
 * The sheet for the conversation itself: glance, tap, look back up. Large and dark, without the desk around it, and
 * nothing on it moves.
 */
export default async function LivePage({ params }: Params) {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const { owner, snapshot, meta } = await readPage(async (owner) => ({
    snapshot: await getSnapshot(owner, applicationId),
    meta: await getSheetRound(owner, { applicationId, roundId }),
  }));
  const sheet = snapshot && sheetOf(snapshot, roundId);
  if (!sheet || !meta) notFound();
  const back = paths.liveRound(applicationId, roundId);
  const place = { ownerId: owner.id, roundId };
  return (
    <main id="main" className="live" tabIndex={-1}>
      <Head snapshot={snapshot} sheet={sheet} />
      <ActionForm action={strike} back={back} domId={STRIKES_FORM} className="strikes-form" label="Questions">
        <input type="hidden" name="roundId" value={roundId} />
        <Unsent {...place} />
      </ActionForm>
      <div className="live-pages">
        <People sheet={sheet} titles={meta.titles} place={place} />
        <div className="live-side">
          <Prompts sheet={sheet} />
          <SayLines sheet={sheet} />
          <Last sheet={sheet} place={place} />
        </div>
      </div>
      <ActionForm action={keepScratch} back={back} className="scratch" label="Scratch">
        <input type="hidden" name="roundId" value={roundId} />
        <input type="hidden" name="base" value={meta.scratchAt ?? ""} />
        <Scratch {...place} text={meta.scratch ?? ""} at={meta.scratchAt} />
        <div className="without-script">
          <Submit>Keep</Submit>
        </div>
      </ActionForm>
    </main>
  );
}

function Head({ snapshot, sheet: { round } }: { snapshot: Snapshot; sheet: Sheet }) {
  const { application, now } = snapshot;
  const end = endOf(round);
  const isOver = now.getTime() >= end;
  const isFinal = round.kind === "final" || application.stage === "final";
  return (
    <header className="live-head">
      <div>
        <h1>
          {application.company}, {roundName(round)}
        </h1>
        <p className="calm">Calm and upbeat is enough.{isFinal ? " Courteous to the last minute." : ""}</p>
      </div>
      <Elapsed startsAt={instant(round.startsAt).getTime()} endsAt={end} now={now.getTime()} />
      <p className="typed at">{formatTime(instant(round.startsAt), snapshot.zone, snapshot.hourCycle)}</p>
      <div className="live-tools">
        <Link className="tool" href={paths.roundMode(application.id, round.id, "prep")}>
          Prep
        </Link>
        {now >= instant(round.startsAt) ? (
          <Link className="tool" href={paths.debrief(application.id, round.id)}>
            Debrief
          </Link>
        ) : null}
        <Awake />
        <label className="tool">
          <input type="checkbox" id="live-light" /> Light
        </label>
        {isOver ? null : <Opened roundId={round.id} />}
        <ActionForm
          action={opened}
          back={paths.liveRound(application.id, round.id)}
          className="without-script"
          label="Sheet"
        >
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="what" value="sheet" />
          <Submit look="act">My sheet is open</Submit>
        </ActionForm>
      </div>
    </header>
  );
}
