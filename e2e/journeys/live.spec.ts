import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addApplication, anAddress, dayIn, putOnRound, signUp } from "../verbs";

const BERLIN = "Europe/Berlin";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const GOOD = "What does good look like at six months?";
const LAST = "What happens next, and by when?";

type Ground = { application: string; round: string };

/** Somebody with a second round in some days, six people on it and a question for two of them. */
async function ground(page: Page, people: string[]): Promise<Ground> {
  await signUp(page, anAddress("live"));
  const application = await addApplication(page, {
    ...{ company: "Halden Freight", role: "Staff engineer, routing", stage: "second" },
  });
  const round = await putOnRound(page, application, {
    ...{ kind: "second", day: dayIn(BERLIN, 2), time: "15:00", zone: "America/Toronto", people },
  });
  return { application, round };
}

/** A question of mine for one person, through the page's own form. */
async function pin(page: Page, round: string, text: string, person?: string): Promise<void> {
  await page.goto(`${round}?mode=prep`);
  const form = page.getByRole("form", { name: "A question to ask", exact: true });
  await form.getByLabel("A question to ask").fill(text);
  if (person) await form.getByLabel("For", { exact: true }).selectOption({ label: person });
  await form.getByRole("button", { name: "Add the question" }).click();
  await expect(page.getByText(text).first()).toBeVisible();
}

/** What the browser tells the sheet about keeping the screen on. */
async function stubWakeLock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: EventTarget[] = [];
    Object.assign(window, { wakeLocks: held });
    Object.defineProperty(navigator, "wakeLock", {
      value: {
        request: async () => {
          const lock = new EventTarget();
          held.push(lock);
          return Object.assign(lock, { release: async () => lock.dispatchEvent(new Event("release")) });
        },
      },
    });
  });
}

