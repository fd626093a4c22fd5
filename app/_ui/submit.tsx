"use client";
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

type SubmitProps = {
  children: ReactNode;
  /** The filled button: one per page. */
  go?: boolean;
  /** `btn` unless told: `act` for a lesser action, `skipit` for Skip, `chip` for one of several words to tap. */
  look?: "btn" | "act" | "skipit" | "chip";
  /** Sent with the form, where one form has several buttons. */
  name?: string;
  value?: string;
  /** What it says while it is sent. */
  busy?: string;
  /** A fuller name for those who listen, where the words alone are not enough ("Skip" says which cue). */
  label?: string;
  /** The id of another form on the page that it sends in place of its own. */
  form?: string;
};

/** Sends its form, once. It keeps the focus while it waits, which a disabled button would lose. */
export function Submit({ children, go, look = "btn", name, value, busy, label, form }: SubmitProps) {
  const { pending } = useFormStatus();
  function onClick(event: MouseEvent) {
    if (pending) event.preventDefault();
  }
  return (
    <button
      type="submit"
      form={form}
      className={go ? "btn go" : look}
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={onClick}
    >
      {pending && busy ? busy : children}
    </button>
  );
}
