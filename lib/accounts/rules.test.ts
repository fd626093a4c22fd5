import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customsOf,
  decideProvider,
  describeBrowser,
  howWords,
  isCommonPassword,
  LIMITS,
  limitOf,
  networkOf,
  normaliseAddress,
  UNKNOWN_NETWORK,
  wantsLink,
} from "@/lib/accounts/rules";

describe("addresses", () => {
  it("become one text for one mailbox", () => {
    for (const typed of [
      "nora@example.org",
      " Nora@Example.ORG ",
      "ｎｏｒａ＠example.org",
      "NORA@EXAMPLE.org\n",
    ]) {
      expect(normaliseAddress(typed), typed).toBe("nora@example.org");
    }
    expect(normaliseAddress("nora@münchen.example")).toBe("nora@xn--mnchen-3ya.example");
    expect(normaliseAddress("zoë.o'neil+jobs@example.org")).toBe("zoë.o'neil+jobs@example.org");
  });

  it("are none with quotes, spaces, lists, two @, or no domain", () => {
    for (const typed of [
      "",
      "nora",
      "nora@",
      "@example.org",
      "nora@example",
      "nora@@example.org",
      "nora@evil.org@example.org",
      '"nora"@example.org',
      '"nora@evil.org"@example.org',
      "nora lind@example.org",
      "nora@example.org,eve@example.org",
      "nora@example.org\r\nBcc: eve@example.org",
      "<nora@example.org>",
      "nora@[127.0.0.1]",
      "nora@127.0.0.1",
      "nora@example.org:25",
      "nora@example.org/x",
      ".nora@example.org",
      "no..ra@example.org",
      `${"n".repeat(65)}@example.org`,
      `nora@${"a".repeat(64)}.org`,
    ]) {
      expect(normaliseAddress(typed), JSON.stringify(typed)).toBeNull();
    }
  });

  it("are settled: normalising again changes nothing, and no header can be broken", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "grapheme", maxLength: 20 }).map((local) => `${local}@Example.org`),
      fc.string({ unit: "grapheme", maxLength: 20 }).map((host) => `nora@${host}.org`),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = normaliseAddress(typed);
        if (once === null) return;
        expect(normaliseAddress(once)).toBe(once);
        expect(once).not.toMatch(/[\s"<>,;\\]/);
        expect(once.split("@")).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("networks", () => {
  it("believes as many proxies as there are, and none otherwise", () => {
    expect(networkOf("203.0.113.7", 0)).toBe(UNKNOWN_NETWORK);
    expect(networkOf(null, 1)).toBe(UNKNOWN_NETWORK);
    expect(networkOf("198.51.100.1, 203.0.113.7", 1)).toBe("203.0.113.7");
    expect(networkOf("forged, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
    expect(networkOf("203.0.113.7", 2)).toBe(UNKNOWN_NETWORK);
    expect(networkOf("203.0.113.7", Number.NaN)).toBe(UNKNOWN_NETWORK);
  });

  it("takes an IPv6 network as one, however it is written", () => {
    for (const address of ["2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002::9", "[2001:DB8:1:2::1]:443"]) {
      expect(networkOf(address, 1), address).toBe("2001:db8:1:2::/64");
    }
    expect(networkOf("::ffff:203.0.113.7", 1)).toBe("203.0.113.7");
    expect(networkOf("203.0.113.7:8080", 1)).toBe("203.0.113.7");
    expect(networkOf("::1", 1)).toBe("0:0:0:0::/64");
    expect(networkOf("not an address", 1)).toBe(UNKNOWN_NETWORK);
  });

  it("gives everybody behind an unknown network more room together", () => {
    expect(limitOf("sign-in", "network", UNKNOWN_NETWORK)).toBeGreaterThan(LIMITS["sign-in"].network);
    expect(limitOf("sign-in", "address", UNKNOWN_NETWORK)).toBe(LIMITS["sign-in"].address);
    expect(limitOf("confirm", "network", "203.0.113.7")).toBeUndefined();
  });
});

describe("a provider's word", () => {
  const stranger = {
    known: null,
    addressVerified: true,
    holder: null,
    signUp: "open",
    invited: false,
  } as const;

  it("signs in the account it opened before, whatever the address says now", () => {
    expect(decideProvider({ ...stranger, known: { disabled: false }, addressVerified: false })).toBe("enter");
    expect(decideProvider({ ...stranger, known: { disabled: true } })).toBe("provider-refused");
  });

  it("joins an account only when both sides have proven the address", () => {
    const holder = { verified: true, disabled: false };
    expect(decideProvider({ ...stranger, holder })).toBe("join");
    expect(decideProvider({ ...stranger, holder, addressVerified: false })).toBe("provider-unverified");
    expect(decideProvider({ ...stranger, holder: { ...holder, verified: false } })).toBe("provider-unproven");
    expect(decideProvider({ ...stranger, holder: { ...holder, disabled: true } })).toBe("provider-refused");
  });

  it("opens an account as sign-up allows", () => {
    expect(decideProvider(stranger)).toBe("open");
    expect(decideProvider({ ...stranger, addressVerified: false })).toBe("provider-unverified");
    expect(decideProvider({ ...stranger, signUp: "invite" })).toBe("sign-up-invite");
    expect(decideProvider({ ...stranger, signUp: "invite", invited: true })).toBe("open");
    expect(decideProvider({ ...stranger, signUp: "closed", invited: true })).toBe("sign-up-closed");
  });
});

describe("small things", () => {
  it("tells one's own browsers apart", () => {
    const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    expect(describeBrowser(`${mac} Version/18.0 Safari/605.1.15`)).toBe("Safari on Mac");
    expect(describeBrowser(`${mac} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe("Edge on Mac");
    expect(describeBrowser("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe(
      "Firefox on Windows",
    );
    expect(describeBrowser("Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537.36")).toBe(
      "Chrome on Android",
    );
    expect(describeBrowser("curl/8")).toBe("A browser");
    expect(howWords("google")).toBe("through Google");
    expect(howWords("something else")).toBe("");
  });

  it("refuses passwords that are guessed first, and has no other rule", () => {
    for (const bad of [
      "Password123",
      "1234567890",
      "qwertyuiop",
      "aaaaaaaaaaaa",
      "abababababab",
      "greenroom1",
    ]) {
      expect(isCommonPassword(bad, "nora@example.org"), bad).toBe(true);
    }
    expect(isCommonPassword("nora@example.org", "nora@example.org")).toBe(true);
    expect(isCommonPassword("noralind2026!", "noralind@example.org")).toBe(true);
    expect(isCommonPassword("correct horse battery", "nora@example.org")).toBe(false);
    expect(isCommonPassword("passwords are strange", "nora@example.org")).toBe(false);
  });

  it("knows the customs of the browser's first language", () => {
    expect(customsOf("en-US,en;q=0.9")).toEqual({ hourCycle: "12", weekStartsOn: 0 });
    expect(customsOf("de-DE,de;q=0.9,en-US;q=0.8")).toEqual({ hourCycle: "24", weekStartsOn: 1 });
    expect(customsOf("ar-EG")).toEqual({ hourCycle: "12", weekStartsOn: 6 });
    expect(customsOf("")).toEqual({ hourCycle: "24", weekStartsOn: 1 });
  });

  it("reads Enter in the sign-in form by what was typed", () => {
    expect(wantsLink({ password: "" })).toBe(true);
    expect(wantsLink({ password: "something" })).toBe(false);
    expect(wantsLink({ way: "link", password: "filled in by the browser" })).toBe(true);
    expect(wantsLink({ way: "password", password: "" })).toBe(false);
  });
});
