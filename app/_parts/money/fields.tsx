import { Chips, Seg, Tick } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { instant, wallClock, zonedDay } from "@/lib/base/dates";
import { formatFigure, zoneCity } from "@/lib/base/format";
import { PAY_PERIODS } from "@/lib/base/money";
import type { Snapshot } from "@/lib/guidance/snapshot";
import type { Pay } from "@/lib/guidance/snapshot-prepared";
import { FLEXIBILITY_WORDS } from "@/lib/pay/rules";
import { FLEXIBILITY, TERMS } from "@/lib/pay/schema";

type Unit = { currency: string | null; period: string | null } | null;

/** A figure as it is typed again. */
export function typed(figure: number | null | undefined): string {
  return figure == null ? "" : formatFigure(figure);
}

/** In which money, and for how long. */
export function UnitFields({ unit }: { unit: Unit }) {
  return (
    <div className="pair">
      <Field
        name="currency"
        label="Currency"
        aside="three letters"
        maxLength={3}
        autoComplete="off"
        autoCapitalize="characters"
        placeholder="EUR"
        defaultValue={unit?.currency ?? ""}
      />
      <Select
        name="period"
        label="A figure is for"
        options={[
          { value: "", label: "Choose" },
          ...PAY_PERIODS.map((period) => ({
            value: period,
            label: `${period === "hour" ? "an" : "a"} ${period}`,
          })),
        ]}
        defaultValue={unit?.period ?? ""}
      />
    </div>
  );
}

type RangeProps = {
  pay:
    | ({ minimum: number | null; target: number | null; walkAway: number | null } & NonNullable<Unit>)
    | null;
};

/** I say from, I say to; and below which point I would say no, which stays on this page. */
export function RangeFields({ pay }: RangeProps) {
  return (
    <>
      <div className="pair">
        <Figure name="minimum" label="I say from" value={pay?.minimum} />
        <Figure name="target" label="I say to" value={pay?.target} />
      </div>
      <UnitFields unit={pay} />
      <div className="private">
        <Figure
          name="walkAway"
          label="I stop below"
          aside="private"
          value={pay?.walkAway}
          hint="For you alone: it is never printed, mailed or put into a draft."
        />
      </div>
    </>
  );
}

type FigureProps = {
  name: string;
  label: string;
  value: number | null | undefined;
  aside?: string;
  hint?: string;
};

export function Figure({ value, ...field }: FigureProps) {
  return (
    <Field
      {...field}
      autoComplete="off"
      maxLength={60}
      placeholder="92,000 or 92k"
      defaultValue={typed(value)}
    />
  );
}

type Found = {
  source: string;
  url: string | null;
  figure: number;
  on: string;
  region: string | null;
  level: string | null;
};

/** A figure that was found, with where, when, and for which place and level. */
export function EvidenceFields({ it, today, short }: { it?: Found; today: string; short?: boolean }) {
  return (
    <>
      <div className="pair">
        <Figure name="figure" label="Figure" value={it?.figure} />
        <Field
          name="source"
          label="Where you found it"
          maxLength={160}
          autoComplete="off"
          placeholder="A salary survey"
          defaultValue={it?.source}
        />
      </div>
      <div className="pair">
        <Field name="region" label="Place" aside="optional" maxLength={120} defaultValue={it?.region ?? ""} />
        <Field name="level" label="Level" aside="optional" maxLength={120} defaultValue={it?.level ?? ""} />
      </div>
      <div className="pair">
        <Field name="foundOn" type="date" label="As of" max={today} defaultValue={it?.on ?? today} />
        {short ? null : (
          <Field
            name="url"
            label="Address"
            aside="optional"
            inputMode="url"
            autoComplete="off"
            defaultValue={it?.url ?? ""}
          />
        )}
      </div>
    </>
  );
}

/** Whether the figure can move, and in exchange for what. */
export function FlexibilityFields({ pay }: { pay: Pick<Pay, "flexibility" | "terms"> | null }) {
  const terms = pay?.terms ?? [];
  const own = terms.filter((it) => !TERMS.some((term) => term === it));
  return (
    <>
      <Seg
        name="flexibility"
        legend="Can your figure move?"
        defaultValue={pay?.flexibility ?? undefined}
        options={FLEXIBILITY.map((value) => ({ value, label: FLEXIBILITY_WORDS[value] }))}
      />
      <Chips
        name="terms[]"
        legend="In exchange for"
        options={[...TERMS, ...own].map((value) => ({ value, label: value }))}
        defaultValue={[...terms]}
      />
      <Field name="ownTerm" label="Something else" aside="optional" maxLength={60} autoComplete="off" />
    </>
  );
}

type Person = { id: string; name: string };

/** What they named, and who said it; or that they did not say. */
export function TheirFields(props: {
  low?: number | null;
  high?: number | null;
  people: readonly Person[];
  saidById?: string | null;
  notDisclosed?: boolean;
}) {
  return (
    <>
      <div className="pair">
        <Figure name="low" label="They said, from" value={props.low} />
        <Figure name="high" label="to" aside="if they named two" value={props.high} />
      </div>
      {props.people.length > 0 ? (
        <Select
          name="saidById"
          label="Who said it?"
          options={[
            { value: "", label: "Not noted" },
            ...props.people.map((it) => ({ value: it.id, label: it.name })),
          ]}
          defaultValue={props.saidById ?? ""}
        />
      ) : null}
      <Tick name="notDisclosed" label="They did not say" defaultChecked={props.notDisclosed} />
    </>
  );
}

type OfferProps = {
  offer: Snapshot["application"]["offer"];
  unit: Unit;
  zone: string;
  /** Of the rounds: the wall on which they named their date may be one of these. */
  zones: readonly string[];
};

/** Their figure, and by when they want an answer, on which wall. */
export function OfferFields({ offer, unit, zone, zones }: OfferProps) {
  const by = offer?.deadlineAt ? wallClock(instant(offer.deadlineAt), zone) : null;
  const walls = [...new Set([zone, ...zones])];
  return (
    <>
      <Figure name="figure" label="Their figure" value={offer?.figure} />
      <UnitFields unit={offer?.currency || offer?.period ? offer : unit} />
      <div className="pair">
        <Field
          name="day"
          type="date"
          label="Answer by"
          aside="if they named a day"
          defaultValue={by?.day ?? ""}
        />
        <Field
          name="time"
          type="time"
          label="At"
          aside="left empty: by the day’s end"
          defaultValue={by?.time ?? ""}
        />
      </div>
      {walls.length > 1 ? (
        <Select
          name="zone"
          label="On the clock of"
          options={walls.map((it) => ({ value: it, label: zoneCity(it) }))}
          defaultValue={zone}
        />
      ) : (
        <input type="hidden" name="zone" value={zone} />
      )}
    </>
  );
}

/** Everybody on a round of this application, each once. */
export function peopleOf(s: Snapshot): Person[] {
  const all = s.panelists.map((it) => ({ id: it.personId, name: it.name }));
  return all.filter((it, at) => all.findIndex((other) => other.id === it.id) === at);
}

export function todayOf(s: Snapshot): string {
  return zonedDay(s.now, s.zone);
}
