import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { NoteForm } from "@/app/_parts/note-form";
import { type NoteLine, NoteList } from "@/app/_parts/note-list";
import { PersonName } from "@/app/_parts/person-name";
import { Shell } from "@/app/_parts/shell";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { instant } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { type ApplicationNote, listApplicationNotes } from "@/lib/notes/queries";
import { noteListSchema } from "@/lib/notes/schema";
import { getBell } from "@/lib/reminders/queries";
import { roundName, roundTitle } from "@/lib/rounds/rules";

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

/** The page's one read, shared by its title. */
const read = cache((applicationId: string, after: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    page: await listApplicationNotes(owner, noteListSchema.parse({ applicationId, after })),
  })),
);

export async function generateMetadata({ params, searchParams }: Props) {
  const after = `${(await searchParams).after ?? ""}`;
  return applicationTitle("Notes", (id) => read(id, after), params);
}

/** Everything noted on one application, its rounds and its people in them, the newest first. */
export default async function NotesPage({ params, searchParams }: Props) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, page } = await read(applicationId, `${(await searchParams).after ?? ""}`);
  if (!head) notFound();
  const here = paths.applicationNotes(applicationId);
  const rounds = page.rounds.map((round) => ({
    value: round.id,
    label: `${roundTitle(round)}, ${formatDay(instant(round.startsAt), round.zone, owner.now)}`,
  }));
  const people = page.people.map((person) => ({ value: person.id, label: person.name }));
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="notes" />
      <Spread label={`Notes on ${head.company}`} kind="parts">
        <Part title="A new note" note="It stands on the page of the person and the round you choose, too.">
          <NoteForm
            key={page.notes[0]?.id}
            id={randomUUID()}
            place={{ applicationId }}
            back={here}
            draftKey={`${owner.id}:note:${applicationId}`}
            people={people.length > 0 ? [{ value: "", label: "Nobody in particular" }, ...people] : undefined}
            rounds={
              rounds.length > 0 ? [{ value: "", label: "No round in particular" }, ...rounds] : undefined
            }
          />
        </Part>
        <Part title="Notes" count={page.notes.length > 0 && !page.next ? page.notes.length : undefined}>
          {page.notes.length === 0 ? (
            <EmptyLine
              says="What you note here, on a round or on a person of this application stands here by date."
              sample="9 Nov  The routing team inherits a rota “nobody would design on purpose”."
            />
          ) : (
            <NoteList
              label="Notes, the newest first"
              owner={owner}
              back={here}
              notes={page.notes.map(line)}
            />
          )}
          {page.next ? (
            <nav className="pager" aria-label="More notes">
              <Link className="act" href={`${here}?${new URLSearchParams({ after: page.next })}`}>
                Earlier notes
              </Link>
            </nav>
          ) : null}
        </Part>
      </Spread>
    </Shell>
  );

  function line(note: ApplicationNote): NoteLine {
    return { id: note.id, body: note.body, notedAt: instant(note.notedAt), by: by(note) };
  }

  function by({ person, round }: ApplicationNote) {
    if (!person && !round) return undefined;
    return (
      <>
        {person ? <PersonName person={person} /> : null}
        {person && round ? ", " : null}
        {round ? <Link href={paths.round(applicationId, round.id)}>{roundName(round)}</Link> : null}
      </>
    );
  }
}
