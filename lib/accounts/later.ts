import "server-only";
import { after } from "next/server";
import { log } from "@/lib/platform/log";

/**
 * Runs `work` once the answer has been sent. Mails go this way: whether an address is known must not be told by how long
 * the answer takes. Outside of a request (console, tests) it runs at once.
 */
export function later(name: string, work: () => Promise<void>): void {
  async function run() {
    try {
      await work();
    } catch (error) {
      log.error({ later: name, kind: error instanceof Error ? error.name : typeof error }, "later failed");
    }
  }
  try {
    after(run);
  } catch {
    void run();
  }
}
