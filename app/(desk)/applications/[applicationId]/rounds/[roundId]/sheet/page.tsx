import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { Act } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { Paper } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/sheet/paper";
import { PrintButton } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/sheet/print-button";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { getSnapshot } from "@/lib/guidance/queries";
import { sheetOf } from "@/lib/guidance/sheet";
import { getBell } from "@/lib/reminders/queries";
import { getSheetRound } from "@/lib/rounds/queries";
import { roundCode, roundTitle } from "@/lib/rounds/rules";

export const metadata: Metadata = { title: "Call sheet" };

type Params = {
  params: Promise<{ applicationId: string; roundId: string }>;
  /** `pay`: with my own sentence on pay, because I ticked it for this copy. */
  searchParams: Promise<{ pay?: string | string[] }>;
};

/** One page of paper to take along. What is not known is a line for a pencil. */
export default async function SheetPage({ params, searchParams }: Params) {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const wantsPay = (await searchParams).pay === "1";
  const { owner, bell, flash, snapshot, meta } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    snapshot: await getSnapshot(owner, applicationId),
    meta: await getSheetRound(owner, { applicationId, roundId }),
  }));
  const sheet = snapshot && sheetOf(snapshot, roundId);
  if (!sheet || !meta) notFound();
  const here = paths.callSheet(applicationId, roundId);
  const host = (await headers()).get("host") ?? "";
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <PageHead
        title="Call sheet"
        crumb={{ href: paths.roundMode(applicationId, roundId, "prep"), label: roundTitle(sheet.round) }}
        sub={`${snapshot.application.company}. One page, A4 or Letter.`}
      >
        <div className="sheet-acts">
          <PrintButton />
          {snapshot.pay?.sentence ? (
            <Act href={wantsPay ? here : `${here}?pay=1`}>
              {wantsPay ? "Leave my line on pay out" : "Print my line on pay too"}
            </Act>
          ) : null}
          <Act href={paths.liveRound(applicationId, roundId)}>Live sheet</Act>
        </div>
      </PageHead>
      <Paper
        snapshot={snapshot}
        sheet={sheet}
        meta={meta}
        owner={owner}
        afterwards={`${host}${paths.shortDebrief(roundCode(roundId))}`}
        pay={wantsPay ? (snapshot.pay?.sentence ?? null) : null}
      />
    </Shell>
  );
}
