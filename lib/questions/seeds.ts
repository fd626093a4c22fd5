/**
 * Questions that come with the product (CUES.md §5.1 to §5.4), in our own words. A seed is shared text; it becomes the
 * person's row only when they answer, link, practise, skip or choose it. Its id never changes.
 * That there is a set of likely behavioural questions is the articles' advice (S2.12, S4.11); which ones is our choice.
 */
import type { BankCategory, MineCategory } from "@/lib/questions/categories";

export type StoryTag = "adapt" | "develop" | "responsibility" | "reflection";

export interface BankSeed {
  id: string;
  text: string;
  category: BankCategory;
  /** Kinds of story that answer it; none: it needs an answer, not a story. */
  fits: readonly StoryTag[];
}

/** Where in five years (S2.12): answered in words, not with a story. */
export const FIVE_YEARS = "five-years";

export const BANK_SEEDS: readonly BankSeed[] = [
  behavioural(FIVE_YEARS, "Where would you like to be in five years?"),
  behavioural(
    "conflict-colleague",
    "Tell me about a disagreement with a colleague. How did it end?",
    "adapt",
  ),
  behavioural(
    "hard-deadline",
    "When did you have too little time? What did you leave out?",
    "responsibility",
  ),
  behavioural("mistake", "Tell me about a mistake of yours and what you did next.", "reflection"),
  behavioural("led-without-title", "When did you lead something without being asked to?", "responsibility"),
  behavioural("change-late", "When did the plan change late? How did you adjust?", "adapt"),
  behavioural("learned-fast", "What did you have to learn quickly, and how did you go about it?", "develop"),
  behavioural("difficult-customer", "Tell me about someone hard to please. What did you do?", "adapt"),
  behavioural("unclear-task", "When was the task unclear? How did you find the way?", "adapt"),
  behavioural("said-no", "When did you say no to someone who mattered?", "responsibility"),
  behavioural("persuaded", "How did you win someone over who saw it differently?", "responsibility"),
  behavioural("feedback-taken", "What criticism changed how you work?", "develop", "reflection"),
  behavioural(
    "team-result",
    "Tell me about a result that was the team’s. What was your part?",
    "responsibility",
  ),
  behavioural(
    "several-things",
    "When did several things need you at once? How did you choose?",
    "responsibility",
  ),
  behavioural("under-pressure", "When were you under real pressure? What did that look like?", "adapt"),
  behavioural("improved-process", "What did you make simpler or better without being told to?", "develop"),
  behavioural(
    "gave-hard-news",
    "When did you have to tell someone what they did not want to hear?",
    "responsibility",
  ),
  behavioural("did-not-work", "What did you try that did not work out?", "reflection"),
  behavioural("helped-someone", "Whom did you help to get better at their work?", "develop"),
  behavioural("first-weeks", "How did you find your feet in your last new job?", "adapt"),
  first("brought-you-here", "background", "Walk me through what brought you here."),
  first("explain-your-work", "depth", "Explain a piece of your work to someone who knows the subject."),
  first("made-you-apply", "motivation", "What made you apply here?"),
  first("work-with-others", "fit", "How do you like to work with others?"),
  first("first-weeks-here", "in-the-role", "What would your first weeks here look like?"),
];

/** The five to practise while nobody has asked anything yet. */
export const FIRST_FIVE: readonly string[] = [
  FIVE_YEARS,
  "mistake",
  "conflict-colleague",
  "learned-fast",
  "led-without-title",
];

export interface MineSeed {
  id: string;
  text: string;
  category: MineCategory;
  depth: 1 | 2 | 3;
}

/** Ships ready-made, where the person has no question of that kind yet (S4.25). */
export const NEXT_STEPS_SEED = "next-steps";
export const NEXT_STEPS_QUESTION = "What happens next, and by when might I hear?";

/** Three examples after "Second Interview" (S2.15, S2.16, S2.17), offered in pencil. */
export const MINE_EXAMPLES: readonly MineSeed[] = [
  { id: "measured", text: "How is each person’s work measured here?", category: "success", depth: 2 },
  {
    id: "environment",
    text: "How would you describe what it is like to work here at the moment?",
    category: "team",
    depth: 1,
  },
  {
    id: "growing-people",
    text: "What do you do to prepare people for larger roles?",
    category: "growth",
    depth: 2,
  },
];

function behavioural(id: string, text: string, ...fits: StoryTag[]): BankSeed {
  return { id, text, category: "behavioural", fits };
}

/** The likeliest question of a kind, offered first (CUES.md §5.3). */
function first(id: string, category: BankCategory, text: string): BankSeed {
  return { id, text, category, fits: [] };
}
