import { ButtonLink } from "@/app/_ui/button";
import { Shelf } from "@/app/_ui/details";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field } from "@/app/_ui/field";
import { Faces, Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spike } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Desk } from "./desk";

export function ApplicationsSpecimen() {
  return (
    <Desk here="applications" flash="Tern Robotics moved to Second round">
      <PageHead title="Applications" sub="Six open, four closed.">
        <ButtonLink href="#" go>
          Add an application
        </ButtonLink>
      </PageHead>
      <Spread label="Applications by stage" kind="parts">
        <Part title="Offer" stage="offer" count={1}>
          <Ledger>
            <LedgerLine
              title="Nordlicht Audio"
              href="#"
              sub="Principal engineer"
              next="Write my counter"
              at="By 30 Nov"
            />
          </Ledger>
        </Part>
        <Part title="Final" stage="final" count={1}>
          <Ledger>
            <LedgerLine
              title="Quayside Bank"
              href="#"
              sub="Head of platform"
              next={
                <>
                  Bring a résumé for each person{" "}
                  <Faces
                    people={[
                      { initials: "AR", name: "Ana Ruiz" },
                      { initials: "TL", name: "Tom Leckie" },
                    ]}
                  />
                </>
              }
              at="Fri 13:30"
            />
          </Ledger>
        </Part>
        <Part title="Second round" stage="second" count={2}>
          <Ledger>
            <LedgerLine
              title="Halden Freight"
              href="#"
              sub="Staff engineer, routing"
              next="Pick a question for Sam"
              at={<span className="soon">Tue 09:00</span>}
            />
            <LedgerLine
              title="Tern Robotics"
              href="#"
              sub="Staff engineer"
              next="When, and with whom?"
              at="No date yet"
            />
          </Ledger>
        </Part>
        <Part title="Applied" stage="applied" count={2}>
          <Ledger>
            <LedgerLine
              title="Pell & Munro"
              href="#"
              sub="Engineering manager"
              next="They said two weeks"
              at="Since 15 Nov"
            />
            <LedgerLine
              title="Castle Mill Press"
              href="#"
              sub="Lead developer"
              next="Nudge Ruth"
              at="Since 11 Nov"
            />
          </Ledger>
        </Part>
        <Part title="Saved" stage="saved" note="Jobs you may apply for.">
          <EmptyLine
            says="An ad you want to keep stands here, with its text."
            sample="Borealis Grid, platform lead"
          >
            <ButtonLink href="#">Save a job</ButtonLink>
          </EmptyLine>
        </Part>
      </Spread>
      <Shelf
        summary={
          <>
            <Spike stage="closed" />
            Closed
          </>
        }
        note="4, still findable"
      >
        <Ledger>
          <LedgerLine title="Orchard Health" href="#" sub="Staff engineer" next="No answer" at="Oct 2026" />
        </Ledger>
      </Shelf>
    </Desk>
  );
}

export function PeopleSpecimen() {
  return (
    <Desk here="people">
      <PageHead title="People" sub="Everybody you meet, by company.">
        <search>
          <form className="find">
            <Field name="q" label="Search" type="search" quiet placeholder="Name, role or company" />
            <Submit>Find</Submit>
          </form>
        </search>
      </PageHead>
      <Spread label="People by company" kind="parts">
        <Part title="Halden Freight" count={2}>
          <Ledger>
            <LedgerLine
              title="Priya Rao"
              href="#"
              sub="Director of engineering"
              next="On-call load, quiet systems"
              at="Met 10 Nov"
            />
            <LedgerLine
              title="Lotte Brandt"
              href="#"
              sub="Head of operations"
              next={<span className="pencil">No note yet</span>}
              at="Tue 09:00"
            />
          </Ledger>
        </Part>
        <Part title="Nobody yet">
          <EmptyLine
            says="People who interview you appear here, as soon as you put them on a round."
            sample="Priya Rao, director of engineering. Cares about on-call load."
          >
            <ButtonLink href="#">Log a round</ButtonLink>
          </EmptyLine>
        </Part>
      </Spread>
    </Desk>
  );
}
