import { test as plain } from "@playwright/test";
import { expect } from "./fixtures";
import { pagesOfTheDesk } from "./routes";
import { anAddress, signUp } from "./verbs";
import { NOT_REACHED } from "./walk";
import { weighRoutes } from "./weigh";

plain("client JavaScript per route keeps its budget (P5)", async ({ context, baseURL, page }) => {
  plain.setTimeout(240_000);
  await signUp(page, anAddress("budget"));
  await page.getByText("Show me around").click();
  await page.getByRole("button", { name: "Fill in a sample" }).click();
  await expect(page.getByRole("button", { name: "Fill in a sample" })).toHaveCount(0);

  const weights = await weighRoutes(context, baseURL!, NOT_REACHED);
  const weighed = new Set(weights.map((it) => it.route));
  expect(
    pagesOfTheDesk().filter((route) => !weighed.has(route) && !NOT_REACHED.includes(route)),
    "no link leads there",
  ).toEqual([]);
  const over = weights.filter((it) => it.ratio > it.most);
  expect(
    over.map(
      (it) =>
        `${it.route}: ${it.kb.toFixed(1)} kB, ${it.ratio.toFixed(3)} × the empty route, at most ${it.most}`,
    ),
    "load it on first use, or render it on the server",
  ).toEqual([]);
});
