import "server-only";
import { ownedHandler } from "@/lib/accounts/handler";
import { zonedDay } from "@/lib/base/dates";
import { exportEverything } from "./queries";

/** One JSON file of everything that is mine. */
export const download = ownedHandler("portability.download", async (owner) => {
  const everything = await exportEverything(owner);
  return new Response(JSON.stringify(everything, null, 1), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="greenroom-${zonedDay(owner.now, owner.zone)}.json"`,
    },
  });
});
