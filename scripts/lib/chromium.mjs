/** A Chromium for the end-to-end tests: Playwright's own, an installed one, or one that can be installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run, Sentence } from "./processes.mjs";
import { ROOT } from "./settings.mjs";

/** What a test browser needs: to run as root, and to stay silent on closed networks. */
export const CHROMIUM_ARGS = [
  "--disable-background-networking",
  "--disable-quic",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PATIENCE_MS = 180_000;

/**
 * @returns {Promise<string>} the program's path, or "" for Playwright's own
 * @throws {Sentence} how to get one
 */
export async function findChromium() {
  if (process.env.E2E_CHROMIUM !== undefined) return process.env.E2E_CHROMIUM;
  if (await playwrightHasOne()) return "";
  const installed = installedOne();
  if (installed) return installed;
  await run(process.execPath, [join(ROOT, "node_modules", "playwright", "cli.js"), "install", "chromium"], {
    cwd: ROOT,
    timeout: PATIENCE_MS,
  });
  if (await playwrightHasOne()) return "";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const options = { timeout: PATIENCE_MS, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  }
  const last = installedOne();
  if (last) return last;
  throw new Sentence(
    "The end-to-end tests need a Chromium and none could be found or installed: run `npx playwright install chromium`, or install the package chromium, and start again.",
  );
}

async function playwrightHasOne() {
  const { chromium } = await import("playwright");
  try {
    const browser = await chromium.launch({ args: CHROMIUM_ARGS });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installedOne() {
  for (const name of ON_PATH) {
    const seen = spawnSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
    if (seen.status === 0) return seen.stdout.trim();
  }
  return INSTALLED.find((path) => existsSync(path));
}
