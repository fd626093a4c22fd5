const STROKES = {
  arrow: "M2.5 8h10.5M9 3.8 13.2 8 9 12.2",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.7 3.7",
  menu: "M2 4.5h12M2 8h12M2 11.5h12",
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  bell: "M3 12h10l-1.4-2V7a3.6 3.6 0 0 0-7.2 0v3zM6.5 14.2h3",
  plus: "M8 2.5v11M2.5 8h11",
  print: "M4.5 5.5v-3h7v3M4.5 11.5h-2v-6h11v6h-2M4.5 9.5h7v4h-7z",
} as const;

export type IconName = keyof typeof STROKES;

/** A drawn sign, 16 px, always beside a word or inside a control that has a name. The typefaces hold no arrows. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={name === "arrow" ? "arrow" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      <path d={STROKES[name]} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
