import { ActionForm } from "@/app/_ui/action-form";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { Folio, Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import { FEEL_LABELS, RATING_LABELS } from "@/lib/debriefs/rules";
import { factWords } from "@/lib/facts/rules";
import { digestOf, type EarlierRound, type Returning } from "@/lib/guidance/digest";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { day, roundLabel, theRound } from "@/lib/guidance/words";
import { opened } from "@/lib/rounds/actions";

type DigestProps = {
  /** Null where the digest was not asked for. */
  snapshot: Snapshot | null;
  roundId: string;
};

/**
 * The rounds so far on one page, above the round they are read for. That it was read is told by a press, never by the
 * page being fetched.
 */
export function Digest({ snapshot, roundId }: DigestProps) {
  const digest = snapshot && digestOf(snapshot, roundId);
  if (!snapshot || !digest) return null;
  const applicationId = snapshot.application.id;
  const back = paths.book(applicationId, { at: "", place: "earlier-rounds" });
  return (
    <div id="digest" className="digest">
      <Spread label="The earlier rounds" kind="parts">
        <Folio left="The rounds so far" right="What was said" />
        {digest.rounds.map((it) => (
          <Earlier key={it.round.id} it={it} snapshot={snapshot} />
        ))}
        {digest.returning.map((it) => (
          <WhatYouTold key={it.person.personId} it={it} />
        ))}
        <Part title="Done reading?" note="The book then knows that you looked.">
          <ActionForm action={opened} back={back} className="inline-form">
            <input type="hidden" name="roundId" value={roundId} />
            <input type="hidden" name="what" value="digest" />
            <Submit go busy="Saving">
              I’ve read it
            </Submit>
          </ActionForm>
        </Part>
      </Spread>
    </div>
  );
}

function Earlier({ it, snapshot }: { it: EarlierRound; snapshot: Snapshot }) {
  const { round } = it;
  const note = [
    day(snapshot, round.startsAt),
    it.with.length > 0 && `with ${list(it.with)}`,
    it.feel && `felt ${FEEL_LABELS[it.feel as keyof typeof FEEL_LABELS].toLowerCase()}`,
  ];
  return (
    <Part title={roundLabel(round)} note={`${note.filter(Boolean).join(", ")}.`}>
      {it.isNoted ? null : <p className="pencil">Nothing noted from {theRound(round)}.</p>}
      <Rows>
        {it.asked.map((asked) => (
          <Row key={asked.id} label={asked.by ?? "They asked"}>
            “{asked.text}”{asked.answer ? <span className="said">You said: {asked.answer}</span> : null}
            {asked.improvedAnswer ? <span className="said">Fuller now: {asked.improvedAnswer}</span> : null}
            {asked.rating ? <span className="said pencil">{RATING_LABELS[asked.rating]}</span> : null}
          </Row>
        ))}
        {it.details.map((line) => (
          <Row key={line.id} label={line.by ?? "Noted"}>
            {line.text}
          </Row>
        ))}
        {it.open.map((line) => (
          <Row key={line.id} label="Left unsaid" blank={!line.answer}>
            {line.text}
            {line.answer ? <span className="said">You will say: {line.answer}</span> : null}
          </Row>
        ))}
      </Rows>
    </Part>
  );
}

function WhatYouTold({ it: { person, told, facts } }: { it: Returning }) {
  const none = told.length === 0 && facts.length === 0;
  return (
    <Part title={`What you told ${person.first}`} note={`${person.name} is on this round again.`}>
      {none ? <p className="pencil">No answer to {person.first} is noted.</p> : null}
      <Rows>
        {facts.map((it) => (
          <Row key={it.id} label={factWords(it.key)}>
            {it.value}
          </Row>
        ))}
        {told.map(({ asked, round }) => (
          <Row key={asked.id} label={roundLabel(round)}>
            {asked.answer}
            <span className="said pencil">To “{asked.text}”</span>
          </Row>
        ))}
      </Rows>
    </Part>
  );
}
