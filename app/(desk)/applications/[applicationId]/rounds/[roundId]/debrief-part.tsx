import { Act } from "@/app/_ui/button";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatDate, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { FEEL_LABELS, MARK_LABELS, RATING_LABELS } from "@/lib/debriefs/rules";
import type { AskedLine, RoundPage } from "@/lib/schedule/queries/round";

/** What was written down afterwards. */
export function DebriefPart({ round, owner }: { round: RoundPage; owner: Owner }) {
  const { debrief } = round;
  const href = paths.debrief(round.applicationId, round.id);
  if (!debrief?.savedAt) return null;
  const saved = formatDayTime(instant(debrief.savedAt), owner.zone, owner.hourCycle, owner.now);
  const of = (kind: string) => debrief.lines.filter((line) => line.kind === kind);
  return (
    <Part id="debrief" title="Debrief" note={`Written ${saved}.`}>
      {round.asked.length > 0 ? <AskedList asked={round.asked} /> : null}
      <Rows>
        {debrief.feel ? <Row label="How it went">{FEEL_LABELS[debrief.feel]}</Row> : null}
        <NextStep debrief={debrief} />
        <Lines label="They told you" lines={of("detail")} />
        <Lines
          label="About you"
          lines={round.feedback.map(({ id, text, saidBy }) => ({ id, text, by: saidBy }))}
          none={debrief.noFeedback ? "Nobody said how you did." : null}
        />
        <Lines label="Went well" lines={of("went-well")} />
        <Lines
          label="Next time"
          lines={of("better-next-time")}
          none={debrief.noImprovement ? "Nothing to change, by your own word." : null}
        />
        <Lines
          label="Left unsaid"
          lines={round.carry
            .filter((item) => item.kind === "unsaid" || item.kind === "doubt")
            .map(({ id, text }) => ({ id, text, by: null }))}
        />
        <Pay debrief={debrief} />
      </Rows>
      <div className="do start">
        <Act href={href}>Change the debrief</Act>
      </div>
    </Part>
  );
}

function AskedList({ asked }: { asked: AskedLine[] }) {
  return (
    <ol className="lines asked-lines" aria-label="What they asked">
      {asked.map((question) => (
        <li key={question.id}>
          <p className="text">
            {question.text}
            {question.by ? <span className="by"> {question.by}</span> : null}
            {question.answer ? <span className="said">{question.answer}</span> : null}
          </p>
          <span className="by">
            {[
              question.rating ? RATING_LABELS[question.rating] : null,
              question.mark && question.mark !== "fine-as-is"
                ? MARK_LABELS[question.mark].toLowerCase()
                : null,
              question.likelyFollowUp ? "may come back" : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ol>
  );
}

type Line = { id: string; text: string; by: string | null };

function Lines({ label, lines, none }: { label: string; lines: Line[]; none?: string | null }) {
  if (lines.length === 0) return none ? <Row label={label}>{none}</Row> : null;
  return (
    <Row label={label}>
      <ul className="said-lines">
        {lines.map((line) => (
          <li key={line.id}>
            {line.text}
            {line.by ? <span className="by"> {line.by}</span> : null}
          </li>
        ))}
      </ul>
    </Row>
  );
}

function NextStep({ debrief }: { debrief: NonNullable<RoundPage["debrief"]> }) {
  const words = [
    debrief.nextStep,
    debrief.promisedOn ? `by ${formatDate(debrief.promisedOn)}` : null,
    debrief.promiseSaidBy ? `said ${debrief.promiseSaidBy}` : null,
    debrief.nextStepNotSaid ? "They didn’t say." : null,
  ].filter(Boolean);
  return words.length > 0 ? <Row label="Next step">{words.join(", ")}</Row> : null;
}

const FIRST = {
  them: "they named a number first",
  me: "you named a number first",
  nobody: "no number was named",
};

function Pay({ debrief }: { debrief: NonNullable<RoundPage["debrief"]> }) {
  if (debrief.payRaised === null) return null;
  if (!debrief.payRaised) return <Row label="Pay">Did not come up</Row>;
  const first = debrief.firstNumberBy ? FIRST[debrief.firstNumberBy as keyof typeof FIRST] : null;
  return <Row label="Pay">{["Came up", first].filter(Boolean).join("; ")}</Row>;
}
