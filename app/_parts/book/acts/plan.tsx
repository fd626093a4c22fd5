import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { DecideFields, NewsFields, TieField } from "@/app/_parts/case-fields";
import { Version } from "@/app/_parts/version";
import { Chips, Seg } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { zonedDay } from "@/lib/base/dates";
import { clip } from "@/lib/base/words";
import * as mine from "@/lib/case/actions";
import { PERIOD_DAYS } from "@/lib/guidance/cues/prepare/first-90-days";
import { addResearch, lookedNothingNew, pinSeveral } from "@/lib/research/actions";
import { SLOT_WORDS } from "@/lib/research/rules";

export function AddNews(act: ActProps<"add-news">) {
  const applicationId = act.place.snapshot.application.id;
  return (
    <>
      <ActForm
        act={act}
        action={addResearch}
        id={randomUUID()}
        hidden={{ applicationId, slot: "news" }}
        beside={
          <SecondButton place={act.place} name="nothing">
            Looked, nothing new
          </SecondButton>
        }
      >
        <NewsFields />
      </ActForm>
      <SecondForm
        place={act.place}
        name="nothing"
        action={lookedNothingNew}
        hidden={{ id: randomUUID(), applicationId, slot: "news" }}
      />
    </>
  );
}

const MOST_FACTS = 12;

/** Those not pinned yet, the newest first. */
export function PinFact(act: ActProps<"pin-fact">) {
  const { snapshot } = act.place;
  const loose = snapshot.research
    .filter((it) => !it.pinned && !it.nothingNew)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, MOST_FACTS);
  return (
    <ActForm
      act={act}
      action={pinSeveral}
      hidden={{ applicationId: snapshot.application.id }}
      send="Pin for the sheet"
    >
      <Chips
        name="ids[]"
        legend="Which could you use in a sentence?"
        aside="three are enough"
        options={loose.map((it) => ({ value: it.id, label: `${SLOT_WORDS[it.slot]}: ${clip(it.text, 90)}` }))}
      />
    </ActForm>
  );
}

export function AddIdea(act: ActProps<"add-idea">) {
  const { snapshot } = act.place;
  return (
    <ActForm
      act={act}
      action={mine.addIdea}
      id={randomUUID()}
      hidden={{ applicationId: snapshot.application.id }}
    >
      <Textarea name="text" label="The idea" aside="one line" rows={2} maxLength={500} />
      <DecideFields snapshot={snapshot} />
    </ActForm>
  );
}

export function DecideIdea(act: ActProps<"decide-idea">) {
  const { snapshot } = act.place;
  const idea = snapshot.ideas.find((it) => it.id === act.target.ideaId);
  return (
    <ActForm act={act} action={mine.decideIdea} id={act.target.ideaId}>
      {idea ? <p className="about">{idea.text}</p> : null}
      <DecideFields snapshot={snapshot} idea={idea} />
    </ActForm>
  );
}

export function WritePlanOpening(act: ActProps<"write-plan-opening">) {
  const { application, plan } = act.place.snapshot;
  return (
    <SavingAct
      act={act}
      action={mine.saveOpening}
      save="/api/save/plan-opening"
      hidden={{ applicationId: application.id }}
    >
      <Version name="was" value={plan?.opening ?? ""} />
      <Textarea
        name="text"
        label="How would you work here, to begin with?"
        aside="call it tentative"
        rows={2}
        maxLength={1500}
        defaultValue={plan?.opening ?? ""}
      />
    </SavingAct>
  );
}

export function AddPlanGoal(act: ActProps<"add-plan-goal">) {
  const { snapshot } = act.place;
  const { period } = act.target;
  return (
    <ActForm
      act={act}
      action={mine.addGoal}
      id={randomUUID()}
      hidden={{ applicationId: snapshot.application.id, period: `${period}` }}
    >
      <Textarea name="text" label={PERIOD_DAYS[period]} aside="one goal" rows={2} maxLength={500} />
      <TieField snapshot={snapshot} />
    </ActForm>
  );
}

export function TieGoal(act: ActProps<"tie-goal">) {
  const { snapshot } = act.place;
  const goal = snapshot.plan?.goals.find((it) => it.id === act.target.goalId);
  return (
    <ActForm act={act} action={mine.tieGoal} id={act.target.goalId} send="Tie it">
      {goal ? <p className="about">{goal.text}</p> : null}
      <TieField snapshot={snapshot} goal={goal} />
    </ActForm>
  );
}

export function ChoosePlanShowing(act: ActProps<"choose-plan-showing">) {
  const { application, plan } = act.place.snapshot;
  return (
    <ActForm act={act} action={mine.chooseShowing} hidden={{ applicationId: application.id }}>
      <Seg
        name="showing"
        legend="On the day"
        options={[
          { value: "show", label: "Show the page" },
          { value: "say-only", label: "Say it, not show it" },
        ]}
        defaultValue={plan?.showing ?? undefined}
      />
    </ActForm>
  );
}

export function AddGrowth(act: ActProps<"add-growth">) {
  const { snapshot } = act.place;
  const applicationId = snapshot.application.id;
  return (
    <>
      <ActForm
        act={act}
        action={mine.addGrowth}
        id={randomUUID()}
        hidden={{ applicationId }}
        beside={
          <SecondButton place={act.place} name="nothing">
            Nothing new
          </SecondButton>
        }
      >
        <Field
          name="text"
          label="What did you learn, read, build or finish?"
          aside="a line"
          maxLength={500}
        />
        <Field
          name="on"
          label="When"
          type="date"
          max={zonedDay(snapshot.now, snapshot.zone)}
          defaultValue={zonedDay(snapshot.now, snapshot.zone)}
        />
      </ActForm>
      <SecondForm
        place={act.place}
        name="nothing"
        action={mine.sayNothingNew}
        hidden={{ applicationId, roundId: act.target.roundId }}
      />
    </>
  );
}
