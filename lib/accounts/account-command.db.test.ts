import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { makeOwner } from "@/prisma/factories";

afterAll(closeDatabase);

/** The program itself, as `npm run account` starts it: what its verbs do is shown beside the commands they call. */
it("npm run account says what it did", { timeout: 120_000 }, async () => {
  const { email } = await makeOwner();
  expect(await account("list")).toContain(email);
  expect(await account("disable", email)).toBe(`${email}: disabled, and signed out everywhere.`);
  expect(await account("delete", email, "--yes")).toBe(`${email}: deleted, with everything in it.`);
});

async function account(...args: string[]): Promise<string> {
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/account.ts"];
  const cwd = join(import.meta.dirname, "../..");
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...args], { cwd });
  return stdout.trim();
}
