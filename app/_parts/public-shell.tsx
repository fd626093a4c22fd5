import type { ReactNode } from "react";
import { Lamp } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";
import { Spike } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";

type PublicShellProps = {
  /** The line on the left page, the page's h1: "Places, please." */
  title: string;
  /** Under it. */
  blurb?: ReactNode;
  /** Names the spread: "Sign in". */
  label: string;
  children: ReactNode;
};

/** The way in: one cue, its form on the right page. For everybody who is not signed in. */
export function PublicShell({ title, blurb, label, children }: PublicShellProps) {
  return (
    <main id="main" className="public">
      <Link className="mark" href="/">
        <Spike stage="final" className="" />
        Greenroom
      </Link>
      <Spread label={label} kind="threshold">
        <div className="cue" data-state="ready">
          <div className="script">
            <h1 className="heading">
              <span className="word">{title}</span>
            </h1>
            {blurb ? <div className="blurb">{typeof blurb === "string" ? <p>{blurb}</p> : blurb}</div> : null}
          </div>
          <div className="state">
            <Lamp />
          </div>
          <div className="entry">{children}</div>
        </div>
      </Spread>
    </main>
  );
}
