import { randomUUID } from "node:crypto";
import { CarryLine } from "@/app/_parts/carry/carry-line";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Details } from "@/app/_ui/details";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { addCarry } from "@/lib/carry/actions";
import { setFeedbackAside, takeUpFeedback } from "@/lib/debriefs/actions";
import { RATING_LABELS } from "@/lib/debriefs/rules";
import type { CarrySheet, Learned } from "@/lib/guidance/carry-sheet";
import type { Carry, Round } from "@/lib/guidance/snapshot";
import { plain, roundLabel, theRound } from "@/lib/guidance/words";

type Props = { sheet: CarrySheet; ownerId: string; back: string };

const GROUPS: Readonly<Record<Carry["kind"], { title: string; note: string }>> = {
  unsaid: { title: "Say it this time", note: "What you wished you had said. One sentence each is enough." },
  doubt: { title: "Settle the doubts", note: "What they, or you, were left unsure of." },
  "expected-follow-up": {
    title: "They may come back to it",
    note: "Have the answer ready, and somebody in mind who will ask.",
  },
  "thin-answer": {
    title: "Make it fuller",
    note: "Answers that came out thin. Fuller, not different.",
  },
};

export function OpenPart({ kind, lines, sheet, ownerId, back }: Props & CarrySheet["open"][number]) {
  return (
    <Part id={kind} {...GROUPS[kind]} count={lines.length}>
      <ul className="lines carry-lines" aria-label={GROUPS[kind].title}>
        {lines.map((line) => (
          <CarryLine
            key={line.carry?.id ?? `${kind} ${line.asked?.id}`}
            line={line}
            to={sheet.to}
            panel={sheet.panel}
            ownerId={ownerId}
            back={back}
          />
        ))}
      </ul>
    </Part>
  );
}

/** Something the last round left, noted by hand. */
export function AddPart({ sheet, back, last }: Omit<Props, "ownerId"> & { last: Round }) {
  const isEmpty = sheet.open.length === 0;
  const none = sheet.done.length > 0 ? "All decided." : `Nothing left open after ${theRound(last)}.`;
  return (
    <Part
      title={isEmpty ? "Left open" : "Something else"}
      note={isEmpty ? "What round by round stays open is gathered here." : undefined}
    >
      {isEmpty ? <p>{none}</p> : null}
      <ActionForm
        key={sheet.undecided + sheet.along}
        action={addCarry}
        back={back}
        id={randomUUID()}
        className="form tight"
        label="Add a point"
      >
        <Fold summary="Add a point">
          <input type="hidden" name="fromRoundId" value={last.id} />
          <input type="hidden" name="askedQuestionId" value="" />
          <Seg
            name="kind"
            legend="What it is"
            quiet
            defaultValue="unsaid"
            options={[
              { value: "unsaid", label: "Wish I’d said" },
              { value: "doubt", label: "A doubt" },
              { value: "expected-follow-up", label: "They may ask" },
            ]}
          />
          <Field name="text" label="In one line" maxLength={1000} />
          <div className="do start">
            <Submit>Add</Submit>
          </div>
        </Fold>
      </ActionForm>
    </Part>
  );
}

