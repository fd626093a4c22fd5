"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import * as cards from "@/lib/stories/commands/cards";
import * as links from "@/lib/stories/commands/links";
import * as pairs from "@/lib/stories/commands/pairs";
import * as told from "@/lib/stories/commands/told";
import * as shapes from "@/lib/stories/schema";

export const addStory = action("stories.add", shapes.addStorySchema, cards.addStory, {
  then: ({ id }) => paths.story(id),
  says: () => ({ text: "The story is kept." }),
});

export const editStory = action("stories.edit", shapes.editStorySchema, cards.editStory, {
  says: () => ({ text: "Saved." }),
});

export const confirmStory = action("stories.confirm", shapes.storyIdSchema, cards.confirmStory, {
  says: () => ({ text: "Noted: true, and yours." }),
});

export const setNumber = action("stories.number", shapes.numberSchema, cards.setNumber);

export const setReflection = action("stories.reflection", shapes.reflectionSchema, cards.setReflection);

export const deleteStory = action("stories.delete", shapes.storyIdSchema, cards.deleteStory, {
  then: () => paths.stories(),
  says: ({ id }) => ({ text: "The story is deleted.", undo: { kind: "story.delete", id } }),
});

export const practiseStory = action("stories.practise", shapes.storyIdSchema, cards.practiseStory, {
  says: () => ({ text: "Counted." }),
});

export const linkStory = action("stories.link", shapes.pickedLinkSchema, links.linkStory);

export const unlinkStory = action("stories.unlink", shapes.linkSchema, links.unlinkStory, {
  says: ({ undo }) => ({ text: "Taken out of this application.", undo: { kind: "story.unlink", id: undo } }),
});

export const starStory = action("stories.star", shapes.starSchema, links.starStory);

export const writeHere = action("stories.here", shapes.hereSchema, links.writeHere);

export const keepHere = action("stories.keep-here", shapes.keepHereSchema, links.keepHere);

export const tagStory = action("stories.tag", shapes.tagSchema, links.tagStory);

export const matchStory = action("stories.match", shapes.matchSchema, pairs.matchStory);

export const unmatchStory = action("stories.unmatch", shapes.pairSchema, pairs.unmatchStory);

export const setCell = action("stories.cell", shapes.cellSchema, pairs.setCell);

export const pinPairs = action("stories.pins", shapes.pinsSchema, pairs.pinPairs);

export const pairResearch = action("stories.pair-research", shapes.researchPairSchema, pairs.pairResearch);

export const unpairResearch = action(
  "stories.unpair-research",
  shapes.researchLinkSchema,
  pairs.unpairResearch,
);

export const tellStory = action("stories.tell", shapes.tellSchema, told.tellStory);

/** For one list of rounds and who was there. */
export const noteHeard = action("stories.heard", shapes.heardSchema, told.tellStory);

export const untellStory = action("stories.untell", shapes.tellingIdSchema, told.untellStory, {
  says: ({ undo }) => ({ text: "Taken off the list.", undo: { kind: "story.untell", id: undo } }),
});
