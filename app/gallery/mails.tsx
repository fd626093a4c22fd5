import { PageHead } from "@/app/_ui/page-head";
import { instant, plusHours } from "@/lib/base/dates";
import { MAILS, type MailFacts } from "@/lib/reminders/mails/catalog";
import type { Desk as MailDesk, ReminderMail, RoundAbout } from "@/lib/reminders/mails/words";
import { Desk } from "./desk";

const NOW = instant("2026-11-24T09:00:00Z");
const MAIL_DESK: MailDesk = {
  base: "https://greenroom.example",
  zone: "Europe/Berlin",
  hourCycle: "24",
  now: NOW,
};

const ROUND: RoundAbout = {
  applicationId: "a1",
  roundId: "r1",
  company: "Halden Freight",
  role: "Staff engineer, routing",
  kind: "second",
  startsAt: plusHours(NOW, 6),
  endsAt: plusHours(NOW, 7),
  zone: "America/Toronto",
  panel: [
    { name: "Priya Rao", role: "hiring manager" },
    { name: "Sam Okafor", role: null },
    { name: "Łukasz Gdańszczyk", role: "peer" },
  ],
};
const HELD: RoundAbout = { ...ROUND, startsAt: plusHours(NOW, -4), endsAt: plusHours(NOW, -3) };
const NOTE = { state: "to-write", dueAt: plusHours(NOW, 21), sentToken: "token" };
const THANKS: MailFacts["thank-first"] = {
  ...HELD,
  debriefStarted: false,
  notes: [
    {
      ...NOTE,
      followUpId: "f1",
      name: "Priya Rao",
      role: "hiring manager",
      lines: ["On-call was halved this year"],
    },
    { ...NOTE, followUpId: "f2", name: "Sam Okafor", role: null, lines: [] },
  ],
};
const LATE = { ...THANKS, endsAt: plusHours(NOW, -27), notes: THANKS.notes.slice(0, 1) };
const OFFER = {
  applicationId: "a1",
  company: "Halden Freight",
  role: "Staff engineer",
  deadlineAt: plusHours(NOW, 60),
};

const FACTS: MailFacts = {
  "prep-three-days": { ...ROUND, startsAt: plusHours(NOW, 72), firstOpenCue: "Read up on each person" },
  eve: { ...ROUND, startsAt: plusHours(NOW, 24), stories: 0, questions: 3 },
  "two-hours": { ...ROUND, startsAt: plusHours(NOW, 2) },
  "debrief-now": HELD,
  "debrief-mail": HELD,
  "debrief-morning": HELD,
  "thank-first": THANKS,
  "thank-last": THANKS,
  "thank-late": LATE,
  document: {
    ...{ followUpId: "f3", company: "Halden Freight", what: "the work samples", to: "Priya Rao" },
    ...{ dueAt: plusHours(NOW, 8), sentToken: "token" },
  },
  nudge: {
    ...{ followUpId: "f4", company: "Halden Freight", role: "Staff engineer", saidBy: "Priya Rao" },
    ...{ promisedOn: "2026-11-20", sentToken: "token" },
  },
  "check-in": {
    ...{ applicationId: "a1", followUpId: "f5", company: "Halden Freight", role: "Staff engineer" },
    ...{ kind: "second", since: plusHours(NOW, -170) },
  },
  "offer-three-days": OFFER,
  "offer-one-day": { ...OFFER, deadlineAt: plusHours(NOW, 20) },
};

type Kind = keyof MailFacts;

/** Every reminder as its mail is worded, with made-up facts. */
export function MailsSpecimen() {
  return (
    <Desk here="mailbox">
      <PageHead title="Every mail" sub="Worded at delivery, here for Tuesday 24 November 10:00 in Berlin." />
      {(Object.keys(MAILS) as Kind[]).map((kind) => {
        const mail = word(kind);
        return (
          <article className="mailsheet" key={kind} aria-label={mail.subject}>
            <dl>
              <div>
                <dt>Kind</dt>
                <dd>{kind}</dd>
              </div>
              <div>
                <dt>Subject</dt>
                <dd>{mail.subject}</dd>
              </div>
            </dl>
            <pre>{mail.text}</pre>
          </article>
        );
      })}
    </Desk>
  );
}

function word<K extends Kind>(kind: K): ReminderMail {
  return MAILS[kind](FACTS[kind], MAIL_DESK);
}
