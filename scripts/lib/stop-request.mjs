/** "Please stop": Ctrl-C, SIGTERM, a closed terminal, or the npm that started us being gone. */
import { commandOf, parentOf } from "./processes.mjs";

const LOOK_EVERY_MS = 500;

/** A second Ctrl-C, a second later, does not wait for a clean end. */
export function listenForStop(onAsk) {
  const request = { asked: false, at: 0, promise: undefined };
  request.promise = new Promise((resolve) => {
    function ask() {
      if (request.asked && performance.now() - request.at > 1000) process.exit(1);
      if (request.asked) return;
      request.asked = true;
      request.at = performance.now();
      onAsk();
      resolve();
    }
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, ask);
    watchNpm(ask);
  });
  return request;
}

/** Who started us, when that was npm. It tells us of a polite end; of its own SIGKILL it cannot. */
export function npmProcess() {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  // Some shells stay between npm and what npm runs.
  const pid = /^\S*sh -c /.test(commandOf(parent) ?? "") ? parentOf(parent) : parent;
  return { pid, command: commandOf(pid) };
}

function watchNpm(ask) {
  const npm = npmProcess();
  if (!npm) return;
  const timer = setInterval(() => {
    if (commandOf(npm.pid) === npm.command) return;
    clearInterval(timer);
    ask();
  }, LOOK_EVERY_MS);
  timer.unref();
}
