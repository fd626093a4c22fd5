import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every page and route of the build, as its folders say it: "/applications/[applicationId]/rounds/[roundId]". */
export function routesOfTheBuild(): string[] {
  const all = manifest().map(([, route]) => route);
  return [...new Set(all)].filter((route) => !/^\/_|\.\w+$/.test(route)).sort();
}

/** The pages behind the sign-in, but for the bench's. */
export function pagesOfTheDesk(): string[] {
  return manifest()
    .filter(([file]) => /^\/\(desk\)\/(?!bench\/).*\/page$/.test(file))
    .map(([, route]) => route)
    .sort();
}

/** The route with these ids in it; null where it wants another one. */
export function addressOf(route: string, ids: Record<string, string>): string | null {
  const path = route.replaceAll(/\[(\w+)\]/g, (all, name: string) => ids[name] ?? all);
  return path.includes("[") ? null : path;
}

function manifest(): [file: string, route: string][] {
  const file = join(import.meta.dirname, "../.next/app-path-routes-manifest.json");
  return Object.entries(JSON.parse(readFileSync(file, "utf8")));
}
