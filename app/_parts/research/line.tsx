import { FoundFields } from "@/app/_parts/research/side";
import type { ResearchPlace } from "@/app/_parts/research/sides";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, Select } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { instant, zonedDay } from "@/lib/base/dates";
import { formatDate, formatDay } from "@/lib/base/format";
import { siteName } from "@/lib/base/web";
import { list } from "@/lib/base/words";
import { deleteResearch, editResearch, pinResearch } from "@/lib/research/actions";
import type { ResearchLine } from "@/lib/research/queries";
import { ageMark, researchKey, SLOT_WORDS } from "@/lib/research/rules";
import { SLOTS } from "@/lib/research/schema";

type RowProps = { line: ResearchLine; place: ResearchPlace };

/** One dated line, where it comes from, and how it has aged. */
export function ResearchRow({ line, place }: RowProps) {
  const { owner, refAt, lastEnd } = place;
  const mark = ageMark(line, { now: owner.now, refAt, zone: owner.zone });
  const isNew = lastEnd !== null && instant(line.createdAt).getTime() > lastEnd;
  return (
    <li className={line.nothingNew ? "was" : undefined}>
      <div>
        <p className="text">{line.nothingNew ? `Looked ${looked(line, place)}, nothing new.` : line.text}</p>
        {line.nothingNew ? null : (
          <p className="src">
            <Source line={line} />
            <time dateTime={line.publishedOn ?? line.createdAt}>{dated(line, place)}</time>
            {isNew ? <b className="newer">new since the last round</b> : null}
            {mark ? <span className="aged">{mark}</span> : null}
            {line.pinned ? <b className="pinned">on your sheet</b> : null}
          </p>
        )}
        <Beside line={line} />
      </div>
      <Tools line={line} place={place} />
    </li>
  );
}

function Source({ line }: { line: ResearchLine }) {
  if (!line.url && !line.saidBy) return <span>no source yet</span>;
  return (
    <>
      {line.url ? (
        <a href={line.url} rel="noreferrer" target="_blank">
          {siteName(line.url)}
        </a>
      ) : null}
      {line.saidBy ? <span>said by {line.saidBy}</span> : null}
    </>
  );
}

/** What of mine stands beside it. */
function Beside({ line }: { line: ResearchLine }) {
  if (line.match === "gap")
    return <p className="said">You differ{line.gapNote ? `: ${line.gapNote}` : "."}</p>;
  if (line.stories.length > 0)
    return <p className="said">Your example: {list(line.stories.map((it) => it.title))}</p>;
  return line.gapNote ? <p className="said">You would say: {line.gapNote}</p> : null;
}

function Tools({ line, place }: RowProps) {
  const back = `${place.back}#${line.slot}`;
  const name = line.text.slice(0, 60);
  return (
    <div className="line-tools">
      {line.nothingNew ? null : (
        <>
          <ActionForm
            action={pinResearch}
            id={line.id}
            back={back}
            className="inline-form"
            label={`Pin: ${name}`}
          >
            <input type="hidden" name="pinned" value={line.pinned ? "" : "on"} />
            <Submit look="skipit" label={`${line.pinned ? "Unpin" : "Pin"}: ${name}`}>
              {line.pinned ? "Unpin" : "Pin"}
            </Submit>
          </ActionForm>
          <Edit line={line} ownerId={place.owner.id} back={back} name={name} />
        </>
      )}
      <ActionForm
        action={deleteResearch}
        id={line.id}
        back={back}
        className="inline-form"
        label={`Delete: ${name}`}
      >
        <Submit look="skipit" label={`Delete: ${name}`}>
          Delete
        </Submit>
      </ActionForm>
    </div>
  );
}

type EditProps = { line: ResearchLine; ownerId: string; back: string; name: string };

function Edit({ line, ownerId, back, name }: EditProps) {
  return (
    <SavingLine
      action={editResearch}
      save="/api/save/research"
      id={line.id}
      back={back}
      draftKey={`${ownerId}:research:${line.id}`}
      was={researchKey(line)}
      of={name}
    >
      <div className="form">
        <FoundFields slot={line.slot} line={line} />
        <div className="pair">
          <Field
            name="publishedOn"
            label="Its own date"
            aside="optional"
            type="date"
            defaultValue={line.publishedOn ?? ""}
          />
          <Select
            name="slot"
            label="What is it about?"
            defaultValue={line.slot}
            options={SLOTS.map((slot) => ({ value: slot, label: SLOT_WORDS[slot] }))}
          />
        </div>
      </div>
    </SavingLine>
  );
}

function dated(line: ResearchLine, { owner }: ResearchPlace): string {
  return formatDate(line.publishedOn ?? zonedDay(instant(line.createdAt), owner.zone));
}

function looked(line: ResearchLine, { owner }: ResearchPlace): string {
  const day = formatDay(instant(line.checkedAt), owner.zone, owner.now);
  return day === "today" ? day : `on ${day}`;
}
