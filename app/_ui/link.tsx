import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link that fetches nothing before it is clicked: a page of fifty links must not be fifty requests. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
