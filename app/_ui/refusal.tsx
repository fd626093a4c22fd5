"use client";
import { use } from "react";
import { FormContext, fieldId } from "@/app/_ui/form-context";

/** What a refused form says at its top: one sentence, and a link to each line that needs another look. */
export function Refusal() {
  const { state, id } = use(FormContext);
  if (state.status !== "refused") return null;
  const fields = Object.entries(state.fields ?? {});
  const message =
    state.message ??
    (fields.length === 1 ? "One line needs another look." : "A few lines need another look.");
  return (
    <div className="refusal" tabIndex={-1}>
      <p>{message}</p>
      {fields.length > 0 ? (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
