"use server";
import { action } from "@/lib/accounts/action";
import { profileSchema, zoneSchema } from "@/lib/accounts/schema";
import { changeProfile, changeZone } from "../commands/change-clock";

export const saveProfile = action("accounts.save-profile", profileSchema, changeProfile, {
  says: () => ({ text: "Saved." }),
});

export const saveZone = action("accounts.save-zone", zoneSchema, changeZone, {
  says: (_, { zone }) => ({ text: `Times are in ${zone.replaceAll("_", " ")} now.` }),
});
