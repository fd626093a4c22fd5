import { z } from "zod";

export const NOTICE_UNITS = ["days", "weeks", "months"] as const;

export const noticeSchema = z.object({
  length: z.coerce
    .number("Write a whole number, 0 if you could start at once.")
    .int("Write a whole number.")
    .min(0, "Write 0 or more.")
    .max(365, "Write 365 or less."),
  unit: z.enum(NOTICE_UNITS, "Choose days, weeks or months."),
});
