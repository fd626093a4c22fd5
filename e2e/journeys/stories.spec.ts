import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addApplication, anAddress, signUp } from "../verbs";

const AD = "Platform lead\n\nYou bring\n- five years of Go\n- a fair rota\n\nNice to have\n- Kafka";

/** Marks words of the ad as somebody does with a mouse. */
async function select(page: Page, words: string) {
  await page.locator(".ad-text").evaluate((ad, wanted) => {
    const walk = document.createTreeWalker(ad, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
  }, words);
}

/** The ad is marked by selecting; a story is written, matched, pinned, said aloud; a gap is answered. */
test("from the ad to a story that shows it", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page, anAddress("stories"));
  await page.goto("/stories");
  await expect(page.locator(".card.blank")).toHaveCount(5);
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead", ad: AD });
  await page.goto(`${application}/ad`);
  await select(page, "five years of Go");
  await page.getByRole("button", { name: "Must-have", exact: true }).click();
  await expect(page.locator("mark.must")).toContainText("five years of Go");
  await expect(page.locator(".mark-bar")).toBeHidden();
  await select(page, "Kafka");
  await page.locator(".mark-bar").getByRole("button", { name: "Nice to have" }).click();
  await expect(page.locator("mark.nice")).toContainText("Kafka");
  await expect(page.getByText("1 must, no example beside it yet.")).toBeVisible();

  await page.goto("/stories");
  await page.getByRole("link", { name: "Write your first story" }).click();
  await page.getByLabel("Title").fill("The depot plan");
  await page.getByRole("button", { name: "Keep the story" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The depot plan" })).toBeVisible();
  const card = page.getByRole("form", { name: "The story" });
  await page.getByRole("textbox", { name: "Result what came of it" }).fill("Empty runs fell by half");
  await page.getByLabel("Skills it took").fill("planning, asking first");
  await expect(card.getByRole("status")).toHaveText("Saved");
  await page.reload();
  await expect(page.getByText("Still to write: the situation, the task and the action.")).toBeVisible();
  await page.getByRole("button", { name: "I said it aloud: The depot plan" }).click();
  await expect(page.getByText("1 time so far, last today")).toBeVisible();

  await page.goto(`${application}/ad`);
  await page.locator('summary[aria-label="Match a story to: five years of Go"]').click();
  await page.getByLabel("Which story shows it?").first().selectOption({ label: "The depot plan" });
  await page.getByRole("button", { name: "Match it" }).first().click();
  await expect(page.getByText("1 of 1 must covered.")).toBeVisible();
  await page.getByRole("button", { name: "The depot plan shows: five years of Go. Pin it" }).click();
  await expect(page.getByText("1 of 1 must covered, 1 pinned for the sheet.")).toBeVisible();
  await page.goto("/stories");
  await expect(page.locator(".card").first()).toContainText("Used with Borealis Grid, said aloud once.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a story is written, matched by a cell, and a gap is answered", async ({ page }) => {
    test.setTimeout(120_000);
    await signUp(page, anAddress("stories-plain"));
    const application = await addApplication(page, { company: "Borealis Grid", role: "Lead", ad: AD });
    await page.goto(`/stories/new?application=${application.split("/")[2]}`);
    await page.getByLabel("Title").fill("The depot plan");
    await page.getByRole("button", { name: "Keep the story" }).click();
    await page.getByLabel("Task").fill("Halve the empty runs");
    await page.getByRole("form", { name: "The story" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("Task")).toHaveValue("Halve the empty runs");

    await page.goto(`${application}/ad`);
    await page.getByLabel("Copy the lines that ask for something").fill("five years of Go\na fair rota");
    await page.getByLabel("A must", { exact: true }).last().check({ force: true });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Match The depot plan to: five years of Go" }).click();
    await expect(page.getByText("1 of 2 musts covered.")).toBeVisible();
    const gap = page.getByRole("form", { name: "What I would say: a fair rota" });
    await gap.locator("summary").click();
    await page.getByLabel("I have no example. I would say").first().fill("I have kept one for three of us");
    await gap.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("2 of 2 musts covered.")).toBeVisible();
  });
});
