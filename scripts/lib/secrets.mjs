/** The secrets a fresh clone lacks, written into `.env`. What is there is never changed. */
import { randomBytes } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { ENV_FILE, readEnvFile } from "./settings.mjs";

const HEADER = `# Secrets of this installation, made by \`npm start\`. Keep them; several servers of one installation share them.
# Every other setting is explained in .env.example. Without DATABASE_URL Greenroom runs its own PostgreSQL.
`;

/** 32 bytes in base64 is what both next-auth and Next's action encryption (AES-256) take. */
const SECRETS = ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];

/** Adds what neither `.env` nor the environment has; gives back the names it added. */
export function writeMissingSecrets(environment = process.env) {
  const present = readEnvFile();
  const missing = SECRETS.filter((name) => !present[name] && !environment[name]);
  if (missing.length === 0) return missing;
  if (!existsSync(ENV_FILE)) writeFileSync(ENV_FILE, HEADER, { mode: 0o600 });
  const text = readFileSync(ENV_FILE, "utf8");
  const lines = missing.map((name) => `${name}=${randomBytes(32).toString("base64")}`);
  appendFileSync(ENV_FILE, `${text && !text.endsWith("\n") ? "\n" : ""}${lines.join("\n")}\n`);
  chmodSync(ENV_FILE, 0o600);
  return missing;
}
