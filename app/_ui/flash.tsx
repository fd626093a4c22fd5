"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** How long it stays when nobody hovers or has the focus in it. Undo also stands on the page's history. */
const STAYS_MS = 10_000;

type FlashProps = {
  message: string;
  /** The way back: a form with one button. */
  undo?: ReactNode;
};

/** Says what has just been done. Stays until the next page, or ten seconds that stop while it is pointed at. */
export function Flash({ message, undo }: FlashProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState(false);
  const [said, setSaid] = useState("");

  useEffect(() => {
    // A live region speaks only when it changes after the page is there.
    const speak = setTimeout(() => setSaid(message), 150);
    const stop = countdown(strip.current, () => setGone(true));
    return () => {
      clearTimeout(speak);
      stop();
    };
  }, [message]);

  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      {gone ? null : (
        <section className="undo" aria-label="Just done" ref={strip}>
          <p>{message}</p>
          {undo}
        </section>
      )}
    </>
  );
}

/** Calls `done` after `STAYS_MS` without a pointer or the focus on the strip. Returns how to stop it. */
function countdown(strip: HTMLElement | null, done: () => void): () => void {
  let left = STAYS_MS;
  const tick = setInterval(() => {
    if (strip?.matches(":hover, :focus-within")) return;
    left -= 250;
    if (left <= 0) done();
  }, 250);
  return () => clearInterval(tick);
}
