import "server-only";
import { env } from "@/lib/platform/env";
import { mailConfigured } from "@/lib/platform/mail";
import type { Provider } from "./rules";

/** How one gets in here, as this server is configured. */
export type Ways = { mail: boolean; providers: Provider[]; signUp: "open" | "invite" | "closed" };

export function signInWays(): Ways {
  return { mail: mailConfigured(), providers: configuredProviders(), signUp: env.signUp };
}

/** In the order in which they are offered. */
export function configuredProviders(): Provider[] {
  return (["google", "github"] as const).filter((name) => env[name] !== undefined);
}
