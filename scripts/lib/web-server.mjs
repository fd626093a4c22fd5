/** Next's server as a child process that starts, answers and ends on our word. */
import { spawn } from "node:child_process";
import { childEnvironment, END_WITH_PARENT, nextProgram } from "./prepare.mjs";
import { endProcess, Sentence, sleep } from "./processes.mjs";
import { ROOT } from "./settings.mjs";

/**
 * Starts `next start` (or `next dev`) and waits for its first answer.
 * @param {{ host?: string, port: number, dev?: boolean, env?: Record<string, string>, quiet?: boolean }} options
 *   quiet: keep what it says to itself (`said()` gives it back) instead of passing it on
 */
export async function startWeb({ host = "127.0.0.1", port, dev = false, env = {}, quiet = false, onStart }) {
  const stdio = ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit", "ipc"];
  const args = [
    "--import",
    END_WITH_PARENT,
    nextProgram(),
    dev ? "dev" : "start",
    "-H",
    host,
    "-p",
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio,
    detached: true, // Ctrl-C reaches the launcher alone, which ends things in order
    env: childEnvironment({ ...env, GREENROOM_LAUNCHER: String(process.pid) }),
  });
  onStart?.(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output = (output + chunk).slice(-200_000);
    });
  const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const web = { pid: child.pid, exited, said: () => output, stop: () => endProcess(child.pid) };
  await firstAnswer(host, port, exited, web);
  return web;
}

/** The address to ask on when the server listens on every interface. */
export function askingHost(host) {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

async function firstAnswer(host, port, exited, web) {
  let ended;
  exited.then((how) => {
    ended = how;
  });
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (ended !== undefined)
      throw new Sentence(`The web server ended before it answered (${ended}).${indented(web.said())}`);
    try {
      await fetch(`http://${askingHost(host)}:${port}/api/health`, { signal: AbortSignal.timeout(60_000) });
      return;
    } catch {
      await sleep(50);
    }
  }
  await web.stop();
  throw new Sentence("The web server did not answer within two minutes.");
}

function indented(text) {
  return text.trim() && `\n${text.trim().split("\n").slice(-30).join("\n")}`;
}
