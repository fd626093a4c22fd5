"use client";
import type { MouseEvent } from "react";

type ScratchOfferProps = {
  text: string;
  /** The field it would go into. */
  field: string;
  /** The same page with it put in, for a browser without JavaScript. */
  href: string;
};

/** What was scribbled during the round, to be taken over by a tap. Never put in by itself: it may be about anything. */
export function ScratchOffer({ text, field, href }: ScratchOfferProps) {
  function onClick(event: MouseEvent<HTMLAnchorElement>) {
    const box = event.currentTarget.closest("form")?.elements.namedItem(field);
    if (!(box instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    if (!box.value.includes(text)) box.value = [box.value.trimEnd(), text].filter(Boolean).join("\n");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }
  return (
    <aside className="scratch-offer" aria-label="From your live sheet">
      <p className="small">From your live sheet</p>
      <p className="keep">{text}</p>
      <a className="act" href={href} onClick={onClick}>
        Put it into “What did they ask?”
      </a>
    </aside>
  );
}
