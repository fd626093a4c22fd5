import { createHmac, timingSafeEqual } from "node:crypto";

const PURPOSE = "greenroom stop reminder mail v1";

/** For the List-Unsubscribe header: whoever holds it can end reminder mails to this one account, and nothing else. */
export function stopMailToken(ownerId: string, secret: string): string {
  return `${ownerId}.${mac(ownerId, secret).toString("base64url")}`;
}

/** The owner's id, or null for a forged token. It does not run out: ending mails must work from an old one. */
export function readStopMailToken(token: string, secret: string): string | null {
  const [ownerId, proof] = token.split(".");
  if (!ownerId || !proof || !/^[\da-f-]{36}$/.test(ownerId) || !/^[\w-]{43}$/.test(proof)) return null;
  return timingSafeEqual(Buffer.from(proof, "base64url"), mac(ownerId, secret)) ? ownerId : null;
}

function mac(ownerId: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(PURPOSE).update(ownerId).digest();
}
