/** P8: reminders per second and their lateness, by the proof's own program, which prints its figures as one line of JSON. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/scripts/lib/settings.mjs";
import type { Line } from "./table";

const PROGRAM = join(ROOT, "bench", "reminders.bench.ts");

export async function benchReminders(): Promise<Line[]> {
  if (!existsSync(PROGRAM)) return [{ what: "P8 reminders per second", measured: "not measured yet" }];
  throw new Error("not wired yet");
}
void spawn;
