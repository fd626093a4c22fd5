/** What every test runs with: nobody's own settings leak in, and no test depends on a secret. */
export const TEST_SETTINGS = {
  TZ: process.env.TZ ?? "Asia/Kathmandu", // +05:45, so that a forgotten time zone fails loudly
  APP_URL: "http://127.0.0.1:3000",
  NEXTAUTH_SECRET: "a secret for tests only",
  DATABASE_POOL: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  SIGN_UP: "",
  GOOGLE_CLIENT_ID: "",
  GOOGLE_CLIENT_SECRET: "",
  GITHUB_ID: "",
  GITHUB_SECRET: "",
  REMINDERS: "off",
  TRUSTED_PROXIES: "",
  LOG_LEVEL: "",
};
