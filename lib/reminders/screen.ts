import { application, applicationMoney, debrief, followUp, followUps, round } from "@/lib/base/paths";
import type { ReminderKind } from "./timetable";

/** Where a reminder leads: to the place where the thing it is about is done. */
export function reminderHref(reminder: {
  kind: ReminderKind;
  applicationId: string;
  roundId: string | null;
  followUpId: string | null;
}): string {
  const { kind, applicationId, roundId, followUpId } = reminder;
  if (followUpId) return followUp(followUpId);
  if (kind.startsWith("offer")) return applicationMoney(applicationId);
  if (!roundId) return application(applicationId);
  if (kind.startsWith("thank")) return `${followUps()}?round=${roundId}`;
  return kind.startsWith("debrief") ? debrief(applicationId, roundId) : round(applicationId, roundId);
}
