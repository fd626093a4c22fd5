import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type ErrorCode, sentence } from "@/lib/base/errors";
import type { Result } from "@/lib/base/result";
import { asOwnerAlone } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { fieldSentences, readForm } from "./form";
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

/** A form is some pages of text; nothing honest is longer. */
const BYTES_MOST = 256 * 1024;
const STATUS: Partial<Record<ErrorCode, number>> = { "not-found": 404, "changed-elsewhere": 409 };

/** What a form that saves by itself shows as `version` (or `was`) from now on; null where the row has none. */
type Saved = { version?: number | string | null };

/**
 * PUT of a form that saves by itself (`SavingForm`): its fields as pairs, parsed exactly as the room's action parses the
 * same form, given to the same command. Not a server action: those run one at a time per page, and what is typed must be
 * able to leave while the page is being closed. One owner's saves are taken one after the other, so that the command, which
 * compares with what stands, never compares with what is being replaced.
 */
export function savingHandler<S extends z.ZodType>(
  name: string,
  schema: S,
  run: (owner: Owner, input: z.output<S>) => Promise<Result<Saved>>,
) {
  return ownedHandler(name, async (owner, request) => {
    const text = await request.text();
    if (Buffer.byteLength(text) > BYTES_MOST) return answer(413, sentence("too-long"));
    const form = formOf(text);
    if (!form) return answer(400, sentence("check-fields"));
    const parsed = schema.safeParse(readForm(form));
    if (!parsed.success) return refusal(422, "check-fields", fieldSentences(parsed.error));
    const result = await asOwnerAlone(owner, () => run(owner, parsed.data));
    if (result.ok) return Response.json({ saved: true, version: result.value.version ?? null });
    const fields = Object.entries(result.fields ?? {}).map(([field, code]) => [field, sentence(code)]);
    return refusal(STATUS[result.code] ?? 422, result.code, Object.fromEntries(fields));
  });
}

function refusal(status: number, code: ErrorCode, fields: Record<string, string>): Response {
  return Response.json({ code, message: sentence(code), fields }, { status });
}

/** `[["name", "value"], …]` as the form that was sent; null for anything else. */
function formOf(text: string): FormData | null {
  let pairs: unknown;
  try {
    pairs = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(pairs)) return null;
  const form = new FormData();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string" || typeof pair[1] !== "string") return null;
    form.append(pair[0], pair[1]);
  }
  return form;
}
