import { Act } from "@/app/_parts/book/act";
import type { Place } from "@/app/_parts/book/act-form";
import { Evidence } from "@/app/_parts/book/evidence";
import { CarriedLine, CarryLine } from "@/app/_parts/carry/carry-line";
import { Act as ActLink } from "@/app/_ui/button";
import { Details } from "@/app/_ui/details";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { carrySheet, type CarryLine as Line } from "@/lib/guidance/carry-sheet";
import { CATALOG } from "@/lib/guidance/catalog";
import { type Cue, type Finding, pencilOf } from "@/lib/guidance/cue";
import type { Snapshot } from "@/lib/guidance/snapshot";

type Props = {
  /** With this round as the next one. */
  snapshot: Snapshot;
  companyId: string;
  ownerId: string;
  /** The page's own address. */
  here: string;
};

type Found = { cue: Cue; finding: Finding };

/** A cue as a part of the page: what it found, the rows it rests on, its one act. Null until the cue is there. */
export function judge(id: string, s: Snapshot): Found | null {
  const cue = CATALOG.find((it) => it.id === id);
  return cue ? { cue, finding: cue.evaluate(s) } : null;
}

export function placeOf({ snapshot, companyId, ownerId, here }: Props, anchor: string, cue: Cue): Place {
  const applicationId = snapshot.application.id;
  const full = paths.book(applicationId, { at: "", cue: cue.id });
  return { snapshot, companyId, ownerId, back: `${here}#${anchor}`, full, go: false, id: `prep-${cue.id}` };
}

/** The one act of a cue. A new finding brings a fresh form. */
export function Doing({
  props,
  anchor,
  cue,
  finding,
}: {
  props: Props;
  anchor: string;
  cue: Cue;
  finding: Finding;
}) {
  const { action, says } = finding;
  return (
    <div className="doing" key={`${action.kind} ${JSON.stringify(action.target)} ${says}`}>
      <Act action={action} place={placeOf(props, anchor, cue)} />
    </div>
  );
}

/** What they ask for, with the story that shows each, or what I say where I have none. */
export function CoverPart(props: Props) {
  const found = judge("requirement-cover", props.snapshot);
  if (!found) return null;
  const { cue, finding } = found;
  return (
    <Part
      id="cover"
      title="What they ask for"
      note="An example for each must-have; what you would say where you have none."
    >
      <p>{finding.says}</p>
      <Evidence items={finding.evidence} pencil={pencilOf(cue, props.snapshot)} />
      <div className="do start">
        <Doing props={props} anchor="cover" cue={cue} finding={finding} />
        <ActLink href={paths.applicationAd(props.snapshot.application.id)}>The whole grid</ActLink>
      </div>
    </Part>
  );
}

/** My own sentence on pay. Figures stay behind a fold: this page may lie open beside somebody. */
export function PayPart(props: Props) {
  const found = judge("first-number", props.snapshot);
  if (!found) return null;
  const { cue, finding } = found;
  const { pay } = props.snapshot;
  return (
    <Part id="pay" title="If they ask about pay" note="Your own sentence, chosen before the conversation.">
      <Rows>
        <Row label="You say" blank={!pay?.sentence}>
          {pay?.sentence ? `“${pay.sentence}”` : "Your sentence goes here"}
        </Row>
        {pay?.deflection ? <Row label="Asked first">“{pay.deflection}”</Row> : null}
      </Rows>
      <div className="do start">
        <Doing props={props} anchor="pay" cue={cue} finding={finding} />
      </div>
      <Details summary="What was said so far, with figures">
        <p>{finding.says}</p>
        <Evidence items={finding.evidence} pencil="Nothing said yet." />
        <div className="do start">
          <ActLink href={paths.applicationMoney(props.snapshot.application.id)}>Money and dates</ActLink>
        </div>
      </Details>
    </Part>
  );
}

/** The carry-forward sheet of this round: what comes along, and what is still to be decided, the first few in place. */
export function CarryPart({ snapshot, ownerId, here }: Props) {
  const sheet = carrySheet(snapshot);
  if (!sheet) return null;
  const lines = sheet.open.flatMap((it) => it.lines);
  const along = lines.filter((it) => it.state === "carried");
  const undecided = lines.filter((it) => it.state === "undecided");
  const href = paths.applicationCarry(snapshot.application.id);
  const more = undecided.length - FIRST;
  return (
    <Part
      id="carry"
      title="What comes with you"
      count={along.length || undefined}
      note="What the earlier rounds left open: said this time, answered, or let go."
    >
      {lines.length > 0 ? (
        <ul className="lines carry-lines" aria-label="What comes with you">
          {[...along, ...undecided.slice(0, FIRST)].map((line) => (
            <CarryLine
              key={line.carry?.id ?? line.asked?.id}
              line={line}
              to={sheet.to}
              panel={sheet.panel}
              ownerId={ownerId}
              back={`${here}#carry`}
            />
          ))}
        </ul>
      ) : (
        <p className="pencil">
          {sheet.done.length > 0
            ? "All decided, nothing to take along."
            : "The earlier rounds left nothing open."}
        </p>
      )}
      <div className="do start">
        <ActLink href={href}>
          {more > 0 ? `${plural(more, "more point")} to decide` : "The whole carry-forward sheet"}
        </ActLink>
      </div>
    </Part>
  );
}

const FIRST = 3;

/** What was taken into a round that is over, and what became of it. */
export function TakenPart({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Part id="carry" title="What came with you" count={lines.length}>
      <ul className="lines carry-lines" aria-label="What came with you">
        {lines.map((line) => (
          <CarriedLine key={line.carry?.id} line={line} />
        ))}
      </ul>
    </Part>
  );
}
