"use client";

/** Field name to what stands in it: texts in the page's order, of boxes and radios those that are ticked. */
export type Values = Record<string, string[]>;

/** Told to the form when values are put into it, for fields that are more than the browser's own. */
export const FILL_EVENT = "greenroom:fill";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a form holds. Hidden fields are the form's own business, but those marked `data-draft` stand for typed ones. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const box of boxes(form)) {
    const list = values[box.name] ?? [];
    values[box.name] = list;
    if (!isTick(box) || box.checked) list.push(box.value);
  }
  return values;
}

/** What the server put into a form, whatever has been typed since. */
export function startsOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const box of boxes(form)) {
    const list = values[box.name] ?? [];
    values[box.name] = list;
    if (!isTick(box)) list.push(startOf(box));
    else if (box.defaultChecked) list.push(box.value);
  }
  return values;
}

/** Whether two forms say the same, but for spaces, which the server tidies. */
export function isSame(a: Values, b: Values): boolean {
  return plain(a) === plain(b);
}

function plain(values: Values): string {
  return JSON.stringify(values)
    .replace(/(\\[rnt]|\s)+/g, " ")
    .replace(/" | "/g, '"');
}

/** When a form is looked through again: fields that were filled may bring further ones, which are drawn a moment later. */
const AGAIN_MS = [0, 60, 250];

/** Puts values back. Each field is filled once; one that somebody has typed into meanwhile is left alone. */
export function fill(form: HTMLFormElement, values: Values) {
  const done = new WeakSet<Box>();
  fillOnce(form, values, done);
  form.dispatchEvent(new CustomEvent(FILL_EVENT, { detail: values }));
  for (const ms of AGAIN_MS) setTimeout(() => fillOnce(form, values, done), ms);
}

/** Whether an event comes from typing, not from `fill`. */
export function isForm(form: HTMLFormElement, event: Event): boolean {
  return form.dataset.filling === undefined && event.target !== form;
}

function fillOnce(form: HTMLFormElement, values: Values, done: WeakSet<Box>) {
  form.dataset.filling = "";
  const seen = new Map<string, number>();
  for (const box of boxes(form)) {
    const at = seen.get(box.name) ?? 0;
    seen.set(box.name, at + 1);
    const kept = values[box.name];
    if (!kept || done.has(box) || box.type === "hidden") continue;
    done.add(box);
    if (isTick(box)) box.checked = kept.includes(box.value);
    // Somebody who typed before the script arrived is not overwritten.
    else if (box.value === startOf(box)) box.value = kept[at] ?? box.value;
    unfold(box);
    // Fields that others are drawn from listen to this.
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  delete form.dataset.filling;
}

/** What was typed behind a fold is seen again without unfolding. */
function unfold(box: Box) {
  const changed = isTick(box) ? box.checked !== box.defaultChecked : box.value !== startOf(box);
  if (!changed) return;
  for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
}

function boxes(form: HTMLFormElement): Box[] {
  return [...form.elements].filter((element): element is Box => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      return element.name !== "";
    if (!(element instanceof HTMLInputElement) || element.name === "") return false;
    if (element.type === "hidden") return element.dataset.draft !== undefined;
    return element.type !== "password" && element.type !== "file";
  });
}

function isTick(box: Box): box is HTMLInputElement {
  return box instanceof HTMLInputElement && (box.type === "checkbox" || box.type === "radio");
}

/** What the server put into a box. */
function startOf(box: Box): string {
  if (!(box instanceof HTMLSelectElement)) return box.defaultValue;
  return ([...box.options].find((option) => option.defaultSelected) ?? box.options[0])?.value ?? "";
}
