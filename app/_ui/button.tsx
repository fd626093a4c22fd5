import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/** A button that sends nothing; forms use `Submit`. `go` is the filled one: one per page. */
export function Button({ go, ...rest }: ComponentProps<"button"> & { go?: boolean }) {
  return <button type="button" {...rest} className={go ? "btn go" : "btn"} />;
}

/** A link that looks like a button: it goes to where the thing is done. */
export function ButtonLink({ href, go, children }: { href: string; go?: boolean; children: ReactNode }) {
  return (
    <Link className={go ? "btn go" : "btn"} href={href}>
      {children}
    </Link>
  );
}

/** The lesser action: green, underlined. An address makes it a link, none makes it a button (of its form, if in one). */
export function Act({
  href,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "className"> & { href?: string }) {
  if (href === undefined) {
    return (
      <button type="submit" {...rest} className="act">
        {children}
      </button>
    );
  }
  // Other sites, mail programs and files are no business of the router.
  if (/^[a-z]+:/i.test(href)) {
    return (
      <a className="act" href={href}>
        {children}
      </a>
    );
  }
  return (
    <Link className="act" href={href}>
      {children}
    </Link>
  );
}
