import "server-only";

/** Placeholder until the loop lands in this session. */
export function startReminderLoop(): void {}
