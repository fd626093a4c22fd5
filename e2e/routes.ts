import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every page and route of the build, as its folders say it: "/applications/[applicationId]/rounds/[roundId]". */
export function routesOfTheBuild(): string[] {
  const file = join(import.meta.dirname, "../.next/app-path-routes-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return [...new Set(Object.values(manifest))].filter((route) => !/^\/_|\.\w+$/.test(route)).sort();
}

/** The route with these ids in it; null where it wants another one. */
export function addressOf(route: string, ids: Record<string, string>): string | null {
  const path = route.replaceAll(/\[(\w+)\]/g, (all, name: string) => ids[name] ?? all);
  return path.includes("[") ? null : path;
}
