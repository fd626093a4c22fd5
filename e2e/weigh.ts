import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";

/**
 * Client JavaScript per route (PROOF P5): what a browser really loads when it opens a page for the first time, gzipped, by
 * the empty page of the same build. Every page file of the desk is a route; addresses with ids are found by following links.
 */
export type Weight = {
  /** As the folders say it: "applications/[applicationId]/rounds/new". */
  route: string;
  kb: number;
  /** By the empty route. */
  ratio: number;
  /** What this route may weigh at most. */
  most: number;
};

/** Routes where people write at length or choose people; all others are for reading, or one short form. */
const RICH = new Set([
  "applications/[applicationId]/rounds/new",
  "applications/[applicationId]/rounds/[roundId]/edit",
  "follow-ups/[followUpId]",
]);
const READ_MOST = 1.1;
const RICH_MOST = 1.25;

export const EMPTY = "bench/empty";
const MOST_FOLLOWED = 120;

/** Weighs every route that can be reached by a signed-in `context` whose owner has rows. */
export async function weighRoutes(context: BrowserContext, base: string): Promise<Weight[]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = new Map<string, number>();
  const empty = await weigh(page, `${base}/${EMPTY}`, bytes);
  const weights: Weight[] = [];
  for (const [route, path] of await addressesOf(page, base)) {
    const size = await weigh(page, base + path, bytes);
    const most = RICH.has(route) ? RICH_MOST : READ_MOST;
    weights.push({ route, kb: size / 1000, ratio: size / empty, most });
  }
  await page.close();
  return [{ route: EMPTY, kb: empty / 1000, ratio: 1, most: 1 }, ...weights];
}

/** The routes of the desk, by their page files. */
export function listRoutes(): string[] {
  const folder = join(import.meta.dirname, "..", "app", "(desk)");
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith("/page.tsx"))
    .map((name) => name.slice(0, -"/page.tsx".length))
    .filter((route) => route !== EMPTY)
    .sort();
}

/** Bytes of script, gzipped, of one first view. */
async function weigh(page: Page, url: string, bytes: Map<string, number>): Promise<number> {
  const loaded = new Set<string>();
  const bodies: Promise<void>[] = [];
  const listen = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    if (response.request().resourceType() !== "script") return;
    const from = response.url();
    loaded.add(from);
    if (!bytes.has(from))
      bodies.push(response.body().then((body) => void bytes.set(from, gzipSync(body).length)));
  };
  page.on("response", listen);
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  await Promise.all(bodies);
  page.off("response", listen);
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  return [...loaded].reduce((sum, from) => sum + bytes.get(from)!, 0);
}

/** One address for each route; those with an id by following links from the desk on, breadth first. */
async function addressesOf(page: Page, base: string): Promise<Map<string, string>> {
  const routes = listRoutes();
  const found = new Map(routes.filter((route) => !route.includes("[")).map((route) => [route, `/${route}`]));
  const queue = ["/today", "/applications", "/people", "/companies", "/follow-ups", "/stories", "/questions"];
  const seen = new Set(queue);
  const expanded = new Map<string, number>();
  for (
    let followed = 0;
    queue.length > 0 && found.size < routes.length && followed < MOST_FOLLOWED;
    followed += 1
  ) {
    await page.goto(base + queue.shift()!, { waitUntil: "domcontentloaded" });
    for (const path of await linksOf(page)) {
      const route = routeOf(path, routes);
      if (!route || seen.has(path)) continue;
      seen.add(path);
      if (!found.has(route)) found.set(route, path);
      const times = expanded.get(route) ?? 0;
      expanded.set(route, times + 1);
      if (times < 3) queue.push(path);
    }
  }
  return found;
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
  return links.map((href) => href.split(/[?#]/)[0]!);
}

/** The route an address belongs to: folders by name before folders by id. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const parts = path.slice(1).split("/");
  const fits = routes.filter((route) => {
    const folders = route.split("/");
    return (
      folders.length === parts.length &&
      folders.every((folder, at) => folder.startsWith("[") || folder === parts[at])
    );
  });
  return fits.sort((a, b) => a.split("[").length - b.split("[").length)[0];
}
