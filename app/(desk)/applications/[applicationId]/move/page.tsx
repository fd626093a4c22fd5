import { notFound } from "next/navigation";
import { cache } from "react";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { StageMark } from "@/app/_ui/spike";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { OPEN_STAGES, STAGE_LABELS } from "@/lib/applications/schema";
import { zonedDay } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { move } from "@/lib/schedule/actions/applications";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Move", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** Another stage, today or dated otherwise. */
export default async function MoveApplication({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head } = await read(applicationId);
  if (!head) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead
        title={`Move ${head.company}`}
        sub={head.role}
        crumb={{ href: paths.application(head.id), label: head.company }}
      />
      <ActionForm action={move} id={head.id} back={paths.application(head.id)} label="Move">
        <Seg
          name="stage"
          legend="Where it stands now"
          required
          defaultValue={head.suggested ?? head.stage}
          options={OPEN_STAGES.map((stage) => ({
            value: stage,
            label: <StageMark stage={stage} label={STAGE_LABELS[stage]} />,
          }))}
        />
        <Field
          name="on"
          type="date"
          label="Since"
          aside="empty for today"
          max={zonedDay(owner.now, owner.zone)}
        />
        <div className="foot">
          <Submit go>Move</Submit>
          {head.stage === "closed" ? null : (
            <Act href={paths.closeApplication(head.id)}>Close it instead</Act>
          )}
        </div>
      </ActionForm>
    </Shell>
  );
}
