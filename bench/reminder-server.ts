/** The reminder loop of one server in a process of its own, as instrumentation starts it; ends with its parent. */
import { startReminderLoop } from "@/lib/delivery/loop";

process.on("disconnect", () => process.exit(0));
process.on("message", () => process.send?.(process.cpuUsage()));
startReminderLoop();
process.send?.("ready");
