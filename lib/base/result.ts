import type { ErrorCode } from "./errors";

/** What a command answers when the outcome was to be expected; the unexpected is thrown. */
export type Result<T = void> = { ok: true; value: T } | Refusal;
/** `fields` maps a form field's name to a code whose sentence is shown beside it. */
export type Refusal = { ok: false; code: ErrorCode; fields?: Record<string, ErrorCode> };

export function ok<T = void>(value?: T): Result<T> {
  return { ok: true, value: value as T };
}

export function failed(code: ErrorCode, fields?: Record<string, ErrorCode>): Refusal {
  return { ok: false, code, ...(fields ? { fields } : {}) };
}
