/**
 * The five articles that all advice comes from, as they are named on screen: title, then heading; never
 * their codes (CUES.md §1.1). S0 and S1 bear the same title, so the bracket is always printed.
 * S0, S4: the texts carry no title of their own; theirs is a description.
 */
export type SourceCode = "S0" | "S1" | "S2" | "S3" | "S4";

export interface SourceRef {
  source: SourceCode;
  /** Key of the heading in `SOURCES`. */
  heading: string;
}

interface Source {
  /** Name on screen. */
  name: string;
  /** In running text, where the bracket or the author would be in the way. */
  short: string;
  headings: Readonly<Record<string, string>>;
}

export const SOURCES: Readonly<Record<SourceCode, Source>> = {
  S0: {
    name: "Second-Round and Final Interviews (overview chapter)",
    short: "Second-Round and Final Interviews (overview chapter)",
    headings: {
      a: "Review Your Performance in the First Interview",
      b: "Research the Company and Interviewers",
      c: "Prepare Specific Examples and Accomplishments",
      d: "Follow Up After the Interview",
      e: "closing paragraph",
    },
  },
  S1: {
    name: "Second-Round and Final Interviews (eight strategies)",
    short: "Second-Round and Final Interviews (eight strategies)",
    headings: {
      "0": "Understanding Second-Round and Final Interviews",
      "1": "Review Previous Interviews",
      "2": "Prepare for Advanced Questions",
      "3": "Showcase Your Value Proposition",
      "4": "Demonstrate Cultural Fit",
      "5": "Ask Thoughtful and Strategic Questions",
      "6": "Show Progress and Growth",
      "7": "Project Confidence and Professionalism",
      "8": "Follow-Up with Appreciation",
      "9": "Final Thoughts",
    },
  },
  S2: {
    name: "Second Interview",
    short: "Second Interview",
    headings: {
      a: "How to Prepare for a Second Interview",
      b: "Second Interview Preparation",
      c: "Second Interview Questions",
      d: "After the Second Interview",
    },
  },
  S3: {
    name: "How to Ace Your Second Interview, by Siew Ching",
    short: "How to Ace Your Second Interview",
    headings: {
      "0": "opening",
      "1": "Continue the research",
      "2": "Expect to spill the beans",
      "3": "Be positive – but don't assume you've already got the job",
      "4": "Establish rapport",
      "5": "Have your answer ready",
    },
  },
  S4: {
    name: "TopInterview on second interviews",
    short: "TopInterview",
    headings: {
      "0": "What to expect in a second interview",
      "1": "Review questions from your first interview",
      "2": "Consider behavioral questions",
      "3": "Map out an action plan",
      "4": "Expect to address the salary question",
      "5": "Prepare your second round of questions",
      "6": "In conclusion",
    },
  },
};

/** Title and heading of one reference. Throws where the heading does not exist: a slip in a cue file. */
export function sourceWords({ source, heading }: SourceRef): { title: string; heading: string } {
  const words = SOURCES[source].headings[heading];
  if (words === undefined) throw new RangeError(`No heading ${heading} in ${source}`);
  return { title: SOURCES[source].name, heading: words };
}

/**
 * Who says so, each article once, as it stands under the advice: the overview chapter and the eight strategies share a
 * title, which is printed once with both in its bracket.
 */
export function sourceTitles(refs: readonly SourceRef[]): string[] {
  const codes = new Set(refs.map((it) => it.source));
  const both = codes.has("S0") && codes.has("S1");
  if (both) codes.delete("S1");
  return [...codes].map((code) => (both && code === "S0" ? BOTH_CHAPTERS : SOURCES[code].name));
}

const BOTH_CHAPTERS = "Second-Round and Final Interviews (overview chapter and eight strategies)";