/** What they said about how I did, and whether I act on it. */
export function RemarksPart({ sheet, ownerId, back }: Props) {
  if (sheet.remarks.length === 0) return null;
  return (
    <Part
      id="remarks"
      title="What they said of you"
      count={sheet.remarks.length}
      note="Each is taken up, or set aside."
    >
      <ul className="lines carry-lines" aria-label="Remarks on how you did">
        {sheet.remarks.map((remark) => (
          <li key={remark.id}>
            <div className="text">
              <p className={remark.setAside ? "pencil" : "point"}>“{remark.text}”</p>
              {remark.plan ? <p className="said">You will: {remark.plan}</p> : null}
              <p className="by">
                {[remark.saidBy, remark.setAside ? "set aside" : null].filter(Boolean).join(" · ")}
              </p>
            </div>
            <TakeUp remark={remark} toRoundId={sheet.to?.id ?? ""} ownerId={ownerId} back={back} />
            {remark.isTakenUp ? null : (
              <ActionForm action={setFeedbackAside} back={back} className="inline-form">
                <input type="hidden" name="feedbackId" value={remark.id} />
                <Submit look="skipit" label={`Set aside: ${plain(remark.text)}`}>
                  Set it aside
                </Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

type TakeUpProps = {
  remark: CarrySheet["remarks"][number];
  toRoundId: string;
  ownerId: string;
  back: string;
};

/** What I will do about it; once that is written it is edited like any other line. */
function TakeUp({ remark, toRoundId, ownerId, back }: TakeUpProps) {
  const fields = (
    <>
      <input type="hidden" name="feedbackId" value={remark.id} />
      <input type="hidden" name="roundId" value={toRoundId} />
      <p className="about">“{remark.text}”</p>
      <Field
        name="plan"
        label="What will you do differently?"
        maxLength={500}
        defaultValue={remark.plan ?? ""}
      />
    </>
  );
  if (remark.plan) {
    return (
      <SavingForm
        action={takeUpFeedback}
        save="/api/save/feedback-plan"
        back={back}
        draftKey={`${ownerId}:plan:${remark.id}`}
        className="tight"
        label={`Take up: ${plain(remark.text)}`}
      >
        <Version name="was" value={remark.plan} />
        <Fold look="act" summary="Change" done="Done" of={plain(remark.text)}>
          {fields}
        </Fold>
      </SavingForm>
    );
  }
  const verb = remark.isTakenUp ? "Change" : "Take it up";
  return (
    <ActionForm
      action={takeUpFeedback}
      back={back}
      className="tight"
      label={`Take up: ${plain(remark.text)}`}
    >
      <Fold look="act" summary={verb} label={`${verb}: ${plain(remark.text)}`}>
        {fields}
        <div className="do start">
          <Submit>Keep</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}

const FROM: Readonly<Record<Learned["from"], string>> = {
  answer: "They answered",
  growth: "New with you",
  research: "Found since",
  fact: "Found since",
};

/** What the rounds and the days since have taught: answers to my questions first. */
export function LearnedPart({ sheet, applicationId }: { sheet: CarrySheet; applicationId: string }) {
  return (
    <Part id="learned" title="Learned since" note="What you know now and did not know before the last round.">
      {sheet.learned.length > 0 ? (
        <Rows>
          {sheet.learned.map((it) => (
            <Row key={it.id} label={it.who ?? FROM[it.from]}>
              {it.question ? <span className="said pencil">You asked: {it.question}</span> : null}
              {it.text}
            </Row>
          ))}
        </Rows>
      ) : (
        <p className="pencil">
          Nothing noted since. A line of news, an answer of theirs, what is new with you.
        </p>
      )}
      <div className="do start">
        <Act href={paths.applicationResearch(applicationId)}>Their news</Act>
        <Act href={paths.applicationPeople(applicationId)}>The people</Act>
      </div>
    </Part>
  );
}

export function DonePart({ sheet, ownerId, back }: Props) {
  if (sheet.done.length === 0) return null;
  return (
    <Part id="done" title="Said or let go" count={sheet.done.length}>
      <ul className="lines carry-lines" aria-label="Said or let go">
        {sheet.done.map((line) => (
          <CarryLine
            key={line.carry?.id}
            line={line}
            to={sheet.to}
            panel={sheet.panel}
            ownerId={ownerId}
            back={back}
          />
        ))}
      </ul>
    </Part>
  );
}

/** Everything they asked so far, to be read once: the answer as it was, and as it is now. */
export function AskedPart({ sheet, applicationId }: { sheet: CarrySheet; applicationId: string }) {
  if (sheet.asked.length === 0) return null;
  return (
    <Part id="asked" title="What they asked" note="You may get the same ones again, from other people.">
      {sheet.asked.map(({ round, questions }, at) => (
        <Details
          key={round.id}
          open={at === 0}
          summary={`${roundLabel(round)}: ${plural(questions.length, "question")}`}
        >
          <ol className="lines asked-lines" aria-label={`What they asked in ${theRound(round)}`}>
            {questions.map((it) => (
              <li key={it.id}>
                <p className="text">
                  {it.text}
                  {it.by ? <span className="by"> {it.by}</span> : null}
                  {it.answer ? <span className="said pencil">You said: {it.answer}</span> : null}
                  {it.improvedAnswer ? <span className="said">Fuller now: {it.improvedAnswer}</span> : null}
                </p>
                <span className="by">{it.rating ? RATING_LABELS[it.rating] : "Not rated"}</span>
              </li>
            ))}
          </ol>
          <div className="do start">
            <Act href={paths.debrief(applicationId, round.id)}>Open the debrief</Act>
          </div>
        </Details>
      ))}
    </Part>
  );
}
