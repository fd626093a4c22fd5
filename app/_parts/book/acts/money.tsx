import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SavingAct } from "@/app/_parts/book/act-form";
import {
  EvidenceFields,
  FlexibilityFields,
  OfferFields,
  peopleOf,
  RangeFields,
  TheirFields,
  todayOf,
  UnitFields,
} from "@/app/_parts/money/fields";
import { StanceFields } from "@/app/_parts/money/stance-fields";
import { StoryPick } from "@/app/_parts/story-pick";
import { Version } from "@/app/_parts/version";
import { Seg } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { Row, Rows } from "@/app/_ui/rows";
import { CLOSE_REASONS, OUTCOME_LABELS, OUTCOMES, REASON_LABELS } from "@/lib/applications/schema";
import { plural } from "@/lib/base/words";
import { sortFigures } from "@/lib/guidance/cues/prepare/going-rate";
import type { Snapshot } from "@/lib/guidance/snapshot";
import * as pay from "@/lib/pay/actions";
import {
  ANSWER_WORDS,
  counterKey,
  DEFLECTION_WORDS,
  FIRST_WORDS,
  flexibilityKey,
  needsDeflection,
  offerKey,
  payWords,
  rangeKey,
  stanceKey,
} from "@/lib/pay/rules";
import { ANSWERS, DEFLECTIONS } from "@/lib/pay/schema";
import { noteReason } from "@/lib/schedule/actions/applications";
import { answerOffer, saveOffer } from "@/lib/schedule/actions/offer";

export function AddPayEvidence(act: ActProps<"add-pay-evidence">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.addPayEvidence} id={randomUUID()} hidden={of(snapshot)}>
      <EvidenceFields today={todayOf(snapshot)} />
    </ActForm>
  );
}

export function SetRange(act: ActProps<"set-range">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.saveRange} hidden={of(snapshot)}>
      <Version name="was" value={rangeKey(snapshot.pay)} />
      <RangeFields pay={snapshot.pay} />
    </ActForm>
  );
}

export function ChooseStance(act: ActProps<"choose-stance">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.saveStance} hidden={of(snapshot)}>
      <Version name="was" value={stanceKey(snapshot.pay)} />
      <StanceFields pay={snapshot.pay} />
    </ActForm>
  );
}

const FIRST = Object.entries(FIRST_WORDS).map(([value, label]) => ({ value, label }));

export function NotePaySaid(act: ActProps<"note-pay-said">) {
  const { snapshot } = act.place;
  const { roundId } = act.target;
  const debrief = snapshot.debriefs.find((it) => it.roundId === roundId);
  const theirs = snapshot.pay?.theirRange;
  return (
    <ActForm act={act} action={pay.notePaySaid} hidden={{ roundId, factId: randomUUID() }}>
      <Seg
        name="firstNumberBy"
        legend="Who named a figure first?"
        options={FIRST}
        defaultValue={debrief?.firstNumberBy ?? undefined}
      />
      <TheirFields low={theirs?.low} high={theirs?.high} people={peopleOf(snapshot)} />
      {snapshot.pay?.currency ? null : <UnitFields unit={snapshot.pay} />}
      {needsDeflection(snapshot.pay?.stance ?? null) ? (
        <Seg
          name="deflection"
          legend="Your line that waits"
          options={DEFLECTIONS.map((value) => ({ value, label: DEFLECTION_WORDS[value] }))}
          defaultValue={debrief?.deflection ?? undefined}
        />
      ) : null}
      <Field
        name="mine"
        label="What did you say?"
        aside="optional, goes to your facts"
        maxLength={300}
        autoComplete="off"
      />
    </ActForm>
  );
}

export function SetFlexibility(act: ActProps<"set-flexibility">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.saveFlexibility} hidden={of(snapshot)}>
      <Version name="was" value={flexibilityKey(snapshot.pay)} />
      <FlexibilityFields pay={snapshot.pay} />
    </ActForm>
  );
}

export function AddWorth(act: ActProps<"add-worth">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.addWorth} id={randomUUID()} hidden={of(snapshot)}>
      <Field name="text" label="Because" maxLength={500} placeholder="I have done this very thing twice" />
      <StoryPick
        choices={choicesOf(snapshot)}
        label="Which story shows it?"
        none="None yet"
        aside="optional"
      />
    </ActForm>
  );
}

