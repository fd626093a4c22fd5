/// <reference types="vite/types/importMeta.d.ts" />
import { afterAll, describe, expect, it, vi } from "vitest";
import type { FormAction } from "@/lib/base/form-state";
import { idle } from "@/lib/base/form-state";
import { closeDatabase } from "@/lib/platform/db";

/** PROOF.md S5: every action there is × eight forged origins. That the build has no others: e2e/journeys/origins.spec.ts. */
const files = import.meta.glob<Record<string, FormAction>>(["../*/actions.ts", "../*/actions/*.ts"]);

const browser = vi.hoisted(() => ({ headers: new Headers(), asked: [] as string[] }));
vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => {
    browser.asked.push("cookies");
    return { get: () => undefined, set: () => {}, delete: () => {} };
  },
}));

const FORGED: Record<string, Record<string, string>> = {
  null: { origin: "null" },
  absent: {},
  "sub-domain": { origin: "http://www.127.0.0.1:3000" },
  port: { origin: "http://127.0.0.1:3001" },
  scheme: { origin: "https://127.0.0.1:3000" },
  userinfo: { origin: "http://127.0.0.1:3000@evil.example" },
  "look-alike": { origin: "http://127.0.0.1:3000.evil.example" },
  "forwarded-host": {
    origin: "http://evil.example",
    host: "evil.example",
    "x-forwarded-host": "evil.example",
  },
};

afterAll(closeDatabase);

describe("every action", () => {
  it("refuses a forged origin before it reads or asks for anything", async () => {
    const actions: [string, FormAction][] = [];
    for (const [file, load] of Object.entries(files)) {
      for (const [name, act] of Object.entries(await load())) actions.push([`${file} ${name}`, act]);
    }
    expect(actions.length).toBeGreaterThan(100);
    for (const [name, act] of actions) {
      for (const [kind, headers] of Object.entries(FORGED)) {
        browser.headers = new Headers(headers);
        const answer = await act(idle, new FormData());
        expect(answer.message, `${name}, origin ${kind}`).toMatch(/another address/);
        expect(answer.fields, `${name}, origin ${kind}`).toBeUndefined();
      }
      // not blind: from our own address the same form is read
      browser.headers = new Headers({ origin: "http://127.0.0.1:3000" });
      expect((await act(idle, new FormData()).catch(() => idle)).message ?? "", name).not.toMatch(/another/);
    }
    expect(browser.asked.length, "cookies are asked for by the honest ones alone").toBeLessThan(
      actions.length * 2,
    );
  });
});
