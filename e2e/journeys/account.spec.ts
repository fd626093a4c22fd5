import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { linkIn, mailTo } from "../outbox";
import { anAddress, PASSWORD, signIn, signUp } from "../verbs";

const REFUSED = /Address and password don’t match/;
const NEW_PASSWORD = "another sentence is as good";

test("an account: its browsers, password and address, and the end of it", async ({ page, browser }) => {
  test.setTimeout(150_000);
  const email = anAddress("nora");
  await signUp(page, email);
  const elsewhere = await (await browser.newContext()).newPage();

  await signIn(elsewhere, email);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("Every other browser is signed out.").first()).toBeAttached();
  await expectSignedOut(elsewhere);
  await expectSignedIn(page);

  await signIn(elsewhere, email);
  await page.goto("/settings");
  await page.getByText("Change the password", { exact: true }).click();
  const password = page.getByRole("form", { name: "Password", exact: true });
  await password.getByLabel("Current password").fill(PASSWORD);
  await password.getByLabel("New password").fill(NEW_PASSWORD);
  await password.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByText("Your password is set.").first()).toBeAttached();
  await expectSignedOut(elsewhere);
  await expectSignedIn(page);
  await signIn(elsewhere, email, PASSWORD, REFUSED);

  const moved = anAddress("nora.new");
  await page.goto("/settings");
  await page.getByText("Change the address", { exact: true }).click();
  const address = page.getByRole("form", { name: "Change the address", exact: true });
  await address.getByLabel("New address").fill(moved);
  await address.getByLabel("Current password").fill(NEW_PASSWORD);
  await address.getByRole("button", { name: "Send the link" }).click();
  await page.goto(linkIn(await mailTo(moved), /change-address/));
  await page.getByRole("button", { name: "Use this address" }).click();
  await expect(page.getByText("The old one has been told")).toBeVisible();
  await mailTo(email, (mail) => mail.text.includes(moved) || /address/i.test(mail.subject));
  await signIn(elsewhere, email, NEW_PASSWORD, REFUSED);
  await signIn(elsewhere, moved, NEW_PASSWORD);

  await elsewhere.goto("/settings");
  await elsewhere.getByRole("button", { name: "Sign out everywhere", exact: true }).click();
  await elsewhere.waitForURL(/sign-in/);
  await expectSignedOut(page);

  await signIn(page, moved, NEW_PASSWORD);
  await deleteTyping(page, moved, email);
  await expectSignedIn(page);
  await deleteTyping(page, moved, moved);
  await expectSignedOut(page);
  await signIn(page, moved, NEW_PASSWORD, REFUSED);
});

async function deleteTyping(page: Page, email: string, typed: string): Promise<void> {
  await page.goto("/settings");
  await page.getByText("Delete everything", { exact: true }).click();
  const form = page.getByRole("form", { name: "Delete the account", exact: true });
  await form.getByLabel(`Type ${email} to confirm`).fill(typed);
  await form.getByLabel("Your password").fill(NEW_PASSWORD);
  await form.getByRole("button", { name: /Delete my account/ }).click();
  if (typed === email) await page.waitForURL((url) => url.pathname !== "/settings");
  else await expect(form.getByText(/Type your address exactly/).first()).toBeVisible();
}

async function expectSignedIn(page: Page): Promise<void> {
  await page.goto("/today");
  expect(new URL(page.url()).pathname).toBe("/today");
}

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto("/today");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
}
