/**
 * For tests: what carrying out a finding's action writes, in rows of the snapshot. The growth rule
 * (CUES.md §1.4) is proved with it, and it says for each kind of act what its command has to do.
 */
import { plusHours } from "@/lib/base/dates";
import { inCase as myCase } from "@/lib/guidance/act-out/case";
import { inMoney as money } from "@/lib/guidance/act-out/money";
import { inQuestions as questions } from "@/lib/guidance/act-out/questions";
import { inRounds as sheets } from "@/lib/guidance/act-out/rounds";
import { inStories as stories } from "@/lib/guidance/act-out/stories";
import type { Action } from "@/lib/guidance/action-kinds";
import {
  aCarry,
  aDebrief,
  aFact,
  aFinding,
  aNote,
  anAsked,
  aPerson,
  aQuestion,
  aRemark,
  aRound,
  onRound,
} from "@/lib/guidance/example-snapshot";
import type { Asked, Debrief, Panelist, Person, Round, Snapshot, ThankYou } from "@/lib/guidance/snapshot";

const DONE = "Written by the test";

export function actOut(s: Snapshot, action: Action): Snapshot {
  const parts = [inRounds, inPeople, inNotes, stories, questions, myCase, money, sheets, inRest];
  for (const part of parts) {
    const changed = part(s, action);
    if (changed) return { ...s, ...changed };
  }
  return s;
}

type Patch = Partial<Snapshot>;

function inRounds(s: Snapshot, { kind, target }: Action): Patch | null {
  switch (kind) {
    case "add-round":
      return { rounds: [...s.rounds, newRound(s, target.past)] };
    case "pick-reason":
      return round(s, target.roundId, { reason: "unknown" });
    case "name-area":
      return round(s, target.roundId, { areas: [{ id: "new", text: "A point", answer: null }] });
    case "answer-area": {
      const areas = s.rounds.find((it) => it.id === target.roundId)!.areas;
      const answered = areas.map((it) => (it.id === target.areaId ? { ...it, answer: DONE } : it));
      return round(s, target.roundId, { areas: answered });
    }
    case "set-theme":
      return round(s, target.roundId, { theme: DONE });
    case "reread-rounds":
      return round(s, target.roundId, { digestReadAt: s.now.toISOString() });
    case "open-debrief":
      return {
        ...debrief(s, target.roundId, { savedAt: before(s, 1), noFeedback: true }),
        asked: [...s.asked, anAsked(`asked-${s.asked.length}`, target.roundId, "What broke?")],
      };
    case "record-next-step":
      return debrief(s, target.roundId, {
        nextStep: { text: null, promisedOn: null, saidBy: null, saidByPersonId: null, notSaid: true },
      });
    case "choose-improvement":
      return debrief(s, target.roundId, { noImprovement: true });
    case "pin-next-steps": {
      const to = { assigned: [{ roundId: target.roundId, personId: null }] };
      if (target.questionId === null) return { mine: [...s.mine, aQuestion("pinned", "next-steps", to)] };
      return { mine: s.mine.map((it) => (it.id === target.questionId ? { ...it, ...to } : it)) };
    }
    default:
      return null;
  }
}

function inPeople(s: Snapshot, { kind, target }: Action): Patch | null {
  switch (kind) {
    case "add-panelist": {
      const addedAt = s.now.toISOString();
      return { panelists: [...s.panelists, onRound(target.roundId, "lotte", { addedAt })] };
    }
    case "add-fact":
      return person(s, target.personId, (it) => ({ facts: [...it.facts, aFact(DONE)], angle: DONE }));
    case "add-cares":
      return person(s, target.personId, () => ({ angle: DONE }));
    case "add-hook":
      return person(s, target.personId, (it) => ({
        hooks: [...it.hooks, { id: "new", text: DONE, addedAt: s.now.toISOString() }],
      }));
    case "set-role":
      return panelist(s, target.personId, { role: "unknown" });
    case "set-decision-maker":
      return panelist(s, target.personId, { decisionMaker: "unknown" });
    case "set-future-boss":
      return {
        panelists: s.panelists.map((it) =>
          target.personIds.includes(it.personId) ? { ...it, futureBoss: "unknown" } : it,
        ),
      };
    case "ask-who": {
      // Asking brings the names, if anything does.
      const addedAt = s.now.toISOString();
      return { panelists: [...s.panelists, onRound(target.roundId, "lotte", { addedAt })] };
    }
    default:
      return null;
  }
}

function inNotes(s: Snapshot, { kind, target }: Action): Patch | null {
  switch (kind) {
    case "open-thank-you":
    case "fill-slot": {
      const full = {
        thanks: DONE,
        specific: { text: unique(s), fromId: null },
        interest: DONE,
        consideration: DONE,
      };
      return note(s, target, { state: "ready", body: DONE, slots: full, lintOpen: [] });
    }
    case "insert-moment":
    case "write-moment": {
      const row = s.thankYous.find((it) => it.id === target.followUpId)!;
      return note(s, target, { slots: { ...row.slots, specific: { text: unique(s), fromId: null } } });
    }
    case "send-thank-you":
      return note(s, target, { state: "sent", sentAt: s.now.toISOString() });
    case "set-check-in":
      return owe(s, "check-in", target.suggestedAt, null);
    case "write-nudge":
      return {
        owed: [
          ...s.owed.filter((it) => it.id !== target.followUpId),
          { id: "n", kind: "nudge", dueAt: before(s, 2), state: "done", doneAt: s.now.toISOString() },
        ],
      };
    default:
      return null;
  }
}

