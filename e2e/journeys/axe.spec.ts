import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { pagesOfTheDesk } from "../routes";
import { anAddress, signUp } from "../verbs";
import { NOT_REACHED, walk } from "../walk";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PUBLIC = ["/sign-in", "/sign-in/link", "/sign-up", "/forgot", "/sent/none", "/nowhere"];

/** What a new account can open: the pages without an id. */
const MAIN = pagesOfTheDesk().filter((route) => !route.includes("["));

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
      baseURL,
      expectErrors,
    }) => {
      test.setTimeout(600_000);
      expectErrors.allowed.push(/404/);
      const found: string[] = [];
      await signUp(page, anAddress("axe"));
      for (const path of MAIN) found.push(...(await violations(page, path)));
      await page.goto("/today");
      await page.getByRole("button", { name: "Fill in a sample" }).click();
      await expect(page.getByText("Halden Freight").first()).toBeVisible();
      for (const path of await everyPage(page, baseURL!)) found.push(...(await violations(page, path)));
      expect(found).toEqual([]);
    });
  });
}

/** One address of each page, and the round in both the modes that share one. */
async function everyPage(page: Page, base: string): Promise<string[]> {
  const found = await walk(page.request, base, NOT_REACHED);
  expect(
    pagesOfTheDesk().filter((route) => !found.has(route) && !NOT_REACHED.includes(route)),
    "no link leads there",
  ).toEqual([]);
  const round = found.get("/applications/[applicationId]/rounds/[roundId]");
  return [...found.values(), `${round}?mode=prep`, `${round}?mode=debrief`];
}

async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  // where a sticky line at the bottom rests and lies over nothing; half under it, axe takes a link for a small one
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  // legacy: in this page itself instead of a blank one beside it, a third of the time; what it cannot see is frames of another
  // origin, and our policy forbids all frames
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
  return violations.map(
    ({ id, nodes }) => `${path}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
