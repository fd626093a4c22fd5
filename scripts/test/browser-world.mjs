/**
 * Playwright's global set-up: a database of its own, an SMTP server on the loopback, and the production
 * build served on a free port. The tests find them in these variables:
 *   E2E_URL · DATABASE_URL · E2E_MAIL (a folder, read through e2e/outbox.ts) · E2E_SMTP · E2E_CHROMIUM
 * With E2E_URL set already, the tests run against that server and nothing is started.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../lib/chromium.mjs";
import { freePort } from "../lib/embedded-postgres.mjs";
import { buildWeb } from "../lib/prepare.mjs";
import { writeMissingSecrets } from "../lib/secrets.mjs";
import { createTestDatabase, dropTestDatabase, openTestServer } from "../lib/test-server.mjs";
import { TEST_SETTINGS } from "../lib/test-settings.mjs";
import { startWeb } from "../lib/web-server.mjs";
import { startSmtp } from "./smtp.mjs";

export default async function setUp() {
  if (process.env.E2E_URL) return undefined;
  process.env.E2E_CHROMIUM = await findChromium();
  writeMissingSecrets();
  await buildWeb();
  const undo = [];
  const tearDown = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    await open(undo);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function open(undo) {
  const server = await openTestServer();
  undo.push(server.close);
  const databaseUrl = await createTestDatabase(server);
  undo.push(() => dropTestDatabase(server, databaseUrl));
  const mail = mkdtempSync(join(tmpdir(), "greenroom-mail-"));
  undo.push(() => rmSync(mail, { recursive: true, force: true }));
  const smtp = await startSmtp(mail);
  undo.push(smtp.close);

  const port = await freePort(43_000 + (process.pid % 1000));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...TEST_SETTINGS,
    DATABASE_URL: databaseUrl,
    APP_URL: url,
    NEXTAUTH_URL: url,
    PORT: String(port),
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    MAIL_FROM: "Greenroom <greenroom@example.org>",
    REMINDERS: "on",
    BENCH: "on",
  };
  const web = await startWeb({ port, env, quiet: true });
  undo.push(async () => {
    await web.stop();
    if (process.env.E2E_SERVER_LOG) console.log(web.said());
  });
  Object.assign(process.env, {
    E2E_URL: url,
    DATABASE_URL: databaseUrl,
    E2E_MAIL: mail,
    E2E_SMTP: env.SMTP_URL,
    APP_URL: url,
  });
}
