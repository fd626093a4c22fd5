import { Lamp, type LampState } from "@/app/_ui/lamp";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { Spread } from "@/app/_ui/spread";
import { CATALOG } from "@/lib/guidance/catalog";
import { type Cue, type Example, pencilOf, STATE_LAMPS, STATE_WORDS } from "@/lib/guidance/cue";
import { emptySnapshot } from "@/lib/guidance/example-snapshot";
import { sourceTitles } from "@/lib/guidance/sources";
import { STAGE_NAMES } from "@/lib/guidance/stage-lines";
import { Desk } from "./desk";

/** Every cue with every state it can reach, from the examples that are also its tests. */
export function CuesSpecimen() {
  return (
    <Desk>
      <PageHead title="Every cue" sub={`${CATALOG.length} pieces of advice, each with its examples.`} />
      <Spread label="Every cue" kind="parts">
        {CATALOG.map((cue) => (
          <Part
            key={cue.id}
            title={`${cue.code} ${cue.title}`}
            count={cue.examples.length}
            note={<About cue={cue} />}
          >
            {cue.examples.map((example) => (
              <Shown key={example.name} cue={cue} example={example} />
            ))}
          </Part>
        ))}
      </Spread>
    </Desk>
  );
}

function About({ cue }: { cue: Cue }) {
  return (
    <>
      <p>{cue.advice}</p>
      <p className="src">{sourceTitles(cue.sources).join(", ")}</p>
      <p className="src">
        {cue.shownAt.map((stage) => STAGE_NAMES[stage]).join(", ")}. {cue.minutes} min. {cue.family}.
      </p>
    </>
  );
}

const LAMPS: Record<"full" | "half" | "empty", LampState> = { full: "ready", half: "started", empty: "open" };

function Shown({ cue, example }: { cue: Cue; example: Example }) {
  const snapshot = emptySnapshot(undefined, undefined, example.patch);
  const { state, says, evidence, action } = cue.evaluate(snapshot);
  const lamp = STATE_LAMPS[state];
  return (
    <section className="together" data-state={lamp ? LAMPS[lamp] : "none"}>
      <h3 className="small">{example.name}</h3>
      <p>
        {lamp ? <Lamp /> : null} <b>{STATE_WORDS[state]}</b> {says}
      </p>
      <Rows>
        {evidence.map((it) => (
          <Row
            key={`${it.label} ${it.text}`}
            label={it.label}
            blank={it.state === "blank"}
            was={it.state === "was"}
          >
            {it.text}
          </Row>
        ))}
        {evidence.length === 0 ? (
          <Row label="In pencil" blank>
            {pencilOf(cue, snapshot)}
          </Row>
        ) : null}
        <Row label="Action">
          {action.label} <span className="pencil">{action.kind}</span>
        </Row>
      </Rows>
    </section>
  );
}
