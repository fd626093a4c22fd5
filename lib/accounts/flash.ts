import "server-only";
import { cookies, headers } from "next/headers";

/** What the page after a form says, and the undo it offers. `kind` and `id` are handed to lib/undo. */
export type Flash = { text: string; undo?: { kind: string; id: string } };

const NAME = "flash";

/**
 * Lives for seconds and is shown by the shell of the page that the form leads to, and by no other; a cookie, so that it
 * also works with JavaScript off.
 */
export async function setFlash(flash: Flash, target: string): Promise<void> {
  (await cookies()).set(
    NAME,
    JSON.stringify({ ...flash, text: flash.text.slice(0, 300), on: pathOf(target) }),
    {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      maxAge: 12,
    },
  );
}

/** What was said of the act before is not said of this one, which says nothing. */
export async function dropFlash(): Promise<void> {
  const jar = await cookies();
  if (jar.get(NAME)) jar.delete(NAME);
}

export async function readFlash(): Promise<Flash | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value) return null;
  try {
    const flash = JSON.parse(value);
    if (typeof flash?.text !== "string") return null;
    const here = (await headers()).get("x-path");
    return here && flash.on !== pathOf(here) ? null : flash;
  } catch {
    return null;
  }
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? address;
}
