"use client";
import { Astray } from "@/app/_parts/astray";

/** The browser learns a number, never a message or a stack; the log has the rest under it. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Astray
      title="This page stopped short."
      actions={
        <>
          <button type="button" className="btn go" onClick={reset}>
            Try again
          </button>
          <a className="act" href="/today">
            Go to Today
          </a>
        </>
      }
    >
      <p>Nothing you saved is lost. Try again in a moment.</p>
      {error.digest ? <p className="hint">Number {error.digest}</p> : null}
    </Astray>
  );
}
