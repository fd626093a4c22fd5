/** One holder at a time, across processes; a holder that was killed does not hold. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { commandOf, sleep } from "./processes.mjs";

/**
 * Tries to take the lock file, and waits up to `patience` milliseconds for it.
 * @returns {Promise<{ release(): void, note(more: object): void } | { holder: object }>} `note` adds to what the next one reads
 */
export async function takeLock(file, about = {}, patience = 0) {
  const mine = { pid: process.pid, command: commandOf(process.pid), ...about };
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; ; waited += 100) {
    if (create(file, mine)) {
      // Two that find the same dead holder may both have cleared it away: the file itself decides.
      await sleep(30);
      if (read(file)?.pid === process.pid) return held(file, mine);
    }
    const holder = livingHolder(file);
    if (!holder) continue;
    const leaving = (holder.stopping || parentIsGone(holder)) && waited < 15_000;
    if (waited >= patience && !leaving) return { holder };
    await sleep(100);
  }
}

/** Who holds it now, or undefined. */
export function livingHolder(file) {
  const holder = read(file);
  if (holder && commandOf(holder.pid) === holder.command) return holder;
  if (existsSync(file)) rmSync(file, { force: true });
  return undefined;
}

/** A launcher stops by itself, a moment after the npm that started it was killed. */
function parentIsGone({ parent }) {
  return parent !== undefined && commandOf(parent.pid) !== parent.command;
}

function held(file, mine) {
  function note(more) {
    Object.assign(mine, more);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(mine));
    renameSync(`${file}.${process.pid}`, file);
  }
  return { note, release: () => rmSync(file, { force: true }) };
}

function create(file, mine) {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
