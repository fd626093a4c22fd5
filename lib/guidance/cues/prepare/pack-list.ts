import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aPack } from "@/lib/guidance/example-prepared";
import { anApplication, onRound, theSecond } from "@/lib/guidance/example-snapshot";
import { noRoundPlanned, notForYou } from "@/lib/guidance/not-yet";
import { DAY, isWithin, nextRound, panelOf } from "@/lib/guidance/rules";
import type { Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import { plain, says } from "@/lib/guidance/words";
import { copiesNeeded } from "@/lib/packs/rules";

const ROUND = { rounds: [theSecond({ format: "in-person" })] };
const PANEL = { ...ROUND, panelists: [onRound("r2", "priya"), onRound("r2", "sam")] };
const sent = anApplication({ resumeVersion: "Résumé, March" });

export const packList: Cue = {
  id: "pack-list",
  code: "P16",
  family: "pack",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 5,
  title: "Bring a résumé for each person",
  advice:
    "Bring clean printed résumés: one for everyone you will meet and one spare. Hand each person a copy, in the version you applied with.",
  sources: [{ source: "S2", heading: "b" }],
  answers: ["S2.9", "S2.10"],
  pencil: "Copies: one each, one spare.",
  urgentWhen: (s) => isWithin(s, DAY),
  evaluate(s) {
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    if (next.format === "phone" || next.format === "video") {
      return notForYou(`By ${next.format}: nothing to carry.`, setFormat(next, "Change the format"));
    }
    if (next.format === "in-person") return judge(s, next);
    const action = setFormat(next, "Set the format");
    return { state: "not-yet", says: "In person or by video?", evidence: [], action };
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet", says: "No round planned yet." },
    {
      name: "Format not known",
      patch: { rounds: [theSecond({ format: "unknown" })] },
      state: "not-yet",
      says: "In person or by video?",
    },
    {
      name: "By video",
      patch: { rounds: [theSecond()] },
      state: "not-for-you",
      says: "By video: nothing to carry.",
    },
    {
      name: "Two people",
      patch: { ...PANEL, application: sent },
      state: "open",
      says: "2 people, so 3 copies. Version sent: Résumé, March.",
    },
    {
      name: "Nobody named",
      patch: ROUND,
      state: "open",
      says: "Panel unknown, so 2 copies to be safe. Version sent: not noted.",
    },
    {
      name: "One has it, one needs none",
      patch: {
        ...ROUND,
        panelists: [
          onRound("r2", "priya", { resume: "has" }),
          onRound("r2", "sam", { resume: "not-needed" }),
        ],
      },
      state: "open",
      says: "Nobody needs one; 1 copy to spare. Version sent: not noted.",
    },
    {
      name: "Two of three",
      patch: { ...PANEL, packs: [aPack("r2", { copiesPacked: 2 })] },
      state: "started",
      says: "2 of 3 packed.",
    },
    {
      name: "Packed",
      patch: { ...PANEL, application: sent, packs: [aPack("r2", { copiesPacked: 3 })] },
      state: "ready",
      says: "3 copies packed, Résumé, March.",
    },
  ],
};

function judge(s: Snapshot, next: Round): Finding {
  const panel = panelOf(s, next);
  const needed = copiesNeeded(panel);
  const packed = s.packs.find((it) => it.roundId === next.id)?.copiesPacked ?? 0;
  const version = s.application.resumeVersion && plain(s.application.resumeVersion);
  const evidence = rows(panel, { needed, packed, version });
  const target = { roundId: next.id, needed };
  const action: Action = { label: "Tick the pack list", kind: "pack-copies", target };
  if (packed >= needed) {
    const words = `${plural(packed, "copy", "copies")} packed${version ? `, ${version}` : ""}.`;
    const print: Action = {
      label: "Print the résumé list",
      kind: "print-sheet",
      target: { roundId: next.id },
    };
    return { state: "ready", says: words, evidence, action: print };
  }
  if (packed > 0) return { state: "started", says: `${packed} of ${needed} packed.`, evidence, action };
  const words = says(asksFor(panel, needed), `Version sent: ${version ?? "not noted"}.`);
  return { state: "open", says: words, evidence, action };
}

function asksFor(panel: readonly Panelist[], needed: number): string {
  if (panel.length === 0) return `Panel unknown, so ${needed} copies to be safe.`;
  if (needed === 1) return "Nobody needs one; 1 copy to spare.";
  const people = panel.filter((it) => it.resume === null).length;
  return `${plural(people, "person", "people")}, so ${needed} copies.`;
}

type Copies = { needed: number; packed: number; version: string | null };

function rows(panel: readonly Panelist[], { needed, packed, version }: Copies): Evidence[] {
  return [
    {
      label: "Copies",
      text: `${packed} of ${needed} packed`,
      state: packed >= needed ? "filled" : "blank",
    },
    { label: "Version", text: version ?? "Not noted", state: version ? "filled" : "blank" },
    ...panel
      .filter((it) => it.resume !== null)
      .map((it): Evidence => {
        const text = it.resume === "has" ? "Has your résumé" : "Needs none";
        return { label: it.name, text, state: "filled" };
      }),
  ];
}

function setFormat(next: Round, label: string): Action {
  return { label, kind: "set-format", target: { roundId: next.id } };
}
