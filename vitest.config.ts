import { join } from "node:path";
import { defineConfig } from "vitest/config";

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
    // Nobody's own settings leak into a test, and no test depends on a secret.
    env: {
      APP_URL: "http://127.0.0.1:3000",
      NEXTAUTH_SECRET: "a secret for tests only",
      SMTP_URL: "",
      MAIL_FROM: "",
      SIGN_UP: "",
      GOOGLE_CLIENT_ID: "",
      GITHUB_ID: "",
      REMINDERS: "off",
      TRUSTED_PROXIES: "",
      LOG_LEVEL: "",
    },
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
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
