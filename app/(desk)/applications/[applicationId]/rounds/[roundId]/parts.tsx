import { randomUUID } from "node:crypto";
import { NoteForm } from "@/app/_parts/note-form";
import { NoteList } from "@/app/_parts/note-list";
import { PersonName } from "@/app/_parts/person-name";
import { SavingLine } from "@/app/_parts/saving-line";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Struck } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { clip } from "@/lib/base/words";
import {
  addMyQuestion,
  assignMyQuestion,
  editMyAnswer,
  editMyQuestion,
  recordMyAnswer,
  removeMyQuestion,
} from "@/lib/questions/actions";
import { addArea, editArea, removeArea, setReason, setTheme } from "@/lib/rounds/actions";
import { areaKey, REASON_LABELS } from "@/lib/rounds/rules";
import { ROUND_REASONS } from "@/lib/rounds/schema";
import type { MyQuestionLine, RoundPage } from "@/lib/schedule/queries/round";

type Props = {
  round: RoundPage;
  owner: Owner;
  /** The page's own address, in its mode. */
  here: string;
};

/** Why they ask me back, and the points they want cleared up. */
export function ReasonPart({ round, owner, here }: Props) {
  const back = `${here}#reason`;
  return (
    <Part
      id="reason"
      title="Why this round"
      note="What they still want to find out decides what you prepare first."
    >
      <SavingForm
        action={setReason}
        save="/api/save/round-reason"
        back={back}
        draftKey={`${owner.id}:reason:${round.id}`}
        label="Why this round"
      >
        <input type="hidden" name="roundId" value={round.id} />
        <Version name="was" value={round.reason ?? ""} />
        <Seg
          name="reason"
          legend="Why they ask you back"
          quiet
          defaultValue={round.reason ?? undefined}
          options={ROUND_REASONS.map((value) => ({ value, label: REASON_LABELS[value] }))}
        />
      </SavingForm>
      <SavingForm
        action={setTheme}
        save="/api/save/round-theme"
        back={back}
        draftKey={`${owner.id}:theme:${round.id}`}
        label="What this round is about"
      >
        <input type="hidden" name="roundId" value={round.id} />
        <Version name="was" value={round.theme ?? ""} />
        <Field
          name="theme"
          label="What is this round about?"
          aside="if it is one half of a process"
          maxLength={300}
          defaultValue={round.theme ?? ""}
        />
      </SavingForm>
      <Areas round={round} owner={owner} back={back} />
    </Part>
  );
}

