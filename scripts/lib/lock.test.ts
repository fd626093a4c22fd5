import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { livingHolder, takeLock } from "./lock.mjs";
import { run } from "./processes.mjs";

const folder = mkdtempSync(join(tmpdir(), "greenroom-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a lock", () => {
  it("is held by one, and says who that is", async () => {
    const file = join(folder, "held");
    const first = await takeLock(file, { url: "http://127.0.0.1:3000" });
    expect(await takeLock(file)).toMatchObject({
      holder: { pid: process.pid, url: "http://127.0.0.1:3000" },
    });
    if ("release" in first) first.release();
    expect(livingHolder(file)).toBeUndefined();
  });

  it("is not held by the dead, nor by another program that got the same id", async () => {
    const file = join(folder, "dead");
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, command: "node gone.mjs" }));
    expect(livingHolder(file)).toBeUndefined();
    writeFileSync(file, JSON.stringify({ pid: process.ppid, command: "node gone.mjs" }));
    expect(await takeLock(file)).toHaveProperty("release");
  });

  it("goes to exactly one of eight that find a dead holder at the same moment", async () => {
    const file = join(folder, "raced");
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, command: "node gone.mjs" }));
    const program = `
      const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, "lock.mjs"))});
      const lock = await takeLock(${JSON.stringify(file)});
      console.log(lock.release ? "took" : "saw");
      setTimeout(() => {}, 1500);`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => run(process.execPath, ["--input-type=module", "-e", program])),
    );
    expect(answers.map(({ output }) => output.trim()).sort()).toEqual([
      "saw",
      ...Array(6).fill("saw"),
      "took",
    ]);
  }, 30_000);
});
