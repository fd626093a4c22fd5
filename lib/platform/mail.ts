import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Without the angle brackets. A repeat of the same mail carries the same one. */
  messageId?: string;
  headers?: Record<string, string>;
};

/** Whether a mail server is named; without one, reminders become letters in the app and links go to the console. */
export function mailConfigured(): boolean {
  return env.smtpUrl !== undefined;
}

/**
 * Hands a mail to the SMTP server. Throws when the server can't be reached or refuses it; whoever calls decides
 * whether to try again. Nothing in a mail may make the server read a file or fetch an address.
 */
export async function sendMail(mail: Mail): Promise<"sent" | "not-configured"> {
  const url = env.smtpUrl;
  if (!url) return "not-configured";
  await transport(url).sendMail({
    from: env.mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.messageId ? { messageId: `<${mail.messageId}>` } : {}),
    // no out-of-office answers to a program
    headers: { "Auto-Submitted": "auto-generated", ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return "sent";
}

/** For the person at the console alone: where links go while no mail server is configured. Not the log, which is kept. */
export function tellConsole(text: string): void {
  process.stdout.write(`\n${text}\n\n`);
}

/** Closes the pool; for programs and tests that end. */
export function closeMail(): void {
  keep.greenroomMail?.transporter.close();
  keep.greenroomMail = undefined;
}

// Next's development server reloads modules; the pool must survive that.
const keep = globalThis as unknown as { greenroomMail?: { url: string; transporter: Transporter } };

function transport(url: string): Transporter {
  if (keep.greenroomMail?.url !== url) {
    closeMail();
    keep.greenroomMail = { url, transporter: nodemailer.createTransport(options(url)) };
  }
  return keep.greenroomMail!.transporter;
}

/** A dead mail server must not hold a request or the reminder loop: seconds, not nodemailer's ten minutes. */
function options(url: string) {
  return {
    url,
    pool: true as const,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  };
}
