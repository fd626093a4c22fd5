import { randomUUID } from "node:crypto";
import { Chips, Seg, Tick } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { QuestionDetails } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/question-details";
import { Theme } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/theme";
import { instant } from "@/lib/base/dates";
import { DEFLECTION_LABELS, MARK_LABELS, RATING_LABELS, writeLine } from "@/lib/debriefs/rules";
import { ANYBODY, DEFLECTIONS, MARKS, RATINGS, STATED } from "@/lib/debriefs/schema";
import { factWords } from "@/lib/facts/rules";
import type { DebriefPage } from "@/lib/schedule/queries/debrief";

type Props = { page: DebriefPage };

const NOT_SAID = { value: "", label: "Not said" };
const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** All that is behind the sixty seconds, by theme. Each theme is folded and says how much of it is there. */
export function Detail({ page }: Props) {
  return (
    <div className="themes">
      <Carried page={page} />
      <EachQuestion page={page} />
      <WhatTheySaid page={page} />
      <MyQuestions page={page} />
      <MyStories page={page} />
      <Pay page={page} />
      <NextTime page={page} />
      <Around page={page} />
    </div>
  );
}

/** What was taken along into this round from earlier ones: said, kept for later, or let go. */
function Carried({ page: { carried, debrief } }: Props) {
  if (carried.length === 0) return null;
  const savedAt = debrief?.savedAt ? instant(debrief.savedAt) : null;
  const choiceOf = ({ state, createdAt }: (typeof carried)[number]) => {
    if (state === "said") return "said";
    if (state === "dismissed") return "let-go";
    // Still open after a debrief that asked about it: not this time.
    return state === "undecided" && savedAt && instant(createdAt) < savedAt ? "later" : undefined;
  };
  return (
    <Theme id="along" title="You took along" filled={carried.filter(choiceOf).length}>
      {carried.map((item) => (
        <Seg
          key={item.id}
          name={`carry-${item.id}`}
          legend={item.answer ?? item.text}
          options={[
            { value: "said", label: "Said it" },
            { value: "later", label: "Not this time" },
            { value: "let-go", label: "Let it go" },
          ]}
          defaultValue={choiceOf(item)}
        />
      ))}
    </Theme>
  );
}

function EachQuestion({ page }: Props) {
  const { debrief } = page;
  const expected = openLines(page, "expected-follow-up");
  const written = count(...page.asked.map((it) => it.rating ?? it.answer ?? it.mark ?? it.likelyFollowUp));
  return (
    <Theme
      id="questions"
      title="Each question"
      filled={written || count(expected, debrief?.followUpsNone)}
      rowsFirst
    >
      <QuestionDetails
        field="asked"
        people={whoOptions(page)}
        only={onlyOne(page)}
        ratings={RATINGS.map((value) => ({ value, label: RATING_LABELS[value] }))}
        marks={MARKS.map((value) => ({ value, label: MARK_LABELS[value] }))}
        saved={page.asked.map(({ id, text, answer, rating, mark, likelyFollowUp, interviewerId }) => ({
          ...{ id, text, answer, rating, mark, likely: likelyFollowUp, by: interviewerId },
        }))}
      />
      <Textarea
        name="expected"
        label="What else may they come back to?"
        aside="one per line"
        rows={2}
        defaultValue={expected}
      />
      <Tick
        name="followUpsNone"
        label="Nothing they will come back to, that I see"
        defaultChecked={debrief?.followUpsNone}
      />
    </Theme>
  );
}

function WhatTheySaid({ page }: Props) {
  const { debrief, panel } = page;
  const names = panel[0] ? `Begin with a name to say who: “${panel[0].name.split(" ")[0]}: …”` : undefined;
  const details = linesOf(page, "detail");
  const feedback = feedbackLines(page);
  return (
    <Theme id="said" title="What they said" filled={count(details, feedback, debrief?.noFeedback)}>
      <Textarea
        name="details"
        label="What did they tell you?"
        aside="one per line"
        hint={names}
        defaultValue={details}
      />
      <Textarea
        name="feedback"
        label="What did they say about you?"
        aside="one per line"
        hint={names}
        rows={2}
        defaultValue={feedback}
      />
      <Tick name="noFeedback" label="Nobody said how I did" defaultChecked={debrief?.noFeedback} />
    </Theme>
  );
}

