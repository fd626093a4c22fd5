import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { formatDay } from "@/lib/base/format";
import { deleteNote, editNote } from "@/lib/notes/actions";

export type NoteLine = {
  id: string;
  body: string;
  notedAt: Date;
  /** Whom it is about, or which round it is from. */
  by?: ReactNode;
};

type NoteListProps = {
  notes: NoteLine[];
  owner: { zone: string; now: Date };
  /** The page they stand on, with its anchor. */
  back: string;
  title?: string;
  label?: string;
};

/** Dated notes as they were written, each edited or deleted where it stands. */
export function NoteList({ notes, owner, back, title, label }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <div>
      {title ? <h4 className="small">{title}</h4> : null}
      <ul className="lines dated" aria-label={label ?? title}>
        {notes.map((note) => (
          <Note key={note.id} note={note} day={formatDay(note.notedAt, owner.zone, owner.now)} back={back} />
        ))}
      </ul>
    </div>
  );
}

function Note({ note, day, back }: { note: NoteLine; day: string; back: string }) {
  return (
    <li>
      <time dateTime={note.notedAt.toISOString()}>{day}</time>
      <p className="text">
        {note.body}
        {note.by ? <span className="by"> {note.by}</span> : null}
      </p>
      <ActionForm key={note.body} action={editNote} back={back} id={note.id} className="tight">
        <Fold look="skipit" summary="Edit" label={`Edit the note of ${day}`}>
          <Textarea name="body" label="Note" quiet defaultValue={note.body} />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
      <ActionForm action={deleteNote} back={back} id={note.id} className="remove">
        <Submit look="act" label={`Delete the note of ${day}`}>
          Delete this note
        </Submit>
      </ActionForm>
    </li>
  );
}
