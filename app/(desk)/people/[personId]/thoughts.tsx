import { Version } from "@/app/_parts/version";
import { Seg } from "@/app/_ui/choices";
import { Cue } from "@/app/_ui/cue";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { setAngle, setCares } from "@/lib/interviewers/actions";
import { CARE_ORIGIN_LABELS, caresKey } from "@/lib/interviewers/rules";
import { CARE_ORIGINS } from "@/lib/interviewers/schema";
import { Said } from "./bits";
import type { Dossier } from "./dossier";

export function Cares({ at }: { at: Dossier }) {
  const { careText, careOrigin, id } = at.person;
  const of = `what ${at.first} cares about`;
  return (
    <Cue
      id="cares"
      state={at.lamps.cares}
      title={`${at.first} cares about`}
      summary={careText ? <Said>{careText}</Said> : "Not noted yet"}
    >
      {careText && careOrigin ? <p className="pencil">{CARE_ORIGIN_LABELS[careOrigin]}.</p> : null}
      <SavingForm
        action={setCares}
        save="/api/save/person-cares"
        back={`${at.here}#cares`}
        draftKey={`${at.owner.id}:cares:${id}`}
        label={`What ${at.first} cares about`}
        className="tight"
      >
        <input type="hidden" name="interviewerId" value={id} />
        <Version name="was" value={caresKey({ careText, careOrigin })} />
        <Fold summary={careText ? "Change" : "Add"} done="Done" of={of}>
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
        </Fold>
      </SavingForm>
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
      <SavingForm
        action={setAngle}
        save="/api/save/person-angle"
        back={`${at.here}#angle`}
        draftKey={`${at.owner.id}:angle:${id}`}
        label="My angle"
        className="tight"
      >
        <input type="hidden" name="interviewerId" value={id} />
        <Version name="was" value={angle ?? ""} />
        <Fold summary={angle ? "Change" : "Add"} done="Done" of="my angle">
          <Textarea name="text" label="My angle" quiet rows={2} defaultValue={angle ?? ""} />
        </Fold>
      </SavingForm>
    </Cue>
  );
}
