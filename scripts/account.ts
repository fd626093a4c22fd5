/**
 * `npm run account -- …`: accounts from the console, for the person who runs this Greenroom. It needs no mail, and
 * shows nothing of what people keep in here.
 */
import { livingHolder } from "./lib/lock.mjs";
import { databaseUrl, readEnvFile } from "./lib/settings.mjs";
import { START_LOCK } from "./lib/stop.mjs";

const HELP = `npm run account -- COMMAND [ADDRESS]

  list              every account, when it was opened and last used
  invite ADDRESS    a link that opens an account for this address (works once, for 7 days)
  reset ADDRESS     a link to choose a new password (works once, for 10 minutes)
  disable ADDRESS   signs out everywhere and lets nobody in; nothing is deleted
  enable ADDRESS    lets them in again
  delete ADDRESS    deletes the account and everything in it, for good (asks first)
`;

const DONE: Record<string, string> = {
  disable: "disabled, and signed out everywhere.",
  enable: "may sign in again.",
  delete: "deleted, with everything in it.",
};

for (const [name, value] of Object.entries(readEnvFile())) process.env[name] ??= value;
const url = databaseUrl();
if (url) process.env.DATABASE_URL ??= url;

// the links that are printed lead to the Greenroom that runs here, on whatever port it was started
const running = livingHolder(START_LOCK);
if (running && !process.env.APP_URL) process.env.APP_URL = running.url;

const [command = "", typed = ""] = process.argv.slice(2).filter((word) => word !== "--");
try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = 1;
  say(isAway(error) ? "The database is not running. Start Greenroom first: npm start" : `${error}`);
} finally {
  const { closeDatabase } = await import("@/lib/platform/db");
  await closeDatabase();
}

async function run(): Promise<number> {
  const verbs = ["list", "invite", "reset", "disable", "enable", "delete"];
  if (!verbs.includes(command)) return say(HELP, command === "" || command === "help" ? 0 : 1);
  if (!process.env.DATABASE_URL) return say("There is no database yet. Start Greenroom first: npm start", 1);
  if (command === "list") return list();
  const { normaliseAddress } = await import("@/lib/accounts/rules");
  const email = normaliseAddress(typed);
  if (!email) return say(`Write an e-mail address: npm run account -- ${command} nora@example.org`, 1);
  return onAddress(email);
}

async function onAddress(email: string): Promise<number> {
  const { sentence } = await import("@/lib/base/errors");
  const console = await import("@/lib/accounts/commands/console");
  if (command === "delete" && !(await isSure(email))) return say("Nothing was deleted.", 1);
  const verbs = {
    invite: console.inviteAddress,
    reset: console.printReset,
    disable: console.disableAccount,
    enable: console.enableAccount,
    delete: console.deleteAccountAt,
  };
  const result = await verbs[command as keyof typeof verbs](email);
  if (result.ok) return say(result.value ?? `${email}: ${DONE[command]}`);
  return say(result.code === "not-found" ? `No account has the address ${email}.` : sentence(result.code), 1);
}

async function list(): Promise<number> {
  const { listAccounts } = await import("@/lib/accounts/commands/console");
  const accounts = await listAccounts();
  if (accounts.length === 0) return say("No accounts yet.");
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "never";
  const width = Math.max(...accounts.map((it) => it.email.length));
  const line = (email: string, ...rest: string[]) =>
    [email.padEnd(width), ...rest.map((text) => text.padEnd(10))].join("  ").trimEnd();
  const rows = accounts.map((it) => line(it.email, it.state, day(it.createdAt), day(it.lastSeenAt), it.name));
  return say([line("address", "state", "opened", "last used", "name"), ...rows].join("\n"));
}

/** Typed once more by hand; a script may say it with --yes. */
async function isSure(email: string): Promise<boolean> {
  if (process.argv.includes("--yes")) return true;
  const { createInterface } = await import("node:readline/promises");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`Everything of ${email} will be gone. Type the address to go on: `);
  prompt.close();
  return answer.trim().toLowerCase() === email;
}

function isAway(error: unknown): boolean {
  return /ECONNREFUSED|ENOENT|P1001|Can't reach database/.test(`${error} ${JSON.stringify(error)}`);
}

function say(text: string, code = 0): number {
  process.stdout.write(`${text.trimEnd()}\n`);
  return code;
}
