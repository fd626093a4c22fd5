import type { ReactNode } from "react";
import { PublicShell } from "@/app/_parts/public-shell";
import { Flash } from "@/app/_ui/flash";
import styles from "./house-rules.module.css";

type ThresholdProps = {
  /** What the page is for, as its right page is headed: "Sign in". */
  label: string;
  /** The line on the left page; one theatrical touch, and only where nothing is wrong. */
  title?: string;
  blurb?: string;
  /** Said once, e.g. after signing out. */
  said?: string | undefined;
  children: ReactNode;
};

const BLURB =
  "Your interviews, the people in them, and what to do before each one. Advice on this page, your own notes on the other.";

/** The way in, with what the book is for at the foot of its left page. */
export function Threshold({
  label,
  title = "Places, please.",
  blurb = BLURB,
  said,
  children,
}: ThresholdProps) {
  return (
    <>
      <PublicShell
        label={label}
        title={title}
        blurb={
          <>
            <p>{blurb}</p>
            <ul className={styles.calls}>
              <li>
                <b>Before</b> Who you will meet, and what each one cares about.
              </li>
              <li>
                <b>On the day</b> Their clock and yours, and the questions you chose.
              </li>
              <li>
                <b>After</b> A thank-you to each of them within 24 hours.
              </li>
            </ul>
          </>
        }
      >
        <h2>{label}</h2>
        <div className="mt-4">{children}</div>
      </PublicShell>
      {said ? <Flash message={said} /> : null}
    </>
  );
}
