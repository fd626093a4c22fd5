import * as questions from "@/lib/questions/commands/sample";
import { type Listed, rows } from "./row";

/** Taking the sample away asks for nothing but whose it is. */
export const SAMPLES: Listed[] = rows(
  "questions/commands/sample",
  questions,
)({
  removeSampleQuestions: () => [],
});