test("live on a phone: a tap strikes, the scratch field survives reload and a lost line, the screen stays on", async ({
  browser,
  page: desk,
}) => {
  test.setTimeout(240_000);
  const { application, round } = await ground(desk, ["Priya Rao", "Sam Okafor"]);
  await pin(desk, round, GOOD, "Priya Rao");
  await pin(desk, round, "What would you keep?");
  const context = await browser.newContext({
    ...{ ...PHONE, baseURL: test.info().project.use.baseURL, timezoneId: BERLIN },
    storageState: await desk.context().storageState(),
  });
  const page = await context.newPage();
  await stubWakeLock(page);

  // seen: said by a post of its own, and the book knows
  const told = page.waitForResponse((answer) => answer.url().endsWith("/opened"));
  await page.goto(`${round}/live`);
  expect((await told).status()).toBe(200);
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(page.getByText("Calm and upbeat is enough.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Priya/ })).toBeVisible();
  await expect(page.locator(".elapsed")).toContainText("to go");

  // the screen: on, told so, and let go by a tap
  const awake = page.getByRole("button", { name: "Screen stays on" });
  await expect(awake).toHaveAttribute("aria-pressed", "true");
  await awake.tap();
  await expect(page.getByRole("button", { name: "Screen may sleep" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );

  // a stroke is drawn at once and is there after a reload; another tap takes it back
  const good = page.getByRole("button", { name: GOOD });
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/strike"));
  await good.tap();
  await expect(good).toHaveAttribute("aria-pressed", "true");
  await expect(good.locator("s")).toHaveCSS("background-image", /strike-\d/);
  expect((await kept).status()).toBe(200);
  await page.reload();
  await expect(good).toHaveAttribute("aria-pressed", "true");
  const keep = page.getByRole("button", { name: "What would you keep?" });

  // no line: the tap and the words stay on the device, and say so
  const scratch = page.getByRole("textbox", { name: "Scratch" });
  await scratch.fill("rota: one week in nine");
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await keep.tap();
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("No line. Kept on this device.").first()).toBeVisible();
  await scratch.press("End");
  await scratch.pressSequentially("\nAntwerp closes");
  await page.waitForTimeout(700);

  // the tab is killed before the line is back
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  const sent = again.waitForResponse((answer) => answer.url().endsWith("/strike") && answer.ok());
  await again.goto(`${round}/live`);
  await sent;
  await expect(again.getByRole("textbox", { name: "Scratch" })).toHaveValue(
    "rota: one week in nine\nAntwerp closes",
  );
  await expect(again.getByText("Kept.", { exact: true })).toBeVisible();
  await expect(again.getByRole("button", { name: "What would you keep?" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  // another device reads the same, and without JavaScript the stroke is a form
  const plain = await browser.newContext({
    ...{ baseURL: test.info().project.use.baseURL, javaScriptEnabled: false },
    storageState: await desk.context().storageState(),
  });
  const other = await plain.newPage();
  await other.goto(`${round}/live`);
  await expect(other.getByRole("textbox", { name: "Scratch" })).toHaveValue(
    "rota: one week in nine\nAntwerp closes",
  );
  await other.getByRole("button", { name: "What would you keep?" }).click();
  await expect(other.getByRole("button", { name: "What would you keep?" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await other.getByRole("textbox", { name: "Scratch" }).fill("written without a script");
  await other.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(other.getByRole("textbox", { name: "Scratch" })).toHaveValue("written without a script");

  // nothing that was typed stays in a browser that others may use
  await again.goto("/today");
  await again.getByRole("button", { name: "Menu" }).click();
  await again.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await again.waitForURL(/sign-in/);
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((it) => it.startsWith("greenroom"))),
  ).toEqual([]);
  expect(application).toBeTruthy();
  await plain.close();
  await context.close();
});

test("nothing on the live sheet moves, and it fits a phone", async ({ browser, page: desk }) => {
  test.setTimeout(120_000);
  const { round } = await ground(desk, ["Ana-Maria Constantinescu-Papadopoulos"]);
  await pin(desk, round, `${GOOD} ${"And what would you keep of how things are done? ".repeat(3)}`);
  const context = await browser.newContext({
    ...{ ...PHONE, viewport: { width: 320, height: 640 }, baseURL: test.info().project.use.baseURL },
    storageState: await desk.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${round}/live`);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(
    await page.evaluate(
      () =>
        [...document.querySelectorAll(".live, .live *")].filter((it) => {
          const style = getComputedStyle(it);
          return (
            style.animationName !== "none" ||
            style.transitionDuration.split(", ").some((time) => time !== "0s")
          );
        }).length,
    ),
  ).toBe(0);
  for (const tool of await page.locator(".live .tool, .live .strike").all())
    expect((await tool.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await context.close();
});

test("the call sheet is one page, on A4 and on Letter, for nobody, one and six", async ({ page }) => {
  test.setTimeout(300_000);
  const { application, round } = await ground(page, []);
  await page.goto(`${round}/sheet`);
  await expectOnePage(page);
  await expect(page.locator(".paper .calls tbody tr")).toHaveCount(4);
  await expect(page.locator(".paper")).toContainText("Beginners: you start");
  await expect(page.locator(".paper .calls .big td")).toHaveText([/3:00|15:00/, /9:00|21:00/]);

  const one = await putOnRound(page, application, {
    ...{ kind: "final", day: dayIn(BERLIN, 5), time: "10:00", zone: BERLIN, people: ["Priya Rao"] },
  });
  await pin(page, one, GOOD, "Priya Rao");
  await page.goto(`${one}/sheet`);
  await expect(page.locator(".paper .company")).toContainText(GOOD);
  await expectOnePage(page);

  const long = "And what would you keep of how the routing team plans its week, and what would you drop?";
  const names = ["Priya Rao", "Sam Okafor", "Lotte Brandt", "Jun Ito", "Ola Berg"];
  const six = await putOnRound(page, application, {
    ...{ kind: "other", day: dayIn(BERLIN, 6), time: "10:00", zone: "Asia/Kathmandu" },
    people: [...names, "Ana-Maria Constantinescu-Papadopoulos"],
  });
  for (const name of names) await pin(page, six, `${name.split(" ")[0]}: ${long}`, name);
  await pin(page, six, LAST);
  await fillTheBook(page, application);
  await page.goto(`${six}/sheet`);
  await expect(page.locator(".paper .company tbody tr")).toHaveCount(6);
  await expectOnePage(page);
});

/** The ad's must-haves and stories, as far as their own pages take them in one press each. */
async function fillTheBook(page: Page, application: string): Promise<void> {
  for (const title of [
    "Quiet month",
    "Empty miles",
    "The unread RFC",
    "Gdańsk",
    "How I halved the nightly run",
  ]) {
    await page.goto(`/stories/new?application=${application.split("/").at(-1)}`);
    if (!(await page.getByLabel("Title", { exact: false }).first().isVisible())) return;
    await page.getByLabel("Title", { exact: false }).first().fill(title);
    await page
      .locator("main form")
      .getByRole("button", { name: /Add|Save|Keep/ })
      .first()
      .click();
    await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  }
}

/** One page of PDF, and on it all of the sheet: its last line stands above the page's foot. */
async function expectOnePage(page: Page): Promise<void> {
  for (const [format, width, height] of [
    ["A4", 794, 1123],
    ["Letter", 816, 1056],
  ] as const) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, `${format}: pages`).toBe(1);
    // What is printed, as a page on the screen: the margins of 13 and 14 mm are the paper's.
    const [across, down] = [2 * 14 * (96 / 25.4), 2 * 13 * (96 / 25.4)];
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.floor(width - across), height: Math.floor(height - down) });
    const { foot, most, room } = await page.evaluate(() => {
      const box = (what: string) => document.querySelector(what)!.getBoundingClientRect();
      return {
        foot: box(".paper footer").bottom,
        most: window.innerHeight,
        room: box(".paper .room").height,
      };
    });
    expect(foot, `${format}: the last line`).toBeLessThanOrEqual(most + 1);
    expect(room, `${format}: room for a pencil`).toBeGreaterThan(20);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
}
