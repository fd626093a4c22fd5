import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS } from "./scripts/lib/chromium.mjs";

/** Real Chromium against the production build; what is started for it: scripts/test/browser-world.mjs. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./scripts/test/browser-world.mjs",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0, // a test that passes the second time has found something
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_URL,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.E2E_CHROMIUM || undefined, args: CHROMIUM_ARGS },
  },
});
