import { gzipSync } from "node:zlib";
import type { BrowserContext, Page, Request } from "@playwright/test";
import { walk } from "./walk";

/**
 * Client JavaScript per route (PROOF P5): what a browser really loads when it opens a page for the first time, gzipped, by
 * the empty page of the same build.
 */
export type Weight = {
  /** As the folders say it: "/applications/[applicationId]/rounds/new". */
  route: string;
  kb: number;
  /** By the empty route. */
  ratio: number;
  /** What this route may weigh at most. */
  most: number;
};

/** Routes where people write at length or choose people; all others are for reading, or one short form. */
const RICH = new Set([
  "/applications/[applicationId]/rounds/new",
  "/applications/[applicationId]/rounds/[roundId]/edit",
  "/follow-ups/[followUpId]",
]);
const READ_MOST = 1.1;
const RICH_MOST = 1.25;

const EMPTY = "/bench/empty";

/** A page has what it loads by itself when no script came for so long. */
const QUIET_MS = 400;
const MOST_MS = 30_000;

/** Weighs every page of the desk that links lead to, for a signed-in `context` whose owner has rows. */
export async function weighRoutes(
  context: BrowserContext,
  base: string,
  unreachable: readonly string[] = [],
): Promise<Weight[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = new Map<string, number>();
  const empty = await weigh(page, base + EMPTY, bytes);
  const weights: Weight[] = [];
  for (const [route, path] of await walk(page.request, base, unreachable)) {
    const size = await weigh(page, base + path, bytes);
    const most = RICH.has(route) ? RICH_MOST : READ_MOST;
    weights.push({ route, kb: size / 1000, ratio: size / empty, most });
  }
  await page.close();
  return [{ route: EMPTY, kb: empty / 1000, ratio: 1, most: 1 }, ...weights];
}

/** Bytes of script, gzipped, of one first view. */
async function weigh(page: Page, url: string, bytes: Map<string, number>): Promise<number> {
  const coming = new Map<Request, Promise<void>>();
  let last = Date.now();
  const listen = (request: Request) => {
    if (request.resourceType() !== "script") return;
    last = Date.now();
    coming.set(request, take(request, bytes));
  };
  page.on("request", listen);
  const answer = await page.goto(url, { waitUntil: "load", timeout: MOST_MS });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  while (Date.now() - last < QUIET_MS) await page.waitForTimeout(QUIET_MS / 4);
  page.off("request", listen);
  await Promise.all(coming.values());
  return [...new Set([...coming.keys()].map((it) => it.url()))].reduce((sum, it) => sum + bytes.get(it)!, 0);
}

async function take(request: Request, bytes: Map<string, number>) {
  const response = await request.response();
  if (!response) throw new Error(`${request.url()} never came`);
  if (!bytes.has(request.url())) bytes.set(request.url(), gzipSync(await response.body()).length);
}
