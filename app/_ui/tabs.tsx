import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

type TabsProps = {
  /** What these pages are pages of: "This application". */
  label: string;
  items: { href: string; label: string; current?: boolean }[];
  /** Actions at the right: `Act`s. */
  children?: ReactNode;
};

/** Links between the pages of one thing. Each is an address of its own; nothing is hidden by script. */
export function Tabs({ label, items, children }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
      {children ? <div className="acts">{children}</div> : null}
    </nav>
  );
}
