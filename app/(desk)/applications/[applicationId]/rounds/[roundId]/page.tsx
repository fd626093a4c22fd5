import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
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
import { phaseOf, roundTitle } from "@/lib/rounds/rules";
import { getRoundPage } from "@/lib/schedule/queries/round";

export const metadata: Metadata = { title: "Round" };

type Params = {
  params: Promise<{ applicationId: string; roundId: string }>;
  /** `digest`: with what the earlier rounds were on top. */
  searchParams: Promise<{ digest?: string | string[] }>;
};

/** One round: who, what one knows of each, what to ask, what was noted, and afterwards what was said. */
export default async function RoundPage({ params, searchParams }: Params) {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const wantsDigest = (await searchParams).digest === "1";
  const { owner, bell, flash, round, form, snapshot } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    round: await getRoundPage(owner, { applicationId, roundId }),
    form: await getRoundForm(owner, applicationId),
    snapshot: wantsDigest ? await getSnapshot(owner, applicationId) : null,
  }));
  if (!form) notFound();
  // Taken back or deleted: the list says so, and holds the undo.
  if (!round) redirect(paths.applicationRounds(applicationId));
  const at = { startsAt: instant(round.startsAt), endsAt: instant(round.endsAt), state: round.state };
  const over = phaseOf(at, owner.now) === "ended";
  const debrief = round.debrief?.savedAt ? <DebriefPart round={round} owner={owner} /> : null;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <RoundHead round={round} owner={owner} />
      <Digest snapshot={snapshot} roundId={roundId} />
      <Roster round={round} owner={owner} known={form.people} />
      <Spread label={`${roundTitle(round)} in detail`} kind="parts" className="round-parts">
        {debrief}
        {round.companyThanks && over ? (
          <Part title="Thank-you" note="With no name known, one note goes to the company.">
            <p>
              <ThanksWords thanks={round.companyThanks} name={round.company} owner={owner} />
            </p>
          </Part>
        ) : null}
        <NotesPart round={round} owner={owner} />
        <MinePart round={round} />
        {round.kind === "screen" ? null : <ReasonPart round={round} />}
      </Spread>
    </Shell>
  );
}
