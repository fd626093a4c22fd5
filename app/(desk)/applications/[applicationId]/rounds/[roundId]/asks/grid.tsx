import type { CSSProperties } from "react";
import { Lamp } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { clip, firstName, list } from "@/lib/base/words";
import { ROLE_LABELS } from "@/lib/interviewers/rules";
import type { Role } from "@/lib/interviewers/schema";
import type { AskQuestion, Asks } from "@/lib/questions/queries/asks";
import type { Grid as Given, GridRow } from "@/lib/questions/rules/grid";

type Props = { panel: Asks["panel"]; rows: GridRow<AskQuestion>[]; given: Given<AskQuestion> };

/** People are columns and questions rows; on a phone each person has all the questions below them. */
export function Grid({ panel, rows, given }: Props) {
  return (
    <div
      className="roster asks"
      style={{ "--people": panel.length, "--rows": rows.length + 1 } as CSSProperties}
    >
      {/* each cell names its question for those who listen */}
      <div className="labels" aria-hidden="true">
        <p className="lead">My questions</p>
        {rows.map(({ question, ...row }) => (
          <p key={question.id}>
            {question.text}
            {forAll(question, row) ? <span className="pencil"> For whoever is there</span> : null}
          </p>
        ))}
      </div>
      {panel.map((person) => (
        <article key={person.id} aria-label={person.name}>
          <header>
            <h2>
              <Link href={paths.person(person.id)}>{person.name}</Link>
            </h2>
            <p className="tags">{person.role ? ROLE_LABELS[person.role as Role] : "Role not known"}</p>
            <p className="state1" data-state={given.own.has(person.id) ? "ready" : "open"}>
              <Lamp />
              {given.own.has(person.id) ? "One of their own" : "None yet"}
            </p>
          </header>
          <dl>
            {rows.map((row) => (
              <div key={row.question.id} className={row.holders.includes(person.id) ? "held" : "blank"}>
                <dt>{row.question.text}</dt>
                <dd>
                  <Cell row={row} person={person} panel={panel} />
                </dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </div>
  );
}

/** Theirs, with the way back; or to be given, and with whom it is already. A second holder is never given one unsaid. */
function Cell({
  row,
  person,
  panel,
}: {
  row: GridRow<AskQuestion>;
  person: Asks["panel"][number];
  panel: Asks["panel"];
}) {
  const { question, holders, askedHere } = row;
  const asked = askedHere.find((pin) => pin.personId === person.id);
  if (asked) return <Asked answer={asked.answer} />;
  const first = firstName(person.name);
  const others = panel.filter((it) => it.id !== person.id && holders.includes(it.id));
  const withThem = others.length > 0 ? `with ${list(others.map((it) => firstName(it.name)))}` : null;
  const isTheirs = holders.includes(person.id);
  const short = clip(question.text, 60);
  return (
    <>
      <Submit
        form="asks"
        look={isTheirs || withThem ? "skipit" : "act"}
        name="cell"
        value={`${question.id} ${person.id} ${isTheirs ? "off" : "on"}`}
        label={
          isTheirs
            ? `Take from ${first}: ${short}`
            : `Give to ${first}${withThem ? `, though it is ${withThem}` : ""}: ${short}`
        }
      >
        {isTheirs ? "Take back" : `Give to ${first}`}
      </Submit>
      {isTheirs ? <span className="theirs">For {first}</span> : null}
      {withThem ? <span className="with">{isTheirs ? `also ${withThem}` : withThem}</span> : null}
    </>
  );
}

function Asked({ answer }: { answer: string | null }) {
  return (
    <>
      <span className="theirs">Asked</span>
      {answer ? <span className="said">“{answer}”</span> : null}
    </>
  );
}

function forAll(
  question: AskQuestion,
  { holders, askedHere }: Omit<GridRow<AskQuestion>, "question">,
): boolean {
  return (
    holders.length === 0 &&
    askedHere.length === 0 &&
    question.pins.some((pin) => pin.personId === null && pin.isPinned)
  );
}
