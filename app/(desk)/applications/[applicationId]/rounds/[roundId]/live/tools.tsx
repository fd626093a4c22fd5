"use client";
import { useEffect, useRef, useState } from "react";
import { send } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/kept";
import { formatLeft } from "@/lib/base/format";

type ElapsedProps = {
  /** Epoch milliseconds, all three; `now` is the server's. */
  startsAt: number;
  endsAt: number;
  now: number;
};

const TICK_MS = 5000;

/** How long it has run. Changes by the minute, and nothing moves while it does. */
export function Elapsed({ startsAt, endsAt, now }: ElapsedProps) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const ahead = now - Date.now();
    const timer = setInterval(() => setAt(Date.now() + ahead), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  const [big, small] = words(startsAt, endsAt, at);
  return (
    <p className="elapsed">
      <b>{big}</b> {small}
    </p>
  );
}

function words(startsAt: number, endsAt: number, now: number): [string, string] {
  if (now < startsAt) return [formatLeft(startsAt - now + 59_999), "to go"];
  if (now < endsAt) return [formatLeft(now - startsAt), `in, ${formatLeft(endsAt - now + 59_999)} left`];
  return [formatLeft(now - endsAt), "past the end"];
}

/** Keeps the screen on while the sheet is seen, where the browser can; a tap lets it sleep. */
export function Awake() {
  const [state, setState] = useState<"asking" | "on" | "off" | "cannot">("asking");
  const lock = useRef<WakeLockSentinel | null>(null);
  const isWanted = useRef(true);

  async function hold() {
    if (!isWanted.current || document.hidden || lock.current) return;
    try {
      if (!navigator.wakeLock) return setState("cannot");
      const held = await navigator.wakeLock.request("screen");
      lock.current = held;
      setState("on");
      // The browser lets go when the page is hidden, and at a low battery.
      held.addEventListener("release", () => {
        lock.current = null;
        setState("off");
      });
    } catch {
      setState("off");
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening
  useEffect(() => {
    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      isWanted.current = false;
      document.removeEventListener("visibilitychange", hold);
      void lock.current?.release();
    };
  }, []);

  function toggle() {
    isWanted.current = state !== "on";
    if (isWanted.current) void hold();
    else void lock.current?.release();
  }

  if (state === "asking") return null;
  if (state === "cannot") return <p className="tool">The screen may go dark</p>;
  return (
    <button type="button" className="tool" aria-pressed={state === "on"} onClick={toggle}>
      {state === "on" ? "Screen stays on" : "Screen may sleep"}
    </button>
  );
}

/** Tells once that somebody sees the sheet: a page that was fetched, or made ready in the background, does not count. */
export function Opened({ roundId }: { roundId: string }) {
  useEffect(() => {
    let told = false;
    function tell() {
      if (told || document.hidden) return;
      told = true;
      void send(`/api/rounds/${roundId}/opened`, "POST", JSON.stringify({ what: "sheet" }));
    }
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [roundId]);
  return null;
}