/** The sheet's questions, struck or not, and what came back; and one that stood on no sheet. */
function MyQuestions({ page }: Props) {
  const { mine } = page;
  return (
    <Theme id="mine" title="What I asked" filled={count(...mine.map((it) => it.askedAt ?? it.answer))}>
      {mine.map(({ askingId, text, name, askedAt, answer }) => (
        <div key={askingId} className="asked-of">
          <input type="hidden" name={`mine-${askingId}-id`} value={askingId} />
          <Tick
            name={`mine-${askingId}-asked`}
            label={
              <>
                {text} {name ? <small>{name}</small> : null}
              </>
            }
            defaultChecked={askedAt !== null}
          />
          <Textarea
            name={`mine-${askingId}-said`}
            label={
              <span className="vh">
                What {name ?? "they"} said to “{text}”
              </span>
            }
            placeholder="What they said"
            rows={1}
            defaultValue={answer ?? ""}
          />
        </div>
      ))}
      <input type="hidden" name="mineNewId" value={randomUUID()} />
      <div className="pair">
        <Field name="mineNew" label={mine.length > 0 ? "Another question I asked" : "A question I asked"} />
        <Select name="mineNewTo" label="Asked whom?" options={whoOptions(page, "Nobody in particular")} />
      </div>
      <Textarea name="mineNewSaid" label="What they said to it" rows={1} />
    </Theme>
  );
}

function MyStories({ page: { stories, panel } }: Props) {
  if (stories.length === 0) return null;
  const here = panel.filter((it) => it.attended).map(({ id, name }) => ({ value: id, label: name }));
  const options = here.length > 0 ? here : [{ value: ANYBODY, label: "Told it" }];
  return (
    <Theme id="told" title="Stories I told" filled={stories.filter((it) => it.to.length > 0).length}>
      {stories.map(({ id, title, to }) => {
        const told = to.map((person) => person ?? ANYBODY);
        // Told to nobody in particular stays a choice where it was one.
        const more = told.includes(ANYBODY) && here.length > 0 ? [{ value: ANYBODY, label: "Told it" }] : [];
        return (
          <div key={id}>
            <input type="hidden" name={`told-${id}[]`} value="" />
            <Chips name={`told-${id}[]`} legend={title} options={[...options, ...more]} defaultValue={told} />
          </div>
        );
      })}
    </Theme>
  );
}

function Pay({ page }: Props) {
  const { payRaised = null, firstNumberBy = null, deflection = null, noFacts = false } = page.debrief ?? {};
  const asked = payRaised === null ? null : "answered";
  const said = page.facts.map((fact) => fact.value);
  return (
    <Theme
      id="pay"
      title="Pay, dates, terms"
      filled={count(asked, firstNumberBy, deflection, noFacts, ...said)}
    >
      <Seg name="payRaised" legend="Did pay come up?" options={YES_NO} defaultValue={yesNo(payRaised)} />
      <div className="first-number">
        <Seg
          name="firstNumberBy"
          legend="Who named a number first?"
          options={[
            { value: "them", label: "They did" },
            { value: "me", label: "I did" },
            { value: "nobody", label: "Nobody" },
          ]}
          defaultValue={firstNumberBy ?? undefined}
        />
        <Seg
          name="deflection"
          legend="My line against naming one first"
          options={DEFLECTIONS.map((value) => ({ value, label: DEFLECTION_LABELS[value] }))}
          defaultValue={deflection ?? undefined}
        />
      </div>
      <Stated page={page} />
      <Tick
        name="noFacts"
        label="I gave no figures, dates or terms"
        hint="What you told them about pay, notice and dates should be the same next time."
        defaultChecked={noFacts}
      />
    </Theme>
  );
}

const BLANK_FACTS = 2;

