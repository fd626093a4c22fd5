import type { ReactNode } from "react";

type PanelProps = {
  id: string;
  /** What stands on the button. */
  button: ReactNode;
  /** The button's name, where its words are not enough. */
  label?: string;
  title: string;
  className?: string;
  children: ReactNode;
};

/** A button and the panel it opens: the browser's own popover, so it closes by itself and works without script. */
export function Panel({ id, button, label, title, className, children }: PanelProps) {
  return (
    <>
      <button
        type="button"
        className={["tool", className].filter(Boolean).join(" ")}
        popoverTarget={id}
        aria-label={label}
      >
        {button}
      </button>
      <section className="panel" id={id} popover="auto" aria-label={title}>
        <h2>{title}</h2>
        {children}
      </section>
    </>
  );
}
