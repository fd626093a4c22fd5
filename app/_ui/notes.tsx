import type { ReactNode } from "react";

type Fact = { id: string; text: string; source?: string; href?: string; at: string; action?: ReactNode };

/** Public facts, each with where it was seen and when. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <ul className="facts">
      {items.map((fact) => (
        <li key={fact.id}>
          <p>{fact.text}</p>
          <div className="src">
            {fact.href ? (
              <a href={fact.href} rel="noreferrer" target="_blank">
                {fact.source ?? fact.href}
              </a>
            ) : (
              <span>{fact.source}</span>
            )}
            <span>
              <time>{fact.at}</time> {fact.action}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

type AskedItem = { id: string; question: ReactNode; aside?: ReactNode };

/** Questions, and at the right how it went or what was said. */
export function Asked({ title, items, level = 4 }: { title: string; items: AskedItem[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="small">{title}</Heading>
      <ol className="asked">
        {items.map((item) => (
          <li key={item.id}>
            {item.question}
            <span>{item.aside}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

type NoteItem = { id: string; at: string; text: ReactNode; aside?: ReactNode };

/** Dated notes, as they were written. */
export function Notes({ title, items, level = 4 }: { title?: string; items: NoteItem[]; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      {title ? <Heading className="small">{title}</Heading> : null}
      <ul className="notes">
        {items.map((note) => (
          <li key={note.id}>
            <time>{note.at}</time>
            <p className="keep">{note.text}</p>
            {note.aside}
          </li>
        ))}
      </ul>
    </>
  );
}
