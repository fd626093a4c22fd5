import { Act, SAVE_THEMSELVES } from "@/app/_parts/book/act";
import type { Place } from "@/app/_parts/book/act-form";
import { addressOf } from "@/app/_parts/book/acts/links";
import { Evidence } from "@/app/_parts/book/evidence";
import { PutBack } from "@/app/_parts/book/put-back";
import { Advice, Sources } from "@/app/_parts/book/script";
import { ActionForm } from "@/app/_ui/action-form";
import { Act as ActLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import type { LampState } from "@/app/_ui/lamp";
import { Do } from "@/app/_ui/rows";
import { Submit } from "@/app/_ui/submit";
import { skip } from "@/lib/guidance/actions";
import type { Entry } from "@/lib/guidance/book";
import { type CueState, pencilOf, STATE_LAMPS, STATE_WORDS } from "@/lib/guidance/cue";
import { EARLIER_STAGE_MARK, isEarlierStage } from "@/lib/guidance/stage-lines";

type BookCueProps = {
  entry: Entry;
  place: Place;
  /** Shows advice, rows and action whatever the state: opened from the index. */
  full?: boolean;
};

const LAMPS = { full: "ready", half: "started", empty: "open" } as const;

/** What is drawn in the gutter; what is not asked now has a dotted line and no lamp. */
export function lampOf(state: CueState): LampState | "none" {
  const lamp = STATE_LAMPS[state];
  return lamp === null ? "none" : LAMPS[lamp];
}

/** One piece of advice across both pages. Done, it closes up to a line, unless it was asked for. */
export function BookCue({ entry, place, full = false }: BookCueProps) {
  const { cue, finding, no } = entry;
  const { snapshot } = place;
  const isClosed = finding.state === "ready" && !full;
  return (
    <Cue
      id={`cue-${cue.id}`}
      no={no}
      state={lampOf(finding.state)}
      className={[full && "full", place.go && "next"].filter(Boolean).join(" ")}
      title={cue.title}
      under={isEarlierStage(snapshot.application.stage) && !isClosed ? EARLIER_STAGE_MARK : undefined}
      advice={<Advice cue={cue} snapshot={snapshot} />}
      source={<Sources cue={cue} />}
      summary={
        <>
          <b>{entry.skipped ? "Skipped" : STATE_WORDS[finding.state]}</b> {finding.says}{" "}
          {isClosed ? <Again entry={entry} place={place} /> : null}
        </>
      }
    >
      {isClosed ? null : (
        <>
          <Evidence items={finding.evidence} pencil={pencilOf(cue, snapshot)} />
          <Do>
            <div className="doing" key={signature(entry)}>
              <Act action={finding.action} place={place} />
            </div>
            {entry.skipped ? <PutBack cue={cue} place={place} /> : <Skip entry={entry} place={place} />}
          </Do>
        </>
      )}
    </Cue>
  );
}

/** Beside the words of a cue that is done: its action, or the way to where it can be done. */
function Again({ entry, place }: { entry: Entry; place: Place }) {
  const href = addressOf(entry.finding.action, place) ?? place.full;
  return <ActLink href={href}>{entry.finding.action.label}</ActLink>;
}

function Skip({ entry: { cue }, place }: { entry: Entry; place: Place }) {
  if (place.snapshot.application.stage === "closed") return null;
  return (
    <ActionForm action={skip} back={place.back} className="inline-form">
      <input type="hidden" name="applicationId" value={place.snapshot.application.id} />
      <input type="hidden" name="cueId" value={cue.id} />
      <Submit look="skipit" label={`Skip: ${cue.title}`}>
        Skip
      </Submit>
    </ActionForm>
  );
}

/** A new finding brings a fresh form: what was sent is not typed again. One that saves by itself is left in its place. */
function signature({ finding }: Entry): string {
  const { action, says, evidence } = finding;
  const rows = `${action.kind} ${JSON.stringify(action.target)}`;
  if (SAVE_THEMSELVES.has(action.kind)) return rows;
  const size = evidence.reduce((sum, it) => sum + it.text.length, 0);
  return `${rows} ${says} ${evidence.length} ${size}`;
}
