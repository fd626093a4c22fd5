/** What a decision about a line can be taken back to. Pure. */
import { isId } from "@/lib/base/fields";
import { CARRY_STATES, type CarryState } from "@/lib/carry/schema";

/** How a line stood. `state` null: it was not there. */
export type Before = { state: CarryState | null; toRoundId: string | null; assignedToId: string | null };

/** "<line> <state> <round> <person>", what is not there as "-". */
export function decisionUndo(id: string, before: Before): string {
  return [id, before.state ?? "-", before.toRoundId ?? "-", before.assignedToId ?? "-"].join(" ");
}

export function readDecisionUndo(text: string): (Before & { id: string }) | null {
  const [id = "", state, round = "", person = "", ...more] = text.split(" ");
  const known = state === "-" ? null : CARRY_STATES.find((it) => it === state);
  const isRow = (part: string) => part === "-" || isId(part);
  if (known === undefined || more.length > 0 || !isId(id) || !isRow(round) || !isRow(person)) return null;
  return { id, state: known, toRoundId: idOf(round), assignedToId: idOf(person) };
}

function idOf(part: string): string | null {
  return part === "-" ? null : part;
}

/** What a form shows of a line that comes along: my words, and to whom. */
export function alongKey(it: { answer: string | null; assignedToId: string | null }): string {
  const words = it.answer ?? "";
  return it.assignedToId ? `${it.assignedToId}\n${words}` : words;
}
