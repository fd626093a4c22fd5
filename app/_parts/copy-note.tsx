"use client";
import { useRef, useState } from "react";

const SLOTS = ["thanks", "specific", "unsaid", "interest", "consideration", "next"];

/** Copies the letter as it stands in the form, typed a moment ago or not. Without JavaScript there is no button. */
export function CopyNote({ greeting, closing }: { greeting: string; closing: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState("Copy");

  async function copy() {
    const form = button.current?.form;
    if (!form) return;
    const data = new FormData(form);
    const lines = SLOTS.map((name) => `${data.get(name) ?? ""}`.trim()).filter(Boolean);
    const text = [greeting, lines.join(" "), closing].filter(Boolean).join("\n\n");
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(done ? "Copied" : "Select the text and copy it");
  }

  return (
    <button ref={button} type="button" className="btn needs-script" onClick={copy} aria-live="polite">
      {said}
    </button>
  );
}
