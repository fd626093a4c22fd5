/** Vitest's global set-up for the database tests: one server for all files. */
import { openTestServer } from "../lib/test-server.mjs";

export async function setup(project) {
  const { admin, run, template, close } = await openTestServer();
  project.provide("testServer", { admin, run, template });
  return close;
}
