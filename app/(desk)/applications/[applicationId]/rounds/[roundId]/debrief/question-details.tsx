"use client";
import { useEffect, useRef, useState } from "react";
import { Seg, Tick } from "@/app/_ui/choices";
import { type Option, Select, Textarea } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";

export type SavedQuestion = {
  id: string;
  text: string;
  answer: string | null;
  rating: string | null;
  mark: string | null;
  likely: boolean;
  by: string | null;
};

type Choice = { value: string; label: string };
type QuestionDetailsProps = {
  /** The field whose lines are the questions. */
  field: string;
  saved: SavedQuestion[];
  people: Option[];
  /** The one person who was there: a new question is theirs. */
  only?: string;
  ratings: Choice[];
  marks: Choice[];
};

/** One line of the field. `key` stays with it while it is mended, so that what was written beside it stays too. */
type Line = { key: number; text: string; of: SavedQuestion | null };

/**
 * For each question its answer, how it went, and whether it may come back. Follows the lines of the field as they are
 * typed; without a script the saved ones are here, and new ones come with the first saving.
 */
export function QuestionDetails({ field, saved, ...choices }: QuestionDetailsProps) {
  const box = useRef<HTMLDivElement>(null);
  const typed = useField(field, saved.map((question) => question.text).join("\n")).value;
  const [lines, setLines] = useState(() => firstLines(`${typed ?? ""}`, saved));
  useEffect(() => {
    const form = box.current?.closest("form");
    function follow(event: Event) {
      if (event.target instanceof HTMLTextAreaElement && event.target.name === field) {
        const text = event.target.value;
        setLines((before) => nextLines(text, before));
      }
    }
    form?.addEventListener("input", follow);
    return () => form?.removeEventListener("input", follow);
  }, [field]);
  return (
    <div ref={box} className="question-details">
      {lines.length === 0 ? (
        <p className="hint">Each question you note above gets its answer and its rating here.</p>
      ) : (
        lines.map((line, at) => <Question key={line.key} line={line} at={at} {...choices} />)
      )}
    </div>
  );
}

type QuestionProps = { line: Line; at: number } & Omit<QuestionDetailsProps, "field" | "saved">;

function Question({ line, at, people, only, ratings, marks }: QuestionProps) {
  const { of, text } = line;
  const name = (what: string) => `ask-${at}-${what}`;
  return (
    <details className="one-question" open={of?.rating != null || of?.answer != null || undefined}>
      <summary>{text}</summary>
      <input type="hidden" name={name("of")} value={of?.id ?? ""} />
      <input type="hidden" name={name("text")} value={text} />
      <Seg
        name={name("rating")}
        legend="My answer was"
        options={ratings}
        defaultValue={of?.rating ?? undefined}
      />
      <Textarea name={name("answer")} label="What I said" rows={2} defaultValue={of?.answer ?? ""} />
      <Seg name={name("mark")} legend="For next time" options={marks} defaultValue={of?.mark ?? undefined} />
      <Tick name={name("likely")} label="They may come back to it" defaultChecked={of?.likely} />
      {people.length > 1 ? (
        <Select
          name={name("by")}
          label="Asked by"
          options={people}
          defaultValue={of ? (of.by ?? "") : only}
        />
      ) : (
        <input type="hidden" name={name("by")} value={of?.by ?? ""} />
      )}
    </details>
  );
}

let keys = 0;

function firstLines(text: string, saved: SavedQuestion[]): Line[] {
  const free = [...saved];
  return split(text).map((line) => {
    const at = free.findIndex((question) => question.text === line);
    keys += 1;
    return { key: keys, text: line, of: at < 0 ? null : (free.splice(at, 1)[0] ?? null) };
  });
}

/** The same words keep their place; what is left over is the line being mended, in order; the rest is new. */
function nextLines(text: string, before: Line[]): Line[] {
  const free = [...before];
  const same = split(text).map((line) => {
    const at = free.findIndex((old) => old.text === line);
    return { text: line, old: at < 0 ? null : (free.splice(at, 1)[0] ?? null) };
  });
  const isMending = same.length === before.length;
  return same.map(({ text: line, old }) => {
    const mended = old ?? (isMending ? (free.shift() ?? null) : null);
    if (mended) return { ...mended, text: line };
    keys += 1;
    return { key: keys, text: line, of: null };
  });
}

function split(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
