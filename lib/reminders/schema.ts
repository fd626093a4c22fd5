import { z } from "zod";
import { isTime } from "@/lib/base/dates";
import {
  CHANNELS,
  type Channel,
  DEFAULT_SETTINGS,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderSettings,
  STANDING,
} from "./timetable";

const time = z.string().refine(isTime, "Write a time such as 21:00.");

function whole(low: number, high: number, unit: string) {
  const says = `Write a whole number of ${unit}, ${low} to ${high}.`;
  return z.coerce.number(says).int(says).min(low, says).max(high, says);
}

/** The form of Settings → Reminders. A channel that is ticked arrives as "kind channel". */
export const reminderSettingsSchema = z.object({
  quietFrom: time,
  quietTo: time,
  eveTime: time,
  prepDays: whole(1, 14, "days"),
  twoHoursMinutes: whole(15, 720, "minutes"),
  debriefMailMinutes: whole(15, 1440, "minutes"),
  thankLastHours: whole(1, 20, "hours"),
  on: z.array(z.string()).default([]),
  mail: z.literal("on").optional(),
});

const leads = z.object({
  eveTime: time.optional(),
  prepDays: z.number().optional(),
  twoHoursMinutes: z.number().optional(),
  debriefMailMinutes: z.number().optional(),
  thankLastHours: z.number().optional(),
  channels: z
    .partialRecord(z.enum(REMINDER_KINDS), z.partialRecord(z.enum(CHANNELS), z.boolean()))
    .optional(),
});

export type StoredSettings = { quietFrom: string; quietTo: string; mail: boolean; leads: unknown } | null;

/** What the person chose over the defaults; rows of an older shape fall back to them. */
export function settingsOf(stored: StoredSettings): ReminderSettings & { mail: boolean } {
  if (!stored) return { ...DEFAULT_SETTINGS, mail: true };
  const chosen = leads.safeParse(stored.leads);
  const { quietFrom, quietTo, mail } = stored;
  return { ...DEFAULT_SETTINGS, ...(chosen.success ? chosen.data : {}), quietFrom, quietTo, mail };
}

/** Ticked boxes ("eve mail") as departures from the standing channels; what is as it stands is not stored. */
export function channelChoices(on: readonly string[]): NonNullable<ReminderSettings["channels"]> {
  const ticked = new Set(on);
  const choices: Partial<Record<ReminderKind, Partial<Record<Channel, boolean>>>> = {};
  for (const kind of REMINDER_KINDS) {
    for (const channel of CHANNELS) {
      const stands = STANDING[kind].channels.includes(channel);
      const wished = ticked.has(`${kind} ${channel}`);
      if (stands !== wished) choices[kind] = { ...choices[kind], [channel]: wished };
    }
  }
  return choices;
}
