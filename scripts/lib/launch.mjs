/** The way of `npm start`, in order; each step is skipped when its work is done already. */
import { portIsFree, startEmbedded, stopEmbedded } from "./embedded-postgres.mjs";
import { checkExternalServer } from "./external-postgres.mjs";
import { takeLock } from "./lock.mjs";
import { migrate } from "./migrations.mjs";
import { buildWeb, generateClient, installPackages } from "./prepare.mjs";
import { endChildren, Sentence } from "./processes.mjs";
import { writeMissingSecrets } from "./secrets.mjs";
import { externalDatabaseUrl, ROOT, settings } from "./settings.mjs";
import { requireSpace, seconds, step } from "./steps.mjs";
import { databaseIsKept, endOrphanedWeb, START_LOCK } from "./stop.mjs";
import { listenForStop, npmProcess } from "./stop-request.mjs";
import { openSupervised } from "./supervise.mjs";
import { askingHost } from "./web-server.mjs";

/**
 * Brings everything up and keeps it up until it is asked to stop.
 * @throws {Sentence} what the person at the console can mend
 */
export async function launch({ dev = false, built = false } = {}) {
  if (built) requireSettings("DATABASE_URL", "NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY");
  const place = whereToServe();
  const lock = await takeLock(START_LOCK, { url: place.url, dev, parent: npmProcess() });
  if (lock.holder) throw alreadyHere(lock.holder);
  const stopping = listenForStop(() => {
    console.log("\nStopping …");
    lock.note({ stopping: true });
    if (!web) endChildren();
  });
  let web;
  try {
    const databaseUrl = await prepare({ place, dev, built, stopping });
    if (!stopping.asked) {
      web = await openSupervised({ place, dev, databaseUrl, stopping });
      lock.note({ ready: true });
      if (!stopping.asked) welcome(place);
      await web.keepUp();
    }
  } catch (error) {
    if (!stopping.asked) throw error; // a step that our own stop broke off is no failure
  } finally {
    await web?.close();
    if (!externalDatabaseUrl() && !databaseIsKept()) await stopEmbedded();
    lock.release();
  }
  console.log(`Stopped, ${seconds(performance.now() - stopping.at)}.`);
  process.exit(0); // idle connections of our own asking may be left
}

/** Starts the embedded PostgreSQL, or checks the one that DATABASE_URL names; gives back its address. */
export async function openDatabase() {
  const external = externalDatabaseUrl();
  if (external) {
    await step("Asking the PostgreSQL of DATABASE_URL", () => checkExternalServer(external));
    return external;
  }
  let url;
  await step("Starting PostgreSQL", async () => {
    const server = await startEmbedded();
    url = server.url;
    return { made: "new", found: "was running" }[server.did];
  });
  return url;
}

async function prepare({ place, dev, built, stopping }) {
  requireSpace(ROOT, 200);
  await endOrphanedWeb();
  await requirePort(place);
  let databaseUrl;
  const steps = [
    () => built || installPackages(),
    () => built || writeMissingSecrets(),
    async () => {
      databaseUrl = await openDatabase();
    },
    () => built || generateClient(),
    () => step("Migrating the database", () => migrate(databaseUrl)),
    () => dev || built || buildWeb(),
    () => requirePort(place), // a build takes long enough for somebody else to come
  ];
  for (const next of steps) if (!stopping.asked) await next();
  return databaseUrl;
}

function whereToServe() {
  const { HOST, PORT, APP_URL } = settings();
  const host = HOST?.trim() || "127.0.0.1";
  const port = Number(PORT?.trim() || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(`PORT is ${PORT}: it must be a number from 1 to 65535.`);
  const url = APP_URL?.trim().replace(/\/+$/, "") || `http://${askingHost(host)}:${port}`;
  return { host, port, url };
}

/** An image makes no secrets: they would be gone with the container. */
function requireSettings(...names) {
  const missing = names.filter((name) => !settings()[name]?.trim());
  if (missing.length > 0) throw new Sentence(`Set ${missing.join(", ")}; .env.example explains them.`);
}

async function requirePort({ host, port }) {
  if (await portIsFree(port, host)) return;
  throw new Sentence(
    `Port ${port} of ${host} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
  );
}

function alreadyHere({ pid, url, ready }) {
  const what = ready ? `is running already at ${url}` : "is being started already";
  return new Sentence(`Greenroom ${what} (process ${pid}); npm run stop ends it.`);
}

function welcome({ url }) {
  console.log(`\nGreenroom is at ${url} after ${seconds(process.uptime() * 1000)}. Ctrl-C stops it.`);
  if (!settings().SMTP_URL)
    console.log(
      "Mail is not set up (SMTP_URL): it is kept in the app's mailbox, and sign-in links are printed here.",
    );
}
