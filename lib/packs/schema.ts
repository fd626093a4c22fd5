import { z } from "zod";
import { id, line, optionalChoice, optionalLine, tick, version } from "@/lib/base/fields";

/** Bring it · show it on a screen · not this time. */
export const PORTFOLIO = ["yes", "screen", "no"] as const;
export type Portfolio = (typeof PORTFOLIO)[number];

const HOW_MANY = "How many? A whole number, such as 3.";

const whole = z.number(HOW_MANY).int(HOW_MANY).min(0, HOW_MANY).max(99, "At most 99.");

export const copiesSchema = z.object({
  roundId: id(),
  copies: z.string(HOW_MANY).trim().min(1, HOW_MANY).transform(Number).pipe(whole),
});
export const portfolioSchema = z.object({
  roundId: id(),
  portfolio: z.enum(PORTFOLIO, "Choose one of these."),
});
export const portfolioRefSchema = z.object({
  roundId: id(),
  ref: line(500, "Write the link, or the name of the file."),
});
export const packRoundSchema = z.object({ roundId: id() });

/** The whole list at once, as the round's page sends it. No number of copies yet is an empty field. */
export const packSchema = z.object({
  roundId: id(),
  copies: z
    .string()
    .default("")
    .transform((text) => (text.trim() ? Number(text) : null))
    .pipe(whole.nullable()),
  portfolio: optionalChoice(PORTFOLIO),
  ref: optionalLine(500),
  portfolioPacked: tick(),
  version: version(),
  /** Mine in place of the newer one. */
  replace: tick(),
});
