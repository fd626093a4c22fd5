import { beforeEach, expect, it, vi } from "vitest";
import { dropFlash, readFlash, setFlash } from "@/lib/accounts/flash";

/** One browser, on one page. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), path: "" }));

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-path": browser.path }),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => void browser.jar.set(name, value),
    delete: (name: string) => void browser.jar.delete(name),
  }),
}));

const DELETED = { text: "Deleted.", undo: { kind: "note", id: "n1" } };

beforeEach(() => browser.jar.clear());

it("is read on the page that the form led to, whatever else its address says, and on no other", async () => {
  await setFlash(DELETED, "/applications/a1?at=3#cue-debrief");
  browser.path = "/applications/a1?cue=debrief";
  expect(await readFlash()).toMatchObject(DELETED);
  browser.path = "/today";
  expect(await readFlash()).toBeNull();
});

it("is gone when the next act says nothing", async () => {
  browser.path = "/today";
  await setFlash(DELETED, "/today");
  await dropFlash();
  expect(await readFlash()).toBeNull();
});
