"use client";
import { type MouseEvent, useEffect, useState } from "react";
import { Struck } from "@/app/_ui/rows";
import {
  keep,
  readKept,
  send,
  whenBack,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/kept";

/** Question and person to whether it was asked: strokes that the server does not have yet. */
type Waiting = Record<string, "yes" | "no">;
type Place = { ownerId: string; roundId: string };

const CHANGED = "greenroom:strikes";
export const STRIKES_FORM = "strikes";

type StrikeProps = Place & {
  /** "question person", as the form's button says it. */
  at: string;
  text: string;
  asked: boolean;
};

/**
 * A question that a tap strikes, and another tap takes back. Struck at once: on a bad line the stroke is kept here and sent
 * later. Without JavaScript it is a button of a form.
 */
export function Strike({ at, text, asked, ownerId, roundId }: StrikeProps) {
  const [isAsked, setAsked] = useState(asked);
  const key = keyOf({ ownerId, roundId });
  useEffect(() => {
    const waiting = readKept<Waiting>(key)?.[at];
    if (waiting) setAsked(waiting === "yes");
  }, [key, at]);
  const next = isAsked ? "no" : "yes";
  function onClick(event: MouseEvent) {
    event.preventDefault();
    setAsked(!isAsked);
    keep(key, { ...readKept<Waiting>(key), [at]: next });
    void flush({ ownerId, roundId });
  }
  return (
    <button
      type="submit"
      form={STRIKES_FORM}
      name="strike"
      value={`${at} ${next}`}
      aria-pressed={isAsked}
      className="strike"
      onClick={onClick}
    >
      {isAsked ? <Struck seed={at}>{text}</Struck> : text}
    </button>
  );
}

/** Sends what waits, and says so while something does. */
export function Unsent(place: Place) {
  const { ownerId, roundId } = place;
  const [count, setCount] = useState(0);
  useEffect(() => {
    const at = { ownerId, roundId };
    const look = () => setCount(Object.keys(readKept<Waiting>(keyOf(at)) ?? {}).length);
    const again = () => void flush(at);
    window.addEventListener(CHANGED, look);
    const stop = whenBack(again);
    again();
    return () => {
      stop();
      window.removeEventListener(CHANGED, look);
    };
  }, [ownerId, roundId]);
  return (
    <p className="unsent" role="status">
      {count > 0 ? "No line. Kept on this device." : null}
    </p>
  );
}

let sending = false;

/** One after another, so that two taps arrive in their order. A stroke that was changed meanwhile is sent again. */
async function flush({ ownerId, roundId }: Place): Promise<void> {
  if (sending) return;
  sending = true;
  const key = keyOf({ ownerId, roundId });
  for (let next = firstOf(key); next; next = firstOf(key)) {
    const [at, word] = next;
    const answer = await send(`/api/rounds/${roundId}/strike`, "PUT", `${at} ${word}`);
    // A question that is gone meanwhile has nothing left to strike.
    if (!answer || !(answer.ok || answer.status === 404)) break;
    const waiting = readKept<Waiting>(key) ?? {};
    if (waiting[at] === word) delete waiting[at];
    keep(key, Object.keys(waiting).length > 0 ? waiting : null);
  }
  sending = false;
  window.dispatchEvent(new Event(CHANGED));
}

function firstOf(key: string): [string, "yes" | "no"] | undefined {
  return Object.entries(readKept<Waiting>(key) ?? {})[0];
}

function keyOf({ ownerId, roundId }: Place): string {
  return `${ownerId}:strikes:${roundId}`;
}
