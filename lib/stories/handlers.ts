import "server-only";
import { savingHandler } from "@/lib/accounts/handler";
import { editStory, setNumber, setReflection } from "@/lib/stories/commands/cards";
import { keepHere, writeHere } from "@/lib/stories/commands/links";
import {
  editStorySchema,
  hereSchema,
  keepHereSchema,
  numberSchema,
  reflectionSchema,
} from "@/lib/stories/schema";

export const putStory = savingHandler("stories.edit", editStorySchema, editStory);
export const putHere = savingHandler("stories.keep-here", keepHereSchema, keepHere);
export const putRepeat = savingHandler("stories.here", hereSchema, writeHere);
export const putNumber = savingHandler("stories.number", numberSchema, setNumber);
export const putReflection = savingHandler("stories.reflection", reflectionSchema, setReflection);
