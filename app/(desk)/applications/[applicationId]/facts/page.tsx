import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { FactFields } from "@/app/_parts/facts-fields";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { addStatedFact } from "@/lib/facts/actions";
import { getLedger, type Ledger } from "@/lib/facts/queries";
import { conflictsIn, factsByKey } from "@/lib/facts/rules";
import { getBell } from "@/lib/reminders/queries";
import { KeyPart, RoundField } from "./key-part";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    ledger: await getLedger(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("What you told them", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** The ledger: every number, date and term I gave, by what it is about; two that do not agree stand side by side. */
export default async function Facts({ params }: Params) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, ledger } = await read(applicationId);
  if (!head || !ledger) notFound();
  const conflicts = conflictsIn(ledger.facts);
  const back = paths.applicationFacts(applicationId);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="facts" />
      <Spread label="Facts you stated" kind="parts" className="ledger-page">
        {factsByKey(ledger.facts).map(({ key, facts }) => (
          <KeyPart
            key={key}
            name={key}
            facts={facts}
            conflicts={conflicts.filter(([, later]) => facts.includes(later))}
            ledger={ledger}
            owner={owner}
            back={back}
          />
        ))}
        <Part
          id="add"
          title={ledger.facts.length === 0 ? "What you told them" : "Something else you said"}
          note="Say the same true thing to everyone. Pay, dates and your notice period are the usual ones."
        >
          {ledger.facts.length === 0 ? (
            <EmptyLine
              says="Every number, date and term you gave stands here, with whom you told it and in which round. A second, different one is laid beside the first before the next round."
              sample="Pay · 92,000 EUR a year · to Priya Rao, first round"
            />
          ) : null}
          <Add ledger={ledger} applicationId={applicationId} ownerId={owner.id} back={back} />
        </Part>
      </Spread>
    </Shell>
  );
}

type AddProps = { ledger: Ledger; applicationId: string; ownerId: string; back: string };

function Add({ ledger, applicationId, ownerId, back }: AddProps) {
  return (
    <ActionForm
      key={ledger.facts.length}
      action={addStatedFact}
      id={randomUUID()}
      back={back}
      draftKey={`${ownerId}:fact:${applicationId}`}
      label="Add a fact you stated"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary="Add a fact I stated" look="btn" go={ledger.facts.length === 0}>
        <FactFields people={ledger.people} />
        <RoundField ledger={ledger} value={null} />
        <div className="do start">
          <Submit go={ledger.facts.length === 0} busy="Saving">
            Keep it
          </Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}
