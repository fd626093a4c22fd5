import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { TEST_SETTINGS } from "./scripts/lib/test-settings.mjs";

const here = import.meta.dirname;
const HOUSE = ["lib/architecture.test.ts", "**/*.house.test.ts"];
const DATABASE = ["**/*.db.test.ts"];

/** Three kinds: pure rules, the house inspecting itself, and tests on a real PostgreSQL. */
export default defineConfig({
  resolve: {
    alias: { "@": here, "server-only": join(here, "node_modules", "server-only", "empty.js") },
  },
  test: {
    exclude: ["**/node_modules/**", "**/.next*/**", "e2e/**"],
    setupFiles: ["scripts/test/no-console-errors.ts"],
    // Hangs end here; slowness is measured in bench/, not by a clock that a busy machine makes run out.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: TEST_SETTINGS,
    // Vitest leaves one core free; on two that is half the time. No more than four: each has a pool on the one PostgreSQL.
    maxWorkers: Math.min(availableParallelism(), 4),
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...HOUSE, ...DATABASE, "**/node_modules/**", "**/.next*/**"],
        },
      },
      { extends: true, test: { name: "house", include: HOUSE } },
      {
        extends: true,
        test: {
          name: "db",
          include: DATABASE,
          globalSetup: ["scripts/test/database-server.mjs"],
          setupFiles: ["scripts/test/own-database.ts"],
        },
      },
    ],
  },
});
