import "server-only";
import { randomUUID } from "node:crypto";
import { sentence } from "@/lib/base/errors";
import { log } from "@/lib/platform/log";
import { isOwnOrigin } from "./origin";
import type { Owner } from "./owner";
import { currentOwner } from "./session";

/**
 * A route handler for one owner: origin (for all but GET), session, then `run`. Answers are private and never stored.
 * Nobody and a failure get a plain sentence as JSON, never a stack.
 */
export function ownedHandler<P>(
  name: string,
  run: (owner: Owner, request: Request, params: P) => Promise<Response>,
) {
  return async function handle(request: Request, context: { params: Promise<P> }): Promise<Response> {
    try {
      if (request.method !== "GET" && !isOwnOrigin(request.headers))
        return answer(403, sentence("wrong-origin"));
      const owner = await currentOwner();
      if (!owner) return answer(401, sentence("sign-in-first"));
      const response = await run(owner, request, await context.params);
      response.headers.set("Cache-Control", "private, no-store");
      return response;
    } catch (error) {
      const id = randomUUID();
      log.error(
        { handler: name, id, kind: error instanceof Error ? error.name : typeof error },
        "handler failed",
      );
      return answer(500, sentence("something-broke"));
    }
  };
}

export function answer(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "Cache-Control": "private, no-store" } });
}
