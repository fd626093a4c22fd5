import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { networkOf } from "./rules";

/** Where a request came from, as far as it is believed. */
export type Visitor = { network: string; userAgent: string; language: string };

export async function readVisitor(): Promise<Visitor> {
  const all = await headers();
  return {
    network: networkOf(all.get("x-forwarded-for"), env.trustedProxies),
    userAgent: all.get("user-agent") ?? "",
    language: all.get("accept-language") ?? "",
  };
}
