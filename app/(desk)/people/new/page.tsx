import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Select } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { listCompanyNames } from "@/lib/companies/queries";
import { addPerson } from "@/lib/interviewers/actions";
import { ROLE_LABELS } from "@/lib/interviewers/rules";
import { ROLES } from "@/lib/interviewers/schema";
import { getBell } from "@/lib/reminders/queries";
import { WhoFields } from "../who-fields";

export const metadata: Metadata = { title: "Add somebody" };

const ROLE_OPTIONS = [
  { value: "", label: "Not said yet" },
  ...ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
];

/** A name is enough. With `?application=` they become part of it. */
export default async function NewPerson({
  searchParams,
}: {
  searchParams: Promise<{ application?: string }>;
}) {
  const { application: applicationId } = await searchParams;
  if (applicationId !== undefined && !isId(applicationId)) notFound();
  const { owner, bell, flash, companies, head } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    companies: await listCompanyNames(owner),
    head: applicationId ? await getApplicationHead(owner, applicationId) : null,
  }));
  if (applicationId && !head) notFound();
  return (
    <Shell owner={owner} here="people" bell={bell} flash={flash} narrow>
      <PageHead
        title="Add somebody"
        sub={
          head ? `${head.company}, ${head.role}. A name is enough.` : "A name is enough. The rest can follow."
        }
        crumb={
          head
            ? { href: paths.applicationPeople(head.id), label: `People at ${head.company}` }
            : { href: paths.people(), label: "People" }
        }
      />
      <ActionForm
        action={addPerson}
        back={paths.newPerson(head?.id)}
        id={crypto.randomUUID()}
        draftKey={`${owner.id}:new-person:${head?.id ?? ""}`}
      >
        {head ? <input type="hidden" name="applicationId" value={head.id} /> : null}
        <WhoFields companies={companies} known={head ? { company: head.company } : undefined} />
        {head ? <Select name="role" label="Their role here" options={ROLE_OPTIONS} /> : null}
        <div className="foot">
          <Submit go busy="Adding…">
            Add them
          </Submit>
        </div>
      </ActionForm>
    </Shell>
  );
}
