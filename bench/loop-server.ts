/** One server's reminder loop, as `instrumentation.ts` starts it, in a process of its own; ends with its parent. */
import { startReminderLoop } from "@/lib/delivery/loop";

process.on("disconnect", () => process.exit(0));
startReminderLoop();
process.send?.("ready");
