import { putStory } from "@/lib/stories/handlers";

export const PUT = putStory;
