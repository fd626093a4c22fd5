import { LedgerLine } from "@/app/_ui/ledger";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { clip, list, plural } from "@/lib/base/words";
import { BANK_CATEGORY_LABELS } from "@/lib/questions/categories";
import type { TheirQuestion } from "@/lib/questions/queries/theirs";
import { bestAnswer } from "@/lib/questions/rules";

/** The address of one: shipped ones keep their name, so that a page stays where it is when it becomes a row. */
export function keyOf(it: TheirQuestion): string {
  return it.seedId ?? it.bankId ?? it.askedId!;
}

/** One question: what it is about and what is prepared, who asked it, and how often. */
export function TheirLine({ question, owner }: { question: TheirQuestion; owner: Owner }) {
  const { category, requirement } = question;
  const about = requirement
    ? `On “${clip(requirement.text, 48)}”, ${requirement.company}`
    : category
      ? BANK_CATEGORY_LABELS[category]
      : "Not sorted yet";
  return (
    <LedgerLine
      title={question.text}
      href={paths.question(keyOf(question))}
      sub={[about, whoAsked(question)].filter(Boolean).join(" · ")}
      next={<Prepared question={question} />}
      at={<HowOften question={question} owner={owner} />}
    />
  );
}

function Prepared({ question }: { question: TheirQuestion }) {
  const text = question.answer ?? bestAnswer(question.askings)?.text;
  if (question.story) {
    return (
      <>
        Story: {question.story.title}
        {text ? <span className="said">{clip(text, 110)}</span> : null}
      </>
    );
  }
  return text ? clip(text, 140) : <span className="blank">No answer yet</span>;
}

function HowOften({ question, owner }: { question: TheirQuestion; owner: Owner }) {
  const { count, askings, practisedAt } = question;
  const last = askings[0];
  const aloud = practisedAt.length > 0 ? `Said aloud ${times(practisedAt.length)}` : null;
  if (!last) return aloud;
  return (
    <>
      Asked {times(count)}, last {formatDay(instant(last.at), owner.zone, owner.now)}
      {aloud ? <span className="said">{aloud}</span> : null}
    </>
  );
}

/** "Priya Rao, Halden Freight, and 2 more times". */
function whoAsked({ askings }: TheirQuestion): string {
  const names = [...new Set(askings.map((it) => (it.by ? `${it.by} (${it.company})` : it.company)))];
  return list(names, 2);
}

export function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : plural(n, "time");
}
