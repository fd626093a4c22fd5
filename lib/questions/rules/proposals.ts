/** What is proposed until the person says otherwise: of which kind a question is, and how far one of mine goes. Pure. */
import type { BankCategory, MineCategory } from "@/lib/questions/categories";

const SIGNS: readonly (readonly [BankCategory, RegExp])[] = [
  ["clarifying", /\b(you (said|mentioned|told)|last time|earlier|come back to|go(ing)? back to|clarify)\b/i],
  [
    "pay-and-terms",
    /\b(salary|pay|paid|compensation|rate|bonus|notice|start date|earliest|other offers?)\b/i,
  ],
  [
    "in-the-role",
    /\b(first (weeks?|months?|days|90|100|30)|would you (do|handle|approach|tackle|start|run|lead)|if you (got|had|joined|started))\b/i,
  ],
  [
    "motivation",
    /\b(why (us|here|this|are you|do you want|did you (apply|leave)|would you)|what (made|makes|draws|drew|attracts) you|looking for|motivat)/i,
  ],
  [
    "behavioural",
    /\b(tell me about a (time|situation|conflict|mistake|disagreement|failure)|describe a (time|situation)|(an )?example of|when (did|were|was|have) you|have you ever|five years|5 years|how did you|what did you|disagree|conflict|mistake|criticism|under pressure)\b/i,
  ],
  ["fit", /\b(team|colleagues?|culture|work with|manager|boss|environment|values|fit in)\b/i],
  [
    "background",
    /\b(about yourself|walk me through|your (background|cv|résumé|resume|career|experience)|brought you|strengths?|weakness)/i,
  ],
];

/** From its words alone; what none of them fits is about the field. */
export function proposedCategory(text: string): BankCategory {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? "depth";
}

const MINE_SIGNS: readonly (readonly [MineCategory, RegExp])[] = [
  ["next-steps", /\b(what happens next|next steps?|when (might|will|can) (I|we) hear|by when)\b/i],
  [
    "challenges",
    /\b(hard(est)?|difficult(y|ies)?|challeng\w*|breaks?|worr\w+|struggl\w+|goes wrong|keeps? you (up|awake))\b/i,
  ],
  [
    "openings",
    /\b(opportunit\w+|opening|could (this job |this role |it )?(become|grow into)|become of|possible here|lead to)\b/i,
  ],
  [
    "success",
    /\b(success\w*|measured?|judged?|look(s)? like (after|at|in)|good look like|expect(ed|ations)?)\b/i,
  ],
  ["growth", /\b(learn\w*|develop(ed|ment)?|training|larger roles?|mentor\w*|promot\w+)\b/i],
  ["direction", /\b(strategy|direction|going|plans? for|in (two|three|five) years|market|compet\w+)\b/i],
  ["team", /\b(team|people|colleagues?|work here|culture|environment|rota|on.call|who )\b/i],
];

/** From its words; what none fits stays unsorted. */
export function proposedMineCategory(text: string): MineCategory | null {
  return MINE_SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

type About = {
  company: string;
  role: string /** It leads back to a finding or to an earlier answer. */;
  linked?: boolean;
};

/** 3 builds on something heard or found, 2 names the company or the role, 1 could be asked anywhere (CUES.md §5.4). */
export function proposedDepth(text: string, { company, role, linked = false }: About): 1 | 2 | 3 {
  if (linked || BUILDS_ON.test(text)) return 3;
  return names(text, company) || names(text, role) ? 2 : 1;
}

/** "You said", "Sam mentioned", "I read": it goes on from something. */
const BUILDS_ON = /\b(you|he|she|they|[A-Z][\p{L}]+) (said|mentioned|told me)\b|\bI (read|saw|heard)\b/u;

/** The whole name, or its first word where that is long enough to be one's own ("Halden" of "Halden Freight"). */
function names(text: string, name: string): boolean {
  const plain = ` ${fold(text)} `;
  const whole = fold(name);
  const [first = ""] = whole.split(" ");
  return [whole, first.length >= 4 ? first : ""].some((it) => it !== "" && plain.includes(` ${it} `));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
