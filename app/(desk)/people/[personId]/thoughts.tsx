import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Cue } from "@/app/_ui/cue";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { setAngle, setCares } from "@/lib/interviewers/actions";
import { CARE_ORIGIN_LABELS } from "@/lib/interviewers/rules";
import { CARE_ORIGINS } from "@/lib/interviewers/schema";
import { Keep, Said } from "./bits";
import type { Dossier } from "./dossier";

export function Cares({ at }: { at: Dossier }) {
  const { careText, careOrigin, id } = at.person;
  return (
    <Cue
      id="cares"
      state={at.lamps.cares}
      title={`${at.first} cares about`}
      summary={careText ? <Said>{careText}</Said> : "Not noted yet"}
    >
      {careText && careOrigin ? <p className="pencil">{CARE_ORIGIN_LABELS[careOrigin]}.</p> : null}
      <ActionForm
        key={`${careText} ${careOrigin}`}
        action={setCares}
        back={`${at.here}#cares`}
        label={`What ${at.first} cares about`}
        className="tight"
      >
        <input type="hidden" name="interviewerId" value={id} />
        <Fold
          summary={careText ? "Change" : "Add"}
          label={`${careText ? "Change" : "Add"} what ${at.first} cares about`}
        >
          <Textarea
            name="text"
            label={`What ${at.first} cares about`}
            quiet
            rows={2}
            placeholder="On-call load, quiet systems, plain writing"
            defaultValue={careText ?? ""}
          />
          <Seg
            name="origin"
            legend="How you know"
            options={CARE_ORIGINS.map((value) => ({ value, label: CARE_ORIGIN_LABELS[value] }))}
            defaultValue={careOrigin ?? "inferred"}
          />
          <Keep />
        </Fold>
      </ActionForm>
    </Cue>
  );
}

export function Angle({ at }: { at: Dossier }) {
  const { angle, id } = at.person;
  return (
    <Cue
      id="angle"
      state={at.lamps.angle}
      title="My angle"
      summary={angle ? <Said>{angle}</Said> : `What you would tell ${at.first} about yourself`}
    >
      <ActionForm key={angle} action={setAngle} back={`${at.here}#angle`} label="My angle" className="tight">
        <input type="hidden" name="interviewerId" value={id} />
        <Fold summary={angle ? "Change" : "Add"} label={`${angle ? "Change" : "Add"} my angle`}>
          <Textarea name="text" label="My angle" quiet rows={2} defaultValue={angle ?? ""} />
          <Keep />
        </Fold>
      </ActionForm>
    </Cue>
  );
}