/** Figures, dates and terms that I gave, each with whom it was given to; two blank lines for more. */
function Stated({ page }: Props) {
  const blanks = Array.from({ length: BLANK_FACTS }, () => ({
    id: randomUUID(),
    key: "",
    value: "",
    interviewerId: null,
  }));
  const about = [
    { value: "", label: "About what?" },
    ...STATED.map((value) => ({ value, label: value === "other" ? "Something else" : factWords(value) })),
  ];
  return [...page.facts, ...blanks].map((fact, at) => {
    const isKnown = STATED.some((key) => key === fact.key);
    const name = (part: string) => `fact-${at}-${part}`;
    const nth = at + 1;
    return (
      <div key={fact.id} className="one-fact">
        <input type="hidden" name={name("id")} value={fact.id} />
        <Select
          name={name("key")}
          label={<Nth words="I told them about" nth={nth} />}
          options={about}
          defaultValue={fact.key === "" || isKnown ? fact.key : "other"}
        />
        <Field
          name={name("value")}
          label={<Nth words="What I said" nth={nth} />}
          placeholder={at === page.facts.length ? "95,000 a year" : undefined}
          defaultValue={fact.value}
        />
        <div className="own">
          <Field
            name={name("own")}
            label={<Nth words="In a word or two, about what?" nth={nth} />}
            defaultValue={isKnown ? "" : fact.key}
          />
        </div>
        <Select
          name={name("to")}
          label={<Nth words="To whom?" nth={nth} />}
          options={whoOptions(page, "All of them")}
          defaultValue={fact.interviewerId ?? ""}
        />
      </div>
    );
  });
}

/** The first says its words; those after it say them to who listens, with their number. */
function Nth({ words, nth }: { words: string; nth: number }) {
  return nth === 1 ? words : <span className="vh">{`${words}, ${nth}`}</span>;
}

function NextTime({ page }: Props) {
  const { debrief } = page;
  const [well, better, doubts] = [
    linesOf(page, "went-well"),
    linesOf(page, "better-next-time"),
    openLines(page, "doubt"),
  ];
  return (
    <Theme id="next-time" title="For next time" filled={count(well, better, doubts, debrief?.noImprovement)}>
      <Textarea name="wentWell" label="What went well?" aside="one per line" rows={2} defaultValue={well} />
      <Textarea
        name="betterNext"
        label="Better next time"
        aside="one is enough"
        rows={2}
        defaultValue={better}
      />
      <Tick
        name="noImprovement"
        label="Nothing to change this time"
        defaultChecked={debrief?.noImprovement}
      />
      <Textarea
        name="doubts"
        label="A doubt that nobody settled"
        aside="yours or theirs"
        rows={2}
        defaultValue={doubts}
      />
    </Theme>
  );
}

function Around({ page }: Props) {
  const { debrief, panel } = page;
  const copies = panel.filter((it) => it.resume === "has").map((it) => it.id);
  const thanked = yesNo(debrief?.thankedInRoom);
  return (
    <Theme
      id="around"
      title="Promises and thanks"
      filled={count(debrief?.nextStep, thanked) + (copies.length > 0 ? 1 : 0)}
    >
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
          options={whoOptions(page)}
          defaultValue={debrief?.promiseSaidById ?? ""}
        />
      </div>
      <Seg name="thankedInRoom" legend="Thanked them in the room?" options={YES_NO} defaultValue={thanked} />
      {panel.length > 0 ? (
        <Chips
          name="resume[]"
          legend="Who has a copy of my résumé?"
          options={panel.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={copies}
        />
      ) : null}
    </Theme>
  );
}

function whoOptions({ panel }: DebriefPage, nobody = NOT_SAID.label) {
  return [{ value: "", label: nobody }, ...panel.map(({ id, name }) => ({ value: id, label: name }))];
}

function onlyOne({ panel }: DebriefPage): string | undefined {
  const there = panel.filter((it) => it.attended);
  return there.length === 1 ? there[0]?.id : undefined;
}

function linesOf(page: DebriefPage, kind: string): string {
  const lines = page.lines.filter((line) => line.kind === kind);
  return lines.map((line) => writeLine(line, page.panel)).join("\n");
}

function openLines(page: DebriefPage, kind: string): string {
  return page.open
    .filter((item) => item.kind === kind)
    .map((item) => item.text)
    .join("\n");
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

/** How many of these say something. */
function count(...values: (string | boolean | null | undefined)[]): number {
  return values.filter(Boolean).length;
}
