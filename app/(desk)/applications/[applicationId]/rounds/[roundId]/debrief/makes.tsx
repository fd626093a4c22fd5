"use client";
import { useEffect, useRef, useState } from "react";
import { FILL_EVENT } from "@/app/_ui/form-values";
import { list, plural } from "@/lib/base/words";

type MakesProps = {
  /** "by 09:58 tomorrow"; null when that is past. */
  thanksBy: string | null;
  /** The day of the nudge that each choice makes: "Tue 1 Dec". */
  nudges: Record<string, string>;
};

/** Says what saving will make, as it is typed. */
export function Makes({ thanksBy, nudges }: MakesProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [words, setWords] = useState("");
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    const stop = new AbortController();
    const look = () => setWords(saving(new FormData(form), thanksBy, nudges));
    look();
    form.addEventListener("input", look, { signal: stop.signal });
    form.addEventListener(FILL_EVENT, look, { signal: stop.signal });
    return () => stop.abort();
  }, [thanksBy, nudges]);
  return (
    <p className="makes" ref={line}>
      {words}
    </p>
  );
}

function saving(form: FormData, thanksBy: string | null, nudges: Record<string, string>): string {
  const asked = lines(form.get("asked")).length;
  const people = form.getAll("people[]").length + lines(form.get("newPeople")).length;
  const next = `${form.get("next") ?? ""}`;
  const nudge =
    nudges[next] ?? (next === "date" && form.get("promisedOn") ? "two working days after it" : null);
  const made = [
    asked > 0 ? plural(asked, "question") : "",
    people > 0 && thanksBy ? `${plural(people, "thank-you")} due ${thanksBy}` : "",
    nudge ? `a nudge for ${nudge}` : "",
  ].filter(Boolean);
  return made.length > 0 ? `Saving makes ${list(made)}.` : "";
}

function lines(value: FormDataEntryValue | null): string[] {
  return `${value ?? ""}`.split("\n").filter((line) => line.trim());
}
