import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Part } from "@/app/_ui/part";
import { Folio, Spread } from "@/app/_ui/spread";
import {
  AddPart,
  AskedPart,
  DonePart,
  LearnedPart,
  OpenPart,
  RemarksPart,
} from "@/app/(desk)/applications/[applicationId]/carry/parts";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { type CarrySheet, carrySheet } from "@/lib/guidance/carry-sheet";
import { getSnapshot } from "@/lib/guidance/queries";
import { lastRound, nextRound } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { onDay, theRound } from "@/lib/guidance/words";
import { getBell } from "@/lib/reminders/queries";

type Params = { params: Promise<{ applicationId: string }> };

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
  })),
);

export function generateMetadata({ params }: Params) {
  return applicationTitle("Carry forward", read, params);
}

/** The carry-forward sheet: what the rounds so far left open, to be decided on before the next. */
export default async function CarryPage({ params }: Params) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, snapshot } = await read(applicationId);
  if (!head || !snapshot) notFound();
  const sheet = carrySheet(snapshot);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="carry" />
      <Spread label="Carry forward" kind="parts" className="carry">
        <Folio
          left="Carry forward"
          right={sheet ? intoWords(snapshot, sheet) : "What the rounds leave open"}
          note={sheet ? countWords(sheet) : undefined}
        />
        {sheet ? (
          <Sheet sheet={sheet} snapshot={snapshot} ownerId={owner.id} />
        ) : (
          <NothingHeld snapshot={snapshot} />
        )}
      </Spread>
    </Shell>
  );
}

type SheetProps = { sheet: CarrySheet; snapshot: Snapshot; ownerId: string };

function Sheet({ sheet, snapshot, ownerId }: SheetProps) {
  const applicationId = snapshot.application.id;
  const back = paths.applicationCarry(applicationId);
  const last = lastRound(snapshot)!;
  return (
    <>
      {sheet.open.map((group) => (
        <OpenPart key={group.kind} {...group} sheet={sheet} ownerId={ownerId} back={back} />
      ))}
      <AddPart sheet={sheet} back={back} last={last} />
      <RemarksPart sheet={sheet} ownerId={ownerId} back={back} />
      <LearnedPart sheet={sheet} applicationId={applicationId} />
      <DonePart sheet={sheet} ownerId={ownerId} back={back} />
      <AskedPart sheet={sheet} applicationId={applicationId} />
    </>
  );
}

function NothingHeld({ snapshot }: { snapshot: Snapshot }) {
  const next = nextRound(snapshot);
  const { id } = snapshot.application;
  return (
    <Part title="Nothing yet" note="It fills by itself from your debriefs.">
      <EmptyLine
        says="When a round is over, what it left open is gathered here: what you wish you had said, doubts, thin answers, questions they may come back to. Each comes along to the next round, or is let go."
        sample="“What broke during the migration?” First round, asked by Priya Rao · shaky"
      >
        <ButtonLink href={next ? paths.round(id, next.id) : paths.newRound(id)} go>
          {next ? "Open the round" : "Add a round"}
        </ButtonLink>
      </EmptyLine>
    </Part>
  );
}

function intoWords(s: Snapshot, { to }: CarrySheet): string {
  return to ? `Into ${theRound(to)}, ${onDay(s, to.startsAt)}` : "For the next round, once there is one";
}

function countWords({ undecided, thin, along }: CarrySheet): string | undefined {
  const words = [
    undecided > 0 && `${plural(undecided, "point")} undecided`,
    thin > 0 && plural(thin, "thin answer"),
    along > 0 && `${along} ${along === 1 ? "comes" : "come"} along`,
  ];
  return words.filter(Boolean).join(" · ") || undefined;
}
