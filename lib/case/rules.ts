/** What a form shows of a line of the case, to be compared when it is saved. Pure. */

export function goalKey(goal: {
  text: string;
  requirementId: string | null;
  questionId: string | null;
}): string {
  return `${goal.requirementId ?? goal.questionId ?? ""}\n${goal.text}`;
}

export function ideaKey(idea: {
  text: string;
  researchId: string | null;
  sensitivity: string | null;
}): string {
  return `${idea.researchId ?? ""} ${idea.sensitivity ?? ""}\n${idea.text}`;
}

export function growthKey({ text, on }: { text: string; on: string }): string {
  return `${on}\n${text}`;
}
