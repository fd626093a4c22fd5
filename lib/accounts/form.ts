import type { z } from "zod";
import type { FormState } from "@/lib/base/form-state";

/**
 * A form as a plain object for zod: a field that occurs once is a string, one named `…[]` is always a list (without the
 * brackets). Strings are trimmed at the end of lines by schemas, not here: what was typed must come back unchanged.
 */
export function readForm(form: FormData): Record<string, string | string[]> {
  const out: Record<string, string | string[]> = Object.create(null);
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION") || key === "back") continue;
    const values = form.getAll(key).filter((value): value is string => typeof value === "string");
    if (key.endsWith("[]")) out[key.slice(0, -2)] = values;
    else out[key] = values.at(-1) ?? "";
  }
  return out;
}

/** Everything typed, to be given back with a refusal: never a password, never a file. */
export function typedValues(form: FormData): NonNullable<FormState["values"]> {
  return Object.fromEntries(Object.entries(readForm(form)).filter(([key]) => !/password/i.test(key)));
}

/** The first sentence of each field that a schema refused. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? "")] ??= issue.message;
  return fields;
}
