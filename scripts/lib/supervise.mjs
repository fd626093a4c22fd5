/** Keeps the web server and the embedded database up, and takes both down in order. */
import { embeddedStatus, startEmbedded } from "./embedded-postgres.mjs";
import { Sentence } from "./processes.mjs";
import { externalDatabaseUrl } from "./settings.mjs";
import { forgetWeb, rememberWeb } from "./stop.mjs";
import { startWeb } from "./web-server.mjs";

const LOOK_EVERY_MS = 1000;
const FALLS_PER_MINUTE = 5;

/**
 * Starts the web server; `keepUp` then resolves when a stop is asked for, and mends what falls until then.
 * @param {{ place: { host: string, port: number, url: string }, dev: boolean, databaseUrl: string,
 *   stopping: { asked: boolean, promise: Promise<void> } }} what
 */
export async function openSupervised({ place, dev, databaseUrl, stopping }) {
  let address = databaseUrl;
  let wake = () => {};
  let fallen; // how the web server ended when nobody had asked it to
  let web = await openWeb();
  return { keepUp, close };

  async function keepUp() {
    const falls = [];
    stopping.promise.then(() => wake());
    while (!stopping.asked) {
      await lookAgain();
      if (stopping.asked) return;
      const moved = await mendDatabase();
      if (fallen !== undefined) {
        refuseEndlessFalls(falls, fallen);
        console.error(`The web server ended (${fallen}); starting it again.`);
        web = await openWeb();
      } else if (moved) {
        await close(); // the port it knew was taken meanwhile
        web = await openWeb();
      }
    }
  }

  async function close() {
    const ended = web;
    web = undefined;
    await ended?.stop();
    forgetWeb();
  }

  async function openWeb() {
    const { url, port, host } = place;
    const env = { DATABASE_URL: address, APP_URL: url, NEXTAUTH_URL: url, PORT: String(port), HOST: host };
    fallen = undefined;
    const server = await startWeb({ host, port, dev, env, onStart: (pid) => rememberWeb(pid, url) });
    server.exited.then((how) => {
      if (web !== server) return;
      fallen = how;
      wake();
    });
    return server;
  }

  function lookAgain() {
    if (fallen !== undefined) return undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Starts a killed PostgreSQL again; true when its address has changed by that. */
  async function mendDatabase() {
    if (externalDatabaseUrl() || embeddedStatus()) return false;
    console.error("PostgreSQL ended; starting it again.");
    const before = address;
    address = (await startEmbedded()).url;
    return address !== before;
  }
}

function refuseEndlessFalls(falls, how) {
  falls.push(performance.now());
  const recent = falls.filter((at) => at > performance.now() - 60_000).length;
  if (recent > FALLS_PER_MINUTE)
    throw new Sentence(
      `The web server ended ${recent} times within a minute (${how}); what it said stands above.`,
    );
}
