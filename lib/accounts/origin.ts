import { env } from "@/lib/platform/env";

/**
 * Whether a request that changes something came from our own pages: its Origin equals the configured address, exactly.
 * Next compares with the forwarded host, lets a missing Origin pass with a warning, and so can be talked round (S5).
 */
export function isOwnOrigin(headers: { get(name: string): string | null }): boolean {
  return headers.get("origin") === new URL(env.appUrl).origin;
}
