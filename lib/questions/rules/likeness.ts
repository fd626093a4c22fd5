/** When two questions are the same one in other words: trigrams of the words that carry it (PostgreSQL's `similarity`). */

/**
 * Words that nearly every question has. Left in, "Tell me about a mistake" and "Tell me about a project" are alike and
 * "Tell me about a time you disagreed with a colleague" and "a disagreement with a colleague" are not.
 */
const STOP_WORDS =
  "a about an and any anything are at be been being biggest can could describe did do does ever example for from give " +
  "had has have here how i if in is it its like made make me my next of on or please s see situation so some somebody " +
  "someone something tell that the their there they this time times to us was we were what when where which who will " +
  "with would you your yours yourself";

/** In PostgreSQL's regular expressions: `\m` and `\M` are the ends of a word. */
export const STOP_PATTERN = `\\m(${STOP_WORDS.replaceAll(" ", "|")})\\M`;

/**
 * From here on two are taken for the same. Chosen by trying pairs (questions.db.test.ts): what people would merge lies
 * above it, what merely shares a turn of phrase below. A wrong pair costs more than a missed one, which is merged by hand.
 */
export const SAME_FROM = 0.48;

/** Good enough for a search that found nothing written so. */
export const NEAR_FROM = 0.3;

/** For ILIKE: anywhere in it; `%` and `_` are letters here. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
