import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ErrorCode, sentence } from "@/lib/base/errors";
import type { FormAction, FormState } from "@/lib/base/form-state";
import { isLocalPath } from "@/lib/base/paths";
import type { Result } from "@/lib/base/result";
import { log } from "@/lib/platform/log";
import { dropFlash, type Flash, setFlash } from "./flash";
import { fieldSentences, readForm, typedValues } from "./form";
import { isOwnOrigin } from "./origin";
import type { Owner } from "./owner";
import { currentOwner } from "./session";

type After<T, I> = {
  /** Where to go when it worked; default is the form's `back` field, so the page it came from. */
  then?: (value: T, input: I) => string;
  /** What the next page says, and the undo it offers. */
  says?: (value: T, input: I) => Flash | null;
};

/**
 * The only way to make a server action: origin, session, parse, one command, answer.
 * Refused input comes back with a sentence per field and everything typed (but no password); success always redirects,
 * so a form works without JavaScript and a reload never repeats it. The unexpected is logged by name and id alone.
 */
export function action<S extends z.ZodType, T>(
  name: string,
  schema: S,
  run: (owner: Owner, input: z.output<S>) => Promise<Result<T>>,
  after: After<T, z.output<S>> = {},
): FormAction {
  return build(name, schema, after, async (input) => {
    const owner = await currentOwner();
    return owner ? run(owner, input) : { ok: false, code: "sign-in-first" };
  });
}

/** For the few actions before an owner is known (sign-in, sign-up, links). Each guards itself by a rate limit. */
export function publicAction<S extends z.ZodType, T>(
  name: string,
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T>>,
  after: After<T, z.output<S>> = {},
): FormAction {
  return build(name, schema, after, run);
}

function build<S extends z.ZodType, T>(
  name: string,
  schema: S,
  after: After<T, z.output<S>>,
  run: (input: z.output<S>) => Promise<Result<T>>,
): FormAction {
  return async function act(_state, form) {
    if (!(form instanceof FormData)) return refused("check-fields", {});
    const values = typedValues(form);
    let target: string;
    try {
      if (!isOwnOrigin(await headers())) return refused("wrong-origin", values);
      const parsed = schema.safeParse(readForm(form));
      if (!parsed.success)
        return { ...refused("check-fields", values), fields: fieldSentences(parsed.error) };
      const result = await run(parsed.data);
      if (!result.ok) {
        return { ...refused(result.code, values), fields: mapValues(result.fields ?? {}, sentence) };
      }
      target = after.then?.(result.value, parsed.data) ?? backOf(form);
      const flash = after.says?.(result.value, parsed.data);
      await (flash ? setFlash(flash, target) : dropFlash());
      // The browser's router takes a change of the part after "#" for the same page and would keep the old one on screen.
      if (target.includes("#")) refresh();
    } catch (error) {
      const id = randomUUID();
      log.error({ action: name, id, error: outline(error) }, "action failed");
      return {
        ...refused("something-broke", values),
        message: `${sentence("something-broke")} (${id.slice(0, 8)})`,
      };
    }
    redirect(target);
  };
}

function refused(code: ErrorCode, values: FormState["values"]): FormState {
  return { status: "refused", message: sentence(code), values };
}

function backOf(form: FormData): string {
  const back = form.get("back");
  return typeof back === "string" && isLocalPath(back) ? back : "/today";
}

function mapValues<A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** Never the message of a driver (it may quote what was typed): the kind and code, and the frames. */
function outline(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const frames = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 8);
  return { kind: error.name, code, frames };
}
