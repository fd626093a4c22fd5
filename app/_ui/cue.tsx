import { type ReactNode, useId } from "react";
import { Lamp, type LampState } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";

type CueProps = {
  /** `none` draws a dotted line and no lamp: nothing is asked of the person. */
  state: LampState | "none";
  /** Plain text or a phrase; on the left page. */
  title: ReactNode;
  /** Makes the title a link. */
  href?: string;
  level?: 2 | 3;
  /** Anchor of the article, for "next cue" links. */
  id?: string;
  /** The cue's own number in its stage; it keeps it wherever it appears. */
  no?: number;
  /** A few words under the title (Today: "until you start"). */
  under?: ReactNode;
  /** Paragraphs of advice. */
  advice?: ReactNode;
  /** Who says so; stands under the advice. */
  source?: ReactNode;
  /** A coach's pencil note on this very cue (`MarginNote`). */
  margin?: ReactNode;
  /** Beside the lamp: the bold word first (`<b>Started</b>`), then what the rows say. */
  summary?: ReactNode;
  /** The person's own rows and the one action. */
  children?: ReactNode;
  /** Puts sentence and button on one line (Today). */
  row?: boolean;
  className?: string;
};

/** One line across both pages: advice, state, own rows, one action, in the order they are heard. */
export function Cue(props: CueProps) {
  const own = useId();
  const heading = `${own}-h`;
  const { state, children, summary } = props;
  const names = ["cue", state === "none" && "quiet", props.className].filter(Boolean).join(" ");
  return (
    <article className={names} data-state={state} id={props.id} aria-labelledby={heading}>
      <Script {...props} heading={heading} popover={`${own}-w`} />
      <p className="state">
        {state === "none" ? <i /> : <Lamp />}
        <span>{summary}</span>
      </p>
      {children ? <div className={props.row ? "entry row" : "entry"}>{children}</div> : null}
    </article>
  );
}

function Script(props: CueProps & { heading: string; popover: string }) {
  const { no, title, href, advice, source, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="script">
      <Heading className="heading" id={props.heading}>
        {no === undefined ? null : <span className="no">{no}</span>}
        {href ? (
          <Link className="word" href={href}>
            {title}
          </Link>
        ) : (
          <span className="word">{title}</span>
        )}
      </Heading>
      {props.under ? <p className="under">{props.under}</p> : null}
      {advice ? (
        <>
          <button
            className="why"
            type="button"
            popoverTarget={props.popover}
            aria-describedby={props.heading}
          >
            Why
          </button>
          <div className="advice" id={props.popover} popover="auto">
            {typeof advice === "string" ? <p>{advice}</p> : advice}
            {source ? <p className="src">{source}</p> : null}
          </div>
        </>
      ) : null}
      {props.margin}
    </div>
  );
}

/** A note in blue pencil, in the margin. */
export function MarginNote({ by, children }: { by: string; children: ReactNode }) {
  return (
    <aside className="margin" aria-label="Coach’s note">
      <p>{children}</p>
      <p>{by}</p>
    </aside>
  );
}

type SourcesDifferProps = {
  views: { says: string; source: string }[];
  /** "Side by side" where they complement each other. */
  label?: string;
  /** What the product does unless told, and that it is our choice. */
  ours?: string;
};

/** Where sources disagree, each with its own view. */
export function SourcesDiffer({ views, label = "The sources differ", ours }: SourcesDifferProps) {
  return (
    <details className="differ">
      <summary>{label}</summary>
      <ul>
        {views.map((view) => (
          <li key={view.source}>
            {view.says} <cite>{view.source}</cite>
          </li>
        ))}
      </ul>
      {ours ? <p className="pencil">{ours}</p> : null}
    </details>
  );
}
