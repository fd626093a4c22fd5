"use client";
import { type ReactNode, use } from "react";
import { Details } from "@/app/_ui/details";
import { FormContext } from "@/app/_ui/form-context";

/** Part of a form, folded away until it is wanted; open again when the form was refused, with or without JavaScript. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const { state } = use(FormContext);
  return (
    <Details summary={summary} open={state.status === "refused"}>
      {children}
    </Details>
  );
}
