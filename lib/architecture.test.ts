import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The house inspects itself, by reading its own text. Each failure says what to do instead.
 * The plan and the reasons stand in ARCHITECTURE.md.
 */
const ROOT = join(import.meta.dirname, "..");

/** Left to right: a room imports only from rooms to its left (docs/decisions/0002). */
const ROOMS = [
  "accounts",
  "profile",
  "companies",
  "applications",
  "interviewers",
  "rounds",
  "notes",
  "debriefs",
  "research",
  "stories",
  "questions",
  "facts",
  "carry",
  "fit",
  "case",
  "pay",
  "packs",
  "follow-ups",
  "reminders",
  "schedule",
  "guidance",
  "today",
  "delivery",
  "portability",
  "undo",
  "health",
];

/** The five words, and `handlers` for routes. What else a room may hold is decided here, in a diff. */
const WORDS = ["schema", "rules", "queries", "commands", "actions", "handlers"];
const EXTRA: Record<string, string[]> = {
  accounts: [
    "owner",
    "session",
    "session-cookie",
    "action",
    "handler",
    "form",
    "flash",
    "origin",
    "auth",
    "mails",
    "limits",
    "tokens",
    "passwords",
    "visitor",
    "ways",
    "post",
    "later",
  ],
  "follow-ups": ["plan", "draft", "lint", "check", "messages", "token", "one-click", "screen"],
  reminders: ["stop", "timetable", "slots", "quiet", "mails", "screen"],
  schedule: ["replan", "hold", "panel", "whole"],
  delivery: ["deliver", "compose", "loop"],
  questions: ["categories", "seeds"],
  guidance: [
    "cue",
    "snapshot",
    "snapshot-prepared",
    "snapshot-json",
    "book",
    "logbook",
    "digest",
    "prep",
    "carry-sheet",
    "sheet",
    "example-snapshot",
    "example-prepared",
    "example-search",
    "arbitrary-snapshot",
    "arbitrary-prepared",
    "act-out",
    "action-kinds",
    "advice",
    "not-yet",
    "once",
    "evaluate",
    "catalog",
    "cues",
    "rank",
    "words",
    "sources",
    "stage-lines",
  ],
};

const BASE = [
  "letter",
  "result",
  "errors",
  "form-state",
  "dates",
  "format",
  "words",
  "paths",
  "fields",
  "web",
  "money",
];
const PLATFORM = ["env", "db", "db-errors", "clock", "log", "mail"];

type Source = { path: string; text: string; imports: string[] };

const sources = ["lib", "app", "e2e", "bench", "prisma"].flatMap((folder) => read(folder));
/** `lib/strangers` says how the strangers' test calls every query and command: part of a test, in files of its own. */
const lib = sources.filter((it) => /^lib\/(?!strangers\/)/.test(it.path) && !it.path.includes(".test."));
const app = sources.filter((it) => it.path.startsWith("app/"));

