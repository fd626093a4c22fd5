import { expect, test } from "../fixtures";
import { addApplication, anAddress, dayIn, putOnRound, signUp } from "../verbs";

/** Enter takes the one whose name begins so; somebody new is the next line of the list, or the name written out. */
test("a name that is begun finds its person", async ({ page }) => {
  await signUp(page, anAddress("people-box"));
  const application = await addApplication(page, { company: "Borealis Grid", role: "Platform lead" });
  const when = { day: dayIn("Europe/Berlin", 3), time: "15:00", zone: "Europe/Berlin" };
  await putOnRound(page, application, { kind: "first", ...when, people: ["Marta Keller"] });

  await page.goto(`${application}/rounds/new`);
  const box = page.getByRole("combobox", { name: /Add a name/ });
  await page.getByLabel(/Add a name/).click();
  const off = (name: string) => page.getByRole("button", { name: `Take ${name} off`, exact: true });
  for (const begun of ["Mar", "kel"]) {
    await box.pressSequentially(begun);
    await expect(page.getByRole("option").first()).toContainText("Marta Keller");
    await expect(page.getByRole("option").first()).toHaveAttribute("data-highlighted", "");
    await page.keyboard.press("Enter");
    await off("Marta Keller").click();
    await expect(off("Marta Keller")).toHaveCount(0);
    await box.click();
  }

  // in the middle of a name is not its beginning: what was typed is somebody new
  await box.pressSequentially("arta");
  await expect(page.getByRole("option").first()).toContainText("Add “arta”");
  await page.keyboard.press("Enter");
  await expect(off("arta")).toBeVisible();

  // really somebody else of that name: one line further down, or finished with a comma
  await box.pressSequentially("Mar");
  await expect(page.getByRole("option").nth(1)).toContainText("Add “Mar”");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(off("Mar")).toBeVisible();
  await box.pressSequentially("Marta,");
  await expect(off("Marta")).toBeVisible();
  await expect(off("Marta Keller")).toHaveCount(0);
});
