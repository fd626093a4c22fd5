"use server";
import { z } from "zod";
import { action } from "@/lib/accounts/action";
import { markRemindersRead, saveReminderSettings } from "./commands";
import { reminderSettingsSchema } from "./schema";

export const readReminders = action("reminders.read", z.object({}), markRemindersRead);

export const changeReminders = action("reminders.settings", reminderSettingsSchema, saveReminderSettings, {
  says: () => ({ text: "Reminders changed." }),
});
