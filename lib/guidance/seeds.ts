/** What the product brings along, in words of its own (CUES.md §5). */

/** P19 where the person has no question of that kind yet. */
export const NEXT_STEPS_QUESTION = "What happens next, and when might I hear?";
