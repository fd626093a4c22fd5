"use client";
import { type ReactNode, use, useState } from "react";
import { FormContext } from "@/app/_ui/form-context";

type FoldProps = {
  /** What stands there to be pressed: "Change", "Add a fact". */
  summary: ReactNode;
  /** A fuller name for those who listen, where the words alone are not enough ("Change what Priya cares about"). */
  label?: string;
  /** What stands there while it is open, for a form that saves by itself and is shut, not sent: "Done". */
  done?: string;
  /** Heard after either word: the line that "Edit" and "Done" are about. */
  of?: string;
  /** `btn` for the one thing to do, `act` for a lesser one, `skipit` for the smallest. */
  look?: "btn" | "act" | "skipit";
  /** The filled button: one per page. */
  go?: boolean;
  open?: boolean;
  children: ReactNode;
};

/**
 * Folds a form away until it is wanted, by the browser's own means. Stands inside its `ActionForm`: a refused form is
 * open again when its page comes back, with JavaScript or without.
 */
export function Fold({ summary, label, done, of, look = "act", go, open, children }: FoldProps) {
  const { state } = use(FormContext);
  const isRefused = state.status === "refused";
  // It does not close by itself either: a form that saves while one types is mended with the next key.
  const [wasRefused, setWasRefused] = useState(isRefused);
  if (isRefused && !wasRefused) setWasRefused(true);
  return (
    <details className="fold" open={open || isRefused || wasRefused || undefined}>
      <summary className={go ? "btn go" : look} aria-label={label}>
        {done ? <span className="when-shut">{summary}</span> : summary}
        {done ? <span className="when-open">{done}</span> : null}
        {of ? <span className="vh">: {of}</span> : null}
      </summary>
      <div className="folded">{children}</div>
    </details>
  );
}
