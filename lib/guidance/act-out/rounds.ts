/** For tests, beside `act-out.ts`: what the acts of this part of the book write. */
import type { Action } from "@/lib/guidance/action-kinds";
import { aPack } from "@/lib/guidance/example-prepared";
import { aQuestion } from "@/lib/guidance/example-snapshot";
import type { Round, Snapshot } from "@/lib/guidance/snapshot";
import type { Pack } from "@/lib/guidance/snapshot-prepared";

export function inRounds(s: Snapshot, { kind, target }: Action): Partial<Snapshot> | null {
  switch (kind) {
    case "decide-carry": {
      const { carryId, toRoundId } = target;
      return {
        carries: s.carries.map((it) => (it.id === carryId ? { ...it, state: "carried", toRoundId } : it)),
      };
    }
    case "set-format":
      return round(s, target.roundId, { format: "in-person" });
    case "pack-copies":
      return pack(s, target.roundId, { copiesPacked: target.needed });
    case "decide-portfolio":
      return pack(s, target.roundId, { portfolio: "yes" });
    case "add-portfolio-link":
      return pack(s, target.roundId, { portfolioRef: "A case study" });
    case "pack-portfolio":
      return pack(s, target.roundId, { portfolioPacked: true });
    case "open-check":
      return round(s, target.roundId, { checkOpenedAt: s.now.toISOString() });
    case "assign-question":
      return { mine: [...s.mine, aQuestion(`for-${s.mine.length}`, "team", { assigned: [target] })] };
    case "open-live":
      return round(s, target.roundId, { sheetOpenedAt: s.now.toISOString() });
    default:
      return null;
  }
}

function round(s: Snapshot, roundId: string, over: Partial<Round>): Partial<Snapshot> {
  return { rounds: s.rounds.map((it) => (it.id === roundId ? { ...it, ...over } : it)) };
}

function pack(s: Snapshot, roundId: string, over: Partial<Pack>): Partial<Snapshot> {
  const known = s.packs.find((it) => it.roundId === roundId) ?? aPack(roundId);
  return { packs: [...s.packs.filter((it) => it.roundId !== roundId), { ...known, ...over }] };
}