function inRest(s: Snapshot, { kind, target }: Action): Patch {
  switch (kind) {
    case "improve-answer":
      return asked(s, target.askedId, { improvedAnswer: DONE, detailToAdd: DONE });
    case "rate-answer":
      return asked(s, target.askedId, { rating: "fine" });
    case "add-asked":
      return { asked: [...s.asked, anAsked(`asked-${s.asked.length}`, target.roundId, "Why us?")] };
    case "note-follow-up": {
      const carry = { fromRoundId: target.roundId, askedId: target.askedId };
      const id = `carry-${s.carries.length}`;
      return { carries: [...s.carries, aCarry(id, "expected-follow-up", "What broke?", carry)] };
    }
    case "act-on-feedback":
      return {
        feedback: s.feedback.map((it) => (it.id === target.feedbackId ? { ...it, plan: DONE } : it)),
      };
    case "add-feedback":
      return {
        feedback: [
          ...s.feedback,
          aRemark(`f${s.feedback.length}`, "Clear", { roundId: target.roundId, heardOn: "2020-01-01" }),
        ],
      };
    case "answer-carry": {
      const sayIt = { answer: DONE, state: "carried", toRoundId: target.toRoundId } as const;
      return { carries: s.carries.map((it) => (it.id === target.carryId ? { ...it, ...sayIt } : it)) };
    }
    case "add-unsaid":
      return {
        carries: [
          ...s.carries,
          aCarry(`carry-${s.carries.length}`, "unsaid", "A point", { fromRoundId: target.roundId }),
        ],
      };
    case "add-research": {
      const at = { createdAt: s.now.toISOString(), checkedAt: s.now.toISOString() };
      return { research: [...s.research, aFinding(`new-${s.research.length}`, target.slot, at)] };
    }
    case "recheck-research": {
      const checkedAt = s.now.toISOString();
      return { research: s.research.map((it) => (it.slot === target.slot ? { ...it, checkedAt } : it)) };
    }
    case "open-site":
      return { websiteReadAt: s.now.toISOString() };
    case "paste-ad":
      return { application: { ...s.application, adText: DONE, adSavedAt: s.now.toISOString() } };
    case "add-requirement":
      return {
        requirements: [
          { id: "new", text: DONE, class: "must", gapAnswer: null, gapPinned: false, stories: [] },
        ],
      };
    case "class-requirement":
      return {
        requirements: s.requirements.map((it) =>
          it.id === target.requirementId ? { ...it, class: "nice" } : it,
        ),
      };
    case "set-notice":
      return {
        profile: {
          ...s.profile,
          notice: { length: 2, unit: "weeks" },
          noticeConfirmedAt: s.now.toISOString(),
        },
      };
    case "confirm-notice":
      return { profile: { ...s.profile, noticeConfirmedAt: s.now.toISOString() } };
    case "set-next-action":
      return {
        others: s.others.map((it) =>
          it.id === target.applicationId ? { ...it, nextAction: { text: DONE, dueAt: null } } : it,
        ),
      };
    case "add-application":
      return {
        others: [{ id: "new", company: "Cobalt", stage: "saved", nextAction: null, nextRoundAt: null }],
      };
    default:
      return {};
  }
}

function newRound(s: Snapshot, past: boolean): Round {
  const at = (hours: number) => before(s, -hours);
  const id = `new-${s.rounds.length}`;
  const created = { createdAt: s.now.toISOString() };
  if (past) return aRound(id, 0, { ...created, startsAt: at(-50), endsAt: at(-49), state: "completed" });
  return aRound(id, 0, { ...created, startsAt: at(50), endsAt: at(51) });
}

function round(s: Snapshot, roundId: string, over: Partial<Round>): Patch {
  return { rounds: s.rounds.map((it) => (it.id === roundId ? { ...it, ...over } : it)) };
}

function debrief(s: Snapshot, roundId: string, over: Partial<Debrief>): Patch {
  const known = s.debriefs.find((it) => it.roundId === roundId);
  const startedAt = before(s, 1);
  const row = { ...(known ?? aDebrief(roundId, { startedAt, savedAt: null })), ...over };
  return { debriefs: [...s.debriefs.filter((it) => it.roundId !== roundId), row] };
}

function person(s: Snapshot, id: string, over: (it: Person) => Partial<Person>): Patch {
  const known = s.people.find((it) => it.id === id) ?? aPerson(id);
  return { people: [...s.people.filter((it) => it.id !== id), { ...known, ...over(known) }] };
}

function panelist(s: Snapshot, personId: string, over: Partial<Panelist>): Patch {
  return { panelists: s.panelists.map((it) => (it.personId === personId ? { ...it, ...over } : it)) };
}

function asked(s: Snapshot, id: string, over: Partial<Asked>): Patch {
  return { asked: s.asked.map((it) => (it.id === id ? { ...it, ...over } : it)) };
}

type NoteTarget = { followUpId: string | null; roundId: string; personId: string | null };

function note(s: Snapshot, { followUpId, roundId, personId }: NoteTarget, over: Partial<ThankYou>): Patch {
  const known = s.thankYous.find((it) => it.id === followUpId);
  const id = known?.id ?? `t-new-${s.thankYous.length}`;
  const row = { ...(known ?? aNote(personId, "to-write", { id, roundId, dueAt: before(s, -1) })), ...over };
  return { thankYous: [...s.thankYous.filter((it) => it.id !== id), row] };
}

function owe(s: Snapshot, kind: "check-in", dueAt: string, doneAt: string | null): Patch {
  return { owed: [...s.owed, { id: `o-${s.owed.length}`, kind, dueAt, state: "open", doneAt }] };
}

function unique(s: Snapshot): string {
  return `A moment, the ${JSON.stringify(s.thankYous).length}th`;
}

function before(s: Snapshot, hours: number): string {
  return plusHours(s.now, -hours).toISOString();
}
