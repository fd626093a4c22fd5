/// <reference types="vite/types/importMeta.d.ts" />
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { readForm } from "@/lib/accounts/form";
import type { Owner } from "@/lib/accounts/owner";
import { plusHours } from "@/lib/base/dates";
import type { Result } from "@/lib/base/result";
import { asOwnerAlone, closeDatabase } from "@/lib/platform/db";
import { type Ids, makeFull } from "@/lib/strangers/fixture";
import { openLogin } from "@/lib/strangers/locks";

type Saving = {
  name: string;
  schema: z.ZodType;
  run: (owner: Owner, input: unknown) => Promise<Result<{ version?: number | string | null }>>;
};

vi.mock("@/lib/accounts/handler", async (original) => ({
  ...(await original<object>()),
  savingHandler: (name: string, schema: z.ZodType, run: Saving["run"]): Saving => ({
    ...{ name, schema },
    run: (owner, input) => asOwnerAlone(owner, () => run(owner, input)), // as the real one does
  }),
}));

const files = import.meta.glob<Record<string, unknown>>("./*/handlers.ts");

/** The fields of each form that saves by itself, but for what it was opened on; `at` is which of two wordings. */
const FORMS: Record<string, (v: Ids, at: 0 | 1) => Record<string, string>> = {
  "applications.why-here": (v, at) => ({ id: v.application, text: WORDS[at] }),
  "applications.requirement": (v, at) => ({ id: v.requirement, text: WORDS[at], class: "must" }),
  "applications.gap": (v, at) => ({ requirementId: v.requirement, gapAnswer: WORDS[at] }),
  "carry.along": (v, at) => ({ carryId: v.carry, answer: WORDS[at] }),
  "case.answer": (v, at) => ({ applicationId: v.application, slot: "whyYou", text: WORDS[at] }),
  "case.opening": (v, at) => ({ applicationId: v.application, text: WORDS[at] }),
  "case.showing": (v, at) => ({ applicationId: v.application, showing: (["say-only", "show"] as const)[at] }),
  "case.edit-point": (v, at) => ({ id: v.point, text: WORDS[at] }),
  "case.edit-idea": (v, at) => ({ id: v.idea, text: WORDS[at], sensitivity: "safe" }),
  "case.edit-goal": (v, at) => ({ id: v.goal, text: WORDS[at], tie: `requirement ${v.requirement}` }),
  "case.edit-growth": (v, at) => ({ id: v.growth, text: WORDS[at], on: "2026-01-03" }),
  "companies.environment": (v, at) => ({ id: v.company, "tags[]": "shifts", own: WORDS[at] }),
  "debriefs.feedback-plan": (v, at) => ({ feedbackId: v.feedback, plan: WORDS[at] }),
  "fit.edit": (v, at) => ({ id: v.mustHave, text: WORDS[at] }),
  "fit.evidence-edit": (v, at) => ({ id: v.evidence, text: WORDS[at] }),
  "notes.edit": (v, at) => ({ id: v.note, body: WORDS[at] }),
  "packs.save": (v, at) => ({ roundId: v.round, copies: "3", portfolio: "yes", ref: WORDS[at] }),
  "pay.range": (v, at) => ({ applicationId: v.application, minimum: ["90", "95"][at]!, ...UNIT }),
  "pay.stance": (v, at) => ({ applicationId: v.application, stance: "ask-range", sentence: WORDS[at] }),
  "pay.flexibility": (v, at) => ({ applicationId: v.application, flexibility: ["open", "firm"][at]! }),
  "pay.theirs": (v, at) => ({ applicationId: v.application, low: ["80", "85"][at]!, ...UNIT }),
  "pay.counter": (v, at) => ({ applicationId: v.application, counter: WORDS[at] }),
  "pay.evidence-edit": (v, at) => ({
    ...{ id: v.payEvidence, source: WORDS[at], figure: "90000", foundOn: "2026-01-03" },
    ...UNIT,
  }),
  "pay.worth-edit": (v, at) => ({ id: v.worth, text: WORDS[at], storyId: v.story }),
  "people.cares": (v, at) => ({ interviewerId: v.person, text: WORDS[at], origin: "mine" }),
  "people.angle": (v, at) => ({ interviewerId: v.person, text: WORDS[at] }),
  "people.tone": (v, at) => ({ interviewerId: v.person, tone: ["formal", "casual"][at]! }),
  "people.standing": (v, at) => ({
    ...{ interviewerId: v.person, applicationId: v.application },
    ...{ role: ["boss", "peer"][at]!, decisionMaker: "likely", futureBoss: "no" },
  }),
  "hooks.edit": (v, at) => ({ id: v.hook, text: WORDS[at] }),
  "facts.edit": (v, at) => ({ id: v.fact, text: WORDS[at], url: "example.org", seenOn: "2026-01-03" }),
  "questions.bank-edit": (v, at) => ({ key: v.bank, text: "Why?", category: "fit", answer: WORDS[at] }),
  "questions.bank-answer": (v, at) => ({ key: v.bank, answer: WORDS[at] }),
  "questions.improve": (v, at) => ({ askedId: v.asked, improvedAnswer: WORDS[at] }),
  "my-questions.edit": (v, at) => ({ questionId: v.myQuestion, text: WORDS[at], depth: "2" }),
  "my-questions.answer-edit": (v, at) => ({ askingId: v.asking, answer: WORDS[at] }),
  "research.edit": (v, at) => ({ id: v.research, slot: "goal", text: WORDS[at], publishedOn: "2026-01-03" }),
  "rounds.area": (v, at) => ({ areaId: v.area, text: "The gap", answer: WORDS[at] }),
  "rounds.area-answer": (v, at) => ({ areaId: v.area, answer: WORDS[at] }),
  "rounds.reason": (v, at) => ({ roundId: v.round, reason: ["split", "clarify"][at]! }),
  "rounds.theme": (v, at) => ({ roundId: v.round, theme: WORDS[at] }),
  "rounds.others": (v, at) => ({ roundId: v.round, others: WORDS[at] }),
  "schedule.offer": (v, at) => ({
    applicationId: v.application,
    figure: ["90", "95"][at]!,
    zone: "UTC",
    ...UNIT,
  }),
  "stories.edit": (v, at) => ({ id: v.story, title: WORDS[at] }),
  "stories.keep-here": (v, at) => ({ ...linked(v), hereSentence: WORDS[at] }),
  "stories.here": (v, at) => ({ ...linked(v), hereSentence: WORDS[at] }),
  "stories.number": (v, at) => ({ storyId: v.story, number: WORDS[at] }),
  "stories.reflection": (v, at) => ({ storyId: v.story, reflection: WORDS[at] }),
};

