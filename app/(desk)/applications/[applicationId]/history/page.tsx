import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { BinLines } from "@/app/_parts/bin-lines";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { StageMark } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { redate } from "@/lib/applications/actions";
import { getApplicationHead, listStageChanges, type StageEntry } from "@/lib/applications/queries";
import { closingWords } from "@/lib/applications/rules";
import { STAGE_LABELS } from "@/lib/applications/schema";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { undo } from "@/lib/undo/actions";
import { listBin } from "@/lib/undo/queries";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    changes: await listStageChanges(owner, applicationId),
    deleted: await listBin(owner, { applicationId }),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("History", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** Every change of stage with its day, and what was deleted here. */
export default async function History({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, changes, deleted } = await read(applicationId);
  if (!head) notFound();
  const back = paths.applicationHistory(head.id);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="history" />
      <Spread label="History" kind="parts">
        <Part title="Stages" note="Each change with its day, the latest first.">
          {changes.length > 0 ? (
            <ul className="lines dated">
              {changes.map((change) => (
                <Change key={change.id} change={change} owner={owner} back={back} />
              ))}
            </ul>
          ) : (
            <p className="pencil">Nothing is kept here yet.</p>
          )}
        </Part>
        <Part title="Deleted here" note="Rests for 30 days, then is gone.">
          {deleted.length > 0 ? (
            <BinLines rows={deleted} owner={owner} back={back} />
          ) : (
            <p className="pencil">Nothing is resting here.</p>
          )}
        </Part>
      </Spread>
    </Shell>
  );
}

function Change({ change, owner, back }: { change: StageEntry; owner: Owner; back: string }) {
  const day = zonedDay(change.changedAt, owner.zone);
  return (
    <li>
      <time dateTime={day}>{formatDate(day)}</time>
      <div className="change">
        <StageMark stage={change.toStage} label={STAGE_LABELS[change.toStage]} />
        <span className="pencil">
          {change.toStage === "closed"
            ? closingWords({ ...change, closedOn: null, closedAtStage: change.fromStage })
            : change.fromStage
              ? `from ${STAGE_LABELS[change.fromStage]}`
              : "the beginning"}
        </span>
        {change.last ? (
          <ActionForm action={undo} id={change.id} back={back} className="inline-form" label="Take it back">
            <input type="hidden" name="kind" value="stage.move" />
            <Submit look="act" label={`Take back: ${STAGE_LABELS[change.toStage]}`}>
              Undo
            </Submit>
          </ActionForm>
        ) : null}
      </div>
      <ActionForm action={redate} id={change.id} back={back} className="inline-form">
        <Fold summary="Date" label={`Change the day: ${STAGE_LABELS[change.toStage]}`} look="skipit">
          <Field
            name="on"
            type="date"
            label={`${STAGE_LABELS[change.toStage]}, since`}
            defaultValue={day}
            max={zonedDay(owner.now, owner.zone)}
          />
          <div className="do">
            <Submit>Save</Submit>
          </div>
        </Fold>
      </ActionForm>
    </li>
  );
}
