import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addApplication, anAddress, dayIn, moveStage, putOnRound, signUp } from "../verbs";

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

/** The round's page: why they ask back, what it is about, a point to clear up; each typed, left, and still there. */
test("a round's page saves by itself", async ({ page, context, expectErrors }) => {
  test.setTimeout(120_000);
  expectErrors.allowed.push(/409/);
  const { round } = await aRound(page, "round-saves");
  const prep = `${round}?mode=prep`;
  const form = (name: string, at = page) => at.getByRole("form", { name, exact: true });
  const saved = (name: string, at = page) => expect(form(name, at).getByRole("status")).toHaveText("Saved");
  await page.goto(prep);
  await form("Why this round").getByText("Second half of a set process").click();
  await saved("Why this round");
  await form("What this round is about").getByRole("textbox").fill("System design");
  await saved("What this round is about");

  await form("Add a point").locator("summary").click();
  await form("Add a point").getByRole("textbox").fill("The gap");
  await form("Add a point").getByRole("button", { name: "Add" }).click();
  const answer = form("Answer: The gap");
  await answer.locator("summary").click();
  await answer.getByLabel("What you will say").pressSequentially("I walked to Rome.");
  await saved("Answer: The gap");
  await answer.getByLabel("The point").fill("The gap year");
  await answer.getByText("Done").click();
  // shut, the line says what is saved
  await expect(page.getByText("I walked to Rome.", { exact: false }).first()).toBeVisible();
  await expect(form("Edit: The gap year")).toBeAttached();

  await page.reload();
  await expect(form("Why this round").getByLabel("Second half of a set process")).toBeChecked();
  await expect(form("What this round is about").getByRole("textbox")).toHaveValue("System design");
  await form("Edit: The gap year").locator("summary").click();
  await expect(form("Edit: The gap year").getByLabel("What you will say")).toHaveValue("I walked to Rome.");

  const theme = (at: Page) => form("What this round is about", at).getByRole("textbox");
  const other = await context.newPage();
  await other.goto(prep);
  await theme(other).fill("Their platform");
  await saved("What this round is about", other);
  await theme(page).fill("My platform");
  await expect(form("What this round is about").getByRole("status")).toContainText(
    "changed in another window",
  );
  await form("What this round is about")
    .getByLabel(/Save mine/)
    .check();
  await saved("What this round is about");
  await other.reload();
  await expect(theme(other)).toHaveValue("My platform");
});

/** The person's page: what they care about with how it is known, and what I would tell them. */
test("a person's page saves by itself", async ({ page, context, expectErrors }) => {
  test.setTimeout(120_000);
  expectErrors.allowed.push(/409/);
  const { person } = await aRound(page, "person-saves");
  const form = (name: string, at = page) => at.getByRole("form", { name, exact: true });
  const saved = (name: string, at = page) => expect(form(name, at).getByRole("status")).toHaveText("Saved");
  const open = (name: string, at = page) => form(name, at).locator("summary").click();
  const CARES = "What Priya cares about";
  await page.goto(person);
  await open(CARES);
  await form(CARES).getByRole("textbox").pressSequentially("Quiet nights");
  await form(CARES).getByText("They told me").click();
  await saved(CARES);
  await open("My angle");
  await form("My angle").getByRole("textbox").pressSequentially("I halved the alarms.");
  await saved("My angle");
  await form("My angle").getByText("Done").click();
  await expect(page.getByText("I halved the alarms.").first()).toBeVisible();

  await page.reload();
  await expect(page.locator("#cares")).toContainText("Quiet nights");
  await expect(page.locator("#cares")).toContainText("They told me.");
  await open("My angle");
  await expect(form("My angle").getByRole("textbox")).toHaveValue("I halved the alarms.");

  const other = await context.newPage();
  await other.goto(person);
  await open("My angle", other);
  await form("My angle", other).getByRole("textbox").fill("From the other window.");
  await saved("My angle", other);
  await form("My angle").getByRole("textbox").fill("From this window.");
  await expect(form("My angle").getByRole("status")).toContainText("changed in another window");
  await expect(form("My angle").getByRole("textbox")).toHaveValue("From this window.");
  await form("My angle")
    .getByLabel(/Save mine/)
    .check();
  await saved("My angle");
  await other.reload();
  await expect(other.locator("#angle")).toContainText("From this window.");
});

/** A line with its tools beside it: its form is seen when it is opened, and its words when it is shut. */
test("a line of the case is edited where it stands", async ({ page }) => {
  await signUp(page, anAddress("line-saves"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  await page.goto(`${application}/case`);
  const form = (name: string) => page.getByRole("form", { name, exact: true });
  await form("Add a point").locator("summary").click();
  await form("Add a point").getByLabel("The point").fill("Rotas that hold");
  await form("Add a point").getByRole("button", { name: "Keep" }).click();
  const line = form("Edit: Rotas that hold");
  await line.locator("summary").click();
  await line.getByLabel("The point").fill("Rotas that hold at night");
  await expect(line.getByRole("status")).toHaveText("Saved");
  await line.getByText("Done").click();
  await expect(page.locator("#points .text").getByText("Rotas that hold at night")).toBeVisible();
});

/** A round to come with Priya Rao, and where she stands. */
async function aRound(page: Page, who: string): Promise<{ round: string; person: string }> {
  await signUp(page, anAddress(who));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  const when = { day: dayIn("Europe/Berlin", 3), time: "15:00", zone: "Europe/Berlin" };
  const round = await putOnRound(page, application, { kind: "second", ...when, people: ["Priya Rao"] });
  await page.goto("/people");
  const person = await page.getByRole("link", { name: "Priya Rao" }).first().getAttribute("href");
  return { round, person: person ?? "" };
}

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

  test("so do the buttons of a round's page and of a person's", async ({ page }) => {
    const { round, person } = await aRound(page, "plain-round");
    await page.goto(`${round}?mode=prep`);
    const theme = page.getByRole("form", { name: "What this round is about" });
    await theme.getByRole("textbox").fill("System design");
    await theme.getByRole("button", { name: "Save" }).click();
    await expect(theme.getByRole("textbox")).toHaveValue("System design");

    await page.goto(person);
    const angle = page.getByRole("form", { name: "My angle" });
    await angle.locator("summary").click();
    await angle.getByRole("textbox").fill("I halved the alarms.");
    await angle.getByRole("button", { name: "Save" }).click();
    await expect(page.locator("#angle")).toContainText("I halved the alarms.");
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
