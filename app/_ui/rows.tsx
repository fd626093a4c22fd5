import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/** The person's own rows on ruled paper: a list of label and value. */
export function Rows({ children }: { children: ReactNode }) {
  return <dl className="rows">{children}</dl>;
}

type RowProps = {
  label: ReactNode;
  /** Makes the label a link. */
  href?: string;
  /** Nothing here yet: a dashed line and pencil grey. */
  blank?: boolean;
  /** Over and done with; pencil grey on a whole line. */
  was?: boolean;
  children?: ReactNode;
};

export function Row({ label, href, blank, was, children }: RowProps) {
  return (
    <div className={blank ? "blank" : was ? "was" : undefined}>
      <dt>{href ? <Link href={href}>{label}</Link> : label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Struck by hand: a question that has been answered. Still read aloud as deleted text. No two strokes need be alike: `seed` picks one of five. */
export function Struck({ children, seed }: { children: ReactNode; seed?: string }) {
  const from = seed ?? (typeof children === "string" ? children : "");
  const stroke = [...from].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 5;
  return (
    <s className="struck" data-stroke={stroke}>
      {children}
    </s>
  );
}

/** The line of actions under rows; one button, the rest are links. `start` keeps them together at the left. */
export function Do({ start, children }: { start?: boolean; children: ReactNode }) {
  return <div className={start ? "do start" : "do"}>{children}</div>;
}
