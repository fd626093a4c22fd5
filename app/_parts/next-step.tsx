import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { saveNextAction } from "@/lib/applications/actions";
import type { ApplicationHead } from "@/lib/applications/queries";
import { instant, zonedDay } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";

type NextStepProps = { head: Pick<ApplicationHead, "id" | "nextAction">; owner: Owner; back: string };

/** The person's own next step on this application, edited where it stands. */
export function NextStep({ head, owner, back }: NextStepProps) {
  const step = head.nextAction;
  const dueAt = step?.dueAt ? instant(step.dueAt) : null;
  const was = step ? `${dueAt?.getTime() ?? ""} ${step.text}` : "";
  return (
    <div className="step-line" key={was}>
      {step ? (
        <p>
          <b>Next</b> {step.text}
          {dueAt ? <span className="pencil"> by {formatDay(dueAt, owner.zone, owner.now)}</span> : null}
        </p>
      ) : null}
      {step ? (
        <ActionForm
          action={saveNextAction}
          id={head.id}
          back={back}
          className="inline-form"
          label="Done with it"
        >
          <input type="hidden" name="was" value={was} />
          <Submit look="act" label={`Done: ${step.text}`}>
            Done
          </Submit>
        </ActionForm>
      ) : null}
      <ActionForm action={saveNextAction} id={head.id} back={back} className="inline-form" label="Next step">
        <Fold
          summary={step ? "Change" : "Note a next step"}
          label={step ? "Change the next step" : undefined}
          look={step ? "skipit" : "act"}
        >
          <Version name="was" value={was} />
          <Field name="text" label="What you will do next" maxLength={200} defaultValue={step?.text} />
          <Field
            name="on"
            type="date"
            label="By"
            aside="optional"
            defaultValue={dueAt ? zonedDay(dueAt, owner.zone) : undefined}
          />
          <div className="do">
            <Submit>Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
    </div>
  );
}
