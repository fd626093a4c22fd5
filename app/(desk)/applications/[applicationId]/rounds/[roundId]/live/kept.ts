"use client";
import { PREFIX } from "@/app/_ui/drafts";

/** What the live sheet keeps on this device until the server has it. A browser may forbid storage; the sheet works all the same. */
export function readKept<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null;
  }
}

export function keep(key: string, value: object | null) {
  try {
    if (value) localStorage.setItem(PREFIX + key, JSON.stringify(value));
    else localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing to be done: what is on the screen is still there
  }
}

/** Outlives the page. Null when there was no line; else the answer, whatever it is. */
export async function send(url: string, method: "PUT" | "POST", body: string): Promise<Response | null> {
  try {
    return await fetch(url, { method, body, keepalive: body.length < 60_000 });
  } catch {
    return null;
  }
}

const AGAIN_MS = 15_000;

/** Calls `again` when the line is back, when the page is seen again, and now and then. Answers how to stop. */
export function whenBack(again: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener("online", again, { signal });
  document.addEventListener("visibilitychange", () => document.hidden || again(), { signal });
  const timer = setInterval(again, AGAIN_MS);
  return () => {
    stop.abort();
    clearInterval(timer);
  };
}
