import { notFound } from "next/navigation";
import { cache } from "react";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { type ApplicationHead, getApplicationHead } from "@/lib/applications/queries";
import { reasonWords } from "@/lib/applications/rules";
import { CLOSE_REASONS, OUTCOME_LABELS, OUTCOMES, REASON_LABELS } from "@/lib/applications/schema";
import { zonedDay } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { close } from "@/lib/schedule/actions/applications";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Close", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** How it ended, and why. Only the first is asked for. */
export default async function CloseApplication({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head } = await read(applicationId);
  if (!head) notFound();
  const today = zonedDay(owner.now, owner.zone);
  const closed = head.stage === "closed";
  const { reason, words } = split(head);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead
        title={closed ? "How it ended" : `Close ${head.company}`}
        sub={
          closed
            ? `${head.company}, ${head.role}`
            : `${head.role}. It stays searchable, and can be opened again.`
        }
        crumb={{ href: paths.application(head.id), label: head.company }}
      />
      <ActionForm action={close} id={head.id} back={paths.application(head.id)} label="Close">
        <Seg
          name="outcome"
          legend="How did it end?"
          required
          defaultValue={head.outcome ?? undefined}
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
        />
        <Seg
          name="reason"
          legend="Why, as far as you know"
          aside="optional"
          defaultValue={reason}
          options={CLOSE_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }))}
        />
        <Field name="words" label="In your own words" aside="optional" maxLength={200} defaultValue={words} />
        <Field name="on" type="date" label="On" max={today} defaultValue={head.closedOn ?? today} />
        {closed ? null : (
          <p className="makes">
            Closing lets go of what is still owed here, and nothing more is said about it.
          </p>
        )}
        <div className="foot">
          <Submit go>{closed ? "Save" : "Close it"}</Submit>
          <Act href={paths.application(head.id)}>Leave it</Act>
        </div>
      </ActionForm>
    </Shell>
  );
}

/** One column holds a reason of the list or own words. */
function split({ closeReason }: ApplicationHead): { reason?: string; words?: string } {
  if (!closeReason) return {};
  if (CLOSE_REASONS.some((it) => it === closeReason)) return { reason: closeReason };
  return { words: reasonWords(closeReason) };
}
