import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addApplication, anAddress, moveStage, signUp } from "../verbs";

const FIRST = "The control rooms run on what this team builds.";
const field = (page: Page) => page.getByLabel("Why you want to work here");
const line = (page: Page) => page.getByRole("form", { name: "Why here" }).getByRole("status");

/** R11 for what saves by itself: reload, no network, a killed tab and a failed save lose no typed character. */
test("a form that saves by itself keeps every word", async ({ page, context, expectErrors }) => {
  test.setTimeout(120_000);
  expectErrors.allowed.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signUp(page, anAddress("saving"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  const ad = `${application}/ad`;
  await page.goto(ad);
  await field(page).pressSequentially(FIRST);
  await expect(line(page)).toHaveText("Saved");
  await page.reload();
  await expect(field(page)).toHaveValue(FIRST);

  // left at once, in the middle of the pause: it arrives all the same
  await field(page).press("End");
  await field(page).pressSequentially(" And they say so.");
  await page.goto(application);
  await page.goto(ad);
  await expect(field(page)).toHaveValue(`${FIRST} And they say so.`);

  // no network: it says so, keeps it, and saves it in the next tab
  await context.setOffline(true);
  await field(page).press("End");
  await field(page).pressSequentially(" I like that.");
  await expect(line(page)).toHaveText("Not saved yet. It is kept on this device.");
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(ad);
  await expect(field(again)).toHaveValue(`${FIRST} And they say so. I like that.`);
  await expect(line(again)).toHaveText("Saved");
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":why:"))),
  ).toEqual([]);
});

/** R4: what was saved in another window meanwhile is not written over unseen, and what was typed here stays. */
test("two windows on the same words", async ({ page, context, expectErrors }) => {
  expectErrors.allowed.push(/409/);
  await signUp(page, anAddress("windows"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  const ad = `${application}/ad`;
  await page.goto(ad);
  const other = await context.newPage();
  await other.goto(ad);
  await field(other).fill("From the other window.");
  await expect(line(other)).toHaveText("Saved");

  await field(page).fill("From this window.");
  await expect(line(page)).toContainText("changed in another window");
  await expect(field(page)).toHaveValue("From this window.");
  const [look] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Look at the newer one" }).click(),
  ]);
  await expect(field(look)).toHaveValue("From the other window.");
  await look.close();

  await page.getByLabel(/Save mine/).check();
  await expect(line(page)).toHaveText("Saved");
  await other.reload();
  await expect(field(other)).toHaveValue("From this window.");
});

test("too long a text says so beside the field, and is saved once it is shorter", async ({
  page,
  expectErrors,
}) => {
  expectErrors.allowed.push(/422/);
  await signUp(page, anAddress("long"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  await page.goto(`${application}/ad`);
  await field(page).fill("word ".repeat(500));
  await expect(page.getByText("Keep this under 2000 characters.")).toBeVisible();
  await expect(line(page)).toHaveText("Not saved yet. It is kept on this device.");
  await field(page).fill("Short.");
  await expect(line(page)).toHaveText("Saved");
  await expect(page.getByText("Keep this under 2000 characters.")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("its button saves", async ({ page }) => {
    await signUp(page, anAddress("plain"));
    const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
    await page.goto(`${application}/ad`);
    await field(page).fill(FIRST);
    await page.getByRole("form", { name: "Why here" }).getByRole("button", { name: "Save" }).click();
    await expect(field(page)).toHaveValue(FIRST);
    await page.goto(`${application}/ad`);
    await expect(field(page)).toHaveValue(FIRST);
  });
});

/** In the book the words save by themselves too; the cue asks for the next thing once they are left, never before. */
test("an act in the book keeps its words under the hands, and never another's", async ({
  page,
  expectErrors,
}) => {
  expectErrors.allowed.push(/422/);
  await signUp(page, anAddress("book-saves"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  await moveStage(page, application, "First round");
  const book = `${application}?cue=pitch-answers`;
  const act = (name: string) => page.getByRole("form", { name: `Draft “${name}”` });
  await page.goto(book);
  await act("Why you").locator("summary").click();
  const words = act("Why you").getByRole("textbox");
  await words.pressSequentially("I ran the night rota");
  await expect(act("Why you").getByRole("status")).toHaveText("Saved");
  await expect(words).toBeFocused();
  await words.pressSequentially(" for two years.");
  await page.getByText("Platform lead", { exact: true }).first().click();

  await expect(act("Why hire you")).toBeVisible();
  await act("Why hire you").locator("summary").click();
  await expect(act("Why hire you").getByRole("textbox")).toHaveValue("");
  // the browser itself stops at 3000 letters; refused all the same, the fold stays open while the words are mended
  await act("Why hire you")
    .getByRole("textbox")
    .evaluate((field) => field.removeAttribute("maxlength"));
  await act("Why hire you").getByRole("textbox").fill("word ".repeat(700));
  await expect(page.getByText("Keep this under 3000 characters.")).toBeVisible();
  await act("Why hire you").getByRole("textbox").fill("I halved the alarms.");
  await expect(act("Why hire you").getByRole("status")).toHaveText("Saved");
  await expect(act("Why hire you").getByRole("textbox")).toBeVisible();

  // left in the middle of the pause
  await act("Why hire you").getByRole("textbox").pressSequentially(" At night too.");
  await page.goto(`${application}/case`);
  await expect(page.getByText("I ran the night rota for two years.").first()).toBeVisible();
  await page.goto(book);
  await expect(act("What you can do for them")).toBeVisible();
  await expect(page.locator("#cue-pitch-answers")).toContainText("I halved the alarms. At night too");
});
