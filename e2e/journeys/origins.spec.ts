import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";
import { anAddress, signUp } from "../verbs";

type Action = { id: string; name: string; page: string };

/**
 * PROOF.md S5 on the build: each of its actions under one of eight forged origins, in turn, by somebody who is signed in.
 * All eight of them against every action: lib/accounts/origins.db.test.ts, which finds them by their files.
 */
test("no action of the build takes a request from another address", async ({ page, playwright }) => {
  test.setTimeout(300_000);
  await signUp(page, anAddress("origins"), "Nora");
  const own = new URL(process.env.E2E_URL!).origin;
  const nobody = await playwright.request.newContext({ baseURL: own });
  const actions = actionsOfTheBuild();
  expect(actions.length).toBeGreaterThan(100);

  const forged = Object.entries(forgedFrom(own));
  for (const [at, action] of actions.entries()) {
    expect(action.name, "the test beside the session looks for actions there").toMatch(FOUND_THERE);
    const [kind, headers] = forged[at % forged.length]!;
    const answer = await call(page.request, action, headers);
    const text = await answer.text();
    expect(answer.status() < 400 ? text : REFUSED, `${action.name}, origin ${kind}`).toContain(REFUSED);
    expect(answer.headers()["x-action-redirect"], `${action.name}, origin ${kind}`).toBeUndefined();
    expect(answer.headers()["set-cookie"], `${action.name}, origin ${kind}`).toBeUndefined();
    // not blind: from our own address the same request is read (and says what is missing in it)
    const honest = await call(nobody, action, { origin: own });
    expect(honest.status(), action.name).toBe(200);
    expect(await honest.text(), action.name).not.toContain(REFUSED);
  }

  // routes that change something compare it too
  const draft = `/api/drafts/debrief/${crypto.randomUUID()}`;
  for (const [kind, headers] of Object.entries(forgedFrom(own)))
    expect((await page.request.put(draft, { headers, data: {} })).status(), `draft, origin ${kind}`).toBe(
      403,
    );
  expect((await page.goto("/settings"))?.status(), "still signed in, here and everywhere").toBe(200);
  expect(new URL(page.url()).pathname).toBe("/settings");
});

const FOUND_THERE = /^lib\/[\w-]+\/actions(\/[\w-]+)?\.ts /;
const REFUSED = "came from another address";

function forgedFrom(own: string): Record<string, Record<string, string>> {
  const { host, hostname, port } = new URL(own);
  return {
    null: { origin: "null" },
    absent: {},
    "sub-domain": { origin: `http://www.${host}` },
    port: { origin: `http://${hostname}:${Number(port) + 1}` },
    scheme: { origin: `https://${host}` },
    userinfo: { origin: `http://${host}@evil.example` },
    "look-alike": { origin: `http://${host}.evil.example` },
    "forwarded-host": { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
  };
}

/** As the browser sends a form with JavaScript: the former state and an empty form. */
function call(request: APIRequestContext, { id, page }: Action, headers: Record<string, string>) {
  return request.post(page, {
    headers: { ...headers, "next-action": id, accept: "text/x-component" },
    multipart: { "0": '[{"status":"idle"},"$K1"]', _1_back: "/today" },
    maxRedirects: 0,
  });
}

/** Each at a page that uses it, with ids that nobody has: an action runs before its page is read. */
function actionsOfTheBuild(): Action[] {
  const file = join(import.meta.dirname, "../../.next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    page: pathOf(Object.keys(workers)[0]!),
  }));
}

function pathOf(worker: string): string {
  const path = worker.replace(/^app/, "").replace(/\/page$/, "");
  return path.replaceAll(/\/\(\w+\)/g, "").replaceAll(/\[\w+\]/g, () => crypto.randomUUID()) || "/";
}
