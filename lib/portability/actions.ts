"use server";
import { z } from "zod";
import { action } from "@/lib/accounts/action";
import { clearSample, fillSample } from "./commands";

export const showAround = action("portability.sample", z.object({}), fillSample, {
  says: () => ({ text: "A sample search is here. Settings, My data takes it away again." }),
});

export const removeSample = action("portability.sample-remove", z.object({}), clearSample, {
  says: () => ({ text: "The sample is gone." }),
});
