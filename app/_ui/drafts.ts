import { type RefObject, useEffect } from "react";

const PREFIX = "greenroom:draft:";

/** Keeps a form's typed values in this browser under `key` and puts them back when the page is opened again. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined) {
  useEffect(() => {
    const element = form.current;
    if (!element || !key) return;
    // A refused form carries what was typed already.
    if (element.dataset.status !== "refused") restore(element, key);
    function keep() {
      if (element && key) store(PREFIX + key, JSON.stringify(typed(element)));
    }
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
    };
  }, [form, key]);
}

export function forgetDraft(key: string) {
  attempt(() => localStorage.removeItem(PREFIX + key));
}

/** At sign-out: nothing that somebody typed stays in a browser that others may use. */
export function forgetAllDrafts() {
  attempt(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  });
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function boxes(form: HTMLFormElement): Box[] {
  return [...form.elements].filter((element): element is Box => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      return element.name !== "";
    return (
      element instanceof HTMLInputElement && element.name !== "" && !/hidden|password|file/.test(element.type)
    );
  });
}

function isTick(box: Box): box is HTMLInputElement {
  return box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio");
}

/** One entry per box, in the page's order; a tick is kept with its value, so that a changed list cannot tick a stranger. */
function typed(form: HTMLFormElement): [name: string, value: string, on: boolean][] {
  return boxes(form).map((box) => [box.name, box.value, isTick(box) ? box.checked : true]);
}

function restore(form: HTMLFormElement, key: string) {
  const kept = read(PREFIX + key);
  for (const box of boxes(form)) {
    const entry = kept.find(([name, value]) => name === box.name && (!isTick(box) || value === box.value));
    if (!entry) continue;
    if (isTick(box)) box.checked = entry[2];
    else if (box.value === startOf(box)) box.value = entry[1];
  }
}

/** What the server put into a box; somebody who typed before the script arrived is not overwritten. */
function startOf(box: HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement): string {
  if (!(box instanceof HTMLSelectElement)) return box.defaultValue;
  return ([...box.options].find((option) => option.defaultSelected) ?? box.options[0])?.value ?? "";
}

function read(name: string): [string, string, boolean][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function store(name: string, value: string) {
  attempt(() => localStorage.setItem(name, value));
}

/** A browser may forbid storage or be full; the form works all the same. */
function attempt(run: () => void) {
  try {
    run();
  } catch {}
}
