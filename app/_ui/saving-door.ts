"use client";
import type { FormState } from "@/lib/base/form-state";

/** The address's mark of a page that was opened to look at what is saved: no draft is put into it. */
export const LOOK = "look";
/** A browser lets 64 KB outlive the page; a letter takes at most three bytes. */
const OUTLIVES = 20_000;

export type Pairs = readonly (readonly [string, string])[];

export type Answer =
  | { kind: "saved"; version: string | null }
  | { kind: "refused"; state: FormState; isElsewhere: boolean }
  | { kind: "unreached"; state: FormState };

/** Hands a form's fields to its route (`savingHandler`). */
export async function put(url: string, pairs: Pairs): Promise<Answer> {
  const body = JSON.stringify(pairs);
  const headers = { "Content-Type": "application/json" };
  try {
    const answer = await fetch(url, { method: "PUT", headers, body, keepalive: body.length < OUTLIVES });
    return read(answer.status, await answer.json());
  } catch {
    return { kind: "unreached", state: { status: "refused" } };
  }
}

type Said = { saved?: boolean; version?: number | string | null } & Pick<FormState, "message" | "fields">;

function read(status: number, said: Said): Answer {
  if (said.saved) return { kind: "saved", version: said.version == null ? null : `${said.version}` };
  const state: FormState = { status: "refused", message: said.message, fields: said.fields };
  // Signed out meanwhile, or broken on the other side: the same words may be taken later.
  if (status === 401 || status === 429 || status >= 500) return { kind: "unreached", state };
  return { kind: "refused", state, isElsewhere: status === 409 };
}
