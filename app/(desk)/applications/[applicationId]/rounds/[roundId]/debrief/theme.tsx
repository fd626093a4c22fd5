"use client";
import { type ReactNode, use, useEffect, useRef, useState } from "react";
import { FormContext } from "@/app/_ui/form-context";
import { FILL_EVENT } from "@/app/_ui/form-values";

type ThemeProps = {
  id: string;
  title: string;
  /** How much of it the server has: rows (a question, a figure), and fields that stand alone. */
  filled: number;
  /** It is about its rows: the fields beside them count only while no row has anything. */
  rowsFirst?: boolean;
  children: ReactNode;
};

/** One kind of detail, folded, with how much of it is there. Open again where the form was refused. */
export function Theme({ id, title, filled, rowsFirst = false, children }: ThemeProps) {
  const { state } = use(FormContext);
  const box = useRef<HTMLDetailsElement>(null);
  const [count, setCount] = useState(filled);
  useEffect(() => {
    const form = box.current?.closest("form");
    // The book leads here: what it asks for is unfolded.
    if (location.hash === `#${id}`) reveal(box.current);
    const look = () => setCount(filledIn(box.current, rowsFirst));
    look();
    form?.addEventListener("input", look);
    form?.addEventListener(FILL_EVENT, look);
    return () => {
      form?.removeEventListener("input", look);
      form?.removeEventListener(FILL_EVENT, look);
    };
  }, [id, rowsFirst]);
  return (
    <details ref={box} className="theme" open={state.status === "refused" || undefined}>
      <summary>
        {title} {count > 0 ? <span>{count} filled in</span> : null}
      </summary>
      <div className="themed" id={id}>
        {children}
      </div>
    </details>
  );
}

function reveal(box: HTMLElement | null) {
  for (let fold = box?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  box?.scrollIntoView();
}

/** "ask-0-answer" and "ask-0-rating" are of one row. */
const OF_A_ROW = /^((?:ask|mine|fact)-.+)-[a-z]+$/;

/** Rows, and fields by name; a list of lines is one. Choices beside a field (who said it) count with it. */
function filledIn(box: HTMLElement | null, rowsFirst: boolean): number {
  const rows = new Set<string>();
  const alone = new Set<string>();
  for (const field of box?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ??
    []) {
    const isTick = field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
    if (field.type === "hidden" || !(isTick ? field.checked : field.value.trim() !== "")) continue;
    const row = OF_A_ROW.exec(field.name)?.[1];
    if (row) rows.add(row);
    else alone.add(field.name);
  }
  return rowsFirst && rows.size > 0 ? rows.size : rows.size + alone.size;
}
