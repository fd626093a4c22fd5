import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The one-click link of a reminder mail: HMAC-SHA256 over owner, follow-up, purpose and expiry. It lets whoever holds it
 * mark that single row as sent (and take it back), and see a first name and a company; nothing else.
 */
export type SentLink = { ownerId: string; followUpId: string };

const PURPOSE = "greenroom one-click sent v1";
export const LINK_DAYS = 14;

/** `expiresAt` is cut to the second. URL-safe text of 91 characters. */
export function writeSentToken(link: SentLink, expiresAt: Date, secret: string): string {
  const body = Buffer.concat([
    uuidBytes(link.ownerId),
    uuidBytes(link.followUpId),
    expiry(Math.floor(expiresAt.getTime() / 1000)),
  ]);
  return Buffer.concat([body, mac(body, secret)]).toString("base64url");
}

/** Null for a token that is forged, cut short or past its date. */
export function readSentToken(token: string, now: Date, secret: string): SentLink | null {
  if (!/^[\w-]{91}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, 36);
  if (!timingSafeEqual(bytes.subarray(36), mac(body, secret))) return null;
  if (body.readUInt32BE(32) * 1000 <= now.getTime()) return null;
  return { ownerId: uuidText(body.subarray(0, 16)), followUpId: uuidText(body.subarray(16, 32)) };
}

function mac(body: Buffer, secret: string): Buffer {
  return createHmac("sha256", secret).update(PURPOSE).update(body).digest();
}

function expiry(seconds: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(seconds);
  return bytes;
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
