import type { ReactNode } from "react";
import type { Here } from "@/app/_parts/bar";
import { Shell } from "@/app/_parts/shell";

export const OWNER = {
  name: "Ines Duarte",
  email: "ines.duarte@example.com",
  zone: "UTC",
  appearance: "system",
} as const;

const BELL = {
  unread: 2,
  items: [
    { id: "1", text: "Thank Ingrid and Per by 11:30", href: "#", at: "06:50" },
    { id: "2", text: "Halden Freight in 2 h 10", href: "#", at: "06:50" },
    { id: "3", text: "How was Orchard Health?", href: "#", at: "Mon" },
  ],
};

type DeskProps = { here?: Here; narrow?: boolean; flash?: string; dock?: ReactNode; children: ReactNode };

/** The shell as somebody who is signed in sees it. */
export function Desk({ flash, ...rest }: DeskProps) {
  return (
    <Shell
      owner={OWNER}
      bell={BELL}
      flash={flash ? { text: flash, undo: { kind: "none", id: "none" } } : null}
      {...rest}
    />
  );
}
