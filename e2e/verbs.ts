import { expect, type Locator, type Page } from "@playwright/test";
import { linkIn, mailTo } from "./outbox";

/** The product's own language, spoken by a person at a page. Every verb works with JavaScript off as well. */

let count = 0;

/** An address nobody else in this run has. */
export function anAddress(name: string): string {
  count += 1;
  return `${name}.${process.pid}.${Date.now()}.${count}@example.org`;
}

export const PASSWORD = "a sentence is a good password";

/** Opens an account: the address first, then the rest behind the mail's link. Ends on Today. */
export async function signUp(
  page: Page,
  email: string,
  name = "Nora Lind",
  zone = "Europe/Berlin",
): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Email").fill(email);
  await page.locator("main form").getByRole("button").click();
  await page.goto(linkIn(await mailTo(email)));
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Time zone").selectOption(zone);
  await page.getByRole("button", { name: "Open the account" }).click();
  await page.waitForURL(/\/today/);
}

/** With the password, which is folded away where mail is set up. Ends on Today, or says why not. */
export async function signIn(
  page: Page,
  email: string,
  password = PASSWORD,
  refused?: RegExp,
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").first().fill(email);
  await page.getByText("Use a password instead", { exact: true }).click();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  if (refused) await expect(page.getByText(refused).first()).toBeVisible();
  else await page.waitForURL(/\/today/);
}

export type NewApplication = { company: string; role: string; ad?: string; stage?: string };

/** Answers the application's path. */
export async function addApplication(page: Page, it: NewApplication): Promise<string> {
  await page.goto("/applications/new");
  await page.getByLabel("Company", { exact: true }).fill(it.company);
  await page.getByLabel("Role", { exact: true }).fill(it.role);
  if (it.ad || it.stage) {
    await page.locator("summary", { hasText: "More" }).click();
    if (it.ad) await page.getByLabel("Job description").fill(it.ad);
    if (it.stage) await page.getByLabel("Where it stands").selectOption(it.stage);
  }
  await page.getByRole("button", { name: "Add it" }).click();
  await page.waitForURL(/\/applications\/[\da-f-]{36}/);
  return new URL(page.url()).pathname;
}

export type NewRound = {
  kind: string;
  day: string;
  time: string;
  zone: string;
  people: string[];
  minutes?: number;
  /** As the form names it: "In person". */
  format?: string;
};

