/**
 * One server of the storm: the reminder loop in a process of its own. It kills itself, as SIGKILL does, the nth time that it
 * reaches the named point: STORM_AT=claimed|committed|sent, STORM_NTH=3. Without, it runs until its parent ends it.
 */
import { deliverDue, pace, points } from "@/lib/delivery/deliver";

Object.assign(pace, { leaseMs: 4000, sendWithinMs: 2000, batch: 24 });

let left = Number(process.env.STORM_NTH ?? 0);
points.reached = (name) => {
  if (name !== process.env.STORM_AT) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};

process.on("disconnect", () => process.exit(0));
process.send?.("ready");
for (;;) {
  // like the loop itself: whatever goes wrong, the rows wait and so does it
  const claimed = await deliverDue().catch((error: unknown) => {
    process.send?.(`failed: ${error instanceof Error ? error.message : error}`);
    return 0;
  });
  if (claimed === 0) await new Promise((resolve) => setTimeout(resolve, 100));
}
