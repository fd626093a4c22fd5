import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/app/_parts/application-head";
import { Shell } from "@/app/_parts/shell";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { listSentenceVersions } from "@/lib/case/queries";
import { getSnapshot } from "@/lib/guidance/queries";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { getBell } from "@/lib/reminders/queries";
import { Answers } from "./answers";
import { Growing } from "./growing";
import { Ideas } from "./ideas";
import { PlanPart } from "./plan-part";
import { Points } from "./points";
import { Sentence } from "./sentence";
import { Values } from "./values";

export const metadata: Metadata = { title: "My case" };

type Params = { params: Promise<{ applicationId: string }> };

/** What each part of the page is given. */
export type CasePlace = { snapshot: Snapshot; owner: Owner; applicationId: string; back: string };

/** Why me: a sentence and its proof, the hard answers, their values beside my examples, ideas, 90 days, what is new. */
export default async function CasePage({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, snapshot, earlier } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
    earlier: await listSentenceVersions(owner, applicationId),
  }));
  if (!head || !snapshot) notFound();
  const place = { snapshot, owner, applicationId: head.id, back: paths.applicationCase(head.id) };
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="case" />
      <Spread label="My case" kind="parts" className="case">
        <Sentence place={place} earlier={earlier} />
        <Points place={place} />
        <Answers place={place} />
        <Values place={place} />
        <Ideas place={place} />
        <PlanPart place={place} />
        <Growing place={place} />
      </Spread>
    </Shell>
  );
}
