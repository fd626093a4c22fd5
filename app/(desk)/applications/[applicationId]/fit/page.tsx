import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/app/_parts/application-head";
import { Shell } from "@/app/_parts/shell";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";
import { type Fit, getFit } from "@/lib/fit/queries";
import { standing } from "@/lib/fit/rules";
import { getBell } from "@/lib/reminders/queries";
import { AddMustHave } from "./add";
import { MustHave } from "./must-have";

export const metadata: Metadata = { title: "Fit" };

type Params = { params: Promise<{ applicationId: string }> };

export type FitPlace = { fit: Fit; owner: Owner; applicationId: string; back: string };

/** Whether the place suits me: what it must have, the question that would tell, what was seen and heard, my judgement. */
export default async function FitPage({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, fit } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    fit: await getFit(owner, applicationId),
  }));
  if (!head || !fit) notFound();
  const place = { fit, owner, applicationId: head.id, back: paths.applicationFit(head.id) };
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="fit" />
      <Spread label="Whether it suits you" kind="parts" className="fit">
        {fit.mustHaves.map((line) => (
          <MustHave key={line.id} line={line} place={place} />
        ))}
        <Part
          title={fit.mustHaves.length === 0 ? "What must this job have?" : "One more"}
          note={
            fit.mustHaves.length === 0
              ? "You are interviewing them as well. Write down what this job must have; then judge each from what you see and hear."
              : standing(fit.mustHaves)
          }
        >
          <AddMustHave place={place} />
        </Part>
      </Spread>
    </Shell>
  );
}
