import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { addressOf, routesOfTheBuild } from "../routes";
import {
  addApplication,
  anAddress,
  askWhom,
  dayIn,
  noteOn,
  putOnRound,
  signUp,
  takeUpQuestion,
  writeStory,
} from "../verbs";

const MARK = `canary${Date.now()}${process.pid}`;

/** Proved by their own tests, and why: what stands in their address is a proof or a code, no id of a row. */
const ELSEWHERE = [
  "/api/auth/[...nextauth]",
  "/api/unsubscribe/[token]",
  "/sent/[token]",
  "/mailbox/[letterId]",
  "/d/[code]",
];

test("two people side by side, each guessing the other's addresses", async ({ browser }) => {
  test.setTimeout(150_000);
  const nora = await aPerson(browser, "nora");
  const eve = await aPerson(browser, "eve");
  const theirs = await fill(nora);
  const random = (path: string) =>
    path.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, () => crypto.randomUUID());
  const nobody = await (await browser.newContext()).newPage();

  const missing = routesOfTheBuild().filter(
    (route) => route.includes("[") && !ELSEWHERE.includes(route) && !theirs.some((it) => it.route === route),
  );
  expect(missing, "teach the person of this test to make what it shows").toEqual([]);

  for (const { path, sent } of theirs) {
    const own = await ask(nora.page.request, path, sent);
    expect(own.status(), `${path} is the owner's`).toBeLessThan(400);

    const guessed = await ask(eve.page.request, path, sent);
    const missing = await ask(eve.page.request, random(path), sent);
    expect(guessed.status(), `${path} to a stranger`).toBe(missing.status());
    expect(guessed.status()).toBeGreaterThanOrEqual(400);
    expect(await guessed.text()).not.toContain(MARK);
    expect(plain(await guessed.text())).toBe(plain(await missing.text()));

    const unknown = await ask(nobody.request, path, sent);
    expect(await unknown.text()).not.toContain(MARK);
    expect([307, 401, 404], `${path} to nobody`).toContain(unknown.status());
  }

  // pages without a parameter, and everything of Eve's own: not one byte of Nora's
  const plainPages = routesOfTheBuild().filter(
    (route) => !route.includes("[") && !/^\/api\/(auth|save)/.test(route),
  );
  for (const path of [
    ...plainPages,
    "/api/people/suggest?q=canary",
    `/people?q=${MARK}`,
    `/applications?q=${MARK}`,
    `/questions?q=${MARK}`,
    `/questions/mine?q=${MARK}`,
    `/stories?q=${MARK}`,
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
  const stale = await copy.request.get(
    theirs.find((it) => it.route === "/applications/[applicationId]")!.path,
    {
      maxRedirects: 0,
    },
  );
  expect(stale.status()).toBe(307);
  expect(await stale.text()).not.toContain(MARK);
});

type Theirs = { route: string; path: string; sent?: { method: "put" | "post"; data: unknown } };

/** As the page itself would: pages by GET, what writes with the page's origin. */
function ask(request: APIRequestContext, path: string, sent: Theirs["sent"]) {
  if (!sent) return request.get(path, { maxRedirects: 0 });
  const headers = { Origin: new URL(process.env.E2E_URL!).origin };
  return request[sent.method](path, { headers, data: sent.data, maxRedirects: 0 });
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

/** One of everything that has an address, each carrying the mark; every route of the build that these ids complete. */
async function fill({ page }: { page: Page }): Promise<Theirs[]> {
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
  await askWhom(page, round, `${MARK} question`, `${MARK} Rao`);
  const story = await writeStory(page, application, { title: `${MARK} story`, result: `${MARK} result` });
  await page.goto(`${round}/live`);
  const strike = await page.locator("button[name=strike]").first().getAttribute("value");
  const ids = {
    applicationId: last(application),
    roundId: last(round),
    storyId: last(story),
    personId: await idIn(page, "/people", "/people/"),
    companyId: await idIn(page, application, "/companies/"),
    followUpId: await idIn(page, "/follow-ups", "/follow-ups/"),
    key: last(await takeUpQuestion(page, `${MARK} asked of me`)),
  };
  return routesOfTheBuild().flatMap((route): Theirs[] => {
    const path = route.includes("[") ? addressOf(route, ids) : null;
    return path === null
      ? []
      : [{ route, path, sent: SENT.find(([end]) => route.endsWith(end))?.[1](strike) }];
  });
}

/** What the routes that write want to hear. */
const SENT: [end: string, sent: (strike: string | null) => Theirs["sent"]][] = [
  [
    "/drafts/debrief/[roundId]",
    () => ({ method: "put", data: { at: new Date().toISOString(), base: null, values: { asked: ["?"] } } }),
  ],
  ["/scratch", () => ({ method: "put", data: { text: "?", base: null } })],
  ["/opened", () => ({ method: "post", data: { what: "sheet" } })],
  ["/strike", (strike) => ({ method: "put", data: strike ?? "" })],
];

function last(path: string): string {
  return path.split("/").at(-1)!;
}

/** The id of the first link on a page that leads to such an address. */
async function idIn(page: Page, at: string, prefix: string): Promise<string> {
  await page.goto(at);
  const links = await page.locator("a").evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
  const id = /[\da-f]{8}-[\da-f-]{27}/;
  return id.exec(links.find((link) => link.startsWith(prefix) && id.test(link)) ?? "")![0];
}
