import "server-only";

/**
 * The one place that reads the environment; `.env.example` lists the same names (held by the house test).
 * Read lazily: a build must not depend on any value.
 */
export const env = {
  get databaseUrl() {
    return required("DATABASE_URL");
  },
  /** The address people type, without a trailing slash. Origins, cookies and mail links are judged by it. */
  get appUrl() {
    return (read("APP_URL") ?? `http://127.0.0.1:${read("PORT") ?? "3000"}`).replace(/\/+$/, "");
  },
  get secret() {
    return required("NEXTAUTH_SECRET");
  },
  get signUp(): "open" | "invite" | "closed" {
    const mode = read("SIGN_UP") ?? "open";
    return mode === "invite" || mode === "closed" ? mode : "open";
  },
  get smtpUrl() {
    return read("SMTP_URL");
  },
  get mailFrom() {
    return read("MAIL_FROM") ?? "Greenroom <greenroom@localhost>";
  },
  get google() {
    return pair("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET");
  },
  get github() {
    return pair("GITHUB_ID", "GITHUB_SECRET");
  },
  get remindersOn() {
    return read("REMINDERS") !== "off";
  },
  get logLevel() {
    return read("LOG_LEVEL") ?? "info";
  },
  /** How many proxies in front of us append to X-Forwarded-For; 0 means its value is not believed. */
  get trustedProxies() {
    return Number(read("TRUSTED_PROXIES") ?? 0);
  },
  get poolSize() {
    return Number(read("DATABASE_POOL") ?? 8);
  },
  /** Whether the empty page is served that `npm run bench` compares with. */
  get bench() {
    return read("BENCH") === "on";
  },
  get isProduction() {
    return process.env.NODE_ENV === "production";
  },
  get isTest() {
    return process.env.NODE_ENV === "test";
  },
};

/** next-auth reads its own address from the environment, and would otherwise believe a forwarded host on some platforms. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = env.appUrl;
}

function read(name: string): string | undefined {
  const value = process.env[name];
  return value === "" ? undefined : value;
}

function required(name: string): string {
  const value = read(name);
  if (!value) throw new Error(`${name} is not set. npm start sets it; for your own runner see .env.example.`);
  return value;
}

function pair(id: string, secret: string) {
  const clientId = read(id);
  const clientSecret = read(secret);
  return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}
