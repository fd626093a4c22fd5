import type { ReactNode } from "react";

type AstrayProps = { title: string; children: ReactNode; actions: ReactNode };

/** A page that could not be shown. Draws its own mark: it must also stand where the layout does not. */
export function Astray({ title, children, actions }: AstrayProps) {
  return (
    <main id="main" className="astray">
      <svg className="spike" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M1.4 13.4L14.4 13.3L16 17.9L1.2 17.9L2.1 16.8L1 15.8L2.2 14.7ZM15.5 12.9L20.3 5.2L21.2 6.5L22.5 6.2L22.8 7.7L23.9 8L17.1 17.4Z" />
      </svg>
      <h1>{title}</h1>
      {children}
      <div className="do">{actions}</div>
    </main>
  );
}
