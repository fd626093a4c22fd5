import type { ReactNode } from "react";

/** More of the same, folded away. The browser's own; works without script. */
export function Details(props: { summary: ReactNode; open?: boolean; id?: string; children: ReactNode }) {
  return (
    <details className="more" open={props.open} id={props.id}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}

/** A quiet shelf at the end of a list (closed applications). */
export function Shelf(props: { summary: ReactNode; note?: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="shelf" open={props.open}>
      <summary>
        {props.summary} {props.note ? <span>{props.note}</span> : null}
      </summary>
      <div>{props.children}</div>
    </details>
  );
}

/** The index at the back of the book: every cue of a stage, by group. */
export function Everything(props: { summary: string; count: number; children: ReactNode }) {
  return (
    <details className="everything">
      <summary>
        {props.summary} <span>{props.count}</span>
      </summary>
      <div className="index">{props.children}</div>
    </details>
  );
}
