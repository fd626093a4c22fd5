"use client";
import { type ReactNode, use, useEffect, useRef, useState } from "react";
import { FormContext } from "@/app/_ui/form-context";
import { FILL_EVENT } from "@/app/_ui/form-values";

type ThemeProps = {
  id: string;
  title: string;
  /** How many fields the server has filled. */
  filled: number;
  children: ReactNode;
};

/** One kind of detail, folded, with how much of it is there. Open again where the form was refused. */
export function Theme({ id, title, filled, children }: ThemeProps) {
  const { state } = use(FormContext);
  const box = useRef<HTMLDetailsElement>(null);
  const [count, setCount] = useState(filled);
  useEffect(() => {
    const form = box.current?.closest("form");
    // The book leads here: what it asks for is unfolded.
    if (location.hash === `#${id}`) reveal(box.current);
    const look = () => setCount(filledIn(box.current));
    look();
    form?.addEventListener("input", look);
    form?.addEventListener(FILL_EVENT, look);
    return () => {
      form?.removeEventListener("input", look);
      form?.removeEventListener(FILL_EVENT, look);
    };
  }, [id]);
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

/** Fields by name; a list of lines is one. Choices beside a field (who said it) count with it. */
function filledIn(box: HTMLElement | null): number {
  const names = new Set<string>();
  for (const field of box?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ??
    []) {
    const isTick = field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
    if (field.type !== "hidden" && (isTick ? field.checked : field.value.trim() !== ""))
      names.add(field.name);
  }
  return names.size;
}
