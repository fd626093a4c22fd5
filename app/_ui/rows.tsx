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

/** Struck by hand: a question that has been answered. Still read aloud as deleted text. */
export function Struck({ children }: { children: ReactNode }) {
  return <s className="struck">{children}</s>;
}

/** The line of actions under rows; one button, the rest are links. `start` keeps them together at the left. */
export function Do({ start, children }: { start?: boolean; children: ReactNode }) {
  return <div className={start ? "do start" : "do"}>{children}</div>;
}
