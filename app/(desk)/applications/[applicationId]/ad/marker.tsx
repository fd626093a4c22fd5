"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

type MarkerProps = {
  action: FormAction;
  applicationId: string;
  /** Minted by the server, so that a double press marks once. */
  id: string;
  back: string;
  children: ReactNode;
};

type Selected = { text: string; top: number };

/**
 * The ad's text. What is selected in it can be marked with one press; without JavaScript the lines are typed or pasted into
 * the form beside it.
 */
export function AdMarker({ action, applicationId, id, back, children }: MarkerProps) {
  const ad = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    function look() {
      setSelected(ad.current && selectedIn(ad.current));
    }
    // A press on a button must not take the selection away before it is sent.
    const hold = (event: Event) => event.preventDefault();
    const buttons = bar.current;
    document.addEventListener("selectionchange", look);
    buttons?.addEventListener("mousedown", hold);
    return () => {
      document.removeEventListener("selectionchange", look);
      buttons?.removeEventListener("mousedown", hold);
    };
  }, []);
  return (
    <div className="ad-marker">
      <section className="ad-text keep" aria-label="Text of the ad" ref={ad}>
        {children}
      </section>
      <ActionForm action={action} id={id} back={back} className="mark-bar-form" label="Mark what is selected">
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="text" value={selected?.text ?? ""} readOnly />
        <div className="mark-bar" hidden={!selected} style={{ insetBlockStart: selected?.top }} ref={bar}>
          <Submit name="class" value="must">
            Must-have
          </Submit>
          <Submit name="class" value="nice">
            Nice to have
          </Submit>
        </div>
      </ActionForm>
    </div>
  );
}

/** The text selected inside the ad, and where its last line ends; null for a selection elsewhere. */
function selectedIn(ad: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!ad.contains(range.commonAncestorContainer)) return null;
  const text = selection.toString().trim();
  if (!text) return null;
  const { bottom } = range.getBoundingClientRect();
  return { text, top: bottom - (ad.parentElement ?? ad).getBoundingClientRect().top + 6 };
}
