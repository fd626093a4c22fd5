import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { removeCompany, saveCompany } from "@/lib/companies/actions";
import { getCompany } from "@/lib/companies/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Edit a company" };

type Params = { params: Promise<{ companyId: string }> };

export default async function EditCompany({ params }: Params) {
  const { companyId } = await params;
  const { owner, bell, flash, company } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    company: await getCompany(owner, companyId),
  }));
  if (!company) notFound();
  const here = paths.company(company.id);
  const used = company.applications.length;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead title="Edit" crumb={{ href: here, label: company.name }} />
      <ActionForm action={saveCompany} id={company.id} back={here} label="Edit the company">
        <Version value={instant(company.updatedAt).getTime()} />
        <Field name="name" label="Company" autoComplete="off" maxLength={120} defaultValue={company.name} />
        <Field
          name="website"
          label="Their site"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          defaultValue={company.website ?? ""}
        />
        <div className="foot">
          <Submit go>Save</Submit>
          <Act href={here}>Leave it</Act>
        </div>
      </ActionForm>
      {used > 0 ? (
        <p className="away">
          {plural(used, "application")} {used === 1 ? "hangs" : "hang"} on this company. It can be deleted
          once they are.
        </p>
      ) : (
        <ActionForm action={removeCompany} id={company.id} className="form away" label="Delete the company">
          <p>It rests for 30 days and can be brought back.</p>
          <Submit>Delete this company</Submit>
        </ActionForm>
      )}
    </Shell>
  );
}
