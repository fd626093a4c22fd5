import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct } from "@/app/_parts/book/act-form";
import { PeopleField } from "@/app/_parts/people-field";
import { Version } from "@/app/_parts/version";
import { Seg } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { firstName } from "@/lib/base/words";
import { nameOf, personOf } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import {
  addHook,
  markFutureBoss,
  readUp,
  setAngle,
  setCares,
  setDecisionMaker,
  setRole,
} from "@/lib/interviewers/actions";
import { CARE_ORIGIN_LABELS, caresKey, DECISION_LABELS, ROLE_LABELS } from "@/lib/interviewers/rules";
import { addToPanel } from "@/lib/schedule/actions/rounds";

/** A line with its address, and what follows from it: one short form for one person. */
export function AddFact(act: ActProps<"add-fact">) {
  const { personId } = act.target;
  const first = firstOf(act.place.snapshot, personId);
  return (
    <ActForm act={act} action={readUp} id={randomUUID()} hidden={{ interviewerId: personId }}>
      <Textarea name="text" label={`One line on ${first}’s work`} rows={2} />
      <Field name="url" label="Where did you find it?" aside="web address" inputMode="url" />
      <div className="pair">
        <Field name="cares" label={`What ${first} may care about`} aside="optional" maxLength={500} />
        <Field name="angle" label={`What you would tell ${first}`} aside="optional" maxLength={1000} />
      </div>
    </ActForm>
  );
}

export function AddCares(act: ActProps<"add-cares">) {
  const { personId } = act.target;
  const { snapshot, back, draft } = act.place;
  const person = personOf(snapshot, personId);
  const cares = person?.caresAbout;
  const first = firstOf(snapshot, personId);
  const origins = Object.entries(CARE_ORIGIN_LABELS).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SavingAct
        act={act}
        action={setCares}
        save="/api/save/person-cares"
        hidden={{ interviewerId: personId }}
      >
        <Version
          name="was"
          value={caresKey({ careText: cares?.text ?? null, careOrigin: cares?.origin ?? null })}
        />
        <Field
          name="text"
          label={`What does ${first} care about?`}
          maxLength={500}
          defaultValue={cares?.text ?? ""}
        />
        <Seg
          name="origin"
          legend="How do you know?"
          options={origins}
          defaultValue={cares?.origin ?? "inferred"}
        />
      </SavingAct>
      <SavingForm
        action={setAngle}
        save="/api/save/person-angle"
        back={back}
        className="act-form"
        label={`What you would tell ${first}`}
        draftKey={`${draft}:angle`}
        send="Keep"
      >
        <input type="hidden" name="interviewerId" value={personId} />
        <Version name="was" value={person?.angle ?? ""} />
        <Fold summary="Or write your angle">
          <Field
            name="text"
            label={`What you would tell ${first}`}
            maxLength={1000}
            defaultValue={person?.angle ?? ""}
          />
        </Fold>
      </SavingForm>
    </>
  );
}

export function AddPanelist(act: ActProps<"add-panelist">) {
  const { roundId } = act.target;
  const { panelists, application } = act.place.snapshot;
  const here = new Set(panelists.filter((it) => it.roundId === roundId).map((it) => it.personId));
  const known = new Map(
    panelists.filter((it) => !here.has(it.personId)).map((it) => [it.personId, it.name] as const),
  );
  return (
    <ActForm act={act} action={addToPanel} hidden={{ roundId }} send="Put them on">
      <PeopleField
        applicationId={application.id}
        known={[...known].map(([id, name]) => ({ id, name }))}
        legend="Who will you meet?"
        aside="several, by name"
      />
    </ActForm>
  );
}

export function SetRole(act: ActProps<"set-role">) {
  const { applicationId, personId, name } = standing(act);
  const options = Object.entries(ROLE_LABELS).map(([value, label]) => ({ value, label }));
  return (
    <ActForm act={act} action={setRole} hidden={{ applicationId, interviewerId: personId }}>
      <Seg name="role" legend={`What is ${name} to this job?`} options={options} />
    </ActForm>
  );
}

export function SetDecisionMaker(act: ActProps<"set-decision-maker">) {
  const { applicationId, personId, name } = standing(act);
  const options = Object.entries(DECISION_LABELS).map(([value, label]) => ({ value, label }));
  return (
    <ActForm act={act} action={setDecisionMaker} hidden={{ applicationId, interviewerId: personId }}>
      <Seg name="decisionMaker" legend={`Does ${name} decide?`} options={options} />
    </ActForm>
  );
}

export function SetFutureBoss(act: ActProps<"set-future-boss">) {
  const { snapshot } = act.place;
  const people = act.target.personIds.map((id) => ({ value: id, label: nameOf(snapshot, id) ?? "Somebody" }));
  const options = [
    ...people,
    { value: "none", label: "None of them" },
    { value: "unknown", label: "I don’t know" },
  ];
  return (
    <ActForm act={act} action={markFutureBoss} hidden={{ applicationId: snapshot.application.id }}>
      <Seg name="choice" legend="Whom would you work for?" options={options} />
    </ActForm>
  );
}

export function AddHook(act: ActProps<"add-hook">) {
  const { personId } = act.target;
  return (
    <ActForm act={act} action={addHook} id={randomUUID()} hidden={{ interviewerId: personId }}>
      <Field
        name="text"
        label={`Something to talk about with ${firstOf(act.place.snapshot, personId)}`}
        maxLength={500}
      />
    </ActForm>
  );
}

function standing(act: ActProps<"set-role"> | ActProps<"set-decision-maker">) {
  const { snapshot } = act.place;
  const { personId } = act.target;
  return {
    applicationId: snapshot.application.id,
    personId,
    name: nameOf(snapshot, personId) ?? "this person",
  };
}

function firstOf(s: Snapshot, personId: string): string {
  return firstName(nameOf(s, personId) ?? "") || "them";
}
