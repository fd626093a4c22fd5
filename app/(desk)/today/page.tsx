import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { PageHead } from "@/app/_ui/page-head";
import { Group, Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant, zonedDay } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { formatDayTime, formatLongDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { firstCues } from "@/lib/guidance/rank";
import { getBell } from "@/lib/reminders/queries";
import { type Desk, getDesk } from "@/lib/today/queries";
import { nextOfAll, runningClocks, waitingOn } from "@/lib/today/rules";
import { Clocks } from "./clocks";
import { Doors } from "./doors";
import { NextCues } from "./next-cues";
import { Owed } from "./owed";
import { WaitingLines } from "./waiting";

export const metadata: Metadata = { title: "Today" };

type Search = { searchParams: Promise<{ open?: string }> };

/** See what to do next, and finish it without leaving the page. */
export default async function TodayPage({ searchParams }: Search) {
  const { open } = await searchParams;
  const { owner, bell, flash, desk } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    desk: await getDesk(owner, open !== undefined && isId(open) ? open : null),
  }));
  const clocks = runningClocks(desk.snapshots);
  const cues = firstCues(desk.snapshots);
  const waiting = waitingOn(desk.snapshots);
  const [thanks, others] = [
    desk.owed.filter((row) => row.kind === "thank-you"),
    desk.owed.filter((row) => row.kind !== "thank-you"),
  ];
  const quiet = clocks.length + desk.owed.length + cues.length === 0;
  return (
    <Shell owner={owner} here="today" bell={bell} flash={flash}>
      <PageHead title={formatLongDate(zonedDay(owner.now, owner.zone))} sub={subline(desk, owner, quiet)}>
        {desk.applications > 0 ? (
          <ButtonLink href={paths.newApplication()}>Add an application</ButtonLink>
        ) : null}
      </PageHead>
      {desk.applications === 0 && desk.owed.length === 0 ? (
        <Doors />
      ) : (
        <Spread label="Today, in order" kind="run">
          <Clocks clocks={clocks} owner={owner} />
          <Owed
            title="Thank-yous"
            note="To each person, within 24 hours."
            rows={thanks}
            open={desk.open}
            owner={owner}
          />
          <Owed
            title="Promised, and to ask"
            note="What you said you would do, and when to ask them."
            rows={others}
            open={null}
            owner={owner}
          />
          <NextCues rows={cues} filled={clocks.length === 0 && desk.owed.length === 0} />
          <WaitingLines rows={waiting} />
          {quiet ? (
            <>
              <Group title="Nothing needs you today" />
              <Cue state="none" title="Next" summary={nextWords(desk, owner)} />
            </>
          ) : null}
        </Spread>
      )}
    </Shell>
  );
}

function subline(desk: Desk, owner: Owner, quiet: boolean): string {
  if (desk.applications === 0) return "Nothing here yet. Begin with whatever is nearest.";
  return quiet ? "Nothing needs you today." : nextWords(desk, owner);
}

function nextWords(desk: Desk, owner: Owner): string {
  const next = nextOfAll(desk.snapshots);
  if (!next) return "No round is planned.";
  const when = formatDayTime(instant(next.round.startsAt), owner.zone, owner.hourCycle, owner.now);
  return `Next: ${when}, ${next.snapshot.application.company}.`;
}
