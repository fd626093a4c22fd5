"use client";
import { useEffect, useRef, useState } from "react";
import { DRAFT_EVENT } from "@/app/_ui/drafts";

const WORDS = {
  device: "Draft kept on this device",
  server: "Draft saved",
  restored: "Your draft is back",
} as const;

/** Says where the form around it keeps what is typed. Nothing until something was. */
export function DraftNote() {
  const line = useRef<HTMLParagraphElement>(null);
  const [where, setWhere] = useState<keyof typeof WORDS | null>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    function hear() {
      const now = form?.dataset.draft;
      if (now === "device" || now === "server" || now === "restored") setWhere(now);
    }
    // The draft may have been put back before this was there to hear it.
    hear();
    form.addEventListener(DRAFT_EVENT, hear);
    return () => form.removeEventListener(DRAFT_EVENT, hear);
  }, []);
  return (
    <p className="draft-note" ref={line} role="status">
      {where ? WORDS[where] : null}
    </p>
  );
}
