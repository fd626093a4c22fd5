import { expect, test } from "../fixtures";
import { addApplication, anAddress, dayIn, putOnRound, signUp } from "../verbs";

/** R11: reload, a killed tab, no network and a failed save lose no typed character. */
test("a debrief half typed is still there after a reload, in another tab, and after a failed save", async ({
  page,
  context,
  expectErrors,
}) => {
  test.setTimeout(120_000);
  expectErrors.allowed.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signUp(page, anAddress("drafts"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  const round = await putOnRound(page, application, {
    kind: "first",
    day: dayIn("Europe/Berlin", -1),
    time: "10:00",
    zone: "Europe/Berlin",
    people: ["Ingrid Solheim"],
  });
  await page.goto(`${round}/debrief`);
  const asked = () => page.getByLabel("What did they ask?");
  await asked().pressSequentially("What would you change first?");
  await page.waitForTimeout(800);
  await page.reload();
  await expect(asked()).toHaveValue("What would you change first?");

  // offline with the page open: typing goes on, saving says so, nothing is gone
  await context.setOffline(true);
  await asked().press("End");
  await asked().pressSequentially("\nAnd what would you keep?");
  await page.locator("label", { hasText: "Good" }).click();
  await page.getByRole("button", { name: "Save debrief" }).click();
  await expect(page.getByText(/could not be reached/)).toBeVisible();
  await expect(asked()).toHaveValue("What would you change first?\nAnd what would you keep?");

  // the tab is killed and another opened once the network is back
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${round}/debrief`);
  await expect(again.getByLabel("What did they ask?")).toHaveValue(
    "What would you change first?\nAnd what would you keep?",
  );
  await expect(again.getByLabel("Good")).toBeChecked();
  await again.getByRole("button", { name: "Save debrief" }).click();
  await again.waitForURL((url) => !url.pathname.endsWith("/debrief"));
  await again.goto(`${round}`);
  await expect(again.getByText("And what would you keep?").first()).toBeVisible();

  // signing out leaves nothing that was typed in this browser
  await again.goto(`${application}/rounds/new`);
  await again.getByLabel("Place or number").fill("Room 4");
  await again.waitForTimeout(600);
  await again.getByRole("button", { name: "Menu" }).click();
  await again.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await again.waitForURL(/sign-in/);
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("greenroom"))),
  ).toEqual([]);
});
