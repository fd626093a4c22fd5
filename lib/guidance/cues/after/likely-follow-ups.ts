import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence, Finding } from "@/lib/guidance/cue";
import { aCarry, aDebrief, anApplication, anAsked, theFirst } from "@/lib/guidance/example-snapshot";
import { afterTalking, debriefIn60, notForYou } from "@/lib/guidance/not-yet";
import { askedIn, isThin, lastDebrief, lastRound } from "@/lib/guidance/rules";
import type { Asked, Carry, Debrief, Round, Snapshot } from "@/lib/guidance/snapshot";
import { plain, quote, says } from "@/lib/guidance/words";

const HELD = { rounds: [theFirst()], debriefs: [aDebrief("r1")] };
const shaky = anAsked("q1", "r1", "What broke?", { rating: "shaky" });
const expected = aCarry("c1", "expected-follow-up", "What broke?", { askedId: "q1" });

export const likelyFollowUps: Cue = {
  id: "likely-follow-ups",
  code: "A3",
  family: "after",
  shownAt: ["screen", "first", "second", "final"],
  minutes: 2,
  title: "Expect what they will pick up",
  advice:
    "Look at the threads left hanging in this conversation and mark the ones they are likely to come back to. They are your first preparation for the next round.",
  sources: [{ source: "S0", heading: "a" }],
  answers: ["S0.6"],
  pencil: "They may ask again about …",
  evaluate(s) {
    const { stage, offer, id: applicationId } = s.application;
    if (stage === "offer" || offer?.decidedOn) {
      const action: Action = { label: "Change the stage", kind: "change-stage", target: { applicationId } };
      return notForYou("No further round to prepare for.", action);
    }
    const last = lastRound(s);
    if (!last) return afterTalking(s, "Comes when a round ends.");
    const saved = lastDebrief(s);
    if (saved) return judge(s, last, saved);
    return {
      state: "not-yet",
      says: "Comes after the debrief.",
      evidence: [],
      action: debriefIn60(last.id),
    };
  },
  examples: [
    {
      name: "At an offer",
      patch: { application: anApplication({ stage: "offer" }) },
      state: "not-for-you",
      says: "No further round to prepare for.",
    },
    { name: "No debrief", patch: { rounds: [theFirst()] }, state: "not-yet" },
    { name: "Nothing hanging", patch: HELD, state: "open", says: "Did anything stay hanging?" },
    {
      name: "A shaky answer",
      patch: { ...HELD, asked: [shaky] },
      state: "open",
      says: "1 answer that could come back.",
    },
    {
      name: "One noted, one to go",
      patch: {
        ...HELD,
        asked: [shaky, anAsked("q2", "r1", "Why us?", { mark: "expand" })],
        carries: [expected],
      },
      state: "started",
      says: "1 thread noted. “Why us?” was marked; will it come back?",
    },
    {
      name: "Other points, none expected yet",
      patch: { ...HELD, carries: [aCarry("c2", "unsaid", "The migration")] },
      state: "started",
      says: "1 thread noted. Will one of them come back?",
    },
    {
      name: "Noted",
      patch: { ...HELD, asked: [shaky], carries: [expected] },
      state: "ready",
      says: "1 thread noted for next time.",
    },
    {
      name: "None expected",
      patch: { ...HELD, debriefs: [aDebrief("r1", { followUpsNone: true })] },
      state: "ready",
      says: "None expected, by your own word.",
    },
  ],
};

function judge(s: Snapshot, last: Round, saved: Debrief): Finding {
  const carries = s.carries.filter((it) => it.fromRoundId === last.id);
  const likely = askedIn(s, last).filter((it) => isThin(it) || it.likelyFollowUp);
  const loose = likely.find((it) => !carries.some((carry) => carry.askedId === it.id));
  const expected = carries.filter((it) => it.kind === "expected-follow-up");
  const evidence = rows(carries, likely);
  if (!loose && (expected.length > 0 || saved.followUpsNone)) {
    const words =
      expected.length > 0
        ? `${plural(expected.length, "thread")} noted for next time.`
        : "None expected, by your own word.";
    const action: Action = { label: "Look at it", kind: "look", target: { at: "carry" } };
    return { state: "ready", says: words, evidence, action };
  }
  const action: Action = {
    label: "Note a likely follow-up",
    kind: "note-follow-up",
    target: { roundId: last.id, askedId: loose?.id ?? null },
  };
  if (carries.length === 0 && !saved.followUpsNone) {
    const words =
      likely.length > 0
        ? `${plural(likely.length, "answer")} that could come back.`
        : "Did anything stay hanging?";
    return { state: "open", says: words, evidence, action };
  }
  const question = loose
    ? `${quote(loose.text)} was ${loose.rating === "shaky" ? "shaky" : "marked"}; will it come back?`
    : "Will one of them come back?";
  const noted = carries.length > 0 && `${plural(carries.length, "thread")} noted.`;
  return { state: "started", says: says(noted, question), evidence, action };
}

function rows(carries: readonly Carry[], likely: readonly Asked[]): Evidence[] {
  const loose = likely.filter((it) => !carries.some((carry) => carry.askedId === it.id));
  return [
    ...carries.map((it): Evidence => {
      const label = it.kind === "expected-follow-up" ? "They may ask" : "Left open";
      return { label, text: plain(it.text), state: "filled" };
    }),
    ...loose.map((it): Evidence => ({ label: "Could come back", text: quote(it.text), state: "blank" })),
  ];
}
