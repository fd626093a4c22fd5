import { Act, ButtonLink } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { Cue, MarginNote, SourcesDiffer } from "@/app/_ui/cue";
import { Everything } from "@/app/_ui/details";
import { IndexGroup, NextBar } from "@/app/_ui/index-group";
import { PageHead } from "@/app/_ui/page-head";
import { Do, Row, Rows, Struck } from "@/app/_ui/rows";
import { Folio, Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Tabs } from "@/app/_ui/tabs";
import { Desk } from "./desk";

const TABS = ["Book", "Round 2", "Round 1", "People", "Notes", "Follow-ups", "History"];

export function BookSpecimen() {
  return (
    <Desk
      here="applications"
      dock={
        <NextBar href="#q6" no={6}>
          Add a note on Lotte
        </NextBar>
      }
    >
      <PageHead
        title="Halden Freight"
        sub="Staff engineer, routing · Berlin or remote"
        stage={{ stage: "second", label: "Second round", action: <Act href="#">Move</Act> }}
      >
        <Clocks
          label="Next round"
          title="Round 2, panel by video"
          when="Tuesday 24 November · in 23 h 40"
          clocks={[
            { place: "Berlin", time: "15:00" },
            { place: "You, Toronto", time: "09:00" },
          ]}
        />
      </PageHead>
      <Tabs
        label="This application"
        items={TABS.map((label, at) => ({ href: `#${at}`, label, current: at === 0 }))}
      >
        <Act href="#">Edit</Act> <Act href="#">Close</Act>
      </Tabs>
      <Spread label="The book for this stage" kind="book">
        <Folio left="What helps before a second round" right="Your book" note="1 of 5 ready" />
        <Open />
        <Plan />
      </Spread>
      <Index />
    </Desk>
  );
}

function Open() {
  return (
    <>
      <Cue
        no={2}
        state="ready"
        title="Re-read the first round"
        advice="Before you go back in, read what was said last time."
        summary={
          <>
            <b>Ready</b> Round 1 with Priya, re-read today at 07:40 <Act href="#">Read it again</Act>
          </>
        }
      />
      <Cue
        no={3}
        state="started"
        title="Give a fuller answer where the first was thin"
        advice="Second interviewers often come back to a weak spot. Pick the answers that felt shaky, and say the part you left out."
        source={
          <>
            <cite>Second-Round and Final Interviews</cite> and two more
          </>
        }
        summary={
          <>
            <b>Started</b> 1 of 2 shaky answers improved
          </>
        }
      >
        <Rows>
          <Row label="Better now">
            “How did you get other teams to adopt it?” You now open with the two teams who said no.
          </Row>
          <Row label="Still thin" blank>
            “What broke during the migration?”{" "}
            <span className="pencil">You said: “Mostly small things.”</span>
          </Row>
        </Rows>
        <Do>
          <ButtonLink href="#">Improve this answer</ButtonLink>
          <Submit look="skipit" label="Skip: a fuller answer">
            Skip
          </Submit>
        </Do>
      </Cue>
      <Cue
        no={6}
        id="q6"
        state="started"
        title="Know each person you will meet"
        advice="Look up every interviewer: what they do, what they are likely to care about, and where your work touches theirs."
        source={<cite>Second-Round and Final Interviews</cite>}
        margin={
          <MarginNote by="Tomás, 21 Nov">
            Lotte runs the depots. She will want to hear about drivers, not servers.
          </MarginNote>
        }
        summary={
          <>
            <b>Started</b> Lotte has no note yet
          </>
        }
      >
        <Rows>
          <Row label="Priya Rao" href="#">
            Met in round 1. 4 facts. Cares about on-call load.
          </Row>
          <Row label="Łukasz Gdańszczyk" href="#">
            New to you. 2 facts. Wrote the routing rewrite post.
          </Row>
          <Row label="Lotte Brandt" href="#" blank>
            No note yet
          </Row>
        </Rows>
        <Do>
          <ButtonLink href="#" go>
            Add a note on Lotte
          </ButtonLink>
          <Submit look="skipit" label="Skip: know each person">
            Skip
          </Submit>
        </Do>
      </Cue>
    </>
  );
}

function Plan() {
  return (
    <>
      <Cue
        no={8}
        state="soon"
        title="Ask each person something different"
        advice="They compare notes afterwards. One question each, on what that person knows best."
        source={<cite>Second Interview</cite>}
        summary={
          <>
            <b>Before Tuesday</b> 2 of 3 people have a question
          </>
        }
      >
        <Rows>
          <Row label="Priya Rao">“What does good look like at six months?”</Row>
          <Row label="Sam Okafor" blank>
            No question yet
          </Row>
          <Row label="Answered" was>
            <Struck>“How big is the team?”</Struck>{" "}
            <span className="pencil">Eleven, said Priya in round 1</span>
          </Row>
        </Rows>
        <Do>
          <ButtonLink href="#">Pick one for Sam</ButtonLink>
          <Submit look="skipit" label="Skip: a question for each">
            Skip
          </Submit>
        </Do>
      </Cue>
      <Cue
        no={14}
        state="open"
        title="Have a salary answer ready"
        advice={
          <>
            <p>Know your figure and what backs it up before they ask. Who should name a number first?</p>
            <SourcesDiffer
              views={[
                { says: "Let them raise it.", source: "Second Interview" },
                { says: "Try to hear their range first.", source: "TopInterview" },
              ]}
            />
          </>
        }
        summary={
          <>
            <b>Not started</b> You have figures, but no line to say
          </>
        }
      >
        <Rows>
          <Row label="Your figures">Target 92–100k · walk away below 88k · 2 sources</Row>
          <Row label="They said" blank>
            Nothing yet
          </Row>
        </Rows>
        <Do>
          <ButtonLink href="#">Choose my line</ButtonLink>
          <Submit look="skipit" label="Skip: a salary answer">
            Skip
          </Submit>
        </Do>
      </Cue>
    </>
  );
}

function Index() {
  return (
    <Everything summary="Everything for this stage" count={7}>
      <IndexGroup
        title="Look back"
        entries={[
          { no: 1, title: "Why there is another round", href: "#", state: "ready", word: "Ready" },
          { no: 2, title: "Re-read the first round", href: "#", state: "ready", word: "Ready" },
          { no: 3, title: "Fuller answers", href: "#", state: "started", word: "Started" },
        ]}
      />
      <IndexGroup
        title="Know them"
        entries={[
          { no: 6, title: "Each person you will meet", href: "#", state: "started", word: "Started" },
          { no: 7, title: "Does the job suit you?", href: "#", state: "open", word: "Not started" },
        ]}
      />
      <IndexGroup
        title="Show your case"
        entries={[
          {
            no: 12,
            title: "A portfolio to hand round",
            href: "#",
            state: "skipped",
            word: "Skipped",
            action: <Submit look="skipit">Put back</Submit>,
          },
          { no: 14, title: "A salary answer", href: "#", state: "open", word: "Not started" },
        ]}
      />
    </Everything>
  );
}
