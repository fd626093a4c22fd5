import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Do } from "@/app/_ui/rows";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { joinApplication } from "@/lib/interviewers/actions";
import { listApplicationPeople, listOtherPeople } from "@/lib/interviewers/queries/application";
import { getBell } from "@/lib/reminders/queries";
import { PersonRows } from "./person-rows";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    people: await listApplicationPeople(owner, applicationId),
    others: await listOtherPeople(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("People", read, params);
}

/** Everybody of one application, what is known about each, and what each is still owed. */
export default async function ApplicationPeoplePage({
  params,
}: {
  params: Promise<{ applicationId: string }>;
}) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, people, others } = await read(applicationId);
  if (!head) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="people" />
      <Spread label={`People at ${head.company}`} kind="dossier">
        {people.map((person) => (
          <PersonRows key={person.id} person={person} owner={owner} applicationId={head.id} />
        ))}
        <Part title={people.length === 0 ? "Nobody yet" : "Somebody else"}>
          {people.length === 0 ? (
            <EmptyLine
              says="Whoever you put on a round stands here by themselves. You can also add somebody before there is a round: a recruiter, or the one who wrote back."
              sample={`Priya Rao, director of engineering. Your future boss. Decides.`}
            />
          ) : null}
          <Do start>
            <ButtonLink href={paths.newPerson(head.id)}>Add somebody new</ButtonLink>
            {others.length > 0 ? <Join applicationId={head.id} others={others} /> : null}
          </Do>
        </Part>
      </Spread>
    </Shell>
  );
}

type Other = { id: string; name: string; company: string | null };

function Join({ applicationId, others }: { applicationId: string; others: Other[] }) {
  const options = others.map((it) => ({
    value: it.id,
    label: [it.name, it.company].filter(Boolean).join(", "),
  }));
  return (
    <ActionForm
      key={others.length}
      action={joinApplication}
      back={paths.applicationPeople(applicationId)}
      className="tight"
      label="Somebody you know already"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary="Somebody you know already">
        <Select name="interviewerId" label="Who" options={[{ value: "", label: "Choose" }, ...options]} />
        <div className="do start">
          <Submit>Add them</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}
