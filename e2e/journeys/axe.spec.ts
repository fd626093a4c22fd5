import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { routesOfTheBuild } from "../routes";
import { anAddress, signUp } from "../verbs";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PUBLIC = ["/sign-in", "/sign-in/link", "/sign-up", "/forgot", "/sent/none", "/nowhere"];

/** Where one comes from the bar, and what a new account sees there. */
const MAIN = routesOfTheBuild().filter(
  (route) => !/\[|^\/(api|bench|gallery|sign-|forgot|reset|verify|change-address)|^\/$/.test(route),
);

/** Every page of the product, empty and with the sample search, light on a desk and dark on a phone: nothing for axe to find. */
const SIZES = { light: { width: 1280, height: 720 }, dark: { width: 390, height: 844 } };
for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme, viewport: SIZES[theme] });

    test("axe finds nothing on the pages that anybody sees", async ({ page, expectErrors }) => {
      expectErrors.allowed.push(/404/);
      const found: string[] = [];
      for (const path of PUBLIC) found.push(...(await violations(page, path)));
      expect(found).toEqual([]);
    });

    test("axe finds nothing on the pages of a new account, and with a search in them", async ({
      page,
      expectErrors,
    }) => {
      test.setTimeout(720_000);
      expectErrors.allowed.push(/404/);
      const found: string[] = [];
      await signUp(page, anAddress("axe"));
      for (const path of MAIN) found.push(...(await violations(page, path)));
      await page.goto("/today");
      await page.getByRole("button", { name: "Fill in a sample" }).click();
      await expect(page.getByText("Halden Freight").first()).toBeVisible();
      const pages = await everyPage(page);
      expect(unseen(pages), "no link leads there").toEqual([]);
      for (const path of pages) found.push(...(await violations(page, path)));
      expect(found).toEqual([]);
    });
  });
}

/** Pages of the desk that were not come to. What somebody signed out sees, and a letter where mail is set up, is no part of it. */
function unseen(pages: string[]): string[] {
  const seen = new Set(pages.map(kind));
  return routesOfTheBuild().filter((route) => {
    if (/^\/(api|d|sent|bench|gallery|mailbox\/|sign-|forgot|reset|verify|change-address)/.test(route))
      return false;
    return route !== "/" && !seen.has(route.replaceAll(/\[\w+\]/g, "ID"));
  });
}

/** What a person can come to by links from the main pages, one of each kind. */
async function everyPage(page: Page): Promise<string[]> {
  const found = new Map<string, string>();
  const queue = [...MAIN];
  for (const path of queue) found.set(kind(path), path);
  for (let at = 0; at < queue.length && at < 120; at += 1) {
    const response = await page.request.get(queue[at]!);
    const html = await response.text();
    for (const [, href] of html.matchAll(/href="(\/[^"#]*)"/g)) {
      const path = href!.replaceAll("&amp;", "&");
      if (/^\/(_next|api|icon)/.test(path) || found.has(kind(path))) continue;
      found.set(kind(path), path);
      queue.push(path);
    }
  }
  return [...found.values()];
}

function kind(path: string): string {
  const plain = path.split("?")[0]!.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "ID");
  return plain.replace(/^\/questions\/(?!mine$)[^/]+$/, "/questions/ID");
}

async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  // where a sticky line at the bottom rests and lies over nothing; half under it, axe takes a link for a small one
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(
    ({ id, nodes }) => `${path}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
