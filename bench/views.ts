/** P1b: a first view in a real browser, prefetches and all. P5: the scripts of every route. */
import { type Browser, type BrowserContext, chromium } from "playwright";
import { weighRoutes } from "@/e2e/weigh";
import { CHROMIUM_ARGS, findChromium } from "@/scripts/lib/chromium.mjs";
import { cpuMs } from "./cpu";
import { measureRounds, median, ratioOf } from "./rounds";
import { type Line, ratioText } from "./table";
import type { World } from "./world";

/** After the network has been quiet for half a second, time for what a page does later. */
const LINGER_MS = 800;

export async function withBrowser<T>(run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: (await findChromium()) || undefined,
    args: CHROMIUM_ARGS,
  });
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

export async function benchViews(
  world: World,
  browser: Browser,
  rounds: number,
  views: number,
): Promise<Line[]> {
  const requests: number[] = [];
  const view = (path: string, count?: number[]) => async () => {
    let cost = 0;
    for (let n = 0; n < views; n++) {
      const context = await signedIn(world, browser);
      cost += await cpuMs(world.admin, world.web, async () => {
        const others = await openOnce(context, world.url + path);
        count?.push(others);
      });
      await context.close();
    }
    return cost / views;
  };
  const taken = await measureRounds(rounds, {
    empty: view("/bench/empty"),
    list: view("/applications", requests),
  });
  const list = ratioOf(taken, "list", "empty");
  const most = Math.max(...requests);
  const ms = (name: "empty" | "list") => `${median(taken[name]).toFixed(0)} CPU-ms`;
  return [
    {
      what: "P1b list by stage, a browser's first view / E's view",
      measured: `${ratioText(list)}, ${ms("list")} to ${ms("empty")}`,
      goal: "≤ 2",
      ok: list.ratio <= 2,
    },
    { what: "P1b requests beside the page's own files", measured: `${most}`, goal: "≤ 3", ok: most <= 3 },
  ];
}

export async function benchScripts(world: World, browser: Browser): Promise<Line[]> {
  const context = await signedIn(world, browser);
  const weights = await weighRoutes(context, world.url);
  await context.close();
  const [empty, ...routes] = weights;
  const worst = (most: number) =>
    routes.filter((it) => it.most === most).sort((a, b) => b.ratio - a.ratio)[0];
  const line = (what: string, most: number): Line[] => {
    const it = worst(most);
    if (!it) return [];
    const measured = `${it.ratio.toFixed(3)}, ${it.kb.toFixed(0)} to ${empty!.kb.toFixed(0)} kB, ${it.route}`;
    return [{ what, measured, goal: `≤ ${most}`, ok: it.ratio <= most }];
  };
  return [
    ...line(
      `P5 scripts, the heaviest of ${routes.filter((it) => it.most === 1.1).length} routes to read / E`,
      1.1,
    ),
    ...line("P5 scripts, the heaviest route with an editor / E", 1.25),
  ];
}

/** A browser that has never been here but for its session. */
async function signedIn({ url, cookie }: World, browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: "Europe/Berlin",
  });
  const at = cookie.indexOf("=");
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }]);
  return context;
}

/** Opens the page and answers how many requests went out beside the document and the build's own files. */
async function openOnce(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  let others = 0;
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const own =
      request.isNavigationRequest() || pathname.startsWith("/_next/static/") || pathname === "/icon.svg";
    if (!own) others += 1;
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(LINGER_MS);
  return others;
}
