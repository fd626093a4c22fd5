import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PracticeTimer } from "@/app/_parts/practice-timer";
import { Shell } from "@/app/_parts/shell";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Select, Textarea } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { deleteBank, editBank, practise, skipBank, unskipBank } from "@/lib/questions/actions";
import { BANK_CATEGORIES, BANK_CATEGORY_LABELS } from "@/lib/questions/categories";
import { getTheirQuestion, type TheirQuestion } from "@/lib/questions/queries/theirs";
import { bestAnswer } from "@/lib/questions/rules";
import { proposedCategory } from "@/lib/questions/rules/proposals";
import { getBell } from "@/lib/reminders/queries";
import { listStoryChoices } from "@/lib/stories/queries";
import { times } from "../their-line";
import { AskedPart, SamePart } from "./asked";
import { StoryPart } from "./story";

export const metadata: Metadata = { title: "Question" };

type Params = { params: Promise<{ key: string }> };

/** One question they ask: what I would say, the story behind it, a clock to say it aloud, and who has asked it. */
export default async function Question({ params }: Params) {
  const { key } = await params;
  const { owner, bell, flash, found, choices } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    found: await getTheirQuestion(owner, key),
    choices: await listStoryChoices(owner, null),
  }));
  if (!found) notFound();
  const { question, others } = found;
  const back = paths.question(key);
  const at = { question, itsKey: key, back };
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title={question.text}
        crumb={{ href: paths.questions(), label: "They ask" }}
        sub={subOf(question)}
      />
      <Spread label="One question" kind="parts">
        <AnswerPart {...at} owner={owner} />
        <StoryPart {...at} choices={choices} />
        <Part title="Say it aloud" note="A minute and a half is enough. Nothing is recorded.">
          <PracticeTimer
            action={practise}
            back={back}
            label={question.text}
            hidden={{ key }}
            count={practisedWords(question, owner)}
            rate
          />
        </Part>
        <AskedPart {...at} owner={owner} />
        <SamePart {...at} others={others} />
      </Spread>
      <Away {...at} />
    </Shell>
  );
}

type AtProps = { question: TheirQuestion; itsKey: string; back: string };

/** The wording, what it is about, and the answer: one form that saves by itself. */
function AnswerPart({ question, itsKey, back, owner }: AtProps & { owner: Owner }) {
  const best = bestAnswer(question.askings);
  const told = best ? `${best.of.by ?? "somebody"}, ${best.of.company}` : null;
  return (
    <Part
      title="Your answer"
      note="A few words to hold on to are enough; read aloud, a script sounds like one."
    >
      {best && best.text !== question.answer ? (
        <div className="best">
          <p className="small">
            {best.of.improvedAnswer ? "Your fuller answer after" : "Your best so far, to"} {told}
          </p>
          <p className="keep">{best.text}</p>
        </div>
      ) : null}
      <SavingForm
        action={editBank}
        save="/api/save/question"
        back={back}
        draftKey={`${owner.id}:question:${itsKey}`}
        label="Your answer"
      >
        <input type="hidden" name="key" value={itsKey} />
        <Version value={question.updatedAt ? instant(question.updatedAt).getTime() : 0} />
        <Textarea name="answer" label="What you will say" rows={4} defaultValue={question.answer ?? ""} />
        <Textarea name="text" label="The question" rows={2} maxLength={1000} defaultValue={question.text} />
        <Select
          name="category"
          label="About"
          options={BANK_CATEGORIES.map((value) => ({ value, label: BANK_CATEGORY_LABELS[value] }))}
          defaultValue={question.category ?? proposedCategory(question.text)}
        />
      </SavingForm>
    </Part>
  );
}

/** Not for me; or, one of my own, to the bin. */
function Away({ question, itsKey, back }: AtProps) {
  return (
    <div className="away do start">
      <ActionForm
        action={question.skipped ? unskipBank : skipBank}
        back={back}
        className="inline-form"
        label={question.skipped ? "Take it up again" : "Leave it out"}
      >
        <input type="hidden" name="key" value={itsKey} />
        <Submit look="act">{question.skipped ? "Take it up again" : "Leave it out: not one for me"}</Submit>
      </ActionForm>
      {question.bankId && !question.seedId ? (
        <ActionForm action={deleteBank} back={paths.questions()} className="inline-form" label="Delete it">
          <input type="hidden" name="bankId" value={question.bankId} />
          <Submit look="act">Delete this question</Submit>
        </ActionForm>
      ) : null}
    </div>
  );
}

function subOf({ count, requirement, skipped, seedId }: TheirQuestion): string {
  if (skipped) return "Left out: not one for you.";
  if (count > 0) return `Asked of you ${times(count)}.`;
  if (requirement) return `A hard question on “${requirement.text}”, ${requirement.company}.`;
  return seedId ? "A likely one. Nobody has asked you yet." : "Nobody has asked you yet.";
}

function practisedWords({ practisedAt }: TheirQuestion, owner: Owner): string | undefined {
  const last = practisedAt.at(-1);
  if (!last) return undefined;
  return `Said aloud ${times(practisedAt.length)}, last ${formatDay(instant(last), owner.zone, owner.now)}`;
}
