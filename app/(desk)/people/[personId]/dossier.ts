import type { Owner } from "@/lib/accounts/owner";
import { instant, plusHours } from "@/lib/base/dates";
import * as paths from "@/lib/base/paths";
import { firstName } from "@/lib/base/words";
import { isKept } from "@/lib/follow-ups/rules";
import type { PersonPage, PersonRound } from "@/lib/interviewers/queries/person";

/** How long after a round a new note is taken to be about it. */
const FRESH_HOURS = 48;

export type Lamp = "open" | "started" | "ready";

/** What the parts of one person's page share. */
export type Dossier = {
  person: PersonPage;
  owner: Owner;
  /** What to call them: the first name, or all of "Somebody at Acme". */
  first: string;
  /** The page's own address. */
  here: string;
  /** The round with them that comes next or is running, the last one held, and that one again while it is fresh. */
  next: PersonRound | null;
  last: PersonRound | null;
  fresh: PersonRound | null;
  held: PersonRound[];
  noteCount: number;
  lamps: { known: Lamp; cares: Lamp; angle: Lamp; hooks: Lamp; rounds: Lamp | null; thanks: Lamp | null };
};

export function dossier(person: PersonPage, owner: Owner): Dossier {
  const on = person.rounds.filter((round) => round.attended !== null);
  const ahead = on.filter((round) => round.state === "scheduled" && instant(round.endsAt) > owner.now);
  const held = person.rounds.filter((round) => !ahead.includes(round));
  const last = held.find((round) => round.state === "scheduled" || round.state === "completed") ?? null;
  const isFresh = last !== null && plusHours(instant(last.endsAt), FRESH_HOURS) > owner.now;
  return {
    ...{ person, owner, held, last, next: ahead.at(-1) ?? null, fresh: isFresh ? last : null },
    first: person.isAnonymous ? person.name : firstName(person.name),
    here: paths.person(person.id),
    noteCount: person.notes.length + person.rounds.reduce((sum, round) => sum + round.notes.length, 0),
    lamps: {
      known: person.facts.some((fact) => fact.url) ? "ready" : person.facts.length > 0 ? "started" : "open",
      cares: person.careText ? "ready" : "open",
      angle: person.angle ? "ready" : "open",
      hooks: person.hooks.length > 0 ? "ready" : "open",
      rounds: held.length > 0 ? (held.some(hasWords) ? "ready" : "open") : null,
      thanks: thanksLamp(person),
    },
  };
}

/** "3 of 5 ready": of what is on the page, not of the person. */
export function readyCount(at: Dossier): string {
  const lamps = Object.values(at.lamps).filter((lamp) => lamp !== null);
  return `${lamps.filter((lamp) => lamp === "ready").length} of ${lamps.length} ready`;
}

function hasWords(round: PersonRound): boolean {
  return round.asked.length + round.said.length + round.notes.length > 0;
}

function thanksLamp(person: PersonPage): Lamp | null {
  if (person.thankYous.length === 0) return null;
  if (person.thankYous.every(isKept)) return "ready";
  return person.thankYous.some((it) => it.state === "drafted" || it.state === "ready") ? "started" : "open";
}
