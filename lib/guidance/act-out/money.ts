/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import type { Action } from "@/lib/guidance/action-kinds";
import { aFigure, aPay } from "@/lib/guidance/example-prepared";
import { aDebrief } from "@/lib/guidance/example-snapshot";
import type { Debrief, Snapshot, StatedFact } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";

const DONE = "Written by the test";

export function inMoney(s: Snapshot, { kind, target }: Action): Partial<Snapshot> | null {
  switch (kind) {
    case "settle-fact": {
      const [a, b] = target.factIds.map((id) => s.facts.find((it) => it.id === id)!);
      const later = isAfter(b!, a!) ? b! : a!;
      return { facts: s.facts.map((it) => (it.id === later.id ? { ...it, explanation: DONE } : it)) };
    }
    case "add-stated-fact": {
      const said = { key: `New ${s.facts.length}`, value: DONE, roundId: target.roundId, personId: null };
      const fact = { ...said, id: `new-${s.facts.length}`, statedAt: s.now.toISOString(), explanation: null };
      return { facts: [...s.facts, fact] };
    }
    case "add-pay-evidence":
      return pay(s, (it) => ({ evidence: [...it.evidence, aFigure(`new-${it.evidence.length}`, 95_000)] }));
    case "set-range":
      return pay(s, () => ({
        ...{ minimum: 92_000, target: 100_000, walkAway: 88_000, currency: "EUR", period: "year" },
      }));
    case "choose-stance":
      return pay(s, () => ({ stance: "let-them", sentence: DONE, deflection: DONE }));
    case "note-pay-said":
      return {
        ...debrief(s, target.roundId, { payRaised: true, firstNumberBy: "them", deflection: "worked" }),
        ...pay(s, () => ({
          theirRange: { low: 85_000, high: null, ...byPriya(s), roundId: target.roundId },
        })),
      };
    case "set-flexibility":
      return pay(s, () => ({ flexibility: "some", terms: ["Days"] }));
    case "add-worth":
      return pay(s, (it) => ({
        worth: [...it.worth, { id: `new-${it.worth.length}`, text: DONE, storyId: "s1" }],
      }));
    case "link-worth":
      return pay(s, (it) => ({
        worth: it.worth.map((row) => (row.id === target.worthId ? { ...row, storyId: "s1" } : row)),
      }));
    case "note-their-figure":
      return pay(s, () => ({ theirRange: { low: 85_000, high: null, ...byPriya(s), roundId: null } }));
    case "write-counter":
      return pay(s, () => ({ counter: DONE }));
    case "record-offer-answer": {
      const { offer } = s.application;
      const decidedOn = s.now.toISOString().slice(0, 10);
      return { application: { ...s.application, offer: offer && { ...offer, decidedOn } } };
    }
    case "note-close-reason":
      return { application: { ...s.application, outcome: "not-chosen", closeReason: "pay" } };
    case "mend-note":
      return {
        thankYous: s.thankYous.map((it) =>
          it.id === target.followUpId ? { ...it, body: mended(s, it.personId), lintOpen: [] } : it,
        ),
      };
    default:
      return null;
  }
}

function pay(s: Snapshot, over: (it: Pay) => Partial<Pay>): Partial<Snapshot> {
  const known = s.pay ?? aPay();
  return { pay: { ...known, ...over(known) } };
}

function debrief(s: Snapshot, roundId: string, over: Partial<Debrief>): Partial<Snapshot> {
  const known = s.debriefs.find((it) => it.roundId === roundId) ?? aDebrief(roundId, { savedAt: null });
  return { debriefs: [...s.debriefs.filter((it) => it.roundId !== roundId), { ...known, ...over }] };
}

function byPriya(s: Snapshot) {
  return { saidBy: "Priya Rao", on: s.now.toISOString().slice(0, 10) };
}

function isAfter(a: StatedFact, b: StatedFact): boolean {
  const [one, two] = [Date.parse(a.statedAt), Date.parse(b.statedAt)];
  return one > two || (one === two && a.id > b.id);
}

/** A note of some forty words that greets the right person. */
function mended(s: Snapshot, personId: string | null): string {
  const person = s.panelists.find((it) => it.personId === personId);
  const line = "Thank you for your time and for what you told me about the work at the depot.";
  return `Dear ${person?.first ?? s.application.company},\n\n${line} ${line} ${line}\n\nKind regards\nNora Lind`;
}
