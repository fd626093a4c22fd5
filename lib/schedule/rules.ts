/** What the strip says after a verb, and how an undo remembers what was. Pure. */

import { instant, isZone } from "@/lib/base/dates";
import { formatDay, formatTime, type HourCycle, zoneCity } from "@/lib/base/format";
import { type Resolved, roundTitle, type Typed } from "@/lib/rounds/rules";
import {
  ROUND_FORMATS,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundFormat,
  type RoundKind,
  type RoundState,
} from "@/lib/rounds/schema";

type When = { startsAt: Date; endsAt: Date; zone: string };

/** "Second round: Tue 14 Jul 15:00 Berlin." and, where the clocks change just then, what became of the typed time. */
export function sayWhen(
  round: { kind: string; number: number },
  typed: Typed,
  resolved: Resolved,
  hourCycle: HourCycle,
): string {
  const { startsAt } = resolved;
  const city = zoneCity(typed.zone);
  const day = formatDay(startsAt, typed.zone);
  const stands = `${roundTitle(round)}: ${day} ${formatTime(startsAt, typed.zone, hourCycle)} ${city}.`;
  if (resolved.shiftedTo)
    return `${stands} ${typed.time} does not exist in ${city} that day: the clocks go forward.`;
  if (resolved.twice) return `${stands} That time comes twice in ${city} that day; the earlier one is meant.`;
  return stands;
}

/** Dots separate: neither an id nor a zone's name has one. */
export function whenUndo(roundId: string, when: When): string {
  return [roundId, compact(when.startsAt), compact(when.endsAt), when.zone].join("~");
}

/** Null for anything that such an undo never was. */
export function readWhenUndo(id: string): ({ roundId: string } & When) | null {
  const [roundId, start, end, zone, ...rest] = id.split("~");
  if (!roundId || !start || !end || !zone || rest.length > 0 || !isZone(zone)) return null;
  try {
    const [startsAt, endsAt] = [instant(start), instant(end)];
    return startsAt < endsAt ? { roundId, startsAt, endsAt, zone } : null;
  } catch {
    return null;
  }
}

export function stateUndo(roundId: string, state: string): string {
  return `${roundId}~${state}`;
}

export function readStateUndo(id: string): { roundId: string; state: RoundState } | null {
  const [roundId, state] = id.split("~");
  const known = ROUND_STATES.find((one) => one === state);
  return roundId && known ? { roundId, state: known } : null;
}

export type Seat = { interviewerId: string; seat: number; attended: boolean; resume: string | null };

export function seatUndo(roundId: string, person: Seat): string {
  return [
    roundId,
    person.interviewerId,
    person.seat,
    person.attended ? "yes" : "no",
    person.resume ?? "",
  ].join("~");
}

export function readSeatUndo(id: string): ({ roundId: string } & Seat) | null {
  const [roundId, interviewerId, seat, attended, resume] = id.split("~");
  if (!roundId || !interviewerId || !/^\d{1,3}$/.test(seat ?? "")) return null;
  const known = resume === "has" || resume === "not-needed" ? resume : null;
  return { roundId, interviewerId, seat: Number(seat), attended: attended !== "no", resume: known };
}

/** What an edit changed, as it stood before: columns, who came (and is to go again), who went (and is to come back). */
export type Former = {
  roundId: string;
  when: When | null;
  row: Partial<{
    kind: RoundKind;
    number: number;
    format: RoundFormat;
    link: string | null;
    place: string | null;
  }>;
  came: string[];
  gone: Seat[];
};

/** It travels in a cookie, which holds 4,096 bytes with everything else. */
const LONGEST_UNDO = 2000;

/** Null when nothing was changed, and for a former link that is too long to carry: half an undo would be a wrong promise. */
export function editUndo(former: Former): string | null {
  const { roundId, when, row, came, gone } = former;
  const parts = new URLSearchParams();
  if (when) parts.set("when", whenUndo(roundId, when));
  for (const [name, value] of Object.entries(row)) parts.set(name, value === null ? "" : String(value));
  for (const person of came) parts.append("came", person);
  for (const person of gone) parts.append("gone", seatUndo(roundId, person));
  const id = `${roundId}?${parts}`;
  return parts.size > 0 && id.length <= LONGEST_UNDO ? id : null;
}

/** Null for anything that such an undo never was. */
export function readEditUndo(id: string): Former | null {
  const [roundId = "", query = ""] = id.split(/\?(.*)/s);
  const parts = new URLSearchParams(query);
  const when = parts.has("when") ? readWhenUndo(parts.get("when") ?? "") : null;
  const row = formerRow(parts);
  const gone = parts.getAll("gone").map(readSeatUndo);
  const whole = row && gone.every((seat) => seat !== null) && (when || !parts.has("when"));
  return whole ? { roundId, when, row, came: parts.getAll("came"), gone } : null;
}

function formerRow(parts: URLSearchParams): Former["row"] | null {
  const kind = ROUND_KINDS.find((one) => one === parts.get("kind"));
  const format = ROUND_FORMATS.find((one) => one === parts.get("format"));
  const number = /^\d{1,2}$/.test(parts.get("number") ?? "") ? Number(parts.get("number")) : undefined;
  if (parts.has("kind") !== !!kind || parts.has("format") !== !!format || parts.has("number") !== !!number)
    return null;
  const text = (name: string) => (parts.has(name) ? { [name]: parts.get(name) || null } : {});
  return {
    ...(kind ? { kind } : {}),
    ...(format ? { format } : {}),
    ...(number ? { number } : {}),
    ...text("link"),
    ...text("place"),
  };
}

function compact(at: Date): string {
  return at.toISOString();
}
