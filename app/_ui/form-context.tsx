"use client";
import { createContext, type ReactNode, use } from "react";
import { type FormState, idle } from "@/lib/base/form-state";

type Known = { state: FormState; id: string };

export const FormContext = createContext<Known>({ state: idle, id: "f" });

/** Tells every field below what the form's action answered. `ActionForm` does it; the gallery shows states with it. */
export function FormStateProvider({ state, id, children }: Known & { children: ReactNode }) {
  return <FormContext value={{ state, id }}>{children}</FormContext>;
}

/** What a field shows: its id on the page, its sentence if it was refused, and what was typed or `fallback`. */
export function useField(name: string, fallback: string | string[] | undefined) {
  const { state, id } = use(FormContext);
  const refused = state.status === "refused";
  // "people[]" is a list and is answered as "people".
  const key = name.replace(/\[\]$/, "");
  const own = fieldId(id, key);
  const error = refused ? state.fields?.[key] : undefined;
  // A refused form without this name in it had nothing ticked: an unticked box is not sent at all.
  const typed = refused && state.values ? (state.values[key] ?? "") : undefined;
  return { id: own, error, errorId: error ? `${own}-e` : undefined, value: typed ?? fallback };
}

/** The page's id of a field, so that the summary can link to it. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