describe("the house", () => {
  it("keeps .tsx under app/", () => {
    const astray = sources.filter((it) => it.path.endsWith(".tsx") && !it.path.startsWith("app/"));
    expect(paths(astray), "lib decides and app renders: move the markup to app/").toEqual([]);
  });

  it("knows every room and word", () => {
    const unknown = lib.filter(({ path }) => {
      const [, room, first] = path.split("/");
      const word = first?.replace(/\.ts$/, "");
      if (!first || !word) return false;
      if (room === "base") return !BASE.includes(word);
      if (room === "platform") return !PLATFORM.includes(word);
      return !ROOMS.includes(room!) || ![...WORDS, ...(EXTRA[room!] ?? [])].includes(word);
    });
    expect(
      paths(unknown),
      "a new room or word is a decision: add it to this file's lists, with a reason in docs/decisions",
    ).toEqual([]);
  });

  it("imports sideways only from the left", () => {
    const wrong = lib.flatMap((it) => {
      const room = ROOMS.indexOf(it.path.split("/")[1]!);
      if (room < 0) return [];
      return roomsOf(it)
        .filter((other) => ROOMS.indexOf(other) > room)
        .map((other) => `${it.path} → ${other}`);
    });
    expect(wrong, "move the composing verb to the room on the right (schedule, guidance, today)").toEqual([]);
  });

  it("keeps base and platform below everything", () => {
    const wrong = lib.filter(
      (it) =>
        /^lib\/(base|platform)\//.test(it.path) &&
        it.imports.some((to) => /^@\/(lib\/(?!base|platform)|app)/.test(to)),
    );
    expect(paths(wrong), "floor 0 knows no domain").toEqual([]);
  });

  it("keeps rules and schemas pure", () => {
    const wrong = lib.filter(
      (it) =>
        /\/(rules|schema)(\/|\.ts$)|^lib\/guidance\/(cues|evaluate|rank|snapshot)/.test(it.path) &&
        (it.imports.some((to) =>
          /@\/lib\/platform|\/queries|\/commands|\/actions|^node:|server-only/.test(to),
        ) ||
          /\basync\b/.test(code(it.text))),
    );
    expect(paths(wrong), "floor 1 has no IO: take what you need as an argument").toEqual([]);
  });

  it("reads and writes on floor 2 only, behind server-only", () => {
    const touching = lib.filter(
      (it) =>
        it.imports.some((to) => to === "@/lib/platform/db" || to.startsWith("@/prisma/client")) &&
        !/import type [^;]*prisma\/client/.test(it.text),
    );
    const allowed =
      /^lib\/platform\/db|\/(queries|commands)(\/|\.ts$)|^lib\/accounts\/(session|auth|limits|tokens|handler)\.ts$|^lib\/delivery\/(deliver|loop)\.ts$|^lib\/follow-ups\/one-click\.ts$|^lib\/schedule\/(replan|hold|whole)\.ts$/;
    expect(
      paths(touching.filter((it) => !allowed.test(it.path))),
      "only queries and commands open the door",
    ).toEqual([]);
    const open = touching.filter((it) => !it.text.includes('import "server-only"'));
    expect(paths(open), 'begin it with import "server-only"').toEqual([]);
  });

  it("lets app see queries, actions, schemas and rules, never commands or the platform", () => {
    const wrong = app.flatMap((it) =>
      it.imports
        .filter((to) => /@\/(prisma|lib\/platform|lib\/[^/]+\/commands)|^(pg|@prisma)/.test(to))
        .map((to) => `${it.path} → ${to}`),
    );
    expect(wrong, "a page reads through queries and writes through actions").toEqual([]);
  });

  it("gives routes one wrapped handler", () => {
    const wrong = app.filter(
      (it) =>
        it.path.endsWith("/route.ts") &&
        !it.imports.some((to) => /\/handlers?(\/|$)|\/handlers$|accounts\/auth$/.test(to)),
    );
    expect(paths(wrong), "a route.ts exports what lib/<room>/handlers.ts made").toEqual([]);
  });

  it("gates every page", () => {
    const pages = app.filter(
      (it) =>
        it.path.endsWith("/page.tsx") && !it.path.includes("(public)") && !it.path.startsWith("app/gallery"),
    );
    const open = pages.filter((it) => !/readPage|currentOwner/.test(it.text));
    expect(paths(open), "read through readPage(): the gate stands in the page, never in a layout").toEqual(
      [],
    );
  });

  it("exports nothing but wrapped actions from use-server files", () => {
    const wrong = lib
      .filter((it) => /^\s*"use server"/.test(it.text))
      .flatMap((it) =>
        [
          ...code(it.text).matchAll(
            /export\s+(?:(async )?function|const|let|default|\{|\*|class|type|interface)\s*([\w$]*)[^=\n]*(=\s*(\w+))?/g,
          ),
        ]
          .filter((m) => !(m[0].startsWith("export const") && /^(action|publicAction)$/.test(m[4] ?? "")))
          .map((m) => `${it.path}: ${m[0].slice(0, 60)}`),
      );
    expect(wrong, "every export is a public POST endpoint: make it with action() or publicAction()").toEqual(
      [],
    );
    const elsewhere = sources.filter(
      (it) =>
        /["']use server["']/.test(code(it.text)) &&
        !/^lib\/[\w-]+\/actions(\/|\.ts$)/.test(it.path) &&
        !it.path.includes(".test."),
    );
    expect(paths(elsewhere), "actions live in lib/<room>/actions.ts").toEqual([]);
  });

  it("lets actions see shapes and commands, and nothing that reads", () => {
    const allowed = /\/(schema|commands|paths|action)(\/|$)|^@\/lib\/base\/|^zod$/;
    const wrong = lib
      .filter((it) => /\/actions(\/|\.ts$)/.test(it.path) && !it.path.startsWith("lib/accounts/"))
      .flatMap((it) => it.imports.filter((to) => !allowed.test(to)).map((to) => `${it.path} → ${to}`));
    expect(wrong, "an action parses and calls one command").toEqual([]);
  });

  it("writes each table from one room", () => {
    const writers = new Map<string, Set<string>>();
    for (const it of lib) {
      const room = it.path.split("/")[1]!;
      for (const match of code(it.text).matchAll(
        /\btx\.(\w+)\.(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\b/g,
      ))
        add(writers, snake(match[1]!), room);
      for (const match of it.text.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+([a-z_]+)\b/g))
        if (match[1] !== "set") add(writers, match[1]!, room);
    }
    const shared = [...writers]
      .filter(([, rooms]) => rooms.size > 1)
      .map(([table, rooms]) => `${table}: ${[...rooms].join(", ")}`);
    expect(shared, "one writing room per table: call that room's command").toEqual([]);
  });

  it("reads the environment in env.ts only, and .env.example lists the same names", () => {
    const wrong = [...lib, ...app].filter(
      (it) =>
        code(it.text).replaceAll("process.env.NODE_ENV", "").includes("process.env") &&
        it.path !== "lib/platform/env.ts",
    );
    expect(paths(wrong), "add it to lib/platform/env.ts and .env.example").toEqual([]);
    const read = new Set(
      [...readFileSync(join(ROOT, "lib/platform/env.ts"), "utf8").matchAll(/"([A-Z][A-Z_]+)"/g)].map(
        (m) => m[1]!,
      ),
    );
    const listed = new Set(
      [...readFileSync(join(ROOT, ".env.example"), "utf8").matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map(
        (m) => m[1]!,
      ),
    );
    const runner = ["PORT", "HOST", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];
    expect(
      [...read].filter((name) => !listed.has(name)),
      "not in .env.example",
    ).toEqual([]);
    expect(
      [...listed].filter((name) => !read.has(name) && !runner.includes(name)),
      "listed, and nothing reads it",
    ).toEqual([]);
  });

  it("asks the time in the clock only", () => {
    const wrong = [...lib, ...app].filter(
      (it) =>
        /new Date\(\)|Date\.now\(|new Date\(/.test(code(it.text)) &&
        !["lib/platform/clock.ts", "lib/platform/db.ts", "lib/base/dates.ts"].includes(it.path),
    );
    expect(
      paths(wrong.filter((it) => !it.text.startsWith('"use client"'))),
      "take now as an argument (owner.now), parse with instant()",
    ).toEqual([]);
  });

  it("formats for people in one place", () => {
    const wrong = [...lib, ...app].filter(
      (it) =>
        /\.toLocale(Date|Time)?String\(|Intl\.(DateTimeFormat|NumberFormat|RelativeTimeFormat|PluralRules)/.test(
          code(it.text),
        ) &&
        !/^lib\/base\/(format|dates|words)\.ts$/.test(it.path) &&
        !it.text.startsWith('"use client"'),
    );
    expect(paths(wrong), "use lib/base/format.ts").toEqual([]);
  });

  it("has no barrels, no any, no silenced checks, no catch-all names", () => {
    const banned = sources.filter(
      (it) =>
        /@ts-(ignore|nocheck|expect-error)|:\s*any\b|\bas any\b|<any>/.test(code(it.text)) &&
        it.path !== "lib/architecture.test.ts",
    );
    expect(paths(banned), "give it its type").toEqual([]);
    expect(
      paths(sources.filter((it) => /export \* from/.test(code(it.text)))),
      "import the file you mean",
    ).toEqual([]);
    expect(
      paths(sources.filter((it) => /\/(utils?|helpers?|types|common|misc)\.tsx?$/.test(it.path))),
      "name the file after what it holds",
    ).toEqual([]);
  });

  it("mints owners in five places", () => {
    const minting = sources.filter(
      (it) => /\bmintOwner\(/.test(code(it.text)) && !it.path.includes(".test."),
    );
    expect(paths(minting).sort()).toEqual(
      [
        "lib/accounts/owner.ts",
        "lib/accounts/session.ts",
        "lib/follow-ups/one-click.ts",
        "lib/delivery/deliver.ts",
        "prisma/factories.ts",
      ].sort(),
    );
  });
});

function read(folder: string): Source[] {
  let entries: string[];
  try {
    entries = readdirSync(join(ROOT, folder), { recursive: true }) as string[];
  } catch {
    return [];
  }
  return entries
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("client/"))
    .map((name) => {
      const path = `${folder}/${name}`;
      const text = readFileSync(join(ROOT, path), "utf8");
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((m) =>
        absolute(path, m[1]!),
      );
      return { path, text, imports };
    });
}

/** Relative imports as "@/…", so that rules see one form. */
function absolute(path: string, to: string): string {
  return to.startsWith(".") ? `@/${join(path, "..", to)}` : to;
}

function roomsOf(it: Source): string[] {
  return it.imports.flatMap((to) => /^@\/lib\/([\w-]+)\//.exec(to)?.[1] ?? []);
}

/** The text without comments, so that a rule may be explained in words. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

function paths(list: Source[]): string[] {
  return list.map((it) => it.path);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
