import { notFound } from "next/navigation";
import { cache } from "react";
import { applicationTitle } from "@/app/_parts/application-title";
import { CompanyField } from "@/app/_parts/company-field";
import { Shell } from "@/app/_parts/shell";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { edit } from "@/lib/applications/actions";
import { getApplicationHead, getApplicationSource } from "@/lib/applications/queries";
import { instant } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { listCompanyNames } from "@/lib/companies/queries";
import { getBell } from "@/lib/reminders/queries";
import { removeApplication } from "@/lib/schedule/actions/applications";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    more: await getApplicationSource(owner, applicationId),
    names: await listCompanyNames(owner),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Edit", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

export default async function EditApplication({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, more, names } = await read(applicationId);
  if (!head) notFound();
  const crumb = { href: paths.application(head.id), label: `${head.company}, ${head.role}` };
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead title="Edit" crumb={crumb} />
      <ActionForm action={edit} id={head.id} back={paths.application(head.id)} label="Edit the application">
        <Version value={instant(head.updatedAt).getTime()} />
        <CompanyField names={names} defaultValue={head.company} ownId={head.companyId} />
        <Field name="role" label="Role" autoComplete="off" maxLength={160} defaultValue={head.role} />
        <Field name="link" label="Link" inputMode="url" autoComplete="off" defaultValue={head.link ?? ""} />
        <div className="pair">
          <Field name="location" label="Place" defaultValue={head.location ?? ""} />
          <Field name="payAsPosted" label="Pay as posted" defaultValue={head.payAsPosted ?? ""} />
        </div>
        <div className="pair">
          <Field name="source" label="How you heard" defaultValue={more?.source ?? ""} />
          <Field name="resumeVersion" label="Résumé sent" defaultValue={head.resumeVersion ?? ""} />
        </div>
        <p className="aside">
          The text of the ad is kept on <Act href={paths.applicationAd(head.id)}>Job ad</Act>
        </p>
        <div className="foot">
          <Submit go>Save</Submit>
          <Act href={paths.application(head.id)}>Leave it</Act>
        </div>
      </ActionForm>
      <ActionForm
        action={removeApplication}
        id={head.id}
        className="form away"
        label="Delete the application"
      >
        <p>
          Deleting takes it off every list with its rounds, notes and reminders. It rests for 30 days and can
          be brought back whole.
        </p>
        <Submit>Delete this application</Submit>
      </ActionForm>
    </Shell>
  );
}
