import "server-only";
import { cookies } from "next/headers";

/** What the page after a form says, and the undo it offers. `kind` and `id` are handed to lib/undo. */
export type Flash = { text: string; undo?: { kind: string; id: string } };

const NAME = "flash";

/** Lives for seconds and is shown by the shell; a cookie, so that it also works with JavaScript off. */
export async function setFlash(flash: Flash): Promise<void> {
  (await cookies()).set(NAME, JSON.stringify({ ...flash, text: flash.text.slice(0, 300) }), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: 12,
  });
}

export async function readFlash(): Promise<Flash | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value) return null;
  try {
    const flash = JSON.parse(value);
    return typeof flash?.text === "string" ? flash : null;
  } catch {
    return null;
  }
}
