/**
 * Gives every `*.db.test.ts` file a database of its own, before anything it tests is imported.
 * The tests find it where the app does, in DATABASE_URL.
 */
import { afterAll, inject } from "vitest";
import { createTestDatabase, dropTestDatabase } from "../lib/test-server.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { admin: string; run: string; template: string };
  }
}

const server = inject("testServer");
const url = await createTestDatabase(server);
process.env.DATABASE_URL = url;

// Registered first, so it runs last: the file's own afterAll has closed its connections by then.
afterAll(() => dropTestDatabase(server, url));
