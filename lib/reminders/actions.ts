"use server";
import { z } from "zod";
import { action } from "@/lib/accounts/action";
import { saveReminderSettings } from "./commands/plan";
import { markRemindersRead } from "./commands/settle";
import { reminderSettingsSchema } from "./schema";

export const readReminders = action("reminders.read", z.object({}), markRemindersRead);

export const changeReminders = action("reminders.settings", reminderSettingsSchema, saveReminderSettings, {
  says: () => ({ text: "Reminders changed." }),
});
