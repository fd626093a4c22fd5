import "server-only";
import { mintOwner, type Owner } from "@/lib/accounts/owner";
import { fromEpoch } from "@/lib/base/dates";
import { firstName } from "@/lib/base/words";
import { now } from "@/lib/platform/clock";
import { asOwner, doorNow } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { LINK_DAYS, readSentToken, writeSentToken } from "./token";

/** The owner of the one row that a mail's link is about. Nothing else may be done with it. */
export type LinkHolder = { owner: Owner; followUpId: string };

/** A link for a mail sent at `at`; good for 14 days. */
export function sentLinkToken(ownerId: string, followUpId: string, at: Date): string {
  const expiresAt = fromEpoch(at.getTime() + LINK_DAYS * 86_400_000);
  return writeSentToken({ ownerId, followUpId }, expiresAt, env.secret);
}

/** Null for a token that is forged or has run out, and for an account that is gone or disabled. */
export async function holderOf(token: string): Promise<LinkHolder | null> {
  const link = readSentToken(token, now(), env.secret);
  const owner = link && (await holderOfAccount(link.ownerId));
  return owner && { owner, followUpId: link.followUpId };
}

/** For links of mails alone, whose token has been proved. */
export function holderOfAccount(ownerId: string): Promise<Owner | null> {
  return asOwner({ id: ownerId }, async (tx) => {
    const row = await tx.owner.findFirst({
      where: { id: ownerId, disabledAt: null },
      select: {
        id: true,
        email: true,
        name: true,
        zone: true,
        hourCycle: true,
        weekStartsOn: true,
        appearance: true,
      },
    });
    return row && mintOwner({ ...row, now: doorNow() });
  });
}

/** What the button page may show: a first name, a company, whether it is done. Nothing else about anybody. */
export async function getLinkedNote({ owner, followUpId }: LinkHolder) {
  const row = await asOwner(owner, (tx) =>
    tx.followUp.findFirst({
      where: { ownerId: owner.id, id: followUpId, deletedAt: null, state: { not: "dropped" } },
      select: {
        kind: true,
        state: true,
        interviewer: { select: { name: true } },
        application: { select: { company: { select: { name: true } } } },
      },
    }),
  );
  if (!row) return null;
  return {
    first: row.interviewer ? firstName(row.interviewer.name) : null,
    company: row.application.company.name,
    thanks: row.kind === "thank-you",
    done: ["sent", "waived", "done"].includes(row.state),
  };
}