function Areas({ round, owner, back }: { round: RoundPage; owner: Owner; back: string }) {
  return (
    <div className="areas">
      {round.areas.length > 0 ? (
        <ul className="lines" aria-label="Points they want cleared up">
          {round.areas.map((area) => (
            <li key={area.id}>
              <p className="text">
                <b>{area.text}</b>
                {area.answer ? `\n${area.answer}` : null}
              </p>
              <SavingLine
                action={editArea}
                save="/api/save/area"
                back={back}
                draftKey={`${owner.id}:area:${area.id}`}
                was={areaKey(area)}
                summary={area.answer ? "Edit" : "Answer"}
                of={clip(area.text, 60)}
              >
                <input type="hidden" name="areaId" value={area.id} />
                <Textarea name="answer" label="What you will say" defaultValue={area.answer ?? ""} />
                <Field name="text" label="The point" maxLength={500} defaultValue={area.text} />
              </SavingLine>
              <ActionForm action={removeArea} back={back} className="remove">
                <input type="hidden" name="areaId" value={area.id} />
                <Submit look="act" label={`Remove the point ${area.text}`}>
                  Remove this point
                </Submit>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      <ActionForm
        key={round.areas.length}
        action={addArea}
        back={back}
        id={randomUUID()}
        className="form tight"
        label="Add a point"
      >
        <Fold summary="Add a point they want cleared up">
          <input type="hidden" name="roundId" value={round.id} />
          <Field name="text" label="The point, in a few words" />
          <div className="do start">
            <Submit>Add</Submit>
          </div>
        </Fold>
      </ActionForm>
    </div>
  );
}

/** Questions I ask, each for one person of the panel or for whoever is there. */
export function MinePart({ round, owner, here }: Props) {
  const back = `${here}#mine`;
  const people = [
    { value: "", label: "Whoever is there" },
    ...round.panel.map((person) => ({ value: person.id, label: person.name })),
  ];
  return (
    <Part
      id="mine"
      title="Questions I ask"
      count={round.mine.length || undefined}
      note="Each person something different: what they know best, and nothing that was answered before."
    >
      {round.panel.length > 0 ? (
        <p>
          <Act href={paths.roundAsks(round.applicationId, round.id)}>Who asks whom, side by side</Act>
        </p>
      ) : null}
      {round.mine.length > 0 ? (
        <ul className="lines my-questions">
          {round.mine.map((question) => (
            <Question
              key={question.id}
              question={question}
              round={round}
              owner={owner}
              people={people}
              back={back}
            />
          ))}
        </ul>
      ) : null}
      <ActionForm
        key={round.mine.length}
        action={addMyQuestion}
        back={back}
        id={randomUUID()}
        label="A question to ask"
      >
        <input type="hidden" name="applicationId" value={round.applicationId} />
        <input type="hidden" name="roundId" value={round.id} />
        <div className="pair">
          <Field
            name="text"
            label="A question to ask"
            placeholder="What does good look like at six months?"
          />
          <Select name="interviewerId" label="For" options={people} />
        </div>
        <div className="do start">
          <Submit>Add the question</Submit>
        </div>
      </ActionForm>
    </Part>
  );
}

type QuestionProps = {
  question: MyQuestionLine;
  round: RoundPage;
  owner: Owner;
  people: { value: string; label: string }[];
  back: string;
};

function Question({ question, round, owner, people, back }: QuestionProps) {
  const here = question.pins.filter((pin) => pin.roundId === round.id);
  const asked = question.pins.find((pin) => pin.askedAt);
  const said = here.find((pin) => pin.askedAt);
  const words = here.map((pin) =>
    pin.askedAt ? `asked ${pin.name ?? "them"}` : `for ${pin.name ?? "whoever is there"}`,
  );
  const elsewhere =
    asked && asked.roundId !== round.id ? `asked ${asked.name ?? "them"} in another round` : null;
  const current = here.find((pin) => !pin.askedAt)?.interviewerId ?? here[0]?.interviewerId ?? "";
  return (
    <li>
      <p className="text">
        {question.answeredInRoundId ? <Struck>{question.text}</Struck> : question.text}
        <span className="by"> {[...words, elsewhere].filter(Boolean).join(" · ")}</span>
        {asked?.answer ? <span className="said">“{asked.answer}”</span> : null}
      </p>
      <ActionForm
        key={here.map((pin) => `${pin.askingId}${pin.askedAt}`).join()}
        action={assignMyQuestion}
        back={back}
        className="tight"
      >
        <Fold look="skipit" summary="Change" label={`Change: ${question.text}`}>
          <input type="hidden" name="questionId" value={question.id} />
          <input type="hidden" name="roundId" value={round.id} />
          <Select name="interviewerId" label="Ask whom" options={people} defaultValue={current} />
          <div className="do start">
            <Submit>Ask in this round</Submit>
          </div>
        </Fold>
      </ActionForm>
      <div className="remove">
        {said ? (
          <SavingForm
            action={editMyAnswer}
            save="/api/save/my-answer"
            back={back}
            draftKey={`${owner.id}:my-answer:${said.askingId}`}
            className="form tight"
            label={`What they said: ${clip(question.text, 60)}`}
          >
            <input type="hidden" name="askingId" value={said.askingId} />
            <Version name="was" value={said.answer ?? ""} />
            <Textarea name="answer" label="What they said" rows={2} defaultValue={said.answer ?? ""} />
          </SavingForm>
        ) : (
          <ActionForm action={recordMyAnswer} back={back} className="form tight">
            <input type="hidden" name="questionId" value={question.id} />
            <input type="hidden" name="roundId" value={round.id} />
            <input type="hidden" name="interviewerId" value={current} />
            <Textarea name="answer" label="What they said" rows={2} />
            <div className="do start">
              <Submit>I asked it</Submit>
            </div>
          </ActionForm>
        )}
        <SavingForm
          action={editMyQuestion}
          save="/api/save/my-question"
          back={back}
          draftKey={`${owner.id}:my-question:${question.id}`}
          className="form tight"
          label={`The question: ${clip(question.text, 60)}`}
        >
          <input type="hidden" name="questionId" value={question.id} />
          <Version name="was" value={question.text} />
          <Field name="text" label="The question" maxLength={500} defaultValue={question.text} />
        </SavingForm>
        <ActionForm action={removeMyQuestion} back={back} className="inline-form">
          <input type="hidden" name="questionId" value={question.id} />
          <Submit look="act" label={`Delete the question ${question.text}`}>
            Delete this question
          </Submit>
        </ActionForm>
      </div>
    </li>
  );
}

/** Notes of this round; one about a person stands on their page too. */
export function NotesPart({ round, owner, here }: Props) {
  const back = `${here}#notes`;
  const people = round.panel.map((person) => ({ value: person.id, label: person.name }));
  return (
    <Part
      id="notes"
      title="Notes"
      count={round.notes.length || undefined}
      note="A note about somebody stands on their page too."
    >
      <NoteForm
        key={round.notes[0]?.id}
        id={randomUUID()}
        place={{ roundId: round.id }}
        back={back}
        people={people.length > 0 ? [{ value: "", label: "Nobody in particular" }, ...people] : undefined}
        draftKey={`${owner.id}:note:${round.id}`}
      />
      <NoteList
        owner={owner}
        back={back}
        label="Notes of this round, the newest first"
        notes={round.notes.map((note) => ({
          id: note.id,
          body: note.body,
          notedAt: instant(note.notedAt),
          by:
            note.interviewerId && note.by ? (
              <PersonName person={{ id: note.interviewerId, name: note.by }} />
            ) : undefined,
        }))}
      />
    </Part>
  );
}
