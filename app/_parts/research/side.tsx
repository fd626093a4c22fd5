import { randomUUID } from "node:crypto";
import { NewsFields } from "@/app/_parts/case-fields";
import { ResearchRow } from "@/app/_parts/research/line";
import type { ResearchPlace } from "@/app/_parts/research/sides";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import { fromEpoch, instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import { roundInWords } from "@/lib/follow-ups/rules";
import type { RoundKind } from "@/lib/guidance/snapshot";
import { addResearch, lookedNothingNew, recheckResearch } from "@/lib/research/actions";
import type { ResearchLine } from "@/lib/research/queries";
import { SLOT_ASKS, SLOT_SAMPLES, SLOT_WORDS } from "@/lib/research/rules";
import type { Slot } from "@/lib/research/schema";

/** One side of the company: what it asks on the left, what was found on the right. */
export function SidePart({ slot, place }: { slot: Slot; place: ResearchPlace }) {
  const lines = place.research.lines.filter((it) => it.slot === slot);
  const found = lines.filter((it) => !it.nothingNew);
  return (
    <Part
      id={slot}
      title={SLOT_WORDS[slot]}
      count={found.length || undefined}
      note={
        <>
          <p>{SLOT_ASKS[slot]}</p>
          <Since lines={lines} place={place} />
        </>
      }
    >
      {lines.length > 0 ? (
        <ul className="lines found">
          {lines.map((line) => (
            <ResearchRow key={line.id} line={line} place={place} />
          ))}
        </ul>
      ) : (
        <p className="sample">
          <span className="vh">For example: </span>
          {SLOT_SAMPLES[slot]}
        </p>
      )}
      <Doing slot={slot} lines={lines} place={place} />
    </Part>
  );
}

/** When this side was last looked at, and whether anything is newer than the last round. */
function Since({ lines, place }: { lines: readonly ResearchLine[]; place: ResearchPlace }) {
  const { owner, lastEnd, lastKind } = place;
  if (lines.length === 0) return null;
  const looked = Math.max(...lines.map((it) => instant(it.checkedAt).getTime()));
  const day = formatDay(fromEpoch(looked), owner.zone, owner.now);
  const isOld = lastEnd !== null && looked <= lastEnd;
  const round = roundInWords((lastKind ?? "other") as RoundKind);
  return (
    <p className={isOld ? "aged" : "src"}>
      {isOld ? `Not looked at since the ${round}.` : `Last looked at ${day === "today" ? day : `on ${day}`}.`}
    </p>
  );
}

function Doing({ slot, lines, place }: { slot: Slot; lines: readonly ResearchLine[]; place: ResearchPlace }) {
  const name = SLOT_WORDS[slot].toLowerCase();
  return (
    <div className="folds">
      <ActionForm
        key={lines.map((it) => it.id).join()}
        action={addResearch}
        id={randomUUID()}
        back={`${place.back}#${slot}`}
        label={`Add a line on ${name}`}
      >
        <Whose place={place} />
        <input type="hidden" name="slot" value={slot} />
        <Fold
          summary={slot === "news" ? "Add a headline" : "Add a line"}
          label={slot === "news" ? undefined : `Add a line on ${name}`}
          look={lines.length === 0 ? "btn" : "act"}
        >
          <div className="form">
            {slot === "news" ? <NewsFields /> : <FoundFields slot={slot} />}
            <div className="do start">
              <Submit busy="Saving">Keep</Submit>
            </div>
          </div>
        </Fold>
      </ActionForm>
      {slot === "news" ? <Nothing place={place} /> : null}
      {lines.length > 0 && slot !== "news" ? <StillTrue slot={slot} place={place} /> : null}
    </div>
  );
}

export function FoundFields({ slot, line }: { slot: Slot; line?: ResearchLine }) {
  return (
    <>
      <Textarea
        name="text"
        label={SLOT_ASKS[slot]}
        aside="one line"
        rows={2}
        maxLength={2000}
        defaultValue={line?.text ?? ""}
      />
      <div className="pair">
        <Field
          name="url"
          label="Where"
          aside="web address"
          inputMode="url"
          maxLength={2000}
          defaultValue={line?.url ?? ""}
        />
        <Field
          name="saidBy"
          label="Or who told you"
          aside="optional"
          maxLength={120}
          defaultValue={line?.saidBy ?? ""}
        />
      </div>
    </>
  );
}

function Nothing({ place }: { place: ResearchPlace }) {
  return (
    <ActionForm
      action={lookedNothingNew}
      id={randomUUID()}
      back={`${place.back}#news`}
      className="inline-form"
      label="Looked, nothing new"
    >
      <Whose place={place} />
      <input type="hidden" name="slot" value="news" />
      <Submit look="act">Looked, nothing new</Submit>
    </ActionForm>
  );
}

function StillTrue({ slot, place }: { slot: Slot; place: ResearchPlace }) {
  const name = SLOT_WORDS[slot].toLowerCase();
  return (
    <ActionForm
      action={recheckResearch}
      back={`${place.back}#${slot}`}
      className="inline-form"
      label={`Still true: ${name}`}
    >
      <Whose place={place} />
      <input type="hidden" name="slot" value={slot} />
      <Submit look="act" label={`Still true: ${name}`}>
        Still true
      </Submit>
    </ActionForm>
  );
}

function Whose({ place }: { place: ResearchPlace }) {
  if (place.applicationId) return <input type="hidden" name="applicationId" value={place.applicationId} />;
  return <input type="hidden" name="companyId" value={place.research.companyId} />;
}
