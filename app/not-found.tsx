import type { Metadata } from "next";
import { connection } from "next/server";
import { Astray } from "@/app/_parts/astray";
import { ButtonLink } from "@/app/_ui/button";

export const metadata: Metadata = { title: "Not found" };

export default async function NotFound() {
  // Written on demand: a page made at build time has no nonce, and the policy would stop its scripts.
  await connection();
  return (
    <Astray
      title="You’ve missed your entrance."
      actions={
        <ButtonLink href="/" go>
          Go to Today
        </ButtonLink>
      }
    >
      <p>Stage door is this way. There is no page at this address, or it is not one of yours.</p>
    </Astray>
  );
}
