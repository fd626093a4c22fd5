import type { ReactNode } from "react";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Textarea } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { formatDay } from "@/lib/base/format";
import { clip } from "@/lib/base/words";
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
  owner: { id: string; zone: string; now: Date };
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
          <Note
            key={note.id}
            note={note}
            day={formatDay(note.notedAt, owner.zone, owner.now)}
            ownerId={owner.id}
            back={back}
          />
        ))}
      </ul>
    </div>
  );
}

type NoteProps = { note: NoteLine; day: string; ownerId: string; back: string };

function Note({ note, day, ownerId, back }: NoteProps) {
  return (
    <li>
      <time dateTime={note.notedAt.toISOString()}>{day}</time>
      <p className="text">
        {note.body}
        {note.by ? <span className="by"> {note.by}</span> : null}
      </p>
      <SavingLine
        action={editNote}
        save="/api/save/note"
        id={note.id}
        back={back}
        draftKey={`${ownerId}:edit-note:${note.id}`}
        was={note.body}
        of={`the note “${clip(note.body, 40)}”`}
      >
        <Textarea name="body" label="Note" quiet defaultValue={note.body} />
      </SavingLine>
      <ActionForm action={deleteNote} back={back} id={note.id} className="remove">
        <Submit look="act" label={`Delete the note “${clip(note.body, 40)}”`}>
          Delete this note
        </Submit>
      </ActionForm>
    </li>
  );
}
