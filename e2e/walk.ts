import type { APIRequestContext } from "@playwright/test";
import { pagesOfTheDesk } from "./routes";

/** Pages of the desk that a search leads on from, without an id of a row. */
const DOORS = ["/today", "/applications", "/people", "/companies", "/follow-ups", "/stories", "/questions"];

/** Letters lie in the app only where no mail server is set up; their page is an ordinary page to read. */
export const NOT_REACHED: readonly string[] = ["/mailbox/[letterId]"];

/** Pages of one route that are read for further links: the first is not always the one that has them all. */
const READ_PER_ROUTE = 3;

/**
 * One address for each page of the desk, by route ("/people/[personId]"), as whoever is signed in comes to it: by following
 * links, breadth first, until nothing is missing but `unreachable`. What no link leads to is not in the answer.
 */
export async function walk(
  request: APIRequestContext,
  base: string,
  unreachable: readonly string[] = [],
): Promise<Map<string, string>> {
  const routes = pagesOfTheDesk();
  const found = new Map(routes.filter((route) => !route.includes("[")).map((route) => [route, route]));
  const missing = () => routes.some((route) => !found.has(route) && !unreachable.includes(route));
  const queue = [...DOORS, ...found.values()];
  const seen = new Set(queue);
  const read = new Map<string, number>();
  for (let at = 0; at < queue.length && missing(); at += 1) {
    const html = await (await request.get(base + queue[at]!)).text();
    for (const [, href] of html.matchAll(/href="(\/[^"?#]*)/g)) {
      const route = routeOf(href!, routes);
      if (!route || seen.has(href!)) continue;
      seen.add(href!);
      if (!found.has(route)) found.set(route, href!);
      const times = read.get(route) ?? 0;
      read.set(route, times + 1);
      if (times < READ_PER_ROUTE) queue.push(href!);
    }
  }
  return found;
}

/** The route an address belongs to: folders by name before folders by id. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const parts = path.split("/");
  const fits = routes.filter((route) => {
    const folders = route.split("/");
    return (
      folders.length === parts.length &&
      folders.every((folder, at) => folder.startsWith("[") || folder === parts[at])
    );
  });
  return fits.sort((a, b) => a.split("[").length - b.split("[").length)[0];
}
