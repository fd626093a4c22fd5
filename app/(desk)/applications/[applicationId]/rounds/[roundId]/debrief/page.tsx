import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { RoundModes } from "@/app/_parts/round-modes";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Link } from "@/app/_ui/link";
import { DebriefForm } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/debrief-form";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { formatDayTime, formatLeft, formatTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { phaseOf, roundName, roundTitle } from "@/lib/rounds/rules";
import { getDebriefPage, type DebriefPage as Page } from "@/lib/schedule/queries/debrief";

type Params = {
  params: Promise<{ applicationId: string; roundId: string }>;
  /** `scratch`: with the live sheet's field put into the questions. */
  searchParams: Promise<{ scratch?: string | string[] }>;
};

/** The page's one read, shared by its title. */
const read = cache((applicationId: string, roundId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await getDebriefPage(owner, { applicationId, roundId }),
  })),
);

export async function generateMetadata({ params }: Pick<Params, "params">): Promise<Metadata> {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) return {};
  const { page } = await read(applicationId, roundId);
  return { title: page ? `Debrief: ${page.company}, ${roundName(page)}` : "Debrief" };
}

/** The debrief of one round: one screen of a phone, with the rest behind "Add detail". */
export default async function DebriefPage({ params, searchParams }: Params) {
  const { applicationId, roundId } = await params;
  const withScratch = (await searchParams).scratch === "1";
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const { owner, bell, flash, page } = await read(applicationId, roundId);
  if (!page) notFound();
  const begun = instant(page.startsAt) <= owner.now;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <header className="head debrief-head">
        <div className="who">
          <p className="ended">
            <Link href={paths.round(applicationId, roundId)}>{roundTitle(page)}</Link>{" "}
            <span>
              {endedWords(page, owner)}
              {begun ? <span className="typed"> {endWords(page, owner)}</span> : null}
            </span>
          </p>
          <h1>
            {page.company}, {roundName(page)}
          </h1>
        </div>
      </header>
      <RoundModes round={{ ...page, id: page.roundId }} here="debrief" />
      {begun ? (
        <DebriefForm key={page.debrief?.updatedAt} page={page} owner={owner} withScratch={withScratch} />
      ) : (
        <EmptyLine
          says={`It begins ${formatDayTime(instant(page.startsAt), owner.zone, owner.hourCycle, owner.now)}. Straight afterwards there is a minute’s form here: how it went, what they asked, what comes next.`}
        >
          <ButtonLink href={paths.round(applicationId, roundId)}>Prepare for it</ButtonLink>
        </EmptyLine>
      )}
    </Shell>
  );
}

/** When it ends or ended, on the person's own clock, which is named where the round's is another. */
function endWords(page: Page, owner: Owner): string {
  const time = formatTime(instant(page.endsAt), owner.zone, owner.hourCycle);
  const word = instant(page.endsAt) > owner.now ? "until" : "at";
  return `${word} ${time}${page.zone === owner.zone ? "" : ", your time"}`;
}

function endedWords(page: Page, owner: Owner): string {
  const at = { startsAt: instant(page.startsAt), endsAt: instant(page.endsAt), state: page.state };
  const phase = phaseOf(at, owner.now);
  if (phase === "ended") return `Ended ${formatLeft(owner.now.getTime() - at.endsAt.getTime())} ago`;
  if (phase === "running") return "Running now";
  return phase === "ahead" ? "Not begun yet" : phase === "cancelled" ? "Cancelled" : "They didn’t show";
}
