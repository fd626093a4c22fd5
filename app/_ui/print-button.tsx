"use client";
import { Icon } from "@/app/_ui/icon";

/** Opens the browser's own print dialogue. Without JavaScript it is not there; the browser's menu is. */
export function PrintButton({ children = "Print" }: { children?: string }) {
  return (
    <button type="button" className="btn go needs-script" onClick={() => window.print()}>
      <Icon name="print" />
      {children}
    </button>
  );
}
