import { useId } from "react";
import { formatFigure, formatRange } from "@/lib/base/format";
import { plural } from "@/lib/base/words";

type BarProps = {
  figures: readonly { id: string; figure: number }[];
  range: { minimum: number | null; target: number | null } | null;
};

/** Room at both ends, in parts of a hundred. */
const MARGIN = 6;

/**
 * The recent figures on one line, with one's own range marked. Drawn by the server; a table on the page says the same. The
 * point at which one stops is private and not drawn.
 */
export function FiguresBar({ figures, range }: BarProps) {
  const id = useId();
  const ends = [range?.minimum, range?.target].filter((it): it is number => it != null);
  const all = [...figures.map((it) => it.figure), ...ends];
  if (figures.length === 0) return null;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const at = (figure: number) =>
    high === low ? 50 : MARGIN + ((figure - low) / (high - low)) * (100 - 2 * MARGIN);
  const own = ends.length > 0 ? { from: at(Math.min(...ends)), to: at(Math.max(...ends)) } : null;
  return (
    <svg className="figures-bar" role="img" aria-labelledby={id} width="100%" height="76">
      <title id={id}>{titleOf(figures, range)}</title>
      {own ? (
        <>
          <rect
            className="own"
            x={`${own.from}%`}
            y="24"
            width={`${Math.max(own.to - own.from, 0.6)}%`}
            height="26"
          />
          <text className="own" x={`${Math.min(80, Math.max(20, (own.from + own.to) / 2))}%`} y="15">
            You say {formatRange(range!.minimum, range!.target)}
          </text>
        </>
      ) : null}
      <line className="base" x1="0" x2="100%" y1="50" y2="50" />
      {figures.map((it) => (
        <line
          key={it.id}
          className="found"
          x1={`${at(it.figure)}%`}
          x2={`${at(it.figure)}%`}
          y1="31"
          y2="57"
        />
      ))}
      <text className="low" x={`${at(low)}%`} y="72">
        {formatFigure(low)}
      </text>
      {high === low ? null : (
        <text className="high" x={`${at(high)}%`} y="72">
          {formatFigure(high)}
        </text>
      )}
    </svg>
  );
}

function titleOf(figures: BarProps["figures"], range: BarProps["range"]): string {
  const found = figures.map((it) => it.figure);
  const spread = formatRange(Math.min(...found), Math.max(...found));
  const own = formatRange(range?.minimum ?? null, range?.target ?? null);
  return `${plural(figures.length, "recent figure")}: ${spread}.${own ? ` You say ${own}.` : ""}`;
}
