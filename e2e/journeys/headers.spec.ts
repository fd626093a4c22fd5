import { expect, test } from "../fixtures";
import { addressOf, routesOfTheBuild } from "../routes";
import { anAddress, signUp } from "../verbs";

const ALWAYS = [
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
];

const NOBODYS = Object.fromEntries(
  [
    "applicationId",
    "roundId",
    "personId",
    "companyId",
    "followUpId",
    "letterId",
    "storyId",
    "key",
    "token",
  ].map((name) => [name, "00000000-0000-4000-8000-000000000000"]),
);

/** S11: on every kind of answer, redirects and errors included. */
test("every answer carries its headers, and private ones are stored nowhere", async ({
  page,
  request,
  expectErrors,
}) => {
  expectErrors.allowed.push(/404/);
  await signUp(page, anAddress("headers"));
  const kinds = [
    // every page of the build; those of an id answer for one that nobody has
    ...routesOfTheBuild()
      .filter((route) => !/^\/(api|d\/)|^\/$|\/opened$/.test(route))
      .map((route) => ({ path: addressOf(route, NOBODYS)!, html: true, own: true })),
    { path: "/nowhere", html: true, own: false },
    { path: "/sign-in", html: true, own: false },
    { path: "/applications/00000000-0000-4000-8000-000000000000", html: true, own: true },
    { path: "/api/export", html: false, own: true },
    { path: "/api/health", html: false, own: false },
    { path: "/today", html: false, own: false }, // a redirect to the sign-in page
    { path: "/api/people/suggest?q=x", html: false, own: false }, // a refusal
  ];
  for (const { path, html, own } of kinds) {
    const answer = await (own ? page.request : request).get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(
      ALWAYS.filter((name) => !headers[name]),
      path,
    ).toEqual([]);
    expect(headers["cache-control"], path).toContain("no-store");
    if (!html || answer.status() === 307) continue;
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("frame-ancestors 'none'");
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src"))!;
    expect(scripts, path).toMatch(/'nonce-[^']+'/);
    expect(scripts, path).not.toContain("unsafe");
  }
  const script = await fetchStatic(page);
  expect(script.headers()["x-content-type-options"]).toBe("nosniff");
});

async function fetchStatic(page: import("@playwright/test").Page) {
  await page.goto("/today");
  const script = await page.locator("script[src]").first().getAttribute("src");
  return page.request.get(script!);
}

test("the health page tells the truth about the database and the loop", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  const health = await answer.json();
  expect(health.ok).toBe(true);
  expect(health.database.ok).toBe(true);
  expect(health.reminders.ok).toBe(true);
  expect(Date.now() - Date.parse(health.reminders.lastRunAt)).toBeLessThan(60_000);
});
