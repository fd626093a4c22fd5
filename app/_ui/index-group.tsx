import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { Lamp } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";

type Entry = {
  no: number;
  title: string;
  href: string;
  /** `none`: no lamp, for what is not asked of anybody now. */
  state: "open" | "started" | "ready" | "skipped" | "none";
  /** The state in a word or two, beside the lamp. */
  word: string;
  /** In place of the lamp: "Put back" beside a skipped cue. */
  action?: ReactNode;
};

/** Some cues of a stage under one heading; stands inside `Everything`. */
export function IndexGroup({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {entries.map((entry) => (
          <li key={entry.no} data-state={entry.state}>
            <Link href={entry.href}>
              <span className="no">{entry.no}</span>
              {entry.title}
            </Link>
            {entry.action ?? (entry.state === "none" ? <i /> : <Lamp />)}
            <span>{entry.word}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On a phone the bottom of the book belongs to its next cue. */
export function NextBar({ href, no, children }: { href: string; no?: number; children: ReactNode }) {
  return (
    <nav className="nextbar" aria-label="Next cue">
      <a href={href}>
        {no === undefined ? null : <span className="no">{no}</span>}
        <span>{children}</span>
        <span className="go-on">
          Next cue <Icon name="arrow" />
        </span>
      </a>
    </nav>
  );
}
