import { moveClock } from "../clock";
import { expect, test } from "../fixtures";
import { linkIn, mailTo } from "../outbox";
import { addApplication, anAddress, dayIn, noteOn, putOnRound, signUp } from "../verbs";

const AD =
  "Staff engineer, routing\n\nYou bring\n- a service you led through a rewrite while it stayed up\n- routing or scheduling";
const PEOPLE = ["Priya Rao", "Sam Okafor", "Lotte Brandt"];
const NEW_YORK = "America/New_York";

for (const scripts of [true, false]) {
  test.describe(`the main job, JavaScript ${scripts ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled: scripts });

    test("from sign-up to a thank-you that is sent", async ({ page, context }) => {
      test.setTimeout(150_000);
      const email = anAddress("nora");
      await signUp(page, email);

      // mails at any hour: whenever this test runs, it is not to wait for the morning
      await page.goto("/settings/reminders");
      await page.getByLabel("From", { exact: true }).fill("03:00");
      await page.getByLabel("To", { exact: true }).fill("03:00");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Reminders changed.").first()).toBeAttached();

      const application = await addApplication(page, {
        company: "Halden Freight",
        role: "Staff engineer",
        ad: AD,
        stage: "second",
      });
      await page.goto(`${application}/ad`);
      await expect(page.getByText("a service you led through a rewrite").first()).toBeVisible();

      const round = await putOnRound(page, application, {
        kind: "second",
        day: dayIn(NEW_YORK, -1),
        time: "15:00",
        zone: NEW_YORK,
        people: PEOPLE,
      });
      await expect(page.getByText("New York").first()).toBeVisible();
      for (const person of PEOPLE) await expect(page.getByRole("article", { name: person })).toBeVisible();
      await noteOn(page, round, "Priya Rao", "The on-call rota was halved since spring");
      await noteOn(page, round, "Sam Okafor", "Wrote the routing rewrite");
      await noteOn(page, round, "Lotte Brandt", "Wants drivers to see tomorrow's route");

      await debriefOnAPhone(page, round);
      await theBookNamesThem(page, application);

      // whoever logs a past round has ten minutes to write things down before the first mail comes
      await moveClock("11 minutes");
      const mail = await mailTo(
        email,
        (it) => /Priya|Halden/.test(it.subject) && it.text.includes("I've sent it"),
        20_000,
      );
      for (const person of PEOPLE) expect(mail.text).toContain(person);
      expect(mail.text).toContain("The on-call rota was halved since spring");
      expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");

      // "I've sent it" works signed out, on a page with one button; opening it changes nothing
      const link = linkIn(mail, /\/sent\//);
      const elsewhere = await context.browser()!.newContext({ javaScriptEnabled: scripts });
      const visitor = await elsewhere.newPage();
      await visitor.goto(link);
      await visitor.goto(link);
      await expect(visitor.getByText("Have you sent your note?")).toBeVisible();
      await expect(visitor.locator("main")).not.toContainText("Rao");
      await visitor.getByRole("button", { name: "I’ve sent it" }).click();
      await expect(visitor.getByText("Marked as sent")).toBeVisible();
      const first = (await visitor.getByRole("heading", { level: 1 }).textContent())!.split(",")[0]!;
      await elsewhere.close();

      const person = PEOPLE.find((name) => name.startsWith(first))!;
      await page.goto("/today");
      await expect(page.locator("main")).not.toContainText(`Write to ${first}`);
      await expect(page.locator(".cue", { hasText: person })).toHaveCount(0);
      await page.goto(`${application}/people`);
      await page.getByRole("link", { name: person }).first().click();
      await expect(page.getByRole("article", { name: "Thank-you" })).toContainText(/Sent/);
    });
  });
}

async function debriefOnAPhone(page: import("@playwright/test").Page, round: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${round}/debrief`);
  await page.locator("label", { hasText: "Good" }).click();
  await page
    .getByLabel("What did they ask?")
    .fill("How did you get other teams to adopt it?\nWhat broke during the migration?");
  await page.getByLabel("Wish I’d said").fill("That the old planner ran beside the new one");
  await page.locator("label", { hasText: "Next week" }).click();
  await page.getByRole("button", { name: "Save debrief" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/debrief"));
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The thank-you cue stands open with each person as its evidence, and the debrief's words are in the book. */
async function theBookNamesThem(page: import("@playwright/test").Page, application: string): Promise<void> {
  await page.goto(application);
  const thanks = page.getByRole("article", { name: /Thank each person, within a day/ });
  for (const person of PEOPLE) await expect(thanks).toContainText(person);
  await page.goto(`${application}?cue=left-unsaid`);
  await expect(page.locator("main")).toContainText("That the old planner ran beside the new one");
}
