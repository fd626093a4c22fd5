import { Act } from "@/app/_ui/button";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Desk } from "./desk";

export function MailboxSpecimen() {
  return (
    <Desk here="mailbox">
      <PageHead
        title="Mailbox"
        sub="No mail server is set up, so your mails wait here. Nobody else sees them."
      />
      <Spread label="Mails by day" kind="parts">
        <Part title="Today" count={2}>
          <Ledger>
            <LedgerLine
              title="Thank Ingrid and Per by 11:30"
              href="#"
              sub="Reminder"
              next="Borealis Grid, first round"
              at="06:50"
            />
            <LedgerLine
              title="Halden Freight in 24 hours"
              href="#"
              sub="Reminder"
              next="Second round, Tue 09:00"
              at="06:50"
            />
          </Ledger>
        </Part>
        <Part title="Monday 23 November" count={1}>
          <Ledger>
            <LedgerLine
              title="How was Orchard Health?"
              href="#"
              sub="Reminder"
              next="Screen, Mon 10:00"
              at="10:47"
            />
          </Ledger>
        </Part>
      </Spread>
    </Desk>
  );
}

export function LetterSpecimen() {
  return (
    <Desk here="mailbox">
      <PageHead title="Thank Ingrid and Per by 11:30" crumb={{ href: "#", label: "Mailbox" }} />
      <article className="mailsheet">
        <dl>
          <div>
            <dt>To</dt>
            <dd>ines.duarte@example.com</dd>
          </div>
          <div>
            <dt>Sent</dt>
            <dd>Tue 24 Nov, 06:50</dd>
          </div>
        </dl>
        <pre>{`Ingrid Solheim, platform director
She said: "the night shift sets its own alarm limits".

Open the draft: http://127.0.0.1:3000/follow-ups/4f2c
I've sent it: http://127.0.0.1:3000/sent/8d1b`}</pre>
      </article>
      <p className="do start">
        <Act href="#">Open the draft</Act>
      </p>
    </Desk>
  );
}
