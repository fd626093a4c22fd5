import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, type Option, Select, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { addNote } from "@/lib/notes/actions";

/** Where a note belongs. A round brings its application with it. */
export type NotePlace = { applicationId?: string; roundId?: string; interviewerId?: string };

type NoteFormProps = {
  /** Minted by the page, so that a double submit makes one note. Give the form a `key` that changes when a note was added. */
  id: string;
  place: NotePlace;
  back: string;
  label?: string;
  placeholder?: string;
  /** Choices that complete the place: rounds, or the people of a round. An empty value is "none of them". */
  rounds?: Option[];
  people?: Option[];
  /** Folded away behind these words. */
  fold?: ReactNode;
  /** Begin it with the owner's id: keeps what is typed in this browser until it is saved. */
  draftKey?: string;
};

/** A note, dated now. */
export function NoteForm(props: NoteFormProps) {
  const { id, place, back, label = "Note", fold } = props;
  const fields = (
    <>
      <Textarea name="body" label={label} placeholder={props.placeholder} />
      <div className="pair">
        {props.people ? <Select name="interviewerId" label="About" options={props.people} /> : null}
        {props.rounds ? <Select name="roundId" label="From" options={props.rounds} /> : null}
      </div>
      <div className="do start">
        <Submit>Keep the note</Submit>
      </div>
    </>
  );
  return (
    <ActionForm action={addNote} back={back} id={id} label={label} draftKey={props.draftKey}>
      <Placed place={place} />
      {fold ? (
        <Fold summary={fold} look="btn">
          {fields}
        </Fold>
      ) : (
        fields
      )}
    </ActionForm>
  );
}

/** One line at the bottom of the window; Enter keeps it. */
export function QuickNote({
  id,
  place,
  back,
  label,
  placeholder,
}: Omit<NoteFormProps, "rounds" | "people" | "fold">) {
  return (
    <ActionForm action={addNote} back={back} id={id} label={`Quick: ${label}`} className="quick">
      <Placed place={place} />
      <Field name="body" label={label} placeholder={placeholder} autoComplete="off" />
      <Submit>Keep</Submit>
    </ActionForm>
  );
}

function Placed({ place }: { place: NotePlace }) {
  return (
    <>
      {Object.entries(place).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </>
  );
}
