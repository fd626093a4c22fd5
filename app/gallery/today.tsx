import { Act, ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Textarea } from "@/app/_ui/field";
import { Checks } from "@/app/_ui/lamp";
import { PageHead } from "@/app/_ui/page-head";
import { Do, Row, Rows } from "@/app/_ui/rows";
import { Folio, Group, Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Desk } from "./desk";

export function TodaySpecimen() {
  return (
    <Desk here="today" flash="Thank-you to Rosa Lind marked as sent">
      <PageHead title="Tuesday 24 November" sub="Halden Freight at nine. You have four stories ready." />
      <Spread label="Today, in order" kind="run">
        <Cue
          className="now"
          state="soon"
          title="2 h 10"
          under="until you start"
          level={2}
          summary={<b>Halden Freight, second round</b>}
          row
        >
          <p>
            <span className="typed">15:00 Berlin, 09:00 you.</span> Panel by video with Priya Rao, Sam Okafor
            and Lotte Brandt.
          </p>
          <ButtonLink href="#" go>
            Open the round
          </ButtonLink>
        </Cue>
        <Thanks />
        <Group title="Next cue">One for each application.</Group>
        <Cue
          state="started"
          title="Halden Freight"
          href="#"
          summary={<b>Ask each person something different</b>}
          row
        >
          <p>Sam Okafor has no question yet.</p>
          <ButtonLink href="#">Pick one for Sam</ButtonLink>
        </Cue>
        <Group title="Waiting on them">Counted from the date they promised.</Group>
        <Cue state="none" title="Pell & Munro" href="#" summary="Applied 9 days ago. They said two weeks." />
        <Cue
          state="none"
          title="Castle Mill Press"
          href="#"
          summary={
            <>
              Promised word by Fri 20 Nov, 4 days ago. <Act href="#">Nudge Ruth</Act>
            </>
          }
        />
      </Spread>
    </Desk>
  );
}

function Thanks() {
  return (
    <>
      <Group title="Thank-yous">To each person, within 24 hours.</Group>
      <Cue
        state="started"
        title="4 h 40 left"
        summary={
          <>
            <b>Ingrid Solheim</b> Borealis Grid, first round. Due 11:30, draft open
          </>
        }
      >
        <div className="draft">
          <Textarea
            name="draft"
            label="Thank-you to Ingrid Solheim"
            quiet
            defaultValue="Dear Ingrid, thank you for the hour yesterday. I keep thinking about what you said on letting the night shift set its own alarm limits. It is the kind of trust I would like to build tools for."
          />
          <Checks
            label="What the note says"
            items={[
              { text: "Thanks", state: "ready" },
              { text: "A specific moment", state: "ready" },
              { text: "Still interested", state: "open" },
            ]}
          />
        </div>
        <Do start>
          <Submit>Copy</Submit>
          <Act href="mailto:x@example.com">Open mail app</Act>
          <Act>I’ve sent it</Act>
        </Do>
      </Cue>
      <Cue
        state="open"
        title="4 h 40 left"
        summary={
          <>
            <b>Per Aasen</b> Borealis Grid, first round. Due 11:30
          </>
        }
        row
      >
        <p className="pencil">He asked about the migration freeze, and laughed at the cron story.</p>
        <ButtonLink href="#">Write to Per</ButtonLink>
      </Cue>
      <Cue
        state="late"
        title="27 h since you met"
        summary={
          <>
            <b>Nadia Haddad</b> Orchard Health, screen
          </>
        }
        row
      >
        <p>Still worth sending. The draft is ready.</p>
        <ButtonLink href="#">Finish and send</ButtonLink>
      </Cue>
    </>
  );
}

export function DoorsSpecimen() {
  return (
    <Desk here="today">
      <PageHead
        title="Monday 23 November"
        sub="Nothing needs you today. Start with whichever of these is true."
      />
      <Spread label="Ways to start" kind="run" className="doors">
        <Folio left="Two ways to start" right="Your book" />
        <Cue
          state="open"
          title="I have an interview coming up"
          advice="Company and role are enough to begin with. The round and the people in it come next."
          summary="Two lines to fill in"
        >
          <Rows>
            <Row label="Company" blank>
              Acme
            </Row>
            <Row label="Role" blank>
              Staff engineer
            </Row>
          </Rows>
          <Do>
            <ButtonLink href="#" go>
              Add an application
            </ButtonLink>
          </Do>
        </Cue>
        <Cue
          state="open"
          title="Show me around first"
          advice="Five sample applications, with rounds, people and notes."
          summary="One click removes them"
        >
          <Do>
            <Submit>Open the sample book</Submit>
          </Do>
        </Cue>
      </Spread>
      <Spread label="What today will show" kind="run" className="later">
        <Group title="What this page will hold">In this order, when you have it.</Group>
        <Cue state="open" title="Thank-yous" summary="One for each person, with the hours left" />
        <Cue state="open" title="Next cue" summary="One for each application, five at most" />
        <Cue state="open" title="Waiting on them" summary="Counted from the date they promised" />
      </Spread>
    </Desk>
  );
}
