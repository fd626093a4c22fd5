import type { ReactNode } from "react";

type EmptyLineProps = {
  /** What will be here: one or two sentences. */
  says: ReactNode;
  /** One believable line in pencil grey, so that one sees what it will look like. */
  sample?: ReactNode;
  /** The one action: `ButtonLink` or `Act`. */
  children?: ReactNode;
};

/** A place that is still empty: names what will be here, shows one line of it, gives one action. */
export function EmptyLine({ says, sample, children }: EmptyLineProps) {
  return (
    <div className="empty">
      <p>{says}</p>
      {sample ? (
        <p className="sample">
          <span className="vh">For example: </span>
          {sample}
        </p>
      ) : null}
      {children ? <div className="do">{children}</div> : null}
    </div>
  );
}
