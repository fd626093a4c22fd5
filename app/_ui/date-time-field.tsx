import { Field, type Option, Select } from "@/app/_ui/field";

type DateTimeFieldProps = {
  legend: string;
  aside?: string;
  step?: number;
  /** Names of the three inputs: a calendar date (YYYY-MM-DD), a wall time (HH:MM), an IANA zone. */
  names?: { date: string; time: string; zone: string };
  /** `zone` is the zone the wall time is in, never the server's. */
  defaultValue?: { date?: string; time?: string; zone?: string };
  /** The zones on offer; leave out and the zone is not asked. */
  zones?: Option[];
  hint?: string;
};

const NAMES = { date: "date", time: "time", zone: "zone" };

/** When: the browser's own date and time, in a named zone. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { names = NAMES, defaultValue = {}, zones } = props;
  return (
    <fieldset>
      <legend>
        {props.step === undefined ? null : <i className="step">{props.step}</i>}
        {props.legend} {props.aside ? <span>{props.aside}</span> : null}
      </legend>
      <div className="when-fields">
        <Field type="date" name={names.date} label="Date" defaultValue={defaultValue.date} />
        <Field type="time" name={names.time} label="Time" defaultValue={defaultValue.time} />
        {zones ? (
          <Select name={names.zone} label="Time zone" options={zones} defaultValue={defaultValue.zone} />
        ) : null}
      </div>
      {props.hint ? <p className="hint">{props.hint}</p> : null}
    </fieldset>
  );
}
