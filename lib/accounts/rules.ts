import type { ErrorCode } from "@/lib/base/errors";

/**
 * The one form in which an address is kept and compared, or null when it is none: NFKC, trimmed, lower-case, one "@",
 * no quotes, spaces or list separators, an ASCII domain with a dot. Two texts that mean one mailbox become one text.
 */
export function normaliseAddress(text: string): string | null {
  const folded = text.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
  const [local = "", domain = "", ...more] = folded.split("@");
  if (more.length > 0 || local.length > 64 || folded.length > 254) return null;
  if (!/^[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+)*$/u.test(local)) return null;
  const host = asciiHost(domain);
  return host ? `${local}@${host}` : null;
}

/** "münchen.example" is what mail servers call "xn--mnchen-3ya.example". */
function asciiHost(domain: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return null;
  try {
    const host = new URL(`http://${domain}`).hostname;
    const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    return new RegExp(`^(${label}\\.)+(?=[a-z0-9-]*[a-z])${label}$`).test(host) ? host : null;
  } catch {
    return null;
  }
}

type Limit = {
  /** Length of a window. */
  minutes: number;
  address?: number;
  network?: number;
  owner?: number;
};

/** How many tries are accepted per window, by address tried, by network it came from, or by signed-in owner. */
export const LIMITS = {
  "sign-in": { minutes: 15, address: 10, network: 60 },
  "sign-up": { minutes: 60, address: 5, network: 30 },
  /** Sign-in links, resets and verifications: each is a mail to somebody. */
  link: { minutes: 60, address: 5, network: 40 },
  /** Trying a link. It can't be guessed; this keeps the guessing cheap for us. */
  token: { minutes: 15, network: 120 },
  /** Passwords typed while signed in (change, delete), and changes of address. */
  confirm: { minutes: 15, owner: 10 },
} as const satisfies Record<string, Limit>;

export type LimitKind = keyof typeof LIMITS;
export type Subject = "address" | "network" | "owner";

/** The name that stands for everybody while no proxy tells where a request came from. */
export const UNKNOWN_NETWORK = "direct";

/** Everybody at once behind one name must not be locked out by one of them so soon. */
const UNKNOWN_FACTOR = 20;

/** Accepted tries per window, or undefined where the kind does not count this subject. */
export function limitOf(kind: LimitKind, subject: Subject, value: string): number | undefined {
  const limit: Limit = LIMITS[kind];
  const base = limit[subject];
  return base && subject === "network" && value === UNKNOWN_NETWORK ? base * UNKNOWN_FACTOR : base;
}

/**
 * The network a request came from. Each proxy appends the address it saw, so with `proxies` in front of us the one to
 * believe is that many from the end; whatever stands before it was written by the sender. None in front: nothing is believed.
 */
export function networkOf(forwardedFor: string | null, proxies: number): string {
  if (!forwardedFor || !(proxies > 0)) return UNKNOWN_NETWORK;
  const address = forwardedFor.split(",").at(-proxies)?.trim() ?? "";
  return networkPrefix(address) ?? UNKNOWN_NETWORK;
}

/** An IPv4 address whole, an IPv6 address by its /64: that is what one household or one machine has. */
function networkPrefix(address: string): string | null {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  const four = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(bare);
  if (four) return four[1]!;
  if (!/^[0-9a-f:]*:[0-9a-f:]*$/i.test(bare)) return null;
  const [head = "", tail] = bare.split("::");
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - front.length - back.length)).fill("0");
  const groups = [...front, ...zeros, ...back];
  if (groups.length !== 8 || groups.some((group) => group.length > 4 || group === "")) return null;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** Whether a sign-in form asks for a link: by its button, or by Enter with no password typed. */
export function wantsLink(input: { way?: "link" | "password" | undefined; password: string }): boolean {
  return input.way === "link" || (input.way !== "password" && input.password === "");
}

export type Provider = "google" | "github";

export const PROVIDER_NAMES: Record<Provider, string> = { google: "Google", github: "GitHub" };

type ProviderFacts = {
  /** Whose account this very Google or GitHub account already opens. */
  known: { disabled: boolean } | null;
  /** The provider says that the address is proven. */
  addressVerified: boolean;
  /** Our account with that address. */
  holder: { verified: boolean; disabled: boolean } | null;
  signUp: "open" | "invite" | "closed";
  /** An invitation for this very address came along. */
  invited: boolean;
};

