import "server-only";
import pino from "pino";
import { env } from "./env";

/** JSON lines on standard output. Never log what a person typed: names of actions, ids and durations are enough. */
export const log = pino({ level: env.isTest ? "warn" : env.logLevel, base: undefined });
