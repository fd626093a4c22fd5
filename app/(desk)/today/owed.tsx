import { SentButton } from "@/app/_parts/follow-up-settle";
import { ThankYouEditor } from "@/app/_parts/thank-you-editor";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Group } from "@/app/_ui/spread";
import type { Owner } from "@/lib/accounts/owner";
import * as paths from "@/lib/base/paths";
import { firstName, sentence } from "@/lib/base/words";
import { draftThankYou } from "@/lib/follow-ups/draft";
import type { FollowUpRow } from "@/lib/follow-ups/queries";
import { roundInWords } from "@/lib/follow-ups/rules";
import { dueWords, openWords, sentWords } from "@/lib/follow-ups/screen";
import type { Desk } from "@/lib/today/queries";

type OwedProps = { title: string; note: string; rows: FollowUpRow[]; open: Desk["open"]; owner: Owner };

/** What is owed, by hours left; one stands open with its draft in place, the others open by a link. */
export function Owed({ title, note, rows, open, owner }: OwedProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <Group title={title}>{note}</Group>
      {rows.map((row) => (
        <Line key={row.id} row={row} open={open?.id === row.id ? open : null} owner={owner} />
      ))}
    </>
  );
}

function Line({ row, open, owner }: { row: FollowUpRow; open: Desk["open"]; owner: Owner }) {
  const { left, due, lamp } = dueWords(row, owner);
  const name = row.title ?? row.person ?? row.company;
  const what = row.round ? `, ${roundInWords(row.round.kind)}` : "";
  const summary = (
    <>
      <b>{name}</b> {row.title || row.person ? `${row.company}${what}` : sentence(what.slice(2))}.{" "}
      {sentence(due)}
    </>
  );
  if (!open) {
    const href =
      row.kind === "thank-you" ? `${paths.today()}?open=${row.id}#note-${row.id}` : paths.followUp(row.id);
    return (
      <Cue id={`note-${row.id}`} state={lamp} title={left} summary={summary} row>
        <p>{row.personTitle}</p>
        <span className="acts">
          <SentButton id={row.id} back={paths.today()} label={sentWords(row)} />
          <ButtonLink href={href}>{openWords(row)}</ButtonLink>
        </span>
      </Cue>
    );
  }
  return (
    <Cue id={`note-${row.id}`} state={lamp} title={left} summary={summary}>
      <ThankYouEditor
        id={row.id}
        draft={draftThankYou(open.source)}
        to={row.personEmail}
        first={row.person ? firstName(row.person) : row.company}
        ownerId={owner.id}
        sender={owner.name}
        back={`${paths.today()}?open=${row.id}#note-${row.id}`}
        specificFromId={open.source.saved?.specificFromId ?? null}
      />
      <div className="aside-actions">
        <SentButton id={row.id} back={paths.today()} label={sentWords(row)} />
        <a className="act" href={paths.followUp(row.id)}>
          Another way, later, or not at all
        </a>
      </div>
    </Cue>
  );
}
