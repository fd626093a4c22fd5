import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { listCompanyNames } from "@/lib/companies/queries";
import { editPerson } from "@/lib/interviewers/actions";
import { getPerson } from "@/lib/interviewers/queries/person";
import { linkLines } from "@/lib/interviewers/rules";
import { getBell } from "@/lib/reminders/queries";
import { WhoFields } from "../../who-fields";

export const metadata: Metadata = { title: "Edit a person" };

export default async function EditPerson({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  if (!isId(personId)) notFound();
  const { owner, bell, flash, person, companies } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    person: await getPerson(owner, personId),
    companies: await listCompanyNames(owner),
  }));
  if (!person) notFound();
  const { name, title, email } = person;
  return (
    <Shell owner={owner} here="people" bell={bell} flash={flash} narrow>
      <PageHead title={`Edit ${name}`} crumb={{ href: paths.person(person.id), label: name }} />
      <ActionForm action={editPerson} back={paths.editPerson(person.id)} id={person.id}>
        <WhoFields
          companies={companies}
          known={{ name, title, email, company: person.company?.name ?? "", links: linkLines(person.links) }}
        />
        <div className="foot">
          <Submit go busy="Keeping…">
            Keep
          </Submit>
          <Act href={paths.person(person.id)}>Leave as it was</Act>
        </div>
      </ActionForm>
    </Shell>
  );
}
