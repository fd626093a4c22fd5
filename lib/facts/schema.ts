import { z } from "zod";
import { id, line, optionalId, optionalLine, tick } from "@/lib/base/fields";

/** What is asked about most, by name; anything else has words of its own. */
export const FACT_KEYS = ["pay", "notice", "start-date", "other"] as const;
export type FactKey = (typeof FACT_KEYS)[number];

const fact = {
  key: z.enum(FACT_KEYS, "Choose what it is about."),
  /** In own words, where it is about none of these. */
  own: optionalLine(80),
  value: line(300, "Write what you told them."),
  roundId: optionalId(),
  interviewerId: optionalId(),
};
const needsOwn = {
  when: (input: { key: FactKey; own: string | null }) => input.key !== "other" || input.own !== null,
  says: { path: ["own"], error: "Write what it is about, in a word or two." },
};

export const addFactSchema = z
  .object({ id: id(), applicationId: id(), ...fact })
  .refine(needsOwn.when, needsOwn.says);
export type AddFact = z.output<typeof addFactSchema>;

export const editFactSchema = z
  .object({ id: id(), ...fact, was: z.string().max(1000).optional(), replace: tick() })
  .refine(needsOwn.when, needsOwn.says);
export type EditFact = z.output<typeof editFactSchema>;

/** Two values of one fact: which of them stands, and why they differ. */
export const settleFactsSchema = z
  .object({
    first: id(),
    second: id(),
    stands: z.uuid("Choose the one that stands."),
    why: line(300, "Write in one line why they differ."),
  })
  .refine((input) => input.stands === input.first || input.stands === input.second, {
    path: ["stands"],
    error: "Choose the one that stands.",
  });
export type SettleFacts = z.output<typeof settleFactsSchema>;

export const factIdSchema = z.object({ id: id() });
