import { plural } from "@/lib/base/words";
import type { Action } from "@/lib/guidance/action-kinds";
import type { Cue, Evidence } from "@/lib/guidance/cue";
import { aFinding, inHours, theFirst, theSecond } from "@/lib/guidance/example-snapshot";
import { DAY, isSince, lastRound, ms, nextRound, refAt, researchOn } from "@/lib/guidance/rules";
import type { Research, Snapshot } from "@/lib/guidance/snapshot";
import { date, onDay, plain, quote, says, theRound } from "@/lib/guidance/words";
import { ageMark, datedAt, isFresh, isLookedAt } from "@/lib/research/rules";

const action: Action = { label: "Add one headline", kind: "add-news", target: {} };
const headline = (over: Partial<Research> = {}) =>
  aFinding("n1", "news", { text: "A second depot in spring", publishedOn: "2026-07-02", ...over });

/** Counting the 14 days of the last look: see `isLookedAt` for where this departs from CUES.md, and why. */
export const recentNews: Cue = {
  id: "recent-news",
  code: "P2",
  family: "company",
  shownAt: ["applied", "screen", "first", "second", "final"],
  minutes: 10,
  title: "Read their recent news",
  advice:
    "Look for what they announced, launched or changed lately, and keep one item you could bring up. If there is nothing new, note that you looked.",
  sources: [
    { source: "S0", heading: "b" },
    { source: "S3", heading: "1" },
  ],
  answers: ["S0.9", "S3.10"],
  pencil: "No news saved.",
  evaluate(s) {
    const news = researchOn(s, "news");
    const evidence = rows(s, news);
    if (news.length === 0) return { state: "open", says: "No news saved.", evidence, action };
    const gap = firstGap(s, news);
    if (gap) return { state: "started", says: gap, evidence, action };
    return { state: "ready", says: readyWords(s, news), evidence, action: look };
  },
  examples: [
    { name: "Nothing saved", patch: {}, state: "open", says: "No news saved." },
    {
      name: "A headline of this month",
      patch: { rounds: [theFirst(), theSecond()], research: [headline()] },
      state: "ready",
      says: "“A second depot in spring”, Thu 2 Jul.",
    },
    {
      name: "Looked, nothing new",
      patch: { research: [headline({ text: "Looked, nothing new.", nothingNew: true, publishedOn: null })] },
      state: "ready",
      says: "Looked on Mon 13 Jul, nothing new.",
    },
    {
      name: "Old by then",
      patch: { rounds: [theFirst(), theSecond()], research: [headline({ publishedOn: "2026-06-01" })] },
      state: "started",
      says: "“A second depot in spring” will be 44 days old by then.",
    },
    {
      name: "Old, no round",
      patch: { research: [headline({ publishedOn: "2026-06-01" })] },
      state: "started",
      says: "“A second depot in spring” is 43 days old.",
    },
    {
      name: "Not looked for a while",
      patch: { research: [headline({ checkedAt: inHours(-16 * 24) })] },
      state: "started",
      says: "Last looked 16 days ago.",
    },
    {
      name: "Looked before the first round",
      patch: { rounds: [theFirst(), theSecond()], research: [headline({ checkedAt: inHours(-150) })] },
      state: "started",
      says: "Last looked before the first round.",
    },
  ],
};

const look: Action = { label: "Look at it", kind: "look", target: { at: "research" } };

/** Its own date first, then the last look. */
function firstGap(s: Snapshot, news: readonly Research[]): string | null {
  const ref = refAt(s);
  if (!news.some((it) => isFresh(it, ref, s.zone))) {
    const newest = news.reduce((a, b) => (datedAt(b, s.zone) > datedAt(a, s.zone) ? b : a));
    const age = plural(Math.floor((ref - datedAt(newest, s.zone)) / DAY), "day");
    const old = nextRound(s) ? `will be ${age} old by then.` : `is ${age} old.`;
    return `${quote(newest.text)} ${old}`;
  }
  const looked = newestLook(news);
  if (!isLookedAt(looked, ref, s.now.getTime()))
    return `Last looked ${plural(Math.floor((s.now.getTime() - ms(looked)) / DAY), "day")} ago.`;
  const last = lastRound(s);
  return last && !isSince(s, looked) ? `Last looked before ${theRound(last)}.` : null;
}

function newestLook(news: readonly Research[]): string {
  return news.reduce((a, b) => (ms(b.checkedAt) > ms(a.checkedAt) ? b : a)).checkedAt;
}

/** A headline that could be brought up says more than that there was none. */
function readyWords(s: Snapshot, news: readonly Research[]): string {
  const fresh = news.filter((it) => !it.nothingNew && isFresh(it, refAt(s), s.zone));
  const [first, ...rest] = fresh;
  if (!first) return says(`Looked ${onDay(s, newestLook(news))}, nothing new.`);
  const newest = rest.reduce((a, b) => (datedAt(b, s.zone) > datedAt(a, s.zone) ? b : a), first);
  if (!newest.publishedOn) return `${quote(newest.text)}, found ${onDay(s, newest.checkedAt)}.`;
  return `${quote(newest.text)}, ${date(s, newest.publishedOn)}.`;
}

function rows(s: Snapshot, news: readonly Research[]): Evidence[] {
  const at = { now: s.now, refAt: refAt(s), zone: s.zone };
  return news
    .toSorted((a, b) => datedAt(b, s.zone) - datedAt(a, s.zone))
    .slice(0, 4)
    .map((it): Evidence => {
      const mark = ageMark(it, at);
      const label = it.publishedOn ? date(s, it.publishedOn) : "News";
      const text = `${plain(it.text)}${mark ? ` · ${mark}` : ""}`;
      return { label, text, state: mark ? "was" : "filled", href: it.url ?? undefined };
    });
}
