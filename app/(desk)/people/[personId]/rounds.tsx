import { randomUUID } from "node:crypto";
import { NoteForm } from "@/app/_parts/note-form";
import { type NoteLine, NoteList } from "@/app/_parts/note-list";
import { Cue } from "@/app/_ui/cue";
import { Link } from "@/app/_ui/link";
import { Asked } from "@/app/_ui/notes";
import { instant } from "@/lib/base/dates";
import { formatDay, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import type { PersonRound } from "@/lib/interviewers/queries/person";
import { roundTitle } from "@/lib/rounds/rules";
import type { Dossier } from "./dossier";

/** Notes on the person that belong to no round; the form may give a new one to a round. */
export function GeneralNotes({ at }: { at: Dossier }) {
  const { person, owner, first } = at;
  const back = `${at.here}#notes`;
  const count = person.notes.length;
  const rounds = at.held.filter((round) => round.state !== "cancelled");
  const choices = [
    { value: "", label: "No round in particular" },
    ...rounds.map((round) => ({ value: round.id, label: `${roundTitle(round)}, ${dayOf(round, at)}` })),
  ];
  return (
    <Cue
      id="notes"
      state={count > 0 ? "ready" : "none"}
      title="Notes"
      summary={count > 0 ? <b>{plural(count, "note")}</b> : "What belongs to no round stands here"}
    >
      <NoteList
        label={`Notes on ${first}`}
        owner={owner}
        back={back}
        notes={person.notes.map((note) => line(note, note.application))}
      />
      <div className="folds">
        <NoteForm
          key={at.noteCount}
          id={randomUUID()}
          place={{ interviewerId: person.id }}
          back={back}
          label={`Longer note on ${first}`}
          fold="Add a note"
          rounds={rounds.length > 0 ? choices : undefined}
        />
      </div>
    </Cue>
  );
}

/** Every round with them: what they asked and said, what you asked, and the notes written on it. */
export function RoundsTogether({ at }: { at: Dossier }) {
  const { held, next } = at;
  const one = held.length === 1 ? held[0] : undefined;
  return (
    <Cue id="rounds" state={at.lamps.rounds ?? "none"} title="Rounds together" summary={<Met at={at} />}>
      {next ? (
        <div className="together">
          <p>
            <RoundLink round={next} />{" "}
            {formatDayTime(instant(next.startsAt), at.owner.zone, at.owner.hourCycle, at.owner.now)}{" "}
            <span className="pencil">is next.</span>
          </p>
          <RoundNotes round={next} at={at} />
        </div>
      ) : null}
      {held.map((round) => (
        <div className="together" key={round.id}>
          {one && !next ? null : (
            <p>
              <RoundLink round={round} /> {roundLine(round, at)}
            </p>
          )}
          <Told round={round} at={at} />
          <RoundNotes round={round} at={at} />
        </div>
      ))}
    </Cue>
  );
}

function Met({ at }: { at: Dossier }) {
  const { held, next, last, owner } = at;
  if (held.length === 0) return next ? "You have not met yet" : "No round together yet";
  if (held.length === 1 && held[0] && !next) {
    return (
      <>
        <RoundLink round={held[0]} /> {roundLine(held[0], at)}
      </>
    );
  }
  const met = held.filter((round) => round.attended && /^(scheduled|completed)$/.test(round.state)).length;
  if (!last || met === 0) return "You have not met yet";
  const day = formatDay(instant(last.startsAt), owner.zone, owner.now);
  return (
    <>
      <b>Met {met === 1 ? "once" : met === 2 ? "twice" : `${met} times`}</b> {met === 1 ? day : `last ${day}`}
    </>
  );
}

function Told({ round, at }: { round: PersonRound; at: Dossier }) {
  const mine = round.mine.filter((it) => it.isAsked);
  return (
    <>
      {round.asked.length > 0 ? (
        <Asked
          title={`${at.first} asked`}
          items={round.asked.map((it) => ({ id: it.id, question: it.text, aside: ratingWords(it) }))}
        />
      ) : null}
      {mine.length > 0 ? (
        <Asked
          title="You asked"
          items={mine.map((it) => ({ id: it.id, question: it.text, aside: it.answer }))}
        />
      ) : null}
      {round.said.length > 0 ? (
        <Asked
          title={`${at.first} said`}
          items={round.said.map((it) => ({ id: it.id, question: it.text, aside: SAID[it.kind] }))}
        />
      ) : null}
    </>
  );
}

const SAID: Record<string, string> = { "went-well": "Went well", "better-next-time": "Better next time" };

function RoundNotes({ round, at }: { round: PersonRound; at: Dossier }) {
  return (
    <NoteList
      title="Your notes"
      label={`Notes on the ${roundTitle(round).toLowerCase()}`}
      owner={at.owner}
      back={`${at.here}#rounds`}
      notes={round.notes.map((note) => line(note, note.isOnAll ? "on the round" : null))}
    />
  );
}

function RoundLink({ round }: { round: PersonRound }) {
  return (
    <b>
      <Link href={paths.round(round.applicationId, round.id)}>{roundTitle(round)}</Link>
    </b>
  );
}

/** "Tue 10 Nov, 45 min by video. Felt good." */
function roundLine(round: PersonRound, at: Dossier): string {
  const minutes = (instant(round.endsAt).getTime() - instant(round.startsAt).getTime()) / 60_000;
  const how = HOW[round.format] ?? "";
  const first = at.person.parts.length > 1 ? `${round.company}, ` : "";
  return `${first}${dayOf(round, at)}, ${minutes} min${how}.${outcome(round)}`;
}

const HOW: Record<string, string> = { phone: " by phone", video: " by video", "in-person": " in person" };

function outcome(round: PersonRound): string {
  if (round.state === "cancelled") return " Cancelled.";
  if (round.state === "no-show") return " They did not come.";
  if (round.attended === null) return " Not on the panel any more.";
  if (!round.attended) return " Was not there.";
  return round.feel ? ` Felt ${round.feel}.` : "";
}

function dayOf(round: PersonRound, at: Dossier): string {
  return formatDay(instant(round.startsAt), round.zone, at.owner.now);
}

function ratingWords(asked: PersonRound["asked"][number]): string | null {
  if (!asked.rating) return asked.isImproved ? "Improved since" : null;
  const word = `${asked.rating.charAt(0).toUpperCase()}${asked.rating.slice(1)}`;
  return asked.isImproved ? `${word}, improved since` : word;
}

function line(note: { id: string; body: string; notedAt: string }, by: string | null): NoteLine {
  return { id: note.id, body: note.body, notedAt: instant(note.notedAt), by: by ?? undefined };
}
