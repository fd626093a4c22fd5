import { VisuallyHidden } from "@/app/_ui/visually-hidden";

/** The tape marks of the eight stages; the shape alone tells them apart. */
const TAPE = {
  saved: "M21.2 9L20.5 10.4L21.7 11.2L20.8 12.5L21.5 13.6L2.9 14.9L3 13.6L2.3 12.4L3 11.4L2.5 10.4Z",
  applied:
    "M21.1 4.8L20.5 6.1L21.7 7L21.3 8.3L21.5 9.4L2.8 10.4L2.8 9L2.3 7.9L3.3 6.8L2.5 5.8ZM21.5 14.4L20.9 15.7L21.7 16.6L21 17.9L21.3 19L2.6 18.4L3.1 17L2.3 15.8L3.2 14.8L2.7 13.8Z",
  screen:
    "M8.9 21L7.6 20.8L6.7 21.3L5.4 20.6L4.3 21L3.9 2.3L5.3 2.4L6.5 1.9L7.5 2.3L8.5 2.2ZM21.2 16.3L20.6 17.6L21.6 18.5L20.6 19.8L21.3 20.9L3.6 21.3L4.4 19.9L3.2 18.7L4.2 17.7L3.5 16.7Z",
  first:
    "M6.9 12.7L5.6 12.1L4.7 13.2L3.4 12.4L2.3 12.9L2.3 1.7L3.7 1.8L4.8 1.2L5.9 1.6L6.9 1.5ZM13.3 2.1L13.1 3.4L13.6 4.3L12.7 5.6L13.3 6.7L2 6.7L2 5.3L1.6 4.2L2.4 3.1L1.9 2.1ZM21.7 22.4L20.4 21.6L19.5 22.8L18.2 22.3L17.1 22.5L17.1 11.2L18.5 11.8L19.6 10.9L20.7 11.3L21.7 11.2ZM22 17.3L21.7 18.6L22.4 19.5L21.9 20.8L22.1 21.9L10.8 21.9L11.5 20.5L10.4 19.4L10.8 18.3L10.7 17.3Z",
  second:
    "M21.8 2.9L21.5 4.2L22.2 5.1L21.4 6.4L21.9 7.5L2.2 7.9L2.3 6.5L1.8 5.3L2.8 4.3L2.1 3.3ZM14.3 22L13 21.6L12.1 22.4L10.8 21.3L9.7 22.1L9.7 4.4L11.1 4.7L12.2 4L13.3 4.8L14.3 4.3Z",
  final:
    "M21.9 8.3L21.6 9.6L22.6 10.4L21.8 11.8L22.6 12.8L2.1 15.7L2 14.3L1.4 13.3L1.6 12.2L1.4 11.2ZM15.7 22L14.4 21.5L13.6 22.6L12.2 21.8L11.2 22.6L8.3 2.1L9.7 2.6L10.7 1.4L11.8 1.7L12.8 1.4Z",
  offer:
    "M22.4 2.3L21.8 3.6L22.8 4.5L21.8 5.8L22.4 6.9L1.7 6.9L2.4 5.5L1.3 4.4L1.9 3.3L1.6 2.3ZM22.2 17.1L22.3 18.4L22.8 19.3L21.7 20.5L22.4 21.7L1.7 21.7L1.8 20.3L1.3 19.2L2.5 18.1L1.6 17.1ZM6.9 21.9L5.6 21.4L4.7 22.2L3.5 21.5L2.3 21.9L2.3 2.2L3.7 2.5L4.8 1.8L5.9 2.5L6.9 2.1ZM21.7 21.8L20.4 21.2L19.5 22.2L18.2 21L17.1 21.9L17.1 2.2L18.5 2.4L19.6 1.8L20.7 2.8L21.7 2.1Z",
  closed:
    "M1.4 13.4L14.4 13.3L16 17.9L1.2 17.9L2.1 16.8L1 15.8L2.2 14.7ZM15.5 12.9L20.3 5.2L21.2 6.5L22.5 6.2L22.8 7.7L23.9 8L17.1 17.4Z",
} as const;

export type StageKey = keyof typeof TAPE;

/** One stage's mark. Decoration beside the stage's word; give `label` where it stands alone. */
export function Spike({ stage, label, className }: { stage: StageKey; label?: string; className?: string }) {
  return (
    <>
      <svg className={["spike", className ?? stage].join(" ")} aria-hidden="true">
        <use href={`#sp-${stage}`} />
      </svg>
      {label ? <VisuallyHidden>{label}</VisuallyHidden> : null}
    </>
  );
}

/** Mark and word together: the way a stage is named everywhere. */
export function StageMark({ stage, label }: { stage: StageKey; label: string }) {
  return (
    <span className="stagemark">
      <Spike stage={stage} />
      {label}
    </span>
  );
}

/** Every mark once per page, so that a list of two hundred rows holds two hundred references, not drawings. */
export function SpikeSprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      {Object.entries(TAPE).map(([stage, path]) => (
        <symbol key={stage} id={`sp-${stage}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
    </svg>
  );
}