/**
 * What signing in through a provider does. Neither side's word is enough to join two accounts: an address that the provider
 * has not proven may be anybody's, and an account here whose address is unproven may have been opened by somebody who
 * waits for its real owner to join it (account pre-hijacking, Sudhodanan & Paverd 2022).
 */
export function decideProvider(facts: ProviderFacts): "enter" | "join" | "open" | ErrorCode {
  if (facts.known) return facts.known.disabled ? "provider-refused" : "enter";
  if (!facts.addressVerified) return "provider-unverified";
  if (facts.holder) {
    if (facts.holder.disabled) return "provider-refused";
    return facts.holder.verified ? "join" : "provider-unproven";
  }
  if (facts.signUp === "open") return "open";
  if (facts.signUp === "invite" && facts.invited) return "open";
  return facts.signUp === "closed" ? "sign-up-closed" : "sign-up-invite";
}

/** "Firefox on Windows": as much of a user agent as helps to tell one's own browsers apart. */
export function describeBrowser(userAgent: string): string {
  const browser = first(userAgent, BROWSERS) ?? "A browser";
  const system = first(userAgent, SYSTEMS);
  return system ? `${browser} on ${system}` : browser;
}

/** Order matters: most browsers also name the ones they descend from. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

function first(text: string, table: [RegExp, string][]): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

const HOW: Record<string, string> = {
  password: "with your password",
  link: "by a sign-in link",
  "sign-up": "when you opened the account",
  reset: "with a new password",
  google: "through Google",
  github: "through GitHub",
  console: "from the console",
};

/** How a browser was signed in, to follow "Signed in". */
export function howWords(how: string): string {
  return HOW[how] ?? "";
}

/** Long enough and yet the first that anybody tries (from public lists of leaked passwords, ten characters and more). */
const COMMON =
  /^(1234567890|12345678910|0123456789|0987654321|9876543210|qwertyuiop|asdfghjkl.?|zxcvbnm.*|1q2w3e4r5t.*|1qaz2wsx3edc|qwerty\d+|password\W?\d*\W?|passw0rd\d*|letmein\d+|iloveyou\d*|football\d*|baseball\d*|superman\d*|welcome\d+|sunshine\d*|princess\d*|administrator|changeme\d*|greenroom\d*|trustno1\d*|starwars\d*|whatever\d*|michael\d*|abcdefghij.*|abc123abc123|qazwsxedc.*)$/;

/** Whether a password would be among the first guesses for this address. No other rules: NIST SP 800-63B §3.1.1.2. */
export function isCommonPassword(password: string, address: string): boolean {
  const plain = password.toLowerCase();
  const [local = ""] = address.split("@");
  if (new Set(plain).size < 3 || COMMON.test(plain)) return true;
  return plain === address || (local.length >= 4 && plain.replace(/[\d\W_]+$/, "") === local);
}

/** Clock and first day of the week as usual where the browser's first language is spoken; both can be changed. */
export function customsOf(acceptLanguage: string): { hourCycle: "12" | "24"; weekStartsOn: 0 | 1 | 6 } {
  const region = /^\s*[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(acceptLanguage)?.[1]?.toUpperCase() ?? "";
  return {
    hourCycle: TWELVE.has(region) ? "12" : "24",
    weekStartsOn: SUNDAY.has(region) ? 0 : SATURDAY.has(region) ? 6 : 1,
  };
}

// Unicode CLDR: timeData and weekData, the regions from which a browser is likely to come.
const TWELVE = new Set([
  "US",
  "CA",
  "AU",
  "NZ",
  "IN",
  "PK",
  "BD",
  "PH",
  "MY",
  "SG",
  "EG",
  "SA",
  "AE",
  "JO",
  "CO",
  "MX",
]);
const SUNDAY = new Set([
  "US",
  "CA",
  "IN",
  "IL",
  "JP",
  "KR",
  "TW",
  "HK",
  "PH",
  "SA",
  "BR",
  "MX",
  "CO",
  "PE",
  "ZA",
  "SG",
]);
const SATURDAY = new Set(["EG", "IR", "IQ", "JO", "KW", "OM", "QA", "SY", "DZ", "LY", "BH"]);
