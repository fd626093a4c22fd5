/** Looking at, running and ending processes. `node:` built-ins only. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Something the person at the console can mend; its message is one sentence that says how. */
export class Sentence extends Error {}

const children = new Set();

/**
 * Runs a program to its end and gives back its code and everything it said.
 * `options.input` goes to its stdin; `options.quiet: true` ignores its output (needed for programs
 * that leave a server behind, which would otherwise hold our pipes open for ever); `options.tied: true`
 * gives a Node program a channel to us, by which it notices that we are gone.
 */
export function run(command, args, { input, quiet = false, tied = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdin = input === undefined ? "ignore" : "pipe";
    const stdio = quiet ? "ignore" : [stdin, "pipe", "pipe", ...(tied ? ["ipc"] : [])];
    const child = spawn(command, args, { ...options, stdio });
    children.add(child);
    let output = "";
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
    if (input !== undefined && !quiet) child.stdin.end(input);
  });
}

/** Breaks off what `run` is running. */
export function endChildren(name = "SIGTERM") {
  for (const child of children) child.kill(name);
}

/** The command line of a living process; undefined when there is none (a zombie is not living). */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") return commandFromProc(pid);
  const seen = spawnSync("ps", ["-o", "stat=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [state, ...command] = (seen.stdout ?? "").trim().split(/\s+/);
  return !state || state.startsWith("Z") ? undefined : command.join(" ");
}

/** The process that started this one. */
export function parentOf(pid) {
  if (process.platform === "linux") return Number(statOf(pid)[1]);
  const seen = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
  return Number(seen.stdout);
}

/** Asks a process to stop and waits; after `patience` milliseconds it is ended the hard way. */
export async function endProcess(pid, patience = 8000) {
  signal(pid, "SIGTERM");
  if (await gone(pid, patience)) return;
  signal(pid, "SIGKILL");
  await gone(pid, 2000);
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function gone(pid, patience) {
  for (let waited = 0; waited < patience; waited += 50) {
    if (commandOf(pid) === undefined) return true;
    await sleep(50);
  }
  return commandOf(pid) === undefined;
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function commandFromProc(pid) {
  try {
    const [state] = statOf(pid);
    if (state === "Z" || state === "X") return undefined;
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    return undefined;
  }
}

/** State, parent and so on: what stands behind the name, which may hold blanks and brackets itself. */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
