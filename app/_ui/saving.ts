"use client";
import { FORGET_EVENT, forgetDraft, keepDraft, readDraft, versionOf } from "@/app/_ui/drafts";
import { fill, isForm, isSame, startsOf, type Values, valuesOf } from "@/app/_ui/form-values";
import { LOOK, type Pairs, put } from "@/app/_ui/saving-door";
import { type FormState, idle } from "@/lib/base/form-state";

const PAUSE_MS = 1000;
/** After no answer at all; besides, when the network is back and with the next key. */
const RETRY_MS = 20_000;

export type Told = {
  what: "ready" | "typing" | "saved" | "unsaved";
  state: FormState;
  /** The row is newer than what the form was opened on. */
  isElsewhere: boolean;
  /** Something was saved from here before. */
  wasSaved: boolean;
};

type Setting = {
  url: string;
  /** Begins with the owner's id. */
  key: string;
  tell: (told: Told) => void;
  /** Draws the page anew from what is saved. */
  refresh: () => void;
};

/**
 * Saves a form a moment after the last key, and at once when the form, the tab or the page is left. One save is under way
 * at a time and the last values win; each is told which version it was typed on, so nobody's words are written over.
 * What is not saved yet is kept in this browser. Returns how to stop, and what to do when the page was drawn anew.
 */
export function startSaving(form: HTMLFormElement, { url, key, tell, refresh }: Setting) {
  const listening = new AbortController();
  const isLooking = new URLSearchParams(location.search).has(LOOK);
  let shown = versionOf(form)?.value ?? null;
  let version = shown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Something was typed that was not sent yet. */
  let isDirty = false;
  /** What was sent last was not taken. */
  let isRefused = false;
  let isFlying = false;
  let isAgain = false;
  /** The page still shows what was there before the last save. */
  let isStale = false;
  let isOver = false;
  let wasSaved = false;
  let sent: Values | undefined;
  /** What was put into this browser last. */
  let kept = "";

  function say(what: Told["what"], state: FormState = idle, isElsewhere = false) {
    form.dataset.saves = what;
    wasSaved ||= what === "saved";
    tell({ what, state, isElsewhere, wasSaved });
  }
  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  }
  function keep() {
    if (isOver || isLooking) return;
    const draft = { base: version, values: typedIn(form), sent };
    const mark = JSON.stringify(draft);
    // A tab that is closed writes nothing again: the next one may have saved it and forgotten it by then.
    if (mark === kept) return;
    kept = mark;
    keepDraft(key, { at: new Date().toISOString(), ...draft });
  }
  function forgetKept() {
    kept = "";
    if (!isLooking) forgetDraft(key);
  }
  function typed(event: Event) {
    if (!isForm(form, event)) return;
    isDirty = true;
    keep();
    if (form.dataset.saves !== "unsaved") say("typing");
    later(PAUSE_MS);
  }
  function flush() {
    clearTimeout(timer);
    if (!isDirty || isOver) return;
    if (isFlying) isAgain = true;
    else void send();
  }
  async function send() {
    isFlying = true;
    do {
      isAgain = false;
      isDirty = false;
      sent = typedIn(form);
      keep();
      await settle(await put(url, pairsOf(form, version)));
    } while (isAgain);
    isFlying = false;
    draw();
  }
  async function settle(answer: Awaited<ReturnType<typeof put>>) {
    isRefused = answer.kind === "refused";
    if (answer.kind === "unreached") {
      isDirty = true;
      say("unsaved", answer.state);
      return later(RETRY_MS);
    }
    sent = undefined;
    if (answer.kind === "refused") return say("unsaved", answer.state, answer.isElsewhere);
    version = answer.version ?? version;
    isStale = true;
    if (isDirty) return keep();
    forgetKept();
    say("saved");
  }
  /** Lamps follow what is saved, once nobody would be disturbed in the middle of a word. */
  function draw(isAsked = false) {
    if (!isStale || isDirty || isFlying || isOver) return;
    const on = document.activeElement;
    if (!isAsked && on && ((form.contains(on) && !isShut(on)) || isWriting(on))) return;
    isStale = false;
    refresh();
  }
  async function submit(event: SubmitEvent) {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    isDirty = true;
    clearTimeout(timer);
    if (isFlying) isAgain = true;
    else await send();
    draw(true);
  }
  function leave(event: FocusEvent) {
    if (!form.contains(event.relatedTarget as Node | null)) flush();
  }
  /** Folded away is left, though the focus stays on what opens it again. */
  function folded(event: Event) {
    if (!(event.target instanceof HTMLDetailsElement) || event.target.open) return;
    flush();
    draw();
  }
  function forget() {
    isOver = true;
    clearTimeout(timer);
  }
  /** The page was drawn anew: a form that holds nothing of its own shows what is saved now. */
  function sync() {
    const now = versionOf(form)?.value ?? null;
    if (now === shown || isFlying) return;
    shown = now;
    if (!isDirty && !isRefused) {
      if (!isSame(typedIn(form), startsOf(form))) form.reset();
      version = now;
    } else if (sent && isSame(startsOf(form), sent)) version = now;
  }

  function begin() {
    const draft = isLooking ? null : readDraft(key);
    const starts = startsOf(form);
    say("ready");
    if (draft && !isSame(draft.values, starts)) {
      fill(form, draft.values);
      // A draft keeps the version it was typed on, so that what is newer is not written over unseen.
      const landed = draft.sent !== undefined && isSame(draft.sent, starts);
      version = landed ? shown : (draft.base ?? shown);
    } else {
      if (draft) forgetDraft(key);
      // Somebody may have typed before the script arrived.
      if (isSame(typedIn(form), starts)) return;
    }
    isDirty = true;
    say("typing");
    later(PAUSE_MS);
  }

  const { signal } = listening;
  form.addEventListener("input", typed, { signal });
  form.addEventListener("change", typed, { signal });
  form.addEventListener("submit", submit, { signal });
  form.addEventListener("focusout", leave, { signal });
  form.addEventListener("toggle", folded, { signal, capture: true });
  document.addEventListener("focusout", () => isStale && setTimeout(draw), { signal });
  document.addEventListener("visibilitychange", flush, { signal });
  window.addEventListener("pagehide", flush, { signal });
  window.addEventListener("online", flush, { signal });
  window.addEventListener(FORGET_EVENT, forget, { signal });
  begin();
  return {
    sync,
    stop() {
      flush();
      listening.abort();
    },
  };
}

/** Somebody writes elsewhere on the page, in a form that a fresh page might replace. */
function isWriting(on: Element): boolean {
  const form = on.closest("form");
  return form !== null && form.dataset.saves === undefined && on.matches("textarea, select, input");
}

function isShut(on: Element): boolean {
  return on.matches("details:not([open]) > summary");
}

/** What a person typed: the tick that puts it in the newer one's place is no part of it. */
function typedIn(form: HTMLFormElement): Values {
  const { replace: _, ...values } = valuesOf(form);
  return values;
}

/** Everything the browser would send, on the version that this form knows of. */
function pairsOf(form: HTMLFormElement, version: string | null): Pairs {
  const mark = versionOf(form)?.name;
  return [...new FormData(form)].flatMap(([name, value]) => {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === "back") return [];
    return [[name, name === mark && version !== null ? version : value] as const];
  });
}
