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
    const look = () => setCount(filledIn(box.current));
    look();
    form?.addEventListener("input", look);
    form?.addEventListener(FILL_EVENT, look);
    return () => {
      form?.removeEventListener("input", look);
      form?.removeEventListener(FILL_EVENT, look);
    };
  }, []);
  return (
    <details ref={box} id={id} className="theme" open={state.status === "refused" || undefined}>
      <summary>
        {title} {count > 0 ? <span>{count} filled in</span> : null}
      </summary>
      <div className="themed">{children}</div>
    </details>
  );
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
