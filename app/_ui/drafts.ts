"use client";
import { type RefObject, useEffect } from "react";
import { fill, isForm, isSame, type Values, valuesOf } from "@/app/_ui/form-values";

/** All that is kept in this browser begins with it, then the owner's id: signing out leaves none of it. */
export const PREFIX = "greenroom:draft:";
const PAUSE_MS = 300;
/** Told to the form whenever a draft was put somewhere: "device", "server" or "restored". */
export const DRAFT_EVENT = "greenroom:draft";
export const FORGET_EVENT = "greenroom:forget-drafts";

export type Draft = {
  /** When it was typed, by this browser's clock. */
  at: string;
  /** Which saved state the form was made from; a draft of another one is not put into it. */
  base: string | null;
  values: Values;
  /** What the form's `Version` said when it was typed. */
  version?: string | null;
  /** What had been sent from here when it was typed, without an answer yet. */
  sent?: Values;
};

/** Where a draft is kept besides this browser, and what was found there. */
export type DraftHome = { url: string; base: string | null; kept: { at: string; values: Values } | null };

/**
 * Keeps what is typed into a form, and puts it back when the page is opened again: in this browser under `key` (which
 * begins with the owner's id), and with a `home` also on the server; of two the newer is put back. Survives a reload, a
 * killed tab and a lost connection; is forgotten when the form has done its work.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string | undefined,
  home: DraftHome | undefined,
) {
  useEffect(() => {
    const element = form.current;
    if (!element || !key) return;
    forgetOthers(key);
    // A refused form carries what was typed already.
    const draft = element.dataset.status === "refused" ? null : newest(key, home);
    if (draft && !isSame(draft.values, valuesOf(element))) {
      fill(element, draft.values);
      putBackVersion(element, draft);
      tell(element, "restored");
    }
    return keep(element, key, home);
  }, [form, key, home]);
}

export function forgetDraft(key: string) {
  attempt(() => localStorage.removeItem(PREFIX + key));
}

export function keepDraft(key: string, draft: Draft): boolean {
  return attempt(() => localStorage.setItem(PREFIX + key, JSON.stringify(draft)));
}

export function readDraft(key: string): Draft | null {
  forgetOthers(key);
  return read(PREFIX + key);
}

/** At sign-out: nothing that somebody typed stays in a browser that others may use. */
export function forgetAllDrafts() {
  forget(() => true);
  window.dispatchEvent(new Event(FORGET_EVENT));
}

/** Writes a moment after the last key, and at once when the page is left. Returns how to stop. */
function keep(form: HTMLFormElement, key: string, home: DraftHome | undefined): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const { signal } = stop;

  function write(toServer: boolean) {
    clearTimeout(waiting);
    waiting = undefined;
    const draft: Draft = {
      at: new Date().toISOString(),
      base: home?.base ?? null,
      values: valuesOf(form),
      version: versionOf(form)?.value,
    };
    if (keepDraft(key, draft)) tell(form, "device");
    if (home && toServer) void send(home.url, draft).then((kept) => kept && tell(form, "server"));
  }
  function later(event: Event) {
    if (!isForm(form, event)) return;
    clearTimeout(waiting);
    waiting = setTimeout(write, PAUSE_MS, true);
  }
  function leave() {
    if (waiting) write(true);
  }
  function forget() {
    clearTimeout(waiting);
    waiting = undefined;
  }

  form.addEventListener("input", later, { signal });
  form.addEventListener("change", later, { signal });
  // What is being saved needs no draft on the server, but this browser keeps it until the answer is there.
  form.addEventListener("submit", () => waiting && write(false), { signal });
  window.addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
  window.addEventListener(FORGET_EVENT, forget, { signal });
  return () => {
    // The page may be drawn anew in the middle of a word.
    if (waiting) write(false);
    stop.abort();
  };
}

/** The field that says what the form was opened on (`Version`). */
export function versionOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector("input[type=hidden][name=version], input[type=hidden][name=was]");
}

/** A draft is of the version it was typed on, so that what is newer is not written over unseen. */
function putBackVersion(form: HTMLFormElement, { version }: Pick<Draft, "version">) {
  const field = versionOf(form);
  if (field && version != null) field.value = version;
}

/** Not a server action: those run one at a time and can't outlive the page. */
async function send(url: string, draft: Draft): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: "PUT",
      keepalive: true,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(draft),
    });
    return answer.ok && (await answer.json()).kept === true;
  } catch {
    return false;
  }
}

function newest(key: string, home: DraftHome | undefined): Pick<Draft, "at" | "values" | "version"> | null {
  const local = read(PREFIX + key);
  const here = local && local.base === (home?.base ?? null) ? local : null;
  const there = home?.kept ?? null;
  if (!here || !there) return here ?? there;
  return here.at >= there.at ? here : there;
}

function read(name: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(name) ?? "null");
    return typeof draft?.at === "string" && typeof draft.values === "object" ? draft : null;
  } catch {
    return null;
  }
}

/** Somebody else signed in here: what the one before typed is not theirs to find. */
function forgetOthers(key: string) {
  const ownerId = key.slice(0, 36);
  forget((name) => !name.startsWith(PREFIX + ownerId));
}

function forget(which: (name: string) => boolean) {
  attempt(() => {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(PREFIX) && which(name)) localStorage.removeItem(name);
  });
}

function tell(form: HTMLFormElement, where: "device" | "server" | "restored") {
  form.dataset.draft = where;
  form.dispatchEvent(new CustomEvent(DRAFT_EVENT, { detail: where }));
}

/** A browser may forbid storage or be full; the form works all the same. */
function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
