import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addApplication, anAddress, dayIn, noteOn, putOnRound, signUp } from "../verbs";

const MARK = `canary${Date.now()}${process.pid}`;

/** Every page and route of the build that takes something from its address. A new one without a sample fails the test. */
function routesWithParameters(): string[] {
  const manifest = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../.next/app-path-routes-manifest.json"), "utf8"),
  );
  return [...new Set(Object.values<string>(manifest))].filter((route) => route.includes("["));
}

test("two people side by side, each guessing the other's addresses", async ({ browser }) => {
  test.setTimeout(150_000);
  const nora = await aPerson(browser, "nora");
  const eve = await aPerson(browser, "eve");
  const theirs = await fill(nora);
  const random = (path: string) =>
    path.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, () => crypto.randomUUID());
  const nobody = await (await browser.newContext()).newPage();

  const routes = routesWithParameters();
  const covered = new Set(theirs.map(({ route }) => route));
  const elsewhere = [
    "/api/auth/[...nextauth]",
    "/api/unsubscribe/[token]",
    "/sent/[token]",
    "/mailbox/[letterId]",
    "/d/[code]",
    // needs the id of a question as well: live.spec.ts, and the strangers' table
    "/api/rounds/[roundId]/strike",
  ];
  expect(
    routes.filter((route) => !covered.has(route) && !elsewhere.includes(route)),
    "add a sample address for it",
  ).toEqual([]);

  for (const { path } of theirs) {
    const own = await ask(nora.page.request, path);
    expect(own.status(), `${path} is the owner's`).toBeLessThan(400);

    const guessed = await ask(eve.page.request, path);
    const missing = await ask(eve.page.request, random(path));
    expect(guessed.status(), `${path} to a stranger`).toBe(missing.status());
    expect(guessed.status()).toBeGreaterThanOrEqual(400);
    expect(await guessed.text()).not.toContain(MARK);
    expect(plain(await guessed.text())).toBe(plain(await missing.text()));

    const unknown = await ask(nobody.request, path);
    expect(await unknown.text()).not.toContain(MARK);
    expect([307, 401, 404], `${path} to nobody`).toContain(unknown.status());
  }

  // pages without a parameter, and everything of Eve's own: not one byte of Nora's
  for (const path of [
    "/today",
    "/applications",
    "/people",
    "/follow-ups",
    "/reminders",
    "/companies",
    "/bin",
    "/settings",
    "/questions",
    "/questions/mine",
    "/api/export",
    "/api/people/suggest?q=canary",
    `/people?q=${MARK}`,
    `/applications?q=${MARK}`,
  ]) {
    const answer = await eve.page.request.get(path);
    const text = (await answer.text())
      .replaceAll(`?q=${MARK}`, "")
      .replaceAll(`value="${MARK}"`, "")
      .replaceAll(`“${MARK}”`, "");
    expect(text.split(MARK).length - 1, path).toBeLessThanOrEqual(path.includes(MARK) ? echoes(text) : 0);
  }

  // a session that was ended elsewhere is nobody's from the next request on
  const cookies = await nora.page.context().cookies();
  const copy = await browser.newContext();
  await copy.addCookies(cookies);
  await nora.page.goto("/settings");
  await nora.page.getByRole("button", { name: "Menu" }).click();
  await nora.page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await nora.page.waitForURL(/sign-in/);
  const stale = await copy.request.get(theirs[0]!.path, { maxRedirects: 0 });
  expect(stale.status()).toBe(307);
  expect(await stale.text()).not.toContain(MARK);
});

/** What a page sends to each route besides GET. */
const SENT: { under: RegExp; method: "PUT" | "POST"; data: () => unknown }[] = [
  {
    under: /^\/api\/drafts\//,
    method: "PUT",
    data: () => ({ at: new Date().toISOString(), base: null, values: { asked: ["?"] } }),
  },
  { under: /\/scratch$/, method: "PUT", data: () => ({ text: "?", base: null }) },
  { under: /\/opened$/, method: "POST", data: () => ({ what: "sheet" }) },
];

