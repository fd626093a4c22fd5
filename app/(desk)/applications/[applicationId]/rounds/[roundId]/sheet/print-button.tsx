"use client";

/** Opens the browser's own printing; without JavaScript its menu does the same. */
export function PrintButton() {
  return (
    <button type="button" className="btn go needs-script" onClick={() => window.print()}>
      Print
    </button>
  );
}
