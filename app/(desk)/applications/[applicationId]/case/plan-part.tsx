import { randomUUID } from "node:crypto";
import { TieField, tieWords } from "@/app/_parts/case-fields";
import { SavingLine } from "@/app/_parts/saving-line";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { clip } from "@/lib/base/words";
import { addGoal, chooseShowing, editGoal, removeGoal, saveOpening } from "@/lib/case/actions";
import { goalKey } from "@/lib/case/rules";
import { PERIOD_DAYS, PERIODS } from "@/lib/guidance/cues/prepare/first-90-days";
import type { Plan } from "@/lib/guidance/snapshot-prepared";
import { Delete } from "./bits";
import type { CasePlace } from "./page";

type Goal = Plan["goals"][number];

/** How I would work here, and goals for 30, 60 and 90 days, each tied to something of theirs. */
export function PlanPart({ place }: { place: CasePlace }) {
  return (
    <Part
      id="plan"
      title="First 90 days"
      note={
        <>
          <p>Tentative, and tied to what they told you or require.</p>
          <p>
            <Act href={paths.applicationPlan(place.applicationId)}>Open as a page</Act>
          </p>
        </>
      }
    >
      <Opening place={place} />
      {PERIODS.map((period) => (
        <PeriodPart key={period} period={period} place={place} />
      ))}
      <Showing place={place} />
    </Part>
  );
}

function Opening({ place: { snapshot, owner, applicationId, back } }: { place: CasePlace }) {
  const text = snapshot.plan?.opening ?? "";
  return (
    <SavingForm
      save="/api/save/plan-opening"
      action={saveOpening}
      back={`${back}#plan`}
      draftKey={`${owner.id}:opening:${applicationId}`}
      label="How you would work here"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Version name="was" value={text} />
      <Textarea
        name="text"
        label="How you would work here, to begin with"
        rows={2}
        maxLength={1500}
        defaultValue={text}
        placeholder="I would listen for two weeks, then change one thing at a time."
      />
    </SavingForm>
  );
}

function PeriodPart({ period, place }: { period: (typeof PERIODS)[number]; place: CasePlace }) {
  const { snapshot, applicationId, back } = place;
  const goals = (snapshot.plan?.goals ?? []).filter((it) => it.period === period);
  const name = PERIOD_DAYS[period];
  return (
    <section className="period" aria-labelledby={`days-${period}`}>
      <h3 id={`days-${period}`}>{name}</h3>
      <div>
        {goals.length > 0 ? (
          <ul className="lines">
            {goals.map((goal) => (
              <GoalLine key={goal.id} goal={goal} place={place} />
            ))}
          </ul>
        ) : (
          <p className="sample">{SAMPLES[period]}</p>
        )}
        <ActionForm
          key={goals.map((it) => it.id).join()}
          action={addGoal}
          id={randomUUID()}
          back={`${back}#plan`}
          label={`Add a goal, ${name.toLowerCase()}`}
        >
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="period" value={period} />
          <Fold summary="Add a goal" label={`Add a goal, ${name.toLowerCase()}`}>
            <div className="form">
              <Textarea name="text" label="The goal" aside="one line" rows={2} maxLength={500} />
              <TieField snapshot={snapshot} />
              <div className="do start">
                <Submit>Keep</Submit>
              </div>
            </div>
          </Fold>
        </ActionForm>
      </div>
    </section>
  );
}

const SAMPLES = {
  30: "Meet every depot, and shadow two night shifts",
  60: "One rota for both depots, on paper first",
  90: "The first quarter of empty runs gone, measured their way",
} as const;

function GoalLine({ goal, place: { snapshot, owner, back } }: { goal: Goal; place: CasePlace }) {
  const tie = tieWords(snapshot, goal);
  const name = clip(goal.text, 60);
  return (
    <li>
      <div>
        <p className="text">{goal.text}</p>
        <p className={tie ? "said" : "pencil"}>{tie ?? "Not tied to anything of theirs yet"}</p>
      </div>
      <div className="line-tools">
        <SavingLine
          action={editGoal}
          save="/api/save/goal"
          id={goal.id}
          back={`${back}#plan`}
          draftKey={`${owner.id}:goal:${goal.id}`}
          was={goalKey({ ...goal, questionId: goal.challengeMineId })}
          summary={tie ? "Edit" : "Tie it"}
          of={name}
        >
          <Textarea name="text" label="The goal" rows={2} maxLength={500} defaultValue={goal.text} />
          <TieField snapshot={snapshot} goal={goal} />
        </SavingLine>
        <Delete action={removeGoal} id={goal.id} back={`${back}#plan`} name={goal.text} />
      </div>
    </li>
  );
}

function Showing({ place: { snapshot, owner, applicationId, back } }: { place: CasePlace }) {
  const showing = snapshot.plan?.showing;
  return (
    <SavingForm
      action={chooseShowing}
      save="/api/save/plan-showing"
      back={`${back}#plan`}
      draftKey={`${owner.id}:showing:${applicationId}`}
      className="form showing"
      label="Show it or say it"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Version name="was" value={showing ?? ""} />
      <Seg
        name="showing"
        legend="On the day"
        options={[
          { value: "show", label: "Show the page" },
          { value: "say-only", label: "Say it, not show it" },
        ]}
        defaultValue={showing ?? undefined}
      />
    </SavingForm>
  );
}
