/** What the person at the console reads: each step with its time, and one sentence when something is wrong. */
import { statfsSync } from "node:fs";
import { Sentence } from "./processes.mjs";
import { ROOT } from "./settings.mjs";

const MEBIBYTE = 1024 * 1024;

/** Does one step and prints it with the seconds it took. `work` may give back words to add. */
export async function step(label, work) {
  const began = performance.now();
  process.stdout.write(`  ${label} … `);
  try {
    const detail = await work();
    const words = typeof detail === "string" ? `${detail}, ` : "";
    process.stdout.write(`${words}${seconds(performance.now() - began)}\n`);
    return detail;
  } catch (error) {
    process.stdout.write("stopped\n");
    throw error;
  }
}

/** `milliseconds` as "0.3 s" or "2 min 5 s". */
export function seconds(milliseconds) {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Prints why it stopped: one sentence where the cause is known, everything that is known where not. */
export function explain(error) {
  const text = `${error?.code ?? ""} ${error?.message ?? error}`;
  if (error instanceof Sentence) console.error(`\n${error.message}`);
  else if (/ENOSPC|No space left on device|disk quota exceeded/i.test(text))
    console.error(`\n${fullDisk(ROOT)}`);
  else console.error(`\n${error?.message ?? error}`);
}

/** Refuses to begin what a full disk would break off half way. `needed` is in MiB. */
export function requireSpace(folder, needed) {
  const { bavail, bsize } = statfsSync(folder);
  if ((bavail * bsize) / MEBIBYTE < needed) throw new Sentence(fullDisk(folder));
}

function fullDisk(folder) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  return `The disk that holds ${folder} is full (${free} MB free): make about 1 GB of room and start again.`;
}