export function LinkWorth(act: ActProps<"link-worth">) {
  const { snapshot } = act.place;
  return (
    <ActForm act={act} action={pay.linkWorth} id={act.target.worthId}>
      <StoryPick choices={choicesOf(snapshot)} label="Which story shows it?" />
    </ActForm>
  );
}

/** Before an offer the range that they named; with one, its figure and its date. */
export function NoteTheirFigure(act: ActProps<"note-their-figure">) {
  const { snapshot } = act.place;
  const { application, rounds, zone } = snapshot;
  if (application.stage === "offer") {
    return (
      <ActForm act={act} action={saveOffer} hidden={of(snapshot)}>
        <Version name="was" value={offerKey(application.offer)} />
        <OfferFields
          offer={application.offer}
          unit={snapshot.pay}
          zone={zone}
          zones={rounds.map((it) => it.zone)}
        />
      </ActForm>
    );
  }
  return (
    <ActForm act={act} action={pay.saveTheirRange} hidden={{ ...of(snapshot), roundId: null }}>
      <TheirFields people={peopleOf(snapshot)} />
      {snapshot.pay?.currency ? null : <UnitFields unit={snapshot.pay} />}
    </ActForm>
  );
}

/** With one's own range, sources and reasons beside the field. */
export function WriteCounter(act: ActProps<"write-counter">) {
  const { snapshot } = act.place;
  const own = snapshot.pay ? payWords(snapshot.pay.minimum, snapshot.pay.target, snapshot.pay) : "";
  const sources = sortFigures(snapshot).recent;
  const reasons = snapshot.pay?.worth ?? [];
  return (
    <SavingAct act={act} action={pay.saveCounter} save="/api/save/pay-counter" hidden={of(snapshot)}>
      <Version name="was" value={counterKey(snapshot.pay)} />
      <Rows>
        <Row label="You say" blank={own === ""}>
          {own || "No range yet"}
        </Row>
        <Row label="You found" blank={sources.length === 0}>
          {sources.length > 0 ? plural(sources.length, "recent figure") : "No recent figure"}
        </Row>
        {reasons.map((it) => (
          <Row key={it.id} label="Because">
            {it.text}
          </Row>
        ))}
      </Rows>
      <Textarea
        name="counter"
        label="The sentence between"
        rows={3}
        maxLength={1000}
        defaultValue={snapshot.pay?.counter ?? undefined}
      />
    </SavingAct>
  );
}

export function RecordOfferAnswer(act: ActProps<"record-offer-answer">) {
  const { snapshot } = act.place;
  const today = todayOf(snapshot);
  return (
    <ActForm act={act} action={answerOffer} hidden={of(snapshot)}>
      <Seg
        name="answer"
        legend="Your answer"
        options={ANSWERS.map((value) => ({ value, label: ANSWER_WORDS[value] }))}
      />
      <Field name="on" type="date" label="Given on" max={today} defaultValue={today} />
    </ActForm>
  );
}

export function NoteCloseReason(act: ActProps<"note-close-reason">) {
  const { application } = act.place.snapshot;
  const { outcome, closeReason, closedOn } = application;
  const known = CLOSE_REASONS.some((it) => it === closeReason);
  return (
    <ActForm
      act={act}
      action={noteReason}
      id={application.id}
      hidden={outcome === null ? { on: closedOn } : { on: closedOn, outcome }}
    >
      {outcome === null ? (
        <Seg
          name="outcome"
          legend="How did it end?"
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }))}
        />
      ) : null}
      <Seg
        name="reason"
        legend="Why, as far as you know"
        options={CLOSE_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }))}
        defaultValue={known ? (closeReason ?? undefined) : undefined}
      />
      <Field
        name="words"
        label="In your own words"
        aside="in place of these"
        maxLength={200}
        defaultValue={known ? undefined : (closeReason ?? undefined)}
      />
    </ActForm>
  );
}

function of({ application }: Snapshot) {
  return { applicationId: application.id };
}

function choicesOf(s: Snapshot) {
  return { mine: s.stories.map(({ id, title }) => ({ id, title })), spare: [...s.spareStories] };
}
