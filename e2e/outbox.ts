import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Mail = {
  from: string;
  to: string[];
  /** When the SMTP server took it, by the machine's clock, as an ISO instant. */
  at: string;
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
};

/** Every mail the server has sent to this address so far, oldest first. */
export function mailsTo(address: string): Mail[] {
  const folder = process.env.E2E_MAIL;
  if (!folder) throw new Error("no mail folder: run through playwright.config.ts");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => parse(JSON.parse(readFileSync(join(folder, name), "utf8"))))
    .filter((mail) => mail.to.includes(address));
}

/** Waits for a mail to this address that fits; fails after `patience` milliseconds. */
export async function mailTo(
  address: string,
  fits: (mail: Mail) => boolean = () => true,
  patience = 15_000,
): Promise<Mail> {
  for (let waited = 0; waited <= patience; waited += 100) {
    const found = mailsTo(address).findLast(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const subjects = mailsTo(address).map((mail) => mail.subject);
  throw new Error(`no such mail to ${address}; there are: ${subjects.join(" · ") || "none"}`);
}

/** The first address in the mail's text that fits. */
export function linkIn(mail: Mail, fits: RegExp = /./): string {
  const links = mail.text.match(/https?:\/\/[^\s<>"')]+/g) ?? [];
  const found = links.find((link) => fits.test(link));
  if (!found) throw new Error(`no link ${fits} in "${mail.subject}"; there are: ${links.join(" ")}`);
  return found;
}

function parse({ from, to, at, raw }: { from: string; to: string[]; at: string; raw: string }): Mail {
  const { headers, body } = split(raw);
  const parts = leaves(headers, body);
  const find = (type: string) => parts.find((part) => part.type.startsWith(type))?.text ?? "";
  return {
    ...{ from, to, at, headers },
    subject: words(headers.subject ?? ""),
    text: find("text/plain"),
    html: find("text/html"),
  };
}

function split(raw: string) {
  const normal = raw.replace(/\r\n/g, "\n");
  const end = normal.indexOf("\n\n");
  const head = end < 0 ? normal : normal.slice(0, end);
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  return { headers, body: end < 0 ? "" : normal.slice(end + 2) };
}

function leaves(headers: Record<string, string>, body: string): { type: string; text: string }[] {
  const type = headers["content-type"] ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary) return [{ type, text: decode(body, headers["content-transfer-encoding"] ?? "") }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const inner = split(part.replace(/^\n/, ""));
      return leaves(inner.headers, inner.body);
    });
}

function decode(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64").toString("utf8");
  if (!/quoted-printable/i.test(encoding)) return body;
  return unquote(body.replace(/=\n/g, ""));
}

/** RFC 2047 encoded words in a header; blanks between two of them are not part of the text. */
function words(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : unquote(text.replace(/_/g, " ")),
    );
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const isAscii = !/[^\x20-\xff\n\t]/.test(bytes);
  return isAscii ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
}
