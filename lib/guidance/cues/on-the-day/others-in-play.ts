import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import { isFilled } from "@/lib/follow-ups/rules";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { anApplication, inHours } from "@/lib/guidance/example-snapshot";
import { notForYou } from "@/lib/guidance/not-yet";
import { ms } from "@/lib/guidance/rules";
import type { OtherApplication, Snapshot } from "@/lib/guidance/snapshot";
import { STAGE_NAMES } from "@/lib/guidance/stage-lines";
import { day, onDate, onDay, plain, says } from "@/lib/guidance/words";

const other = (company: string, over: Partial<OtherApplication> = {}): OtherApplication => ({
  id: company.toLowerCase(),
  company,
  stage: "applied",
  nextAction: null,
  nextRoundAt: null,
  ...over,
});

export const othersInPlay: Cue = {
  id: "others-in-play",
  code: "D2",
  family: "steady",
  shownAt: ["applied", "screen", "first", "second", "final", "offer"],
  minutes: 5,
  title: "Assume nothing, keep others moving",
  advice:
    "A good round is not an offer. Stay courteous and prepared to the end, and take the next step on another application meanwhile.",
  sources: [{ source: "S3", heading: "3" }],
  answers: ["S3.18"],
  pencil: "Nothing else in play.",
  // The first sentence of the advice is the articles'; the second is ours.
  underAdvice: "Our reading of this advice",
  evaluate(s) {
    const { offer, id: applicationId } = s.application;
    if (offer?.decidedOn) {
      const action: Action = {
        label: "Change my answer",
        kind: "change-answer",
        target: { applicationId },
      };
      return notForYou(`Decided ${onDate(s, offer.decidedOn)}.`, action);
    }
    const evidence = s.others.map((it) => row(s, it));
    const [touched] = s.others;
    if (!touched) {
      const action: Action = { label: "Save another role", kind: "add-application", target: {} };
      return { state: "open", says: "Nothing else in play.", evidence, action };
    }
    const moving = soonest(s);
    if (!moving) {
      const says = `${list(s.others.map((it) => it.company))} in play, no next step noted.`;
      const label = `Set a next step for ${touched.company}`;
      const target = { applicationId: touched.id };
      return {
        state: "started",
        says,
        evidence,
        action: { label, kind: "set-next-action", target },
      };
    }
    const more = s.others.length - 1;
    const words = says(`${moving.company}: ${step(s, moving)}.`, more > 0 && `${more} more in play.`);
    const action: Action = {
      label: `Open ${moving.company}`,
      kind: "open-application",
      target: { applicationId: moving.id },
    };
    return { state: "ready", says: words, evidence, action };
  },
  examples: [
    { name: "Nothing else", patch: {}, state: "open", says: "Nothing else in play." },
    {
      name: "Two without a step",
      patch: { others: [other("Borealis"), other("Cobalt")] },
      state: "started",
      says: "Borealis and Cobalt in play, no next step noted.",
    },
    {
      name: "A round elsewhere",
      patch: { others: [other("Borealis"), other("Cobalt", { nextRoundAt: inHours(48) })] },
      state: "ready",
      says: "Cobalt: round on Thu 16 Jul. 1 more in play.",
    },
    {
      name: "A step elsewhere",
      patch: { others: [other("Borealis", { nextAction: { text: "Send the CV.", dueAt: null } })] },
      state: "ready",
      says: "Borealis: Send the CV.",
    },
    {
      name: "Decided",
      patch: {
        application: anApplication({
          stage: "offer",
          offer: {
            deadlineAt: null,
            figure: null,
            currency: null,
            period: null,
            decidedOn: "2026-07-13",
          },
        }),
      },
      state: "not-for-you",
      says: "Decided on Mon 13 Jul.",
    },
  ],
};

/** The one whose round or dated step comes first; an undated step comes last. */
function soonest(s: Snapshot): OtherApplication | null {
  const moving = s.others.filter((it) => hasRound(s, it) || isFilled(it.nextAction?.text));
  return moving.toSorted((a, b) => when(s, a) - when(s, b))[0] ?? null;
}

function when(s: Snapshot, it: OtherApplication): number {
  const round = hasRound(s, it) ? ms(it.nextRoundAt!) : Number.MAX_SAFE_INTEGER;
  const due = it.nextAction?.dueAt ? ms(it.nextAction.dueAt) : Number.MAX_SAFE_INTEGER;
  return Math.min(round, due);
}

function hasRound(s: Snapshot, it: OtherApplication): boolean {
  return it.nextRoundAt !== null && ms(it.nextRoundAt) > s.now.getTime();
}

function step(s: Snapshot, it: OtherApplication): string {
  if (isFilled(it.nextAction?.text)) return plain(it.nextAction!.text);
  return `round ${onDay(s, it.nextRoundAt!)}`;
}

function row(s: Snapshot, it: OtherApplication): Evidence {
  const href = paths.application(it.id);
  const moving = hasRound(s, it) || isFilled(it.nextAction?.text);
  const due = it.nextAction?.dueAt ? `, ${day(s, it.nextAction.dueAt)}` : "";
  const next = moving ? `${step(s, it)}${isFilled(it.nextAction?.text) ? due : ""}` : "no next step";
  const state = moving ? "filled" : "blank";
  return { label: it.company, text: `${STAGE_NAMES[it.stage]}, ${next}`, state, href };
}
