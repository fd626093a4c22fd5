import { ActionForm } from "@/app/_ui/action-form";
import { Chips, Seg, Tick } from "@/app/_ui/choices";
import { Details } from "@/app/_ui/details";
import { DraftNote } from "@/app/_ui/draft-note";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { Makes } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/makes";
import { QuestionDetails } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/question-details";
import type { Owner } from "@/lib/accounts/owner";
import { addWorkingDays, at, instant, plusHours } from "@/lib/base/dates";
import { formatBy, formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import {
  FEEL_LABELS,
  MARK_LABELS,
  nextStepChoice,
  promisedFriday,
  RATING_LABELS,
  writeLine,
} from "@/lib/debriefs/rules";
import { FEELS, MARKS, RATINGS } from "@/lib/debriefs/schema";
import { saveDebrief } from "@/lib/schedule/actions/debriefs";
import type { DebriefPage } from "@/lib/schedule/queries/debrief";

type FormProps = { page: DebriefPage; owner: Owner };
type Debrief = DebriefPage["debrief"];

const NOT_SAID = { value: "", label: "Not said" };

/** Sixty seconds, then as much detail as there is. Only the first answer is needed. */
export function DebriefForm({ page, owner }: FormProps) {
  const { debrief, roundId } = page;
  const base = debrief?.savedAt ? debrief.updatedAt : null;
  return (
    <ActionForm
      action={saveDebrief}
      back={paths.debrief(page.applicationId, roundId)}
      label="Debrief"
      draftKey={`${owner.id}:debrief:${roundId}`}
      draftHome={{ url: `/api/drafts/debrief/${roundId}`, base, kept: debrief?.draft ?? null }}
    >
      <Known page={page} />
      <Seg
        step={1}
        name="feel"
        legend="How did it go?"
        aside={debrief?.feel ? undefined : "only this one is needed"}
        required
        options={FEELS.map((value) => ({ value, label: FEEL_LABELS[value] }))}
        defaultValue={debrief?.feel ?? undefined}
      />
      <Who page={page} />
      <Textarea
        step={3}
        name="asked"
        label="What did they ask?"
        aside="one per line"
        rows={3}
        defaultValue={page.asked.map((question) => question.text).join("\n")}
      />
      {page.unsaid.length > 1 ? (
        <Textarea
          step={4}
          name="unsaid"
          label="Wish I’d said"
          rows={page.unsaid.length}
          defaultValue={page.unsaid.map((item) => item.text).join("\n")}
        />
      ) : (
        <Field
          step={4}
          name="unsaid"
          label="Wish I’d said"
          placeholder="One line is enough"
          defaultValue={page.unsaid[0]?.text}
        />
      )}
      <NextStep page={page} owner={owner} />
      <Makes thanksBy={thanksBy(page, owner)} nudges={nudges(page, owner)} />
      <Details summary="Add detail" open={debrief?.savedAt != null || undefined}>
        <Detail page={page} />
      </Details>
      <div className="foot">
        <Submit go busy="Saving">
          Save debrief
        </Submit>
        <DraftNote />
      </div>
    </ActionForm>
  );
}

/** What the form showed: only that can have been taken out of it by hand. */
function Known({ page }: { page: DebriefPage }) {
  const shown = [...page.asked, ...page.lines, ...page.feedback, ...page.unsaid];
  return (
    <>
      <input type="hidden" name="roundId" value={page.roundId} />
      {page.panel.map(({ id }) => (
        <input key={id} type="hidden" name="panel[]" value={id} />
      ))}
      {shown.map(({ id }) => (
        <input key={id} type="hidden" name="shown[]" value={id} />
      ))}
    </>
  );
}

function Who({ page }: { page: DebriefPage }) {
  return (
    <Chips
      step={2}
      name="people[]"
      legend="Who was there?"
      options={page.panel.map((person) => ({ value: person.id, label: person.name }))}
      defaultValue={page.panel.filter((person) => person.attended).map((person) => person.id)}
    >
      <details className="someone" open={page.panel.length === 0 || undefined}>
        <summary>Someone else</summary>
        <Textarea name="newPeople" label="Who else was there?" aside="one name per line" rows={2} />
      </details>
    </Chips>
  );
}

function NextStep({ page, owner }: FormProps) {
  const saidAt = instant(page.endsAt);
  const friday = (choice: "this-week" | "next-week") => promisedFriday(choice, saidAt, page.zone);
  const chosen = page.debrief ? nextStepChoice(page.debrief, saidAt, page.zone) : null;
  const dated = (words: string, day: string) => (
    <span className="dated-choice">
      {words}
      <small>{formatDay(at(day, "12:00", owner.zone), owner.zone)}</small>
    </span>
  );
  return (
    <div className="next-step">
      <Seg
        step={5}
        name="next"
        legend="Next step by"
        defaultValue={chosen ?? undefined}
        options={[
          { value: "this-week", label: dated("This week", friday("this-week")) },
          { value: "next-week", label: dated("Next week", friday("next-week")) },
          { value: "not-said", label: "Not said" },
          { value: "date", label: "A date" },
        ]}
      />
      <div className="promised-on">
        <Field
          type="date"
          name="promisedOn"
          label="Which day did they name?"
          defaultValue={chosen === "date" ? (page.debrief?.promisedOn ?? "") : ""}
        />
      </div>
    </div>
  );
}

function Detail({ page }: { page: DebriefPage }) {
  const { debrief } = page;
  const people = [NOT_SAID, ...page.panel.map(({ id, name }) => ({ value: id, label: name }))];
  const names = page.panel[0]
    ? `Begin with a name to say who: “${page.panel[0].name.split(" ")[0]}: …”`
    : undefined;
  const of = (kind: string) =>
    page.lines
      .filter((line) => line.kind === kind)
      .map((line) => writeLine(line, page.panel))
      .join("\n");
  return (
    <>
      <Carried page={page} />
      <section className="detail" aria-label="Each question">
        <h2 className="small">Each question</h2>
        <QuestionDetails
          field="asked"
          people={people}
          ratings={RATINGS.map((value) => ({ value, label: RATING_LABELS[value] }))}
          marks={MARKS.map((value) => ({ value, label: MARK_LABELS[value] }))}
          saved={page.asked.map(({ id, text, answer, rating, mark, likelyFollowUp, interviewerId }) => ({
            ...{ id, text, answer, rating, mark, likely: likelyFollowUp, by: interviewerId },
          }))}
        />
        <Tick
          name="followUpsNone"
          label="Nothing they will come back to, that I see"
          defaultChecked={debrief?.followUpsNone}
        />
      </section>
      <Textarea
        name="details"
        label="What did they tell you?"
        aside="one per line"
        hint={names}
        defaultValue={of("detail")}
      />
      <Textarea
        name="feedback"
        label="What did they say about you?"
        aside="one per line"
        hint={names}
        rows={2}
        defaultValue={feedbackLines(page)}
      />
      <Tick name="noFeedback" label="Nobody said how I did" defaultChecked={debrief?.noFeedback} />
      <Textarea
        name="wentWell"
        label="What went well?"
        aside="one per line"
        rows={2}
        defaultValue={of("went-well")}
      />
      <Textarea
        name="betterNext"
        label="Better next time"
        aside="one is enough"
        rows={2}
        defaultValue={of("better-next-time")}
      />
      <Tick
        name="noImprovement"
        label="Nothing to change this time"
        defaultChecked={debrief?.noImprovement}
      />
      <Promised debrief={debrief} people={people} />
      <Money debrief={debrief} />
      <Seg
        name="thankedInRoom"
        legend="Thanked them in the room?"
        options={YES_NO}
        defaultValue={yesNo(debrief?.thankedInRoom)}
      />
    </>
  );
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function Promised({ debrief, people }: { debrief: Debrief; people: { value: string; label: string }[] }) {
  return (
    <div className="pair">
      <Field
        name="nextStep"
        label="What happens next"
        placeholder="They talk on Friday, then call"
        defaultValue={debrief?.nextStep ?? ""}
      />
      <Select
        name="promiseSaidBy"
        label="Who said so?"
        options={people}
        defaultValue={debrief?.promiseSaidById ?? ""}
      />
    </div>
  );
}

function Money({ debrief }: { debrief: Debrief }) {
  return (
    <>
      <Seg
        name="payRaised"
        legend="Did pay come up?"
        options={YES_NO}
        defaultValue={yesNo(debrief?.payRaised)}
      />
      <div className="first-number">
        <Seg
          name="firstNumberBy"
          legend="Who named a number first?"
          options={[
            { value: "them", label: "They did" },
            { value: "me", label: "I did" },
            { value: "nobody", label: "Nobody" },
          ]}
          defaultValue={debrief?.firstNumberBy ?? undefined}
        />
      </div>
      <Tick
        name="noFacts"
        label="I gave no figures, dates or terms"
        hint="What you told them about pay, notice and dates should be the same next time."
        defaultChecked={debrief?.noFacts}
      />
    </>
  );
}

/** What was taken along into this round from earlier ones: said, kept for later, or let go. */
function Carried({ page }: { page: DebriefPage }) {
  if (page.carried.length === 0) return null;
  return (
    <section className="detail" aria-label="You took along">
      <h2 className="small">You took along</h2>
      {page.carried.map((item) => (
        <Seg
          key={item.id}
          name={`carry-${item.id}`}
          legend={item.answer ?? item.text}
          options={[
            { value: "said", label: "Said it" },
            { value: "later", label: "Not this time" },
            { value: "let-go", label: "Let it go" },
          ]}
          defaultValue={item.state === "said" ? "said" : item.state === "dismissed" ? "let-go" : undefined}
        />
      ))}
    </section>
  );
}

function feedbackLines(page: DebriefPage): string {
  return page.feedback
    .map(({ text, saidBy }) => {
      const interviewerId = page.panel.find((person) => person.name === saidBy)?.id ?? null;
      return writeLine({ text, interviewerId }, page.panel);
    })
    .join("\n");
}

function yesNo(value: boolean | null | undefined): string | undefined {
  return value == null ? undefined : value ? "yes" : "no";
}

/** "by 09:58 tomorrow", unless that has passed. */
function thanksBy(page: DebriefPage, owner: Owner): string | null {
  const due = plusHours(instant(page.endsAt), 24);
  return due > owner.now ? `by ${formatBy(due, owner.zone, owner.hourCycle, owner.now)}` : null;
}

/** The day after which each choice lets you ask: two working days after the date they named (CUES.md A8). */
function nudges(page: DebriefPage, owner: Owner): Record<string, string> {
  const of = (choice: "this-week" | "next-week") => {
    const day = addWorkingDays(promisedFriday(choice, instant(page.endsAt), page.zone), 2);
    return formatDay(at(day, "09:00", owner.zone), owner.zone);
  };
  return { "this-week": of("this-week"), "next-week": of("next-week") };
}
