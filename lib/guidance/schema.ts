import { z } from "zod";
import { id } from "@/lib/base/fields";

/** A cue's id is a noun, such as "panel-roles"; which ones there are, the catalog says. */
export const skipSchema = z.object({ applicationId: id(), cueId: z.string().regex(/^[a-z0-9-]{1,40}$/) });
export type Skip = z.output<typeof skipSchema>;
