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
import { getPerson } from "@/lib/interviewers/queries/person";
import { anonymousName } from "@/lib/interviewers/rules";
import { getBell } from "@/lib/reminders/queries";
import { anonymisePerson } from "@/lib/schedule/actions/people";

export const metadata: Metadata = { title: "Make anonymous" };

/** One of the few pages that ask first: this cannot be taken back. */
export default async function Anonymise({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  if (!isId(personId)) notFound();
  const { owner, bell, flash, person } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    person: await getPerson(owner, personId),
  }));
  if (!person) notFound();
  const { id, name, company } = person;
  return (
    <Shell owner={owner} here="people" bell={bell} flash={flash} narrow>
      <PageHead title={`Make ${name} anonymous`} crumb={{ href: paths.person(id), label: name }} />
      <div className="plainly">
        <p>This cannot be taken back.</p>
        <dl className="rows">
          <div>
            <dt>Goes</dt>
            <dd>
              Name, what they do, e-mail, links, facts, what they care about, your angle, the tone and what
              you have in common.
            </dd>
          </div>
          <div>
            <dt>Stays</dt>
            <dd>
              “{anonymousName(company?.name ?? null)}” in your rounds, with what was asked. The text of your
              notes and thank-yous stays as you wrote it, and so does any name in it.
            </dd>
          </div>
        </dl>
      </div>
      <ActionForm action={anonymisePerson} back={paths.person(id)} id={id}>
        <div className="foot">
          <Submit go busy="Removing…">
            Make anonymous
          </Submit>
          <Act href={paths.person(id)}>Leave as it is</Act>
        </div>
      </ActionForm>
    </Shell>
  );
}
