import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

type Tab = { href: string; label: string; current?: boolean };

type TabsProps = {
  /** What these pages are pages of: "This application". */
  label: string;
  items: Tab[];
  /** Pages wanted less often: under "More", which stays in sight when the row is wider than the screen. */
  more?: Tab[];
  /** Actions at the right: `Act`s. */
  children?: ReactNode;
};

/** Links between the pages of one thing. Each is an address of its own; nothing is hidden by script. */
export function Tabs({ label, items, more = [], children }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <div className="tab-row">
        <ul>
          {items.map((item) => (
            <TabLink key={item.href} item={item} />
          ))}
        </ul>
        {more.length > 0 ? <More items={more} /> : null}
      </div>
      {children ? <div className="acts">{children}</div> : null}
    </nav>
  );
}

/** The browser's own disclosure, so it needs no script and no hover. It bears the name of the page one is on. */
function More({ items }: { items: Tab[] }) {
  const here = items.find((item) => item.current);
  return (
    <details className="more-tabs">
      <summary data-current={here ? "" : undefined}>
        {here ? (
          <>
            {here.label}
            <span className="vh">, and more pages</span>
          </>
        ) : (
          "More"
        )}
      </summary>
      <ul>
        {items.map((item) => (
          <TabLink key={item.href} item={item} />
        ))}
      </ul>
    </details>
  );
}

function TabLink({ item }: { item: Tab }) {
  return (
    <li>
      <Link href={item.href} aria-current={item.current ? "page" : undefined}>
        {item.label}
      </Link>
    </li>
  );
}
