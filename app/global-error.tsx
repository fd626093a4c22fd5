"use client";
import { Astray } from "@/app/_parts/astray";
import "./globals.css";

/** Where even the layout failed. Made at build time, so without a nonce: it must do without script. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Greenroom</title>
        <Astray
          title="Greenroom stopped short."
          actions={
            <a className="btn go" href="/today">
              Try again
            </a>
          }
        >
          <p>Nothing you saved is lost. It may be the database; it comes back by itself.</p>
          {error.digest ? <p className="hint">Number {error.digest}</p> : null}
        </Astray>
      </body>
    </html>
  );
}
