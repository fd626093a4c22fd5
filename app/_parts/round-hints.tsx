"use client";
import { useEffect, useRef, useState } from "react";
import { FILL_EVENT } from "@/app/_ui/form-values";
import { formatRoundClock, type HourCycle, zoneCity } from "@/lib/base/format";

type RoundHintsProps = {
  ownerZone: string;
  hourCycle: HourCycle;
  /** The number each kind of round would have; goes along with the kind until somebody writes their own. */
  numbers?: Record<string, number>;
};

/** What the round's form says by itself: the other wall's time, a time that the clocks skip, the next number. */
export function RoundHints({ ownerZone, hourCycle, numbers }: RoundHintsProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [hint, setHint] = useState("");
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    const stop = new AbortController();
    function look(event?: Event) {
      if (!form) return;
      setHint(sayBoth(form, ownerZone, hourCycle));
      if (numbers && event) follow(form, event, numbers);
    }
    look();
    form.addEventListener("input", look, { signal: stop.signal });
    form.addEventListener("change", look, { signal: stop.signal });
    form.addEventListener(FILL_EVENT, () => look(), { signal: stop.signal });
    return () => stop.abort();
  }, [ownerZone, hourCycle, numbers]);
  return (
    <p className="hint both-walls" ref={line} role="status">
      {hint}
    </p>
  );
}

function follow(form: HTMLFormElement, event: Event, numbers: Record<string, number>) {
  const box = field(form, "number");
  if (event.target === box && box) box.dataset.own = "";
  if (event.target !== field(form, "kind") || !box || box.dataset.own !== undefined) return;
  const next = numbers[field(form, "kind")?.value ?? ""];
  if (next) box.value = `${next}`;
}

function sayBoth(form: HTMLFormElement, ownerZone: string, hourCycle: HourCycle): string {
  const [date, time, zone] = ["date", "time", "zone"].map((name) => field(form, name)?.value ?? "");
  if (!date || !time || !zone) return "";
  const at = instantOf(date, time, zone);
  if (!at) return "";
  if (wallOf(at, zone) !== `${date}T${time}`)
    return `${time} does not exist in ${zoneCity(zone)} that day: the clocks go forward. It will be ${wallOf(at, zone).slice(11)}.`;
  const { here } = formatRoundClock(at, zone, ownerZone, hourCycle);
  return here ? `That is ${here}.` : "";
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
}

/** As the server reads it: a skipped time lies later by the gap, of a time that comes twice the earlier is meant. */
function instantOf(date: string, time: string, zone: string): Date | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  try {
    const offsets = [-86_400_000, 86_400_000].map((by) => offsetAt(wall + by, zone));
    const fits = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall);
    return new Date(fits.length > 0 ? Math.min(...fits) : wall - offsets[0]!);
  } catch {
    return null;
  }
}

function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wallOf(new Date(at), zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

function wallOf(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(at);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${read("year")}-${read("month")}-${read("day")}T${read("hour")}:${read("minute")}`;
}
