"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Field } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import * as paths from "@/lib/base/paths";

type Known = { id: string; name: string; same: boolean; applications: number; says: string };

type CompanyFieldProps = {
  /** Suggested by the browser's own list. */
  names: string[];
  defaultValue?: string;
  /** The company a form edits: not worth mentioning to itself. */
  ownId?: string;
  autoFocus?: boolean;
};

const PAUSE_MS = 250;

/** A company's name. While it is typed, companies that are there already are mentioned; nothing is ever in the way. */
export function CompanyField({ names, defaultValue, ownId, autoFocus }: CompanyFieldProps) {
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const known = useSimilar(typed, ownId);

  function use(name: string) {
    const input = box.current?.querySelector("input");
    if (!input) return;
    input.value = name;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  }

  return (
    <div ref={box}>
      <Field
        name="company"
        label="Company"
        list={list}
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={120}
        defaultValue={defaultValue}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="mention" role="status">
        {known.map((company) => (
          <p key={company.id}>
            {company.says} <Link href={paths.company(company.id)}>See it</Link>{" "}
            {company.same ? null : (
              <button type="button" className="act" onClick={() => use(company.name)}>
                Use {company.name}
              </button>
            )}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Asks a moment after the last key; an answer that comes late, or not at all, changes nothing. */
function useSimilar(typed: string, ownId: string | undefined): Known[] {
  const [known, setKnown] = useState<Known[]>([]);
  useEffect(() => {
    const name = typed.trim();
    if (name.length < 2) {
      setKnown([]);
      return;
    }
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const url = `/api/companies/similar?name=${encodeURIComponent(name)}`;
        const answer = await fetch(url, { signal: stop.signal });
        const body: { known: Known[] } = answer.ok ? await answer.json() : { known: [] };
        setKnown(body.known.filter((company) => company.id !== ownId));
      } catch {}
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [typed, ownId]);
  return known;
}
