import { ActionForm } from "@/app/_ui/action-form";
import { Chips, Seg } from "@/app/_ui/choices";
import { Details } from "@/app/_ui/details";
import { DraftNote } from "@/app/_ui/draft-note";
import { Field, Textarea } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { Detail } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/detail";
import { Makes } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/makes";
import { ScratchOffer } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/debrief/scratch-offer";
import type { Owner } from "@/lib/accounts/owner";
import { addWorkingDays, at, instant, plusHours } from "@/lib/base/dates";
import { formatBy, formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { FEEL_LABELS, nextStepChoice, promisedFriday } from "@/lib/debriefs/rules";
import { FEELS } from "@/lib/debriefs/schema";
import { saveDebrief } from "@/lib/schedule/actions/debriefs";
import type { DebriefPage } from "@/lib/schedule/queries/debrief";

type FormProps = {
  page: DebriefPage;
  owner: Owner;
  /** The live sheet's field is put into the questions already: without JavaScript a link asks for that. */
  withScratch?: boolean;
};

/** As much as a line of a phone shows. */
const LINE = 40;

/** Sixty seconds, then as much detail as there is. Only the first answer is needed. */
export function DebriefForm({ page, owner, withScratch }: FormProps) {
  const { debrief, roundId, scratch } = page;
  const unsaid = page.open.filter((item) => item.kind === "unsaid");
  const questions = page.asked.map((question) => question.text).join("\n");
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
      {scratch && !withScratch ? (
        <ScratchOffer
          text={scratch}
          field="asked"
          href={`${paths.debrief(page.applicationId, roundId)}?scratch=1`}
        />
      ) : null}
      <Textarea
        step={3}
        name="asked"
        label="What did they ask?"
        aside="one per line"
        rows={3}
        defaultValue={withScratch && scratch ? [questions, scratch].filter(Boolean).join("\n") : questions}
      />
      {unsaid.length > 1 || (unsaid[0]?.text.length ?? 0) > LINE ? (
        <Textarea
          step={4}
          name="unsaid"
          label="Wish I’d said"
          rows={unsaid.length}
          defaultValue={unsaid.map((item) => item.text).join("\n")}
        />
      ) : (
        <Field
          step={4}
          name="unsaid"
          label="Wish I’d said"
          placeholder="One line is enough"
          defaultValue={unsaid[0]?.text}
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
  const shown = [...page.asked, ...page.lines, ...page.feedback, ...page.open];
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
