"use client";
import { useEffect, useRef, useState } from "react";
import {
  keep,
  readKept,
  send,
  whenBack,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/kept";

type ScratchProps = { ownerId: string; roundId: string; text: string; at: string | null };
/** Typed here and not sent yet, with the instant of the text that it was begun from. */
type Kept = { text: string; base: string | null };

const PAUSE_MS = 400;
const WORDS = { device: "No line. Kept on this device.", saved: "Kept." } as const;

/** The one field: saves by itself, on this device first. Survives a reload, a killed tab and a lost line. */
export function Scratch({ ownerId, roundId, text, at }: ScratchProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [where, setWhere] = useState<keyof typeof WORDS | null>(null);
  useEffect(() => {
    const box = field.current;
    if (!box) return;
    return keepScratch(box, { key: `${ownerId}:scratch:${roundId}`, roundId, at }, setWhere);
  }, [ownerId, roundId, at]);
  return (
    <>
      <label htmlFor="scratch">Scratch</label>
      <textarea ref={field} id="scratch" name="text" rows={2} defaultValue={text} maxLength={20_000} />
      <p className="where" role="status">
        {where ? WORDS[where] : null}
      </p>
    </>
  );
}

type Home = { key: string; roundId: string; at: string | null };

function keepScratch(
  box: HTMLTextAreaElement,
  { key, roundId, at }: Home,
  tell: (where: keyof typeof WORDS) => void,
): () => void {
  const kept = readKept<Kept>(key);
  let base = kept ? kept.base : at;
  let isSending = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const { signal } = stop;

  // Somebody who typed before the script arrived is not overwritten.
  if (kept) box.value = box.value === box.defaultValue ? kept.text : `${kept.text}\n${box.value}`;
  if (kept || box.value !== box.defaultValue) typed();

  function typed() {
    keep(key, { text: box.value, base });
    clearTimeout(pause);
    pause = setTimeout(sendNow, PAUSE_MS);
  }

  async function sendNow() {
    clearTimeout(pause);
    const mine = readKept<Kept>(key)?.text;
    if (isSending || mine === undefined) return;
    isSending = true;
    const answer = await send(`/api/rounds/${roundId}/scratch`, "PUT", JSON.stringify({ text: mine, base }));
    isSending = false;
    if (!answer?.ok) return tell("device");
    const stands: { text: string; at: string } = await answer.json();
    if (stands.text === mine || box.value === mine) base = stands.at;
    if (box.value !== mine) return typed();
    // Written elsewhere as well: both stand here now.
    if (stands.text !== mine) box.value = stands.text;
    keep(key, null);
    tell("saved");
  }

  box.addEventListener("input", typed, { signal });
  window.addEventListener("pagehide", () => void sendNow(), { signal });
  const rest = whenBack(() => void sendNow());
  return () => {
    clearTimeout(pause);
    rest();
    stop.abort();
  };
}
