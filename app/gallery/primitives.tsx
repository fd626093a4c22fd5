import { Act, Button, ButtonLink } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Icon, type IconName } from "@/app/_ui/icon";
import { Checks, Lamp, type LampState } from "@/app/_ui/lamp";
import { Faces } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Do, Row, Rows, Struck } from "@/app/_ui/rows";
import { type StageKey, StageMark } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { Desk } from "./desk";

const STAGES: [StageKey, string][] = [
  ["saved", "Saved"],
  ["applied", "Applied"],
  ["screen", "Screen"],
  ["first", "First round"],
  ["second", "Second round"],
  ["final", "Final"],
  ["offer", "Offer"],
  ["closed", "Closed"],
];
const LAMPS: LampState[] = ["open", "started", "ready", "skipped", "soon", "late"];
const ICONS: IconName[] = ["arrow", "search", "menu", "lock", "bell", "plus", "print"];

export function PrimitivesSpecimen() {
  return (
    <Desk flash="Round 2 at Halden Freight kept">
      <div className="notice">
        <p>You seem to be in Lisbon. Change times?</p>
        <Act>Use Lisbon time</Act>
        <Act>Keep Toronto time</Act>
      </div>
      <PageHead
        title="Every primitive"
        sub="And how it looks in each state"
        stage={{ stage: "first", label: "First round", action: <Act href="#">Move</Act> }}
      >
        <Clocks label="One clock" title="Round 1" when="Today" clocks={[{ place: "You", time: "3:00 pm" }]} />
      </PageHead>
      <Spread label="Primitives" kind="parts">
        <Part title="Stages" note="A shape and a word, never colour alone.">
          <ul className="checks">
            {STAGES.map(([stage, label]) => (
              <li key={stage}>
                <StageMark stage={stage} label={label} />
              </li>
            ))}
          </ul>
        </Part>
        <Part title="Lamps">
          <Checks label="Lamps" items={LAMPS.map((state) => ({ text: state, state }))} />
          <p>
            <Lamp state="started" /> full size
          </p>
        </Part>
        <Part title="Actions">
          <Do start>
            <ButtonLink href="#" go>
              The one next thing
            </ButtonLink>
            <Button>Another</Button>
            <Button aria-disabled>While it waits</Button>
            <Act href="#">A lesser one</Act>
            <Submit look="skipit">Skip</Submit>
          </Do>
        </Part>
        <Part title="Icons">
          <ul className="checks">
            {ICONS.map((name) => (
              <li key={name}>
                <Icon name={name} />
                {name}
              </li>
            ))}
          </ul>
        </Part>
        <Part title="Rows">
          <Rows>
            <Row label="Filled">
              Your own words <Faces people={[{ initials: "PR", name: "Priya Rao" }]} />
            </Row>
            <Row label="Linked" href="#">
              With a link at the left
            </Row>
            <Row label="Blank" blank>
              Nothing yet
            </Row>
            <Row label="Was" was>
              <Struck>“How big is the team?”</Struck> Eleven
            </Row>
          </Rows>
        </Part>
        <Part title="Empty">
          <EmptyLine says="What will be here, in a sentence." sample="One line as it will look">
            <ButtonLink href="#">The one action</ButtonLink>
          </EmptyLine>
        </Part>
        <Part title="In the margin">
          <aside className="margin" aria-label="Coach’s note">
            <p>Lotte runs the depots.</p>
            <p>Tomás, 21 Nov</p>
          </aside>
        </Part>
      </Spread>
    </Desk>
  );
}
