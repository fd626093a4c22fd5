import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { savingHandler } from "@/lib/accounts/handler";
import { sentence } from "@/lib/base/errors";
import { id, optionalText, version } from "@/lib/base/fields";
import { failed, ok } from "@/lib/base/result";

const session = vi.hoisted(() => ({ owner: null as object | null }));
vi.mock("@/lib/platform/db", () => ({ asOwnerAlone: (_: object, run: () => unknown) => run() }));
vi.mock("@/lib/accounts/session", () => ({ currentOwner: async () => session.owner }));

const schema = z.object({ id: id(), text: optionalText(10), version: version(), tags: z.array(z.string()) });
const ID = "0b0f6a0e-5f5e-4a8e-9a53-0d5a7c1f2b3c";
const PAIRS = [
  ["id", ID],
  ["text", "A line\r\n"],
  ["version", "7"],
  ["tags[]", "one"],
  ["tags[]", "two"],
];
const run = vi.fn();
const put = savingHandler("tests.save", schema, run);

function send(body: unknown, origin = process.env.APP_URL ?? "http://localhost:3000") {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request("http://localhost:3000/api/save/it", {
    method: "PUT",
    headers: { origin, host: new URL(origin).host, "Content-Type": "application/json" },
    body: text,
  });
  return put(request, { params: Promise.resolve({}) });
}

describe("the route of a form that saves by itself", () => {
  beforeEach(() => {
    session.owner = { id: "owner" };
    run.mockReset().mockResolvedValue(ok({ version: 8 }));
  });

  it("parses as an action does, calls the one command and answers the version", async () => {
    const answer = await send(PAIRS);
    expect([answer.status, await answer.json()]).toEqual([200, { saved: true, version: 8 }]);
    const input = { id: ID, text: "A line", version: 7, tags: ["one", "two"] };
    expect(run.mock.calls).toEqual([[session.owner, input]]);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("answers a sentence per field and calls nothing", async () => {
    const answer = await send(PAIRS.with(1, ["text", "longer than ten"]));
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        code: "check-fields",
        message: sentence("check-fields"),
        fields: { text: "Keep this under 10 characters." },
      },
    ]);
    expect(run).not.toHaveBeenCalled();
  });

  it("tells a newer row and a missing one apart", async () => {
    run.mockResolvedValue(failed("changed-elsewhere", { replace: "newer-exists" }));
    const newer = await send(PAIRS);
    expect([newer.status, (await newer.json()).fields]).toEqual([409, { replace: sentence("newer-exists") }]);
    run.mockResolvedValue(failed("not-found"));
    expect((await send(PAIRS)).status).toBe(404);
  });

  it("takes nothing from elsewhere, from nobody, in another shape or too much", async () => {
    expect((await send(PAIRS, "https://elsewhere.example")).status).toBe(403);
    for (const bad of ["{", "{}", [["id"]], [["id", 1]], null]) expect((await send(bad)).status).toBe(400);
    expect((await send([["text", "x".repeat(300_000)]])).status).toBe(413);
    session.owner = null;
    expect((await send(PAIRS)).status).toBe(401);
    expect(run).not.toHaveBeenCalled();
  });

  it("says that it broke, and nothing of what was typed", async () => {
    run.mockRejectedValue(new Error("duplicate key: A line"));
    const answer = await send(PAIRS);
    expect([answer.status, await answer.json()]).toEqual([500, { message: sentence("something-broke") }]);
  });
});
