import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/** A list to look down: what it is, what comes next, when. */
export function Ledger({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="ledger" aria-label={label}>
      {children}
    </ul>
  );
}

type LineProps = {
  title: ReactNode;
  href?: string;
  /** Under the title: role, company, address. */
  sub?: ReactNode;
  /** Middle column: the next action, or who. */
  next?: ReactNode;
  /** Right column: a date or a small action. */
  at?: ReactNode;
  level?: 2 | 3 | 4;
};

export function LedgerLine({ title, href, sub, next, at, level = 3 }: LineProps) {
  const Heading = `h${level}` as const;
  return (
    <li>
      <div>
        <Heading className="name">{href ? <Link href={href}>{title}</Link> : title}</Heading>
        {sub ? <p className="sub">{sub}</p> : null}
      </div>
      <div>{next}</div>
      <div className="at">{at}</div>
    </li>
  );
}

/** Initials of a panel; each has the whole name for those who hover and those who listen. */
export function Faces({ people }: { people: { initials: string; name: string }[] }) {
  return (
    <span className="faces">
      {people.map((person) => (
        <abbr key={person.name} title={person.name}>
          {person.initials}
        </abbr>
      ))}
    </span>
  );
}
