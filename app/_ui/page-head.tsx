import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { type StageKey, StageMark } from "@/app/_ui/spike";

type PageHeadProps = {
  title: ReactNode;
  /** One line under the title. */
  sub?: ReactNode;
  /** Where this page hangs, when it is not in the bar. */
  crumb?: { href: string; label: string };
  /** The stage line: mark, word, and what may be done with it. */
  stage?: { stage: StageKey; label: string; action?: ReactNode };
  /** A line of plain small facts in place of a stage. */
  facts?: ReactNode;
  /** The right side: `Clocks`, filters, a button. */
  children?: ReactNode;
};

/** What page this is. One per page; holds the page's only h1. */
export function PageHead({ title, sub, crumb, stage, facts, children }: PageHeadProps) {
  return (
    <header className="head">
      <div className="who">
        {crumb ? (
          <p className="crumb">
            <Link href={crumb.href}>{crumb.label}</Link>
          </p>
        ) : null}
        <h1>{title}</h1>
        {sub ? <p className="role">{sub}</p> : null}
        {stage ? (
          <div className="stage">
            <StageMark stage={stage.stage} label={stage.label} />
            {stage.action}
          </div>
        ) : null}
        {facts ? <p className="stage plain">{facts}</p> : null}
      </div>
      {children}
    </header>
  );
}
