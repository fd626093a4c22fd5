import { Act, ButtonLink } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { Cue } from "@/app/_ui/cue";
import { Field } from "@/app/_ui/field";
import { Icon } from "@/app/_ui/icon";
import { Asked, Facts, Notes } from "@/app/_ui/notes";
import { PageHead } from "@/app/_ui/page-head";
import { Do } from "@/app/_ui/rows";
import { Folio, Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Tabs } from "@/app/_ui/tabs";
import { Desk } from "./desk";

export function PersonSpecimen() {
  return (
    <Desk
      here="people"
      dock={
        <form className="quick" aria-label="Add a note">
          <Field name="note" label="Note on Priya" placeholder="What did you learn?" />
          <Submit>Keep</Submit>
        </form>
      }
    >
      <PageHead
        title="Priya Rao"
        sub="Director of engineering, Halden Freight"
        facts={
          <>
            <span>Your future boss</span> <span>Decides: yes</span>{" "}
            <span className="private">
              <Icon name="lock" /> Only you see this page
            </span>
          </>
        }
      >
        <Clocks
          label="Next round"
          title="You meet again, round 2"
          when="Tuesday 24 November · in 23 h 40"
          clocks={[
            { place: "Berlin", time: "3:00 pm" },
            { place: "You, Toronto", time: "9:00 am" },
          ]}
        />
      </PageHead>
      <Tabs
        label="Panel for round 2"
        items={["Priya Rao", "Sam Okafor", "Lotte Brandt"].map((label, at) => ({
          href: `#${at}`,
          label,
          current: at === 0,
        }))}
      >
        <Act href="#">Edit</Act>
      </Tabs>
      <Spread label="Notes on Priya Rao" kind="dossier">
        <Folio left="Before you meet her" right="Your notes" note="3 of 4 ready" />
        <Cue
          state="ready"
          title="What is known"
          advice="Public, professional facts, each with where you saw it and when."
          summary={<b>2 facts</b>}
        >
          <Facts
            items={[
              {
                id: "1",
                text: "Took over engineering at Halden in March 2024, after nine years at Deutsche Bahn freight planning.",
                source: "LinkedIn profile",
                href: "https://example.com/",
                at: "9 Nov",
              },
              {
                id: "2",
                text: "Halved the on-call rota by deleting alerts nobody acted on.",
                source: "SREcon talk, 34 min",
                href: "https://example.com/",
                at: "9 Nov",
              },
            ]}
          />
          <Do>
            <ButtonLink href="#">Add a fact</ButtonLink>
          </Do>
        </Cue>
        <Cue
          state="ready"
          title="She cares about"
          summary={<b>On-call load, quiet systems, plain writing</b>}
        />
        <Cue
          state="ready"
          title="Rounds together"
          summary={
            <>
              <b>Round 1</b> Tue 10 Nov, 45 min by video. Felt good.
            </>
          }
        >
          <Asked
            title="She asked"
            items={[
              {
                id: "1",
                question: "How did you get other teams to adopt it?",
                aside: "Shaky, improved since",
              },
              { id: "2", question: "What broke during the migration?", aside: "Shaky" },
            ]}
          />
          <Notes
            title="Your notes"
            items={[{ id: "1", at: "10 Nov", text: "Warm, quick, finishes your sentence if you ramble." }]}
          />
        </Cue>
        <Cue
          state="started"
          title="My question for her"
          advice="One that only she can answer, and nobody else on the panel gets."
          summary={
            <>
              <b>“What does good look like at six months?”</b> Not asked yet
            </>
          }
        />
      </Spread>
    </Desk>
  );
}
