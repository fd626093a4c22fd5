import { describe, expect, it } from "vitest";
import { instant, plusMinutes } from "@/lib/base/dates";
import { judge } from "@/lib/health/rules";

const now = instant("2026-11-23T10:00:00Z");
const database = { ok: true, ms: 2 };
const ran = (seconds: number) => ({ on: true, lastRunAt: plusMinutes(now, -seconds / 60) });

describe("health", () => {
  it("is well while the database answers and the loop runs", () => {
    expect(judge({ now, upMs: 9e6, database, loop: ran(119) })).toEqual({
      ok: true,
      database,
      reminders: { ok: true, lastRunAt: "2026-11-23T09:58:01.000Z" },
    });
  });

  it("says so when the loop has been silent for two minutes", () => {
    expect(judge({ now, upMs: 9e6, database, loop: ran(121) })).toMatchObject({
      ok: false,
      reminders: { ok: false },
    });
    expect(judge({ now, upMs: 121_000, database, loop: { on: true, lastRunAt: null } }).ok).toBe(false);
  });

  it("lets a loop begin, and minds none that is switched off", () => {
    expect(judge({ now, upMs: 30_000, database, loop: { on: true, lastRunAt: null } }).ok).toBe(true);
    expect(judge({ now, upMs: 9e6, database, loop: { on: false, lastRunAt: null } }).ok).toBe(true);
  });

  it("is not well without the database", () => {
    expect(judge({ now, upMs: 9e6, database: { ok: false, ms: 3000 }, loop: ran(1) }).ok).toBe(false);
  });
});
