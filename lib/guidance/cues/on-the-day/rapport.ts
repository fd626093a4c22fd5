import * as paths from "@/lib/base/paths";
import { sentence } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aPerson, inHours, onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { nobodyOnRound, noRoundPlanned } from "@/lib/guidance/not-yet";
import { nextRound, panelOf, personOf, roundById } from "@/lib/guidance/rules";
import type { Panelist, Person, Round, Snapshot } from "@/lib/guidance/snapshot";
import { plain, says, theRound } from "@/lib/guidance/words";

const rounds = [theFirst(), theSecond()];
const boss = onRound("r2", "priya", { futureBoss: "yes", metInRoundIds: ["r1"] });
const sails = { hooks: [{ id: "h1", text: "Sails too", addedAt: inHours(-90) }] };

export const rapport: Cue = {
  id: "rapport",
  code: "D3",
  family: "people",
  shownAt: ["first", "second", "final"],
  minutes: 5,
  title: "Build a little rapport",
  advice:
    "You may work with these people, so let them see how you are to talk to, your future boss above all. Light in places, courteous throughout.",
  sources: [{ source: "S3", heading: "4" }],
  answers: ["S3.23"],
  pencil: "Something you have in common.",
  context: [{ id: "S3.24", text: "Light in places, not chummy." }],
  differ: {
    label: "Side by side",
    positions: [
      { who: "Second-Round and Final Interviews (both chapters)", says: "Keep a professional manner." },
      { who: "How to Ace Your Second Interview", says: "A light, casual moment is fine." },
    ],
    ours: "We show the tone you saw last time: formal, mixed or casual.",
  },
  evaluate(s) {
    const next = nextRound(s);
    if (!next) return noRoundPlanned();
    const panel = panelOf(s, next);
    return panel.length === 0 ? nobodyOnRound(next) : judge(s, next, panel);
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet" },
    { name: "Nobody named", patch: { rounds }, state: "not-yet", says: "Nobody on this round yet." },
    {
      name: "Nothing known",
      patch: { rounds, panelists: [onRound("r2", "priya")] },
      state: "open",
      says: "Who would you work for?",
    },
    {
      name: "None of them the boss, nothing noted",
      patch: { rounds, panelists: [onRound("r2", "priya", { futureBoss: "no" })] },
      state: "open",
      says: "Nothing to talk about noted yet.",
    },
    {
      name: "The boss, nothing noted",
      patch: { rounds, panelists: [boss] },
      state: "started",
      says: "Priya Rao would be your boss. Nothing to talk about noted yet.",
    },
    {
      name: "A hook, no boss",
      patch: { rounds, panelists: [onRound("r2", "priya")], people: [aPerson("priya", sails)] },
      state: "started",
      says: "Sails too, Priya Rao. Is one of them your future boss?",
    },
    {
      name: "The boss and a hook",
      patch: { rounds, panelists: [boss], people: [aPerson("priya", { ...sails, tone: "casual" })] },
      state: "ready",
      says: "Priya Rao, your future boss: Sails too. Casual in the first round.",
    },
    {
      name: "No boss among them",
      patch: {
        rounds,
        panelists: [onRound("r2", "sam", { futureBoss: "unknown" })],
        people: [aPerson("sam", { notes: [{ id: "n1", roundId: null, text: "Climbs" }] })],
      },
      state: "ready",
      says: "Sam Okafor: Climbs.",
    },
  ],
};

function judge(s: Snapshot, next: Round, panel: readonly Panelist[]): Finding {
  const evidence = panel.map((it) => row(s, it));
  const bosses = panel.filter((it) => it.futureBoss === "yes");
  const settled = bosses.length > 0 || panel.every((it) => it.futureBoss !== null);
  const among = bosses.length > 0 ? bosses : panel;
  const noted = among.find((it) => topic(personOf(s, it.personId)) !== null);
  if (settled && noted) {
    const action: Action = { label: "Look at it", kind: "look", target: { at: "people" } };
    return { state: "ready", says: readyWords(s, noted), evidence, action };
  }
  if (settled) {
    const { name, personId } = among[0]!;
    const action: Action = { label: `Add a hook for ${name}`, kind: "add-hook", target: { personId } };
    const words = says(
      bosses.length > 0 && `${name} would be your boss.`,
      "Nothing to talk about noted yet.",
    );
    return { state: bosses.length > 0 ? "started" : "open", says: words, evidence, action };
  }
  const target = { roundId: next.id, personIds: panel.map((it) => it.personId) };
  const action: Action = { label: "Mark my future boss", kind: "set-future-boss", target };
  if (!noted) return { state: "open", says: "Who would you work for?", evidence, action };
  const words = `${topic(personOf(s, noted.personId))}, ${noted.name}. Is one of them your future boss?`;
  return { state: "started", says: words, evidence, action };
}

function readyWords(s: Snapshot, it: Panelist): string {
  const person = personOf(s, it.personId);
  const met = it.metInRoundIds.length > 0 ? roundById(s, it.metInRoundIds.at(-1)!) : null;
  const boss = it.futureBoss === "yes" ? ", your future boss" : "";
  return says(
    `${it.name}${boss}: ${topic(person)}.`,
    person?.tone && met ? `${sentence(person.tone)} in ${theRound(met)}.` : null,
  );
}

/** The newest hook, else a note: what one could talk about. A note counts as much as a hook. */
function topic(person: Person | null): string | null {
  const text = person?.hooks.at(-1)?.text ?? person?.notes.at(-1)?.text ?? null;
  return isFilled(text) ? plain(text!) : null;
}

function row(s: Snapshot, it: Panelist): Evidence {
  const words = topic(personOf(s, it.personId));
  const boss = it.futureBoss === "yes" ? "Your future boss. " : "";
  const text = `${boss}${words ?? "Nothing noted yet"}`;
  return { label: it.name, text, state: words ? "filled" : "blank", href: paths.person(it.personId) };
}
