import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Do, Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { removeFromApplication, setStanding } from "@/lib/interviewers/actions";
import type { PersonPart } from "@/lib/interviewers/queries/person";
import {
  DECISION_LABELS,
  FUTURE_BOSS_LABELS,
  ROLE_LABELS,
  standingKey,
  standingWords,
} from "@/lib/interviewers/rules";
import { DECISIONS, FUTURE_BOSS, ROLES } from "@/lib/interviewers/schema";
import type { Dossier } from "./dossier";

/** Their part in each application, here and elsewhere: people move, and a recruiter has several. */
export function Standings({ at }: { at: Dossier }) {
  const { parts } = at.person;
  const isWhole = parts.every((part) => part.role && part.decisionMaker);
  const state =
    parts.length === 0 ? "none" : isWhole ? "ready" : parts.some((it) => it.role) ? "started" : "open";
  return (
    <Cue
      id="part"
      state={state}
      title="Their part"
      advice="Who they would be to you, and whether they decide, in each application."
      summary={parts.length > 0 ? <b>{plural(parts.length, "application")}</b> : "In no application of yours"}
    >
      {parts.length > 0 ? (
        <Rows>
          {parts.map((part) => (
            <Row key={part.applicationId} label={part.company} href={paths.application(part.applicationId)}>
              <Part part={part} at={at} />
            </Row>
          ))}
        </Rows>
      ) : (
        <Do start>
          <ButtonLink href={paths.applications()}>Go to your applications</ButtonLink>
        </Do>
      )}
    </Cue>
  );
}

function Part({ part, at }: { part: PersonPart; at: Dossier }) {
  const { applicationId, role, decisionMaker, futureBoss } = part;
  const words = standingWords(part);
  const ids = (
    <>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="interviewerId" value={at.person.id} />
    </>
  );
  return (
    <>
      <p>{words.length > 0 ? words.join(" · ") : <span className="pencil">Not said yet</span>}</p>
      <p className="pencil">
        {part.job}
        {part.stage === "closed" ? ", closed" : ""}
      </p>
      <SavingForm
        action={setStanding}
        save="/api/save/standing"
        back={`${at.here}#part`}
        draftKey={`${at.owner.id}:part:${applicationId}:${at.person.id}`}
        label={`${at.first} at ${part.company}`}
        className="tight"
      >
        <Version name="was" value={standingKey(part)} />
        {ids}
        <Fold summary="Change" done="Done" of={`${at.first}’s part at ${part.company}`}>
          <div className="pair">
            <Select
              name="role"
              label="Role"
              options={options(ROLES, ROLE_LABELS)}
              defaultValue={role ?? ""}
            />
            <Select
              name="decisionMaker"
              label={`Does ${at.first} decide?`}
              options={options(DECISIONS, DECISION_LABELS)}
              defaultValue={decisionMaker ?? ""}
            />
            <Select
              name="futureBoss"
              label="Your future boss?"
              options={options(FUTURE_BOSS, FUTURE_BOSS_LABELS)}
              defaultValue={futureBoss ?? ""}
            />
          </div>
        </Fold>
      </SavingForm>
      {part.isOnRound ? null : (
        <ActionForm action={removeFromApplication} back={`${at.here}#part`} className="inline-form">
          {ids}
          <Submit look="act" label={`Take ${at.first} off ${part.company}`}>
            Take off this application
          </Submit>
        </ActionForm>
      )}
    </>
  );
}

function options<T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) {
  return [{ value: "", label: "Not said yet" }, ...values.map((value) => ({ value, label: labels[value] }))];
}