/** As the page itself would: pages by GET, a draft by PUT with the page's origin. */
function ask(request: APIRequestContext, path: string) {
  const it = SENT.find(({ under }) => under.test(path));
  if (!it) return request.get(path, { maxRedirects: 0 });
  return request.fetch(path, {
    method: it.method,
    headers: { Origin: new URL(process.env.E2E_URL!).origin },
    data: it.data(),
    maxRedirects: 0,
  });
}

/** What somebody searched for stands in their own page again; it says nothing about others' rows. */
function echoes(text: string): number {
  return text.split(MARK).length - 1;
}

/** Without what differs from one answer to the next by itself: ids, nonces, the address that was asked for. */
function plain(html: string): string {
  return html
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "ID")
    .replaceAll(/nonce(=|\\?":\\?)"?[^",\\ ]+/g, "NONCE")
    .replaceAll(/"?[\w-]{21}"?,"?\$?undefined"?/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<link rel="preload"[^>]*>/g, "");
}

async function aPerson(browser: Browser, name: string): Promise<{ page: Page }> {
  const page = await (await browser.newContext({ timezoneId: "Europe/Berlin" })).newPage();
  await signUp(page, anAddress(name), name);
  return { page };
}

/** One of everything that has an address, each carrying the mark. */
async function fill({ page }: { page: Page }): Promise<{ route: string; path: string }[]> {
  const application = await addApplication(page, {
    company: `${MARK} Freight`,
    role: `${MARK} engineer`,
    ad: `${MARK} ad`,
    stage: "second",
  });
  const day = dayIn("Europe/Berlin", -1);
  const round = await putOnRound(page, application, {
    kind: "second",
    day,
    time: "15:00",
    zone: "Europe/Berlin",
    people: [`${MARK} Rao`],
  });
  await noteOn(page, round, `${MARK} Rao`, `${MARK} note`);
  const href = async (at: string, fits: RegExp) => {
    await page.goto(at);
    const links = await page
      .locator("a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    return links.find((link) => fits.test(link))!.split(/[?#]/)[0]!;
  };
  const person = await href("/people", /^\/people\/[\da-f-]{36}/);
  const company = await href(application, /^\/companies\/[\da-f-]{36}/);
  const followUp = await href("/follow-ups", /^\/follow-ups\/[\da-f-]{36}/);
  await page.goto("/questions");
  await page.getByRole("textbox", { name: "They ask", exact: true }).fill(`${MARK} question`);
  await page.getByRole("button", { name: "Add the question" }).click();
  await page.waitForURL(/\/questions\/[\da-f-]{36}/);
  const question = new URL(page.url()).pathname;
  const id = "[applicationId]";
  const under = [
    "ad",
    "carry",
    "close",
    "edit",
    "follow-ups",
    "history",
    "move",
    "notes",
    "people",
    "rounds",
    "rounds/new",
  ];
  return [
    { route: `/applications/${id}`, path: application },
    ...under.map((name) => ({ route: `/applications/${id}/${name}`, path: `${application}/${name}` })),
    { route: `/applications/${id}/rounds/[roundId]`, path: round },
    { route: `/applications/${id}/rounds/[roundId]/asks`, path: `${round}/asks` },
    { route: `/applications/${id}/rounds/[roundId]/edit`, path: `${round}/edit` },
    { route: `/applications/${id}/rounds/[roundId]/debrief`, path: `${round}/debrief` },
    { route: `/applications/${id}/rounds/[roundId]/live`, path: `${round}/live` },
    { route: `/applications/${id}/rounds/[roundId]/sheet`, path: `${round}/sheet` },
    { route: "/api/rounds/[roundId]/scratch", path: `/api/rounds/${round.split("/").at(-1)}/scratch` },
    { route: "/api/rounds/[roundId]/opened", path: `/api/rounds/${round.split("/").at(-1)}/opened` },
    { route: "/api/drafts/debrief/[roundId]", path: `/api/drafts/debrief/${round.split("/").at(-1)}` },
    { route: "/people/[personId]", path: person },
    { route: "/people/[personId]/edit", path: `${person}/edit` },
    { route: "/people/[personId]/anonymise", path: `${person}/anonymise` },
    { route: "/companies/[companyId]", path: company },
    { route: "/companies/[companyId]/edit", path: `${company}/edit` },
    { route: "/follow-ups/[followUpId]", path: followUp },
    { route: "/questions/[key]", path: question },
  ];
}
