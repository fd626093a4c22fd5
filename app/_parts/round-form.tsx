import { PeopleField } from "@/app/_parts/people-field";
import { RoundHints } from "@/app/_parts/round-hints";
import { Version } from "@/app/_parts/version";
import { zoneOptions } from "@/app/_parts/zone-options";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg, Tick } from "@/app/_ui/choices";
import { DraftNote } from "@/app/_ui/draft-note";
import { Field, Select } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { wallClock } from "@/lib/base/dates";
import { zoneCity } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import type { RoundFormData, RoundToEdit } from "@/lib/rounds/queries";
import {
  durationMinutes,
  FORMAT_LABELS,
  KIND_LABELS,
  stageAhead,
  suggestKind,
  suggestNumber,
} from "@/lib/rounds/rules";
import { MINUTES_MAX, MINUTES_MIN, ROUND_FORMATS, ROUND_KINDS, type RoundKind } from "@/lib/rounds/schema";
import { editRound, putOn } from "@/lib/schedule/actions/rounds";

type RoundFormProps = {
  owner: Owner;
  form: RoundFormData;
  /** Minted by the page: the new round's id. */
  id: string;
  /** The kind to begin with; suggested from the stage and the earlier rounds unless told. */
  kind?: RoundKind;
  /** Only when and with whom, with Skip; everything else is suggested. */
  compact?: boolean;
  /** Where Skip and Cancel lead, and where a refused form comes from. */
  back: string;
};

/** Puts a round on, or logs a past one: they differ in nothing but the date. */
export function RoundForm({ owner, form, id, kind, compact, back }: RoundFormProps) {
  const begin = kind ?? suggestKind(form.stage, form.rounds);
  const numbers = numbersOf(form);
  const zone = owner.zone;
  const ahead = stageAhead(form.stage, begin);
  return (
    <ActionForm
      action={putOn}
      id={id}
      back={back}
      label="Put a round on"
      draftKey={`${owner.id}:round:${form.applicationId}`}
    >
      <input type="hidden" name="applicationId" value={form.applicationId} />
      {compact ? (
        <>
          <input type="hidden" name="kind" value={begin} />
          <input type="hidden" name="number" value={numbers[begin]} />
        </>
      ) : (
        <Which kind={begin} number={numbers[begin]} />
      )}
      <When owner={owner} form={form} value={{ zone, minutes: 60 }} numbers={compact ? undefined : numbers} />
      <PeopleField
        applicationId={form.applicationId}
        known={form.people}
        aside={compact ? "they can follow" : "several, by name"}
      />
      {compact ? null : (
        <>
          <Where format="unknown" />
          {ahead ? (
            <Tick
              name="moveStage"
              defaultChecked
              label={`Move ${form.company} along to this round’s stage`}
              hint={`It is at ${stageWords(form.stage)} now.`}
            />
          ) : null}
        </>
      )}
      <div className="foot">
        <Submit go busy="Saving">
          {compact ? "Put it on" : "Save the round"}
        </Submit>
        <Link className="skipit" href={back}>
          {compact ? "Skip" : "Cancel"}
        </Link>
        <DraftNote />
      </div>
    </ActionForm>
  );
}

type EditRoundFormProps = { owner: Owner; form: RoundFormData; round: RoundToEdit };

/** Everything about a round in one form; moving it moves what hangs on it. */
export function EditRoundForm({ owner, form, round }: EditRoundFormProps) {
  const back = paths.round(round.applicationId, round.id);
  const wall = wallClock(round.startsAt, round.zone);
  const value = { date: wall.day, time: wall.time, zone: round.zone, minutes: durationMinutes(round) };
  return (
    <ActionForm
      key={`${round.startsAt.getTime()}-${round.people.length}`}
      action={editRound}
      back={back}
      label="Change this round"
    >
      <input type="hidden" name="roundId" value={round.id} />
      <Version value={round.updatedAt.getTime()} />
      <When owner={owner} form={form} value={value} />
      <PeopleField applicationId={form.applicationId} known={form.people} chosen={round.people} />
      <Where format={round.format} link={round.link} place={round.place} />
      <Which kind={round.kind as RoundKind} number={round.number} />
      <div className="foot">
        <Submit go busy="Saving">
          Save
        </Submit>
        <Link className="skipit" href={back}>
          Cancel
        </Link>
      </div>
    </ActionForm>
  );
}

function Which({ kind, number }: { kind: RoundKind; number?: number }) {
  return (
    <div className="pair which-round">
      <Select
        name="kind"
        label="Which round is it?"
        options={ROUND_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
        defaultValue={kind}
      />
      <Field
        name="number"
        label="Number"
        type="number"
        inputMode="numeric"
        min={1}
        max={99}
        defaultValue={number}
      />
    </div>
  );
}

type WhenValue = { date?: string; time?: string; zone: string; minutes: number };

function When(props: {
  owner: Owner;
  form: RoundFormData;
  value: WhenValue;
  numbers?: Record<string, number>;
}) {
  const { owner, form, value, numbers } = props;
  return (
    <fieldset id="when">
      <legend>When?</legend>
      <div className="when-fields round-when">
        <Field type="date" name="date" label="Day" defaultValue={value.date} />
        <Field type="time" name="time" label="Starts" defaultValue={value.time} />
        <Field
          type="number"
          name="minutes"
          label="Minutes"
          inputMode="numeric"
          min={MINUTES_MIN}
          max={MINUTES_MAX}
          defaultValue={value.minutes}
        />
        <Select
          name="zone"
          label="On whose clock?"
          options={zonesFor(owner.zone, form.rounds.at(-1)?.zone, value.zone)}
          defaultValue={value.zone}
        />
      </div>
      <RoundHints ownerZone={owner.zone} hourCycle={owner.hourCycle} numbers={numbers} />
    </fieldset>
  );
}

function Where(props: { format: string; link?: string | null; place?: string | null }) {
  return (
    <>
      <Seg
        name="format"
        legend="How?"
        options={ROUND_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] }))}
        defaultValue={props.format}
      />
      <div className="pair">
        <Field name="link" label="Link" aside="optional" inputMode="url" defaultValue={props.link ?? ""} />
        <Field name="place" label="Place or number" aside="optional" defaultValue={props.place ?? ""} />
      </div>
    </>
  );
}

/** One's own zone first, then that of the last round, then the one it has, then all by city. */
function zonesFor(own: string, last: string | undefined, has: string) {
  const first = [...new Set([own, last ?? own, has])];
  const head = first.map((zone) => ({
    value: zone,
    label: zone === own ? `${zoneCity(zone)}, your time` : zoneCity(zone),
  }));
  return [...head, ...zoneOptions().filter((option) => !first.includes(option.value))];
}

function numbersOf(form: RoundFormData): Record<RoundKind, number> {
  const entries = ROUND_KINDS.map((kind) => [kind, suggestNumber(kind, form.rounds)] as const);
  return Object.fromEntries(entries) as Record<RoundKind, number>;
}

function stageWords(stage: string): string {
  return stage in KIND_LABELS ? KIND_LABELS[stage as RoundKind].toLowerCase() : stage;
}
