import { test as base, expect } from "@playwright/test";

/** A console error or an exception on any page fails the test that met it, unless the test says that it expects one. */
export const test = base.extend<{ expectErrors: { allowed: RegExp[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
  expectErrors: async ({}, use) => {
    await use({ allowed: [] });
  },
  page: async ({ page, expectErrors }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors.filter((text) => !expectErrors.allowed.some((fits) => fits.test(text)))).toEqual([]);
  },
});

export { expect };
