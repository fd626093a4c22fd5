import type { Metadata } from "next";
import { CompanyField } from "@/app/_parts/company-field";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Details } from "@/app/_ui/details";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { add } from "@/lib/applications/actions";
import { OPEN_STAGES, STAGE_LABELS } from "@/lib/applications/schema";
import { zonedDay } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { listCompanyNames } from "@/lib/companies/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Add an application" };

const STAGES = OPEN_STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }));

/** Company and role; everything else is folded away and can follow. */
export default async function NewApplication({
  searchParams,
}: {
  searchParams: Promise<{ company?: string }>;
}) {
  const { company } = await searchParams;
  const { owner, bell, flash, names } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    names: await listCompanyNames(owner),
  }));
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead title="Add an application" sub="Two lines are enough. The rest can follow." />
      <ActionForm
        action={add}
        back={paths.newApplication()}
        id={crypto.randomUUID()}
        draftKey={`${owner.id}:new-application`}
      >
        <CompanyField
          names={names}
          defaultValue={typeof company === "string" ? company : undefined}
          autoFocus
        />
        <Field name="role" label="Role" autoComplete="off" maxLength={160} />
        <Details summary="More: the ad, link, place, pay, stage">
          <Textarea
            name="adText"
            label="Job description"
            aside="pasted whole"
            rows={6}
            hint="Kept here with today’s date. Postings disappear."
          />
          <Field name="link" label="Link" inputMode="url" autoComplete="off" placeholder="https://" />
          <div className="pair">
            <Field name="location" label="Place" placeholder="Berlin, remote…" />
            <Field name="payAsPosted" label="Pay as posted" placeholder="85–95k EUR" />
          </div>
          <div className="pair">
            <Field name="source" label="How you heard" placeholder="An ad, Tom, a recruiter…" />
            <Field name="resumeVersion" label="Résumé sent" placeholder="Platform, Nov 2026" />
          </div>
          <div className="pair">
            <Select name="stage" label="Where it stands" options={STAGES} defaultValue="saved" />
            <Field
              name="since"
              type="date"
              label="Since"
              aside="empty for today"
              max={zonedDay(owner.now, owner.zone)}
            />
          </div>
        </Details>
        <div className="foot">
          <Submit go busy="Adding…">
            Add it
          </Submit>
        </div>
      </ActionForm>
    </Shell>
  );
}
