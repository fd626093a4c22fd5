/**
 * Words in a draft that take the job for granted, or that may be heard differently than meant
 * (CUES.md §6). A match is underlined and a better wording offered; sending is never blocked.
 */

export interface LintMatch {
  /** Number of the row in CUES.md §6. */
  rule: number;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  phrase: string;
  /** The whole sentence around it. */
  sentence: string;
  /** Wording to put in its place; "" is to leave it out; null where there is only the hint. */
  better: string | null;
  hint: string | null;
  /** The sentence shown beside the match. */
  says: string;
}

export interface LintUse {
  /** Naming other offers or pay is fair in a nudge about an offer's deadline and in a counter. */
  aboutOffer?: boolean;
  /** Companies of the person's own past, whose "our team" is no presumption. */
  pastCompanies?: readonly string[];
}

type Row = readonly [rule: number, pattern: RegExp, example: string, better: string | null, hint?: string];

const GUARD = /\b(if|should|were I|were to|would|could|might)\b/i;

/** Rows about a careful note rather than about presuming: they hold in the conditional too. */
const FIRST_UNGUARDED = 29;
const LAST_UNGUARDED = 34;

/** Rule, pattern, the words it was written for, the better wording. Apostrophes are straight here. */
export const LINT_ROWS: readonly Row[] = [
  [1, /\bwhen I (join|start|begin)\b/i, "when I join", "if I were to join"],
  [
    2,
    /\bonce I('m| am)? (join(ed)?|start(ed)?|on board|in the role|there)\b/i,
    "once I'm on board",
    "if I were in the role",
  ],
  [3, /\bafter I (join|start)\b/i, "after I start", "if I were to start"],
  [4, /\bas soon as I (join|start)\b/i, "as soon as I start", "early on, if I were chosen"],
  [
    5,
    /\b(looking|look) forward to (joining|starting|working (with|for|at|alongside))\b/i,
    "looking forward to joining",
    "I would be glad to join",
  ],
  [
    6,
    /\blooking forward to (being|becoming) (a )?part of\b/i,
    "looking forward to being part of",
    "I would be glad to be part of",
  ],
  [
    7,
    /\bcan('t|not) wait to (join|start|work|get started|meet the team)\b/i,
    "can't wait to start",
    "I remain very interested",
  ],
  [
    8,
    /\b(excited|thrilled|eager) to (join|start|be joining|get started)\b/i,
    "excited to join",
    "the role interests me a good deal",
  ],
  [9, /\bI will be (joining|starting|working)\b/i, "I will be joining", "I would enjoy working"],
  [
    10,
    /\bI('ll| will) (bring|deliver|lead|build|fix|improve|transform)\b.*\b(at|for|in) (your|the) (team|company|role)\b/i,
    "I will improve the rota in the role",
    "I would work on …",
  ],
  [11, /\bin my (new|future) (role|job|position|team)\b/i, "in my new role", "in this role"],
  [12, /\bmy (new|future) (team|colleagues|boss|manager|desk|office)\b/i, "my future colleagues", "the team"],
  [13, /\bour (team|roadmap|product|customers|clients|company|office)\b/i, "our roadmap", "your roadmap"],
  [14, /\bas (your|the) new [a-z ]{2,30}\b/i, "as your new engineer", "as an engineer"],
  [
    15,
    /\bas (a|the newest) (member|part) of (the|your) team\b/i,
    "as a member of your team",
    "working with your team",
  ],
  [
    16,
    /\b(see|meet) you (all )?(on|at) my first day\b/i,
    "see you on my first day",
    "I would be glad to speak again",
  ],
  [17, /\bmy (first|start) (day|week|date)\b/i, "my start date", "a possible start"],
  [18, /\bwelcom(e|ing) me (to|on board|aboard)\b/i, "welcoming me aboard", "the warm conversation"],
  [
    19,
    /\b(await|awaiting|waiting for|looking forward to|expect|expecting) (your|the|an|my) (offer|contract)\b/i,
    "looking forward to the offer",
    "I look forward to hearing from you",
  ],
  [
    20,
    /\bwhen (you|I) (send|get|receive|sign) (me )?(the|an|my) (offer|contract)\b/i,
    "when you send the contract",
    "when you have decided",
  ],
  [
    21,
    /\bI('m| am) (confident|sure|certain) (that )?(I|you)('ll| will| am going to)\b/i,
    "I'm sure you'll",
    "I hope",
  ],
  [
    22,
    /\bI know (that )?(I|you)('ll| will| am|'m) (the right|the best|be the|choose|hire|pick)\b/i,
    "I know I'm the right",
    "I believe my experience fits",
  ],
  [
    23,
    /\b(the )?(best|perfect|ideal|only) (candidate|choice|person|fit)\b/i,
    "the perfect fit",
    "a good match in …",
  ],
  [
    24,
    /\byou('ll| will) not (regret|be disappointed)\b|\byou won't (regret|be disappointed)\b/i,
    "you won't regret",
    "",
    "leave it out",
  ],
  [
    25,
    /\b(glad|happy|pleased) (that )?(you|we) (chose|decided on|picked|selected) me\b/i,
    "glad you chose me",
    "thank you for considering me",
  ],
  [
    26,
    /\bsince (I('ve| have) got|I('m| am) getting) the (job|role|position)\b/i,
    "since I'm getting the job",
    "",
    "leave it out",
  ],
  [
    27,
    /\b(our|the) (next step|next steps) (is|are|will be) (to )?(sign|the contract|the offer|onboarding)\b/i,
    "our next step is the contract",
    "I would be glad to hear about next steps",
  ],
  [28, /\bI accept (the|your|this)\b|\bI('m| am) in(?=[ .]*$)/i, "I'm in", "I am very interested"],
  [
    29,
    /\b(I have|I've) (other offers|another offer)\b/i,
    "I have other offers",
    null,
    "name a date you need to know by, if there is one",
  ],
  [
    30,
    /\b(please|really) (give me|I need)\b.*\b(chance|job)\b/i,
    "please give me a chance",
    "I remain interested",
  ],
  [
    31,
    /\b(sorry|apologi[sz]e) (for|that) (how|my|I)\b/i,
    "sorry for how I",
    null,
    "say the better answer in one line",
  ],
  [32, /\b(asap|urgently|immediately)\b/i, "asap", "by …, if that is possible"],
  [
    33,
    /\b(salary|compensation|pay (rise|package)|benefits)\b/i,
    "salary",
    null,
    "keep pay for the conversation",
  ],
  [34, /!{2,}/, "!!", "."],
  [
    35,
    /\bhopefully (I'll|I will|we'll|we will) (be working|work|join)\b/i,
    "hopefully we'll be working",
    "I would enjoy working",
  ],
  [
    36,
    /\b(talk|speak|see you) (to you )?soon as (a )?(colleagues?|teammates?)\b/i,
    "see you soon as colleagues",
    "I hope we speak again",
  ],
];

/** Every match in the text, in the order in which they stand there; of two that overlap, the earlier one. */
export function lintDraft(text: string, use: LintUse = {}): LintMatch[] {
  const found: LintMatch[] = [];
  for (const { at, words } of sentencesOf(text.replaceAll("’", "'"))) {
    for (const row of LINT_ROWS) {
      const hit = row[1].exec(words);
      if (!hit || isExcused(row[0], words, hit.index, use)) continue;
      const start = at + hit.index;
      const phrase = text.slice(start, start + hit[0].length);
      found.push(described(row, { phrase, start, sentence: text.slice(at, at + words.length).trim() }));
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((it, i) => !found.slice(0, i).some((before) => before.end > it.start));
}

function isExcused(rule: number, words: string, index: number, use: LintUse): boolean {
  if (!isCareful(rule) && GUARD.test(words.slice(0, index))) return true;
  if (rule === 13) return isAboutPast(words, use.pastCompanies ?? []);
  return use.aboutOffer === true && (rule === 29 || rule === 33);
}

function isAboutPast(words: string, companies: readonly string[]): boolean {
  if (/\bat my\b|\bin my last\b|\bcurrently\b/i.test(words)) return true;
  return companies.some((name) => name !== "" && words.toLowerCase().includes(name.toLowerCase()));
}

type Found = { phrase: string; start: number; sentence: string };

function described([rule, , , better, hint]: Row, { phrase, start, sentence }: Found): LintMatch {
  const says = isCareful(rule)
    ? `“${phrase}” may be heard differently than meant.`
    : `“${phrase}” sounds decided.`;
  const end = start + phrase.length;
  // Row 10 catches what would be worked on as well: that stays.
  const own = rule === 10 ? phrase.replace(/^I(?:['’]ll| will) \w+/i, "I would work on") : better;
  return { rule, start, end, phrase, sentence, better: own, hint: hint ?? null, says };
}

/** Rows about a careful note, not about presuming. */
export function isCareful(rule: number): boolean {
  return rule >= FIRST_UNGUARDED && rule <= LAST_UNGUARDED;
}

/** Better wordings that are a clause of their own: an "I am" before the words they stand for goes with those. */
const CLAUSES: readonly number[] = [5, 6, 7, 8, 16, 19, 25, 27, 30, 36];
const SUBJECT = /\b(?:and |but )?(?:I['’]ll|I['’]m|I am|I will|I)\s+(?:(?:very|really|so|much|be)\s+)*$/i;

/** The text with the better wording in place of the words meant, begun large where a sentence begins. */
export function rephrase(text: string, match: Pick<LintMatch, "rule" | "phrase" | "better">): string {
  const at = text.indexOf(match.phrase);
  if (at < 0 || !match.better) return text;
  const head = text.slice(0, at);
  const subject = CLAUSES.includes(match.rule) ? (SUBJECT.exec(head)?.[0] ?? "") : "";
  const joint = /^(?:and|but) /i.exec(subject)?.[0] ?? "";
  const before = head.slice(0, head.length - subject.length) + joint;
  const begins = /(?:^|[.!?…]\s+|\n\s*)$/.test(before);
  const better = begins ? match.better[0]!.toUpperCase() + match.better.slice(1) : match.better;
  return before + better + text.slice(at + match.phrase.length);
}

function sentencesOf(text: string): { at: number; words: string }[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*|[.!?]+/g)].map((hit) => ({ at: hit.index, words: hit[0] }));
}