/** Puts a round on, or logs a past one. Answers the round's path. */
export async function putOnRound(page: Page, application: string, it: NewRound): Promise<string> {
  await page.goto(`${application}/rounds/new`);
  await page.getByLabel("Which round is it?").selectOption(it.kind);
  await page.getByLabel("Day", { exact: true }).fill(it.day);
  await page.getByLabel("Starts", { exact: true }).fill(it.time);
  if (it.minutes) await page.getByLabel("Minutes", { exact: true }).fill(`${it.minutes}`);
  await page.getByLabel("On whose clock?").selectOption(it.zone);
  await addPeople(page, it.people);
  if (it.format) await page.locator("label", { hasText: it.format }).click();
  await page.getByRole("button", { name: "Save the round" }).click();
  await page.waitForURL(/\/rounds\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Through the one combobox; without JavaScript, one name a line. */
async function addPeople(page: Page, people: string[]): Promise<void> {
  const lines = page.getByRole("textbox", { name: /one name per line|Somebody else/ });
  if (await lines.isVisible()) {
    await lines.fill(people.join("\n"));
    return;
  }
  for (const name of people) {
    const box = page
      .getByLabel(/Add a name/)
      .or(page.getByRole("combobox", { name: /Add a name|With whom/ }))
      .first();
    await box.click();
    await page.keyboard.type(name);
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await expect(page.locator("form").getByText(name).first()).toBeVisible();
  }
}

/** A note on the round's page, about one person. */
export async function noteOn(page: Page, round: string, person: string, text: string): Promise<void> {
  await page.goto(round);
  const form = page.getByRole("form", { name: "Note", exact: true });
  await form.getByLabel("Note", { exact: true }).fill(text);
  await form.getByLabel("About", { exact: true }).selectOption({ label: person });
  await form.getByRole("button", { name: "Keep the note" }).click();
  await expect(page.getByText(text).first()).toBeVisible();
}

/** Another day and time for a round that is on already; everything that hangs on it moves along. */
export async function moveTo(page: Page, round: string, to: { day: string; time: string }): Promise<void> {
  await page.goto(`${round}/edit`);
  await page.getByLabel("Day", { exact: true }).fill(to.day);
  await page.getByLabel("Starts", { exact: true }).fill(to.time);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
}

export async function moveStage(page: Page, application: string, stage: string): Promise<void> {
  await page.goto(`${application}/move`);
  const form = page.getByRole("form", { name: "Move", exact: true });
  await form.locator("label", { hasText: stage }).click();
  await form.getByRole("button", { name: "Move", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/move"));
}

export type Told = {
  feel: string;
  /** Each question with how the answer was. */
  asked: Record<string, string>;
  unsaid: string;
  next: string;
};

/** The debrief with its detail; ends where it leads. */
export async function debrief(page: Page, round: string, it: Told): Promise<void> {
  await page.goto(`${round}/debrief`);
  await page.locator("label", { hasText: it.feel }).first().click();
  await page.getByLabel("What did they ask?").fill(Object.keys(it.asked).join("\n"));
  await page.getByLabel("Wish I’d said").fill(it.unsaid);
  await page.locator("label", { hasText: it.next }).click();
  await page.getByText("Add detail", { exact: true }).click();
  await page.locator("summary", { hasText: "Each question" }).click();
  for (const [question, rating] of Object.entries(it.asked)) {
    const one = page.locator("details.one-question", { hasText: question });
    await one.locator("summary").click();
    await one.locator("label", { hasText: rating }).click();
  }
  await page.getByRole("button", { name: "Save debrief" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/debrief"));
}

/** Something that I said I would send. */
export async function promise(page: Page, application: string, what: string, day: string): Promise<void> {
  await page.goto(`${application}/follow-ups`);
  const form = page.getByRole("form", { name: "Something you promised", exact: true });
  await form.getByText("You promised to send something").click();
  await form.getByLabel("What", { exact: true }).fill(what);
  await form.getByLabel("By which day").fill(day);
  await form.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByText(`${what}: noted.`).first()).toBeAttached();
}

/** A question of mine for one person of a round, from the round's page. */
export async function askWhom(page: Page, round: string, question: string, person: string): Promise<void> {
  await page.goto(round);
  const form = page.getByRole("form", { name: "A question to ask", exact: true });
  await form.getByLabel("A question to ask").fill(question);
  await form.getByLabel("For", { exact: true }).selectOption({ label: person });
  await form.getByRole("button", { name: "Add the question" }).click();
  await expect(page.locator("main")).toContainText(question);
}

/** A question that they may ask, kept in the library. Answers its path. */
export async function takeUpQuestion(page: Page, question: string): Promise<string> {
  await page.goto("/questions");
  const form = page.getByRole("form", { name: "Add a question", exact: true });
  const fold = form.locator("summary");
  if (await fold.isVisible()) await fold.click();
  await form.getByLabel("They ask").fill(question);
  await form.getByRole("button", { name: "Add the question" }).click();
  await page.waitForURL(/\/questions\/[\da-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** A line of the ad that they must have. */
export async function addMust(page: Page, application: string, line: string): Promise<void> {
  await page.goto(`${application}/ad`);
  const form = page.getByRole("form", { name: "Add what they ask for", exact: true });
  await form.locator('textarea[name="text"]').fill(line);
  await form.locator("label", { hasText: "A must" }).click();
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("form", { name: `Edit: ${line}` })).toBeAttached();
}

export type NewStory = { title: string } & Partial<
  Record<"situation" | "task" | "action" | "result" | "number", string>
>;

/** A card, as far as it is told, kept for this application. Answers its path. */
export async function writeStory(page: Page, application: string, it: NewStory): Promise<string> {
  await page.goto(`/stories/new?application=${application.split("/").at(-1)}`);
  for (const [name, text] of Object.entries(it)) await page.locator(`[name="${name}"]`).fill(text);
  await page.getByRole("button", { name: "Keep the story" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return new URL(page.url()).pathname;
}

/** One cue of the book, opened by its id. */
export async function cue(page: Page, application: string, id: string): Promise<Locator> {
  await page.goto(`${application}?cue=${id}`);
  const card = page.locator(`#cue-${id}`);
  await expect(card).toBeVisible();
  return card;
}

/** Does the one thing a cue asks for, in its place. */
export async function act(card: Locator, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = card.locator("form.act-form").first();
  const fold = form.locator("summary.btn");
  if (await fold.isVisible()) await fold.click();
  await fill(form);
  const page = card.page();
  const done = page.waitForResponse((answer) => answer.request().method() === "POST");
  await form.getByRole("button").last().click();
  await done;
  await page.waitForLoadState();
  await expect(page.locator("[aria-disabled=true]"), "nothing is still on its way").toHaveCount(0);
}

/** The day `days` from now and the wall's day of it in `zone`, as a date field wants it. */
export function dayIn(zone: string, days: number, now = new Date()): string {
  const at = new Date(now.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
}

/** The accessible name of what has the focus; for journeys by keyboard alone. */
export async function tabTo(
  page: Page,
  fits: (it: { name: string; tag: string }) => boolean,
  most = 120,
): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const it = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const labelled = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      const name = element?.getAttribute("aria-label") ?? labelled ?? element?.textContent ?? "";
      return { name: name.trim().replace(/\s+/g, " "), tag: element?.tagName ?? "" };
    });
    if (fits(it)) return;
  }
  throw new Error("the keyboard never reached it");
}
