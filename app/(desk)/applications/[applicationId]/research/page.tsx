import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/app/_parts/application-head";
import { Sides } from "@/app/_parts/research/sides";
import { Shell } from "@/app/_parts/shell";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { getResearch } from "@/lib/research/queries";
import { sharedWords } from "@/lib/research/rules";

export const metadata: Metadata = { title: "Research" };

type Params = { params: Promise<{ applicationId: string }> };

/** What was found about the company, side by side; shared by the applications to it. */
export default async function ResearchPage({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, research } = await readPage(async (owner) => {
    const head = await getApplicationHead(owner, applicationId);
    return {
      head,
      bell: await getBell(owner),
      flash: await readFlash(),
      research: head ? await getResearch(owner, head.companyId) : null,
    };
  });
  if (!head || !research) notFound();
  const shared = sharedWords(research.applications.map((it) => it.role));
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="research" />
      {shared ? <p className="shared">{shared} A change or a pin here is there as well.</p> : null}
      <Sides
        research={research}
        owner={owner}
        applicationId={head.id}
        back={paths.applicationResearch(head.id)}
      />
    </Shell>
  );
}
