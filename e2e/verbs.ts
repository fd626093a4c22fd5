import { expect, type Page } from "@playwright/test";
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
