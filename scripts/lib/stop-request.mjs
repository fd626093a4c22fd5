/** "Please stop": Ctrl-C, SIGTERM, a closed terminal, or the npm that started us being gone. */
import { commandOf } from "./processes.mjs";

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
    if (process.env.npm_lifecycle_event) watchParent(ask);
  });
  return request;
}

/** Who started us, when that was npm; it does not tell us when it is killed. */
export function npmProcess() {
  if (!process.env.npm_lifecycle_event) return undefined;
  return { pid: process.ppid, command: commandOf(process.ppid) };
}

function watchParent(ask) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ask();
  }, 500).unref();
}
