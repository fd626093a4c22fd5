import { expect, test } from "../fixtures";
import { linkIn, mailTo } from "../outbox";
import { anAddress, dayIn, PASSWORD, tabTo } from "../verbs";

/** No pointer at all: only keys. A link in a mail is opened by its address, as a mail program would. */
test("the keyboard alone does the main job", async ({ page }) => {
  test.setTimeout(120_000);
  const email = anAddress("keys");
  const type = (text: string) => page.keyboard.type(text);
  const field = (name: RegExp) =>
    tabTo(page, (it) => /INPUT|TEXTAREA|SELECT/.test(it.tag) && name.test(it.name));
  const press = async (name: RegExp, key = "Enter") => {
    await tabTo(page, (it) => /BUTTON|A|SUMMARY/.test(it.tag) && name.test(it.name));
    await page.keyboard.press(key);
  };

  await page.goto("/sign-up");
  await field(/Email/);
  await type(email);
  await page.keyboard.press("Enter");
  await page.goto(linkIn(await mailTo(email)));
  await field(/Password/);
  await type(PASSWORD);
  await field(/Name/);
  await type("Nora Lind");
  await press(/^Open the account$/);
  await page.waitForURL(/\/today/);

  await press(/^Add the application$/);
  await page.waitForURL(/\/applications\/new/);
  await field(/^Company/);
  await type("Halden Freight");
  await field(/^Role/);
  await type("Staff engineer");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/applications\/[\da-f-]{36}/);

  await press(/^Rounds$/);
  await page.waitForURL(/\/rounds$/);
  await press(/^Add a round$/);
  await page.waitForURL(/\/rounds\/new/);
  const [year, month, day] = dayIn("Europe/Berlin", -1).split("-");
  await field(/^Day/);
  await type(`${month}${day}${year}`);
  await field(/^Starts/);
  await type("0300PM");
  await tabTo(page, (it) => /Add a name/.test(it.name));
  await type("Priya Rao,");
  await expect(page.getByRole("button", { name: "Take Priya Rao off" })).toBeVisible();
  await press(/^Save the round$/);
  await page.waitForURL(/\/rounds\/[\da-f-]{36}$/);

  await press(/^Debrief/);
  await page.waitForURL(/\/debrief$/);
  await tabTo(page, (it) => /Rough|Good|Mixed|Great/.test(it.name));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await field(/What did they ask/);
  await type("How would you cut the planner's run time?");
  await press(/^Save debrief$/);
  await page.waitForURL((url) => !url.pathname.endsWith("/debrief"));

  await page.goto("/today");
  await tabTo(page, (it) => /Something Priya said/.test(it.name));
  await type("What you said about the planner stayed with me.");
  await press(/^Save draft$/);
  await expect(page.getByText("Draft saved.").first()).toBeAttached();
  await press(/sent it, to Priya/);
  await expect(page.getByText("Your note to Priya Rao is marked as sent.").first()).toBeAttached();
});
