"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

const SECONDS = 90;

const FELT = [
  { value: "shaky", label: "Shaky" },
  { value: "fine", label: "Fine" },
  { value: "strong", label: "Strong" },
];

type PracticeTimerProps = {
  action: FormAction;
  back: string;
  /** What is practised, for those who listen: "Practise The depot plan". */
  label: string;
  /** Sent with the run: which story or question it was. */
  hidden: Readonly<Record<string, string | null>>;
  /** Runs so far, said in words: "Said aloud twice". */
  count?: ReactNode;
  /** Asks how it felt; sends `rating`. */
  rate?: boolean;
};

/**
 * Ninety seconds to say it aloud. The run is counted by the form's button, which is there without JavaScript too; the clock
 * is a help on top of it.
 */
export function PracticeTimer({ action, back, label, hidden, count, rate }: PracticeTimerProps) {
  const { left, start } = useCountdown();
  const running = left !== null;
  const spent = SECONDS - (left ?? SECONDS);
  return (
    <ActionForm action={action} back={back} className="practice" label={label}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <p className="clock" aria-hidden={!running}>
        <span className="hand" style={{ "--spent": spent / SECONDS } as React.CSSProperties} />
        <output>{clockWords(left ?? SECONDS)}</output>
      </p>
      <div className="do start">
        <button type="button" className="btn needs-script" onClick={start}>
          {running ? "Start again" : "Start 90 seconds"}
        </button>
        {rate ? (
          <fieldset className="felt">
            <legend>Said aloud, it felt</legend>
            {FELT.map((it) => (
              <Submit
                key={it.value}
                look="act"
                name="rating"
                value={it.value}
                label={`${it.label}: ${label}`}
              >
                {it.label}
              </Submit>
            ))}
          </fieldset>
        ) : (
          <Submit look="act" label={`I said it aloud: ${label}`}>
            I said it aloud
          </Submit>
        )}
        {count ? <span className="count">{count}</span> : null}
      </div>
    </ActionForm>
  );
}

/** Seconds left while it runs, else null; at nought it stays there until started anew. */
function useCountdown() {
  const [left, setLeft] = useState<number | null>(null);
  const until = useRef(0);
  const running = left !== null && left > 0;
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((until.current - Date.now()) / 1000))), 250);
    return () => clearInterval(tick);
  }, [running]);
  function start() {
    until.current = Date.now() + SECONDS * 1000;
    setLeft(SECONDS);
  }
  return { left, start };
}

function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
