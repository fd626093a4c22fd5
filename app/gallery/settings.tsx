import { Act } from "@/app/_ui/button";
import { Seg, Tick } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Do, Row, Rows } from "@/app/_ui/rows";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Desk } from "./desk";

export function SettingsSpecimen() {
  return (
    <Desk here="settings">
      <PageHead title="Settings" />
      <Spread label="Settings" kind="parts">
        <Part title="You" note="How you are greeted, and whose clock is yours.">
          <form className="form">
            <Field name="name" label="Name" autoComplete="name" defaultValue="Ines Duarte" />
            <Select
              name="zone"
              label="Time zone"
              defaultValue="America/Toronto"
              options={[
                { value: "America/Toronto", label: "Toronto, now 06:50" },
                { value: "Europe/Lisbon", label: "Lisbon, now 11:50" },
              ]}
            />
            <Seg
              name="hours"
              legend="Clock"
              defaultValue="24"
              options={[
                { value: "24", label: "15:00" },
                { value: "12", label: "3:00 pm" },
              ]}
            />
            <Do>
              <Submit>Save</Submit>
            </Do>
          </form>
        </Part>
        <Part title="Reminders" note="They come to the bell always, by mail if you like.">
          <form className="form">
            <Tick name="mail" label="By mail" hint="To ines.duarte@example.com" defaultChecked />
            <Tick
              name="quiet"
              label="Quiet from 21:00 to 07:00"
              hint="A reminder in these hours comes before them."
            />
            <Do>
              <Submit>Save</Submit>
            </Do>
          </form>
        </Part>
        <Part title="Where you are signed in">
          <Ledger>
            <LedgerLine title="This browser" sub="Firefox on Linux" next="Since 3 Nov" at="now" />
            <LedgerLine
              title="Safari on iPhone"
              sub="Toronto time"
              next="Since 9 Nov"
              at={<Act>Sign out</Act>}
            />
          </Ledger>
          <Do>
            <Submit>Sign out everywhere else</Submit>
          </Do>
        </Part>
        <Part title="Your data" note="Everything that is yours, in one file.">
          <Rows>
            <Row label="Applications">10</Row>
            <Row label="People">14</Row>
          </Rows>
          <Do start>
            <Submit>Download</Submit>
            <Act href="#">Delete the account</Act>
          </Do>
        </Part>
      </Spread>
    </Desk>
  );
}
