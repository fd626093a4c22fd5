import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { sentLinkToken } from "@/lib/follow-ups/one-click";
import { listSnapshots } from "@/lib/guidance/queries";
import { firstCue } from "@/lib/guidance/rank";
import { countSheet } from "@/lib/guidance/sheet";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { ROLE_LABELS } from "@/lib/interviewers/rules";
import { env } from "@/lib/platform/env";
import type { Held } from "@/lib/reminders/commands/settle";
import { MAILS, type MailFacts } from "@/lib/reminders/mails/catalog";
import type { Desk, ReminderMail, RoundAbout } from "@/lib/reminders/mails/words";
import { thanksToName } from "@/lib/reminders/rules";
import type { ApplicationFacts, ReminderKind } from "@/lib/reminders/timetable";
import { listMaterial, type Material } from "./queries";

/** `text` is the mail's; `line` stands under the subject in the app. */
export type Letter = { id: string; subject: string; line: string; text: string; html: string };

/** Words each reminder at the moment of its delivery, so that no figure in it is false. */
export async function composeLetters(
  owner: Owner,
  held: readonly Held[],
  facts: ReadonlyMap<string, ApplicationFacts>,
): Promise<Map<string, Letter>> {
  if (held.length === 0) return new Map();
  const { zone, hourCycle, now } = owner;
  const desk: Desk = { base: env.appUrl, zone, hourCycle, now };
  const materials = await listMaterial(
    owner,
    held.map((it) => it.id),
  );
  const books = await readBooks(owner, held);
  const letters = materials.map((material): [string, Letter] => {
    const it = held.find(({ id }) => id === material.reminderId)!;
    const given = {
      held: it,
      material,
      facts: facts.get(it.applicationId)!,
      owner,
      book: books.get(it.applicationId) ?? null,
    };
    const { subject, line, text, html } = word(it.kind, given, desk);
    return [it.id, { id: it.id, subject, line, text, html }];
  });
  return new Map(letters);
}

/** The mails before a round speak of the book: the same rows, judged by the same rules, as on its pages. */
const OF_THE_BOOK: readonly ReminderKind[] = ["prep-three-days", "eve"];

async function readBooks(owner: Owner, held: readonly Held[]): Promise<Map<string, Snapshot>> {
  const ids = held.filter((it) => OF_THE_BOOK.includes(it.kind)).map((it) => it.applicationId);
  if (ids.length === 0) return new Map();
  const snapshots = await listSnapshots(owner, [...new Set(ids)]);
  return new Map(snapshots.map((it) => [it.application.id, it]));
}

function word<K extends ReminderKind>(kind: K, given: Given, desk: Desk): ReminderMail {
  return MAILS[kind](FACTS[kind](given), desk);
}

type Given = {
  held: Held;
  material: Material;
  facts: ApplicationFacts;
  owner: Owner;
  /** For the mails that speak of it. */
  book: Snapshot | null;
};

const FACTS: { [K in ReminderKind]: (given: Given) => MailFacts[K] } = {
  "prep-three-days": (given) => ({
    ...about(given),
    firstOpenCue: (given.book && firstCue(given.book)?.cue.title) ?? null,
  }),
  eve: (given) => ({ ...about(given), ...countSheet(given.book, given.material.round!.id) }),
  "two-hours": about,
  "debrief-now": about,
  "debrief-mail": about,
  "debrief-morning": about,
  "thank-first": thanks,
  "thank-last": thanks,
  "thank-late": thanks,
  document: ({ material, owner }) => ({
    ...followUp(material, owner),
    company: material.company,
    what: material.followUp!.title ?? "what you promised",
    dueAt: instant(material.followUp!.dueAt),
    to: material.followUp!.person,
  }),
  nudge: ({ material, owner }) => ({
    ...followUp(material, owner),
    company: material.company,
    role: material.role,
    saidBy: material.promise?.saidBy ?? null,
    promisedOn: material.promise!.on,
  }),
  "check-in": ({ held, material }) => ({
    applicationId: held.applicationId,
    followUpId: held.followUpId,
    company: material.company,
    role: material.role,
    kind: material.round?.kind ?? null,
    since: instant(material.round?.endsAt ?? material.appliedAt),
  }),
  "offer-three-days": offer,
  "offer-one-day": offer,
};

function about({ held, material }: Given): RoundAbout {
  const round = material.round!;
  return {
    applicationId: held.applicationId,
    roundId: round.id,
    company: material.company,
    role: material.role,
    kind: round.kind,
    startsAt: instant(round.startsAt),
    endsAt: instant(round.endsAt),
    zone: round.zone,
    panel: material.panel.map(({ name, role }) => ({ name, role: roleWords(role) })),
  };
}

function thanks(given: Given): MailFacts["thank-first"] {
  const { material, facts, owner } = given;
  const named = thanksToName(facts, material.round!.id, owner.now).map((it) => it.id);
  const notes = material.notes
    .filter((note) => named.includes(note.id))
    .map((note) => {
      const person = material.panel.find(({ id }) => id === note.personId);
      return {
        followUpId: note.id,
        name: person?.name ?? null,
        role: roleWords(person?.role ?? null),
        state: note.state,
        dueAt: instant(note.dueAt),
        lines: person?.lines ?? [],
        sentToken: sentLinkToken(owner.id, note.id, owner.now),
      };
    });
  return { ...about(given), notes, debriefStarted: material.round!.debriefStarted };
}

/** A title as it was typed, or the word for a kind of role; "unknown" says nothing. */
function roleWords(role: string | null): string | null {
  if (role === null || role === "unknown" || role === "other") return null;
  return Object.hasOwn(ROLE_LABELS, role) ? ROLE_LABELS[role as keyof typeof ROLE_LABELS] : role;
}

function followUp(material: Material, owner: Owner) {
  const followUpId = material.followUp!.id;
  return { followUpId, sentToken: sentLinkToken(owner.id, followUpId, owner.now) };
}

function offer({ held, material, facts }: Given): MailFacts["offer-one-day"] {
  const { company, role } = material;
  return { applicationId: held.applicationId, company, role, deadlineAt: facts.offer!.deadlineAt };
}
