import "server-only";
import { loopStatus } from "@/lib/delivery/loop";
import { now } from "@/lib/platform/clock";
import { pingDatabase } from "./queries";
import { judge } from "./rules";

/** For probes and for `npm start`: whether this server can do its work. Tells no secret and counts nobody. */
export async function getHealth(): Promise<Response> {
  const health = judge({
    database: await pingDatabase(),
    loop: loopStatus(),
    now: now(),
    upMs: process.uptime() * 1000,
  });
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
