import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import type { Held } from "@/lib/reminders/commands/settle";

export type Letter = {
  id: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

export async function composeLetters(_owner: Owner, held: readonly Held[]): Promise<Map<string, Letter>> {
  return new Map(
    held.map((it) => [it.id, { id: it.id, subject: it.kind, text: it.kind, html: it.kind, headers: {} }]),
  );
}
