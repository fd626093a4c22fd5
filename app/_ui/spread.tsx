import type { ReactNode } from "react";

/** book: advice and rows · run: Today · dossier: one person · parts: lists and settings · threshold: signing in */
export type SpreadKind = "book" | "run" | "dossier" | "parts" | "threshold";

/** The facing pages. Children are `Cue`, `Part`, `Group` and `Folio`, in the order they are read. */
export function Spread(props: { label: string; kind: SpreadKind; className?: string; children: ReactNode }) {
  return (
    <section
      className={["spread", props.kind, props.className].filter(Boolean).join(" ")}
      aria-label={props.label}
    >
      {props.children}
    </section>
  );
}

/** The running head of a spread: what the left page is, what the right page is, and where things stand. */
export function Folio({ left, right, note }: { left: string; right: string; note?: ReactNode }) {
  return (
    <header className="folio">
      <h2>{left}</h2>
      <p>
        {right} {note ? <span>{note}</span> : null}
      </p>
    </header>
  );
}

/** A heading inside a running order, with one line under it. */
export function Group({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="group">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
    </header>
  );
}
