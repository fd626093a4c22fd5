import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { onRound, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { noRoundPlanned } from "@/lib/guidance/not-yet";
import { DAY, leftUntil, nextRound, panelOf, roundById } from "@/lib/guidance/rules";
import type { Panelist, Round, Snapshot } from "@/lib/guidance/snapshot";
import { ROLE_WORDS, says, theRound } from "@/lib/guidance/words";

const DECIDES: Record<string, string> = {
  yes: "decides",
  likely: "likely decides",
  no: "does not decide",
  unknown: "deciding not known",
};
const rounds = [theFirst(), theSecond()];
const priya = onRound("r2", "priya", {
  role: "hiring-manager",
  decisionMaker: "yes",
  metInRoundIds: ["r1"],
});

export const panelRoles: Cue = {
  id: "panel-roles",
  code: "P4",
  family: "people",
  shownAt: ["first", "second", "final"],
  minutes: 5,
  title: "Expect senior people",
  advice:
    "Later rounds often bring a future boss, a department head, a senior teammate, or the hiring manager again. Find out who is coming, what each one does and who decides.",
  sources: [
    { source: "S3", heading: "0" },
    { source: "S1", heading: "0" },
    { source: "S4", heading: "1" },
  ],
  answers: ["S1.1", "S3.9", "S4.8"],
  pencil: "Panel unknown.",
  urgentWhen: (s) => {
    const next = nextRound(s);
    if (!next || panelOf(s, next).length > 0) return false;
    const left = leftUntil(s, next.startsAt);
    return left >= DAY && left <= 7 * DAY;
  },
  evaluate(s) {
    const next = nextRound(s);
    return next ? judge(s, next) : noRoundPlanned();
  },
  examples: [
    { name: "No round planned", patch: {}, state: "not-yet" },
    {
      name: "Nobody named, time to ask",
      patch: { rounds },
      state: "open",
      says: "Panel unknown. There is time to ask.",
    },
    {
      name: "Nobody named, soon",
      patch: { rounds: [theSecond({ startsAt: "2026-07-14T18:00:00Z", endsAt: null })] },
      state: "open",
      says: "Panel unknown.",
    },
    {
      name: "A role is missing",
      patch: { rounds, panelists: [priya, onRound("r2", "sam")] },
      state: "started",
      says: "Sam Okafor: what is their role?",
    },
    {
      name: "Who decides",
      patch: { rounds, panelists: [onRound("r2", "sam", { role: "peer" })] },
      state: "started",
      says: "Sam Okafor: does Sam decide?",
    },
    {
      name: "All known",
      patch: {
        rounds,
        panelists: [priya, onRound("r2", "sam", { role: "peer", decisionMaker: "no" })],
      },
      state: "ready",
      says: "Priya Rao (hiring manager) and Sam Okafor (peer). 1 decision-maker among them. 1 new to you.",
    },
    {
      name: "Nobody known to decide",
      patch: {
        rounds,
        panelists: [onRound("r2", "sam", { role: "unknown", decisionMaker: "unknown" })],
      },
      state: "ready",
      says: "Sam Okafor (role not known). Who decides is not known. 1 new to you.",
    },
  ],
};

function judge(s: Snapshot, next: Round): Finding {
  const panel = panelOf(s, next);
  const evidence = panel.map((it) => row(s, it));
  if (panel.length === 0) {
    const time = leftUntil(s, next.startsAt) > DAY && "There is time to ask.";
    const target = { roundId: next.id };
    const action: Action = { label: "Draft “Who will I meet?”", kind: "ask-who", target };
    return { state: "open", says: says("Panel unknown.", time), evidence, action };
  }
  const missing = panel.find((it) => it.role === null || it.decisionMaker === null);
  if (missing) return { state: "started", ...ask(missing), evidence };
  const deciders = panel.filter((it) => it.decisionMaker === "yes" || it.decisionMaker === "likely").length;
  const fresh = panel.filter((it) => it.metInRoundIds.length === 0).length;
  const words = says(
    `${list(panel.map(withRole))}.`,
    deciders > 0 ? `${plural(deciders, "decision-maker")} among them.` : "Who decides is not known.",
    fresh > 0 && `${fresh} new to you.`,
  );
  const action: Action = { label: "Open the panel", kind: "open-prep", target: { roundId: next.id } };
  return { state: "ready", says: words, evidence, action };
}

function ask({ name, first, role, personId }: Panelist): Pick<Finding, "says" | "action"> {
  const target = { personId };
  if (role === null) {
    return {
      says: `${name}: what is their role?`,
      action: { label: `Set ${name}’s role`, kind: "set-role", target },
    };
  }
  return {
    says: `${name}: does ${first} decide?`,
    action: { label: `Does ${name} decide?`, kind: "set-decision-maker", target },
  };
}

function withRole({ name, role }: Panelist): string {
  return role === null ? name : `${name} (${ROLE_WORDS[role]})`;
}

function row(s: Snapshot, it: Panelist): Evidence {
  const met = it.metInRoundIds[0] ? roundById(s, it.metInRoundIds[0]) : null;
  const role = it.role === null ? "role not set" : ROLE_WORDS[it.role];
  const decides = it.decisionMaker === null ? null : DECIDES[it.decisionMaker];
  const parts = [role, decides, met ? `met in ${theRound(met)}` : "new to you"];
  const text = says(parts.filter(Boolean).join(", "));
  const state = it.role === null || it.decisionMaker === null ? "blank" : "filled";
  return { label: it.name, text, state, href: paths.person(it.personId) };
}
