import { type ReactNode, useId } from "react";
import { Spike, type StageKey } from "@/app/_ui/spike";

type PartProps = {
  title: ReactNode;
  /** A small figure beside the title. */
  count?: number;
  /** One or two plain sentences on the left page. */
  note?: ReactNode;
  /** The stage whose tape mark ends the line; without it the line runs to the edge of the right page. */
  stage?: StageKey;
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
};

/** One section of a list or settings page: its name on the left page, its rows or its form on the right. */
export function Part({ title, count, note, stage, id, level = 2, children }: PartProps) {
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={stage ? "cue" : "cue bare"} id={id} aria-labelledby={heading}>
      <div className="script">
        <Heading className="heading" id={heading}>
          <span className="word">
            {title}
            {count === undefined ? null : <small>{count}</small>}
          </span>
        </Heading>
        {note ? <div className="advice">{typeof note === "string" ? <p>{note}</p> : note}</div> : null}
      </div>
      <div className="state">{stage ? <Spike stage={stage} /> : <i />}</div>
      <div className="entry">{children}</div>
    </section>
  );
}
