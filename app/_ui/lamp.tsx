/** Empty ring, half, full: how far something is. `soon` and `late` are about time only, and look the same. */
export type LampState = "open" | "started" | "ready" | "skipped" | "soon" | "late";

/** Always beside words that say the same; the colour alone tells nothing. Without `state` it shows its cue's. */
export function Lamp({ state }: { state?: LampState }) {
  return <span className="lamp" data-state={state} aria-hidden="true" />;
}

const WORDS = { open: "Not started", started: "Started", ready: "Ready", skipped: "Skipped" } as const;

/** The plain word for a lamp, as it is written everywhere. */
export function lampWord(state: keyof typeof WORDS): string {
  return WORDS[state];
}

/** A row of small lamps with their words, e.g. what a thank-you note says already. */
export function Checks({ label, items }: { label: string; items: { text: string; state: LampState }[] }) {
  return (
    <ul className="checks" aria-label={label}>
      {items.map((item) => (
        <li key={item.text} data-state={item.state}>
          <Lamp />
          {item.text}
        </li>
      ))}
    </ul>
  );
}
