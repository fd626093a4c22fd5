import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { PairFields, SettingFields, StoryField } from "@/app/_parts/case-fields";
import { Version } from "@/app/_parts/version";
import { Field, Textarea } from "@/app/_ui/field";
import { saveWhyHere, stillWhyHere } from "@/lib/applications/actions";
import { instant } from "@/lib/base/dates";
import * as mine from "@/lib/case/actions";
import { CASE_SLOT_WORDS } from "@/lib/guidance/cues/prepare/pitch-answers";
import { sourceResearch } from "@/lib/research/actions";

export function WriteSentence(act: ActProps<"write-sentence">) {
  const { application, case: card } = act.place.snapshot;
  return (
    <ActForm act={act} action={mine.saveSentence} hidden={{ applicationId: application.id }}>
      <Version name="was" value={card.sentence ?? ""} />
      <Textarea
        name="text"
        label="What do you bring to this role that others may not?"
        aside="one sentence"
        rows={2}
        maxLength={400}
        defaultValue={card.sentence ?? ""}
      />
    </ActForm>
  );
}

export function ChooseSentenceStory(act: ActProps<"choose-sentence-story">) {
  const { snapshot } = act.place;
  return (
    <ActForm
      act={act}
      action={mine.chooseSentenceStory}
      hidden={{ applicationId: snapshot.application.id }}
      send="This one"
    >
      <p className="about">{snapshot.case.sentence}</p>
      <StoryField snapshot={snapshot} label="Which story shows it?" />
    </ActForm>
  );
}

export function AddCasePoint(act: ActProps<"add-case-point">) {
  const { snapshot } = act.place;
  return (
    <ActForm
      act={act}
      action={mine.addPoint}
      id={randomUUID()}
      hidden={{ applicationId: snapshot.application.id }}
    >
      <Field name="text" label="The point" aside="a line" maxLength={300} />
      <StoryField snapshot={snapshot} label="The story it rests on" none="None yet" />
    </ActForm>
  );
}

export function LinkCasePoint(act: ActProps<"link-case-point">) {
  const { snapshot } = act.place;
  const point = snapshot.case.points.find((it) => it.id === act.target.pointId);
  return (
    <ActForm act={act} action={mine.linkPoint} id={act.target.pointId} send="This one">
      {point ? <p className="about">{point.text}</p> : null}
      <StoryField snapshot={snapshot} label="Which story does it rest on?" />
    </ActForm>
  );
}

export function PairValue(act: ActProps<"pair-value">) {
  const { researchId } = act.target;
  const { snapshot } = act.place;
  const value = snapshot.research.find((it) => it.id === researchId);
  if (!value) return null;
  return (
    <ActForm
      act={act}
      action={mine.pairValue}
      hidden={{ applicationId: snapshot.application.id, researchId }}
    >
      <p className="about">“{value.text}”</p>
      <PairFields snapshot={snapshot} value={value} />
    </ActForm>
  );
}

export function SourceValue(act: ActProps<"source-value">) {
  const { researchId } = act.target;
  const value = act.place.snapshot.research.find((it) => it.id === researchId);
  return (
    <ActForm act={act} action={sourceResearch} id={researchId}>
      {value ? <p className="about">“{value.text}”</p> : null}
      <div className="pair">
        <Field name="url" label="Where it stands" aside="web address" inputMode="url" maxLength={2000} />
        <Field name="saidBy" label="Or who said it" maxLength={120} />
      </div>
    </ActForm>
  );
}

export function TagSetting(act: ActProps<"tag-setting">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={mine.tagSetting} hidden={{ applicationId: snapshot.application.id }}>
      <SettingFields tags={snapshot.environmentTags} />
      <StoryField snapshot={snapshot} label="Your story from a place like it" none="None yet" />
    </ActForm>
  );
}

export function DraftAnswer(act: ActProps<"draft-answer">) {
  const { slot } = act.target;
  const { application, case: card } = act.place.snapshot;
  if (slot === "whyHere") return <WhyHere act={act} />;
  return (
    <SavingAct
      act={act}
      action={mine.saveAnswer}
      save="/api/save/case-answer"
      hidden={{ applicationId: application.id, slot }}
    >
      <Version name="was" value={card[slot] ?? ""} />
      <Textarea
        name="text"
        label={CASE_SLOT_WORDS[slot]}
        aside="a few lines, to say aloud"
        rows={3}
        maxLength={3000}
        defaultValue={card[slot] ?? ""}
      />
    </SavingAct>
  );
}

/** "Still true" beside a changed text. */
export function RecheckWhyHere(act: ActProps<"recheck-why-here">) {
  const { id } = act.place.snapshot.application;
  return (
    <>
      <WhyHere act={act} still />
      <SecondForm place={act.place} name="still" action={stillWhyHere} hidden={{ id }} />
    </>
  );
}

function WhyHere({
  act,
  still,
}: {
  act: Pick<ActProps<"draft-answer">, "label" | "place">;
  still?: boolean;
}) {
  const { application, case: card } = act.place.snapshot;
  const there = card.whyHere;
  return (
    <SavingAct
      act={act}
      action={saveWhyHere}
      save="/api/save/why-here"
      id={application.id}
      beside={
        still ? (
          <SecondButton place={act.place} name="still">
            Still true
          </SecondButton>
        ) : undefined
      }
    >
      <Version value={there ? instant(there.editedAt).getTime() : 0} />
      <Textarea
        name="text"
        label="Why you want to work here"
        aside="this place in particular"
        rows={3}
        defaultValue={there?.text ?? ""}
      />
    </SavingAct>
  );
}