const WORDS = ["The night rota", "The night rota, for two years"] as const;
const UNIT = { currency: "EUR", period: "year" };
const linked = (v: Ids) => ({ storyId: v.story, applicationId: v.application });

/** Those that take words as they are typed, of which there may be more than two. */
const WITH_WORDS = Object.keys(FORMS).filter((name) =>
  Object.values(FORMS[name]!({} as Ids, 0)).includes(WORDS[0]),
);

let login: pg.Client;
let me: { owner: Owner; ids: Ids };
const saving: Saving[] = [];

beforeAll(async () => {
  login = await openLogin();
  me = await makeFull(login, `saves${randomBytes(8).toString("hex")}`, false);
  for (const load of Object.values(files)) {
    for (const it of Object.values(await load())) if (isSaving(it)) saving.push(it);
  }
}, 120_000);

afterAll(async () => {
  await login.end();
  await closeDatabase();
});

/** Decision 12: what every command behind a form that saves by itself promises. */
describe("a form that saves by itself", () => {
  it("is listed here, each once", () => {
    expect(saving.map((it) => it.name).sort()).toEqual(Object.keys(FORMS).sort());
  });

  it.each(Object.keys(FORMS))(
    "%s asks before it writes over what is newer, and may be sent again",
    async (name) => {
      const it = saving.find((one) => one.name === name)!;
      const send = (at: 0 | 1, opened: Record<string, string>) =>
        put(it, { ...FORMS[name]!(me.ids, at), ...opened });
      const stale = { was: "Something else", version: "1" };

      const first = await send(0, { replace: "on" });
      expect(first, "mine in place of the newer one").toMatchObject({ ok: true });
      expect(await send(1, stale)).toMatchObject({
        code: "changed-elsewhere",
        fields: { replace: "newer-exists" },
      });
      expect(await send(0, stale), "the same words, after an answer that got lost").toMatchObject({
        ok: true,
      });
      const version = first.ok ? `${first.value.version}` : "";
      expect(await send(1, { was: version, version }), "on what the answer said").toMatchObject({ ok: true });
    },
  );

  it.each(WITH_WORDS)("%s takes one of two windows that save at one instant", async (name) => {
    const it = saving.find((one) => one.name === name)!;
    const standing = await put(it, { ...FORMS[name]!(me.ids, 0), replace: "on" });
    const version = standing.ok ? `${standing.value.version}` : "";
    const windows = ["One", "Two", "Three"].map((words) => {
      const fields = Object.entries(FORMS[name]!(me.ids, 0));
      const typed = fields.map(([field, value]) => [field, value === WORDS[0] ? words : value]);
      return put(it, { ...Object.fromEntries(typed), was: version, version });
    });
    const told = await Promise.all(windows);
    expect(told.map((answer) => (answer.ok ? "saved" : answer.code)).sort()).toEqual([
      ...["changed-elsewhere", "changed-elsewhere", "saved"],
    ]);
  });
});

function put(it: Saving, fields: Record<string, string>) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  sent += 1;
  return it.run({ ...me.owner, now: plusHours(me.owner.now, sent / 3600) }, it.schema.parse(readForm(form)));
}

/** Each is sent a second after the one before it. */
let sent = 0;

function isSaving(it: unknown): it is Saving {
  return typeof it === "object" && it !== null && "run" in it && "schema" in it;
}
