/** Starts the reminder loop in each server; several loops share the work by claiming. REMINDERS=off leaves it out. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startReminderLoop } = await import("@/lib/delivery/loop");
  startReminderLoop();
}
