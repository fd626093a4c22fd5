import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { FollowUpList } from "@/app/_parts/follow-up-list";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { listFollowUps } from "@/lib/follow-ups/queries";
import { getBell } from "@/lib/reminders/queries";
import { addPromisedDocument, setCheckIn } from "@/lib/schedule/actions/follow-ups";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    open: await listFollowUps(owner, { applicationId }),
    done: await listFollowUps(owner, { applicationId, done: true, take: 50 }),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Follow-ups", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** What is owed to the people of one application, and what was promised to them. */
export default async function ApplicationFollowUps({ params }: Params) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, open, done } = await read(applicationId);
  if (!head) notFound();
  const back = paths.applicationFollowUps(applicationId);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="follow-ups" />
      {open.length + done.length === 0 ? (
        <EmptyLine
          says="From the moment somebody is put on a round, a thank-you to them is planned here, due 24 hours after it ends."
          sample="from tomorrow. Priya Rao, second round. After the round"
        />
      ) : null}
      <FollowUpList open={open} done={done} owner={owner} back={back} />
      <ActionForm action={addPromisedDocument} back={back} id={randomUUID()} label="Something you promised">
        <Fold summary="You promised to send something">
          <input type="hidden" name="applicationId" value={applicationId} />
          <Field name="title" label="What" placeholder="The work samples" />
          <div className="pair">
            <Field name="day" type="date" label="By which day" />
            <Field name="time" type="time" label="By what time" defaultValue="17:00" />
          </div>
          <div className="do">
            <Submit>Note it</Submit>
          </div>
        </Fold>
      </ActionForm>
      <ActionForm action={setCheckIn} back={back} id={randomUUID()} label="A day to ask for news">
        <Fold summary="A day to ask for news">
          <input type="hidden" name="applicationId" value={applicationId} />
          <Field name="day" type="date" label="Which day" />
          <div className="do">
            <Submit>Plan it</Submit>
          </div>
        </Fold>
      </ActionForm>
    </Shell>
  );
}
