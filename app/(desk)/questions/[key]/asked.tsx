import { ActionForm } from "@/app/_ui/action-form";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Select } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { clip } from "@/lib/base/words";
import { RATING_LABELS } from "@/lib/debriefs/rules";
import { mergeQuestions, splitAsked } from "@/lib/questions/actions";
import type { Asking, TheirQuestion } from "@/lib/questions/queries/theirs";
import { roundTitle } from "@/lib/rounds/rules";

type Props = { question: TheirQuestion; itsKey: string; back: string };

/** Each time it was asked: by whom, in which round, what I said and how it felt. */
export function AskedPart({ question, back, owner }: Props & { owner: Owner }) {
  const { askings, count } = question;
  return (
    <Part
      title="Asked of you"
      count={count || undefined}
      note="Questions that are much alike stand as one. Take one out where it is not the same."
    >
      {askings.length === 0 ? (
        <EmptyLine says="Each time somebody asks it, the round and your answer stand here, from your debrief." />
      ) : (
        <ul className="lines askings">
          {askings.map((it) => (
            <One key={it.id} it={it} question={question} back={back} owner={owner} />
          ))}
        </ul>
      )}
      {count > askings.length ? <p className="pencil">And {count - askings.length} earlier.</p> : null}
    </Part>
  );
}

function One({ it, question, back, owner }: Omit<Props, "itsKey"> & { it: Asking; owner: Owner }) {
  const said = it.improvedAnswer ?? it.answer;
  return (
    <li>
      <div className="text">
        <p>
          <b>
            {it.byId && it.by ? <Link href={paths.person(it.byId)}>{it.by}</Link> : "Somebody"}, {it.company}
          </b>{" "}
          <Link className="by" href={paths.round(it.applicationId, it.roundId)}>
            {roundTitle({ kind: it.roundKind, number: it.roundNumber })},{" "}
            {formatDay(instant(it.at), owner.zone, owner.now)}
          </Link>
        </p>
        {it.text === question.text ? null : <p className="pencil">“{it.text}”</p>}
        {said ? <p className="keep said">{said}</p> : <p className="pencil">What you said is not noted.</p>}
        {it.rating ? (
          <p className="pencil">
            {it.improvedAnswer ? "A fuller answer; the first felt" : "It felt"}{" "}
            {RATING_LABELS[it.rating].toLowerCase()}.
          </p>
        ) : null}
      </div>
      {question.bankId ? (
        <ActionForm action={splitAsked} back={back} className="inline-form">
          <input type="hidden" name="askedId" value={it.id} />
          <Submit look="skipit" label={`Not the same question: ${clip(it.text, 60)}, asked at ${it.company}`}>
            Not the same
          </Submit>
        </ActionForm>
      ) : null}
    </li>
  );
}

/** Two that the likeness of their words did not bring together. */
export function SamePart({
  question,
  itsKey,
  back,
  others,
}: Props & { others: { key: string; text: string }[] }) {
  if (question.requirement || others.length === 0) return null;
  return (
    <Part title="The same as another?" note="Then they stand as one, with all that was asked and prepared.">
      <ActionForm action={mergeQuestions} back={back} label="The same as another question">
        <input type="hidden" name="key" value={itsKey} />
        <Select
          name="into"
          label="It is the same as"
          options={[
            { value: "", label: "Choose one" },
            ...others.map((it) => ({ value: it.key, label: clip(it.text, 90) })),
          ]}
        />
        <div className="do start">
          <Submit>Put them together</Submit>
        </div>
      </ActionForm>
    </Part>
  );
}
