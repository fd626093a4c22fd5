"use client";
import { useEffect, useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

const KEPT = "greenroom:zone-kept";

type ZonePromptProps = {
  /** The owner's IANA zone. */
  zone: string;
  /** Takes a field `zone`. */
  action: FormAction;
  back: string;
};

/** Asks, when this browser stands in another zone than the account. "Keep" holds until the browser moves again. */
export function ZonePrompt({ zone, action, back }: ZonePromptProps) {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here && here !== zone && kept() !== here) setFound(here);
  }, [zone]);
  if (!found) return null;

  function keep() {
    if (found) remember(found);
    setFound(null);
  }
  return (
    <section className="notice" aria-label="Time zone">
      <p>You seem to be in {cityOf(found)}. Change times?</p>
      <ActionForm action={action} back={back} className="inline-form">
        <input type="hidden" name="zone" value={found} />
        <Submit look="act">Use {cityOf(found)} time</Submit>
      </ActionForm>
      <button type="button" className="act" onClick={keep}>
        Keep {cityOf(zone)} time
      </button>
    </section>
  );
}

/** "America/Argentina/Buenos_Aires" is "Buenos Aires". */
function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function remember(zone: string) {
  try {
    localStorage.setItem(KEPT, zone);
  } catch {}
}
