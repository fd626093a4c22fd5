"use client";
import type { ReactNode } from "react";
import { Sentence } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";

type Option = { value: string; label: ReactNode };

type GroupProps = {
  name: string;
  legend: ReactNode;
  aside?: ReactNode;
  hint?: ReactNode;
  /** The legend is there for those who listen only. */
  quiet?: boolean;
  step?: number;
  options: Option[];
};

/** One of a few, side by side: radios. */
export function Seg({
  defaultValue,
  required,
  ...props
}: GroupProps & { defaultValue?: string; required?: boolean }) {
  const field = useField(props.name, defaultValue);
  return (
    <fieldset aria-describedby={describedBy(field, props.hint)} data-refused={field.error ? "" : undefined}>
      <Legend {...props} />
      <div className="seg">
        {props.options.map((option, at) => (
          <label key={option.value}>
            <input
              type="radio"
              id={at === 0 ? field.id : undefined}
              name={props.name}
              value={option.value}
              defaultChecked={field.value === option.value}
              required={required}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Below hint={props.hint} field={field} />
    </fieldset>
  );
}

/** Any of several, as chips: checkboxes. `children` may hold one more chip that is a button. */
export function Chips({
  defaultValue = [],
  children,
  ...props
}: GroupProps & { defaultValue?: string[]; children?: ReactNode }) {
  const field = useField(props.name, defaultValue);
  const on = Array.isArray(field.value) ? field.value : [field.value];
  return (
    <fieldset aria-describedby={describedBy(field, props.hint)} data-refused={field.error ? "" : undefined}>
      <Legend {...props} />
      <div className="chips">
        {props.options.map((option, at) => (
          <label key={option.value}>
            <input
              type="checkbox"
              id={at === 0 ? field.id : undefined}
              name={props.name}
              value={option.value}
              defaultChecked={on.includes(option.value)}
              aria-invalid={field.error ? true : undefined}
            />
            {option.label}
          </label>
        ))}
        {children}
      </div>
      <Below hint={props.hint} field={field} />
    </fieldset>
  );
}

type TickProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
};

/** One yes or no. */
export function Tick({ name, label, hint, value = "on", defaultChecked = false }: TickProps) {
  const field = useField(name, defaultChecked ? value : "");
  const on = Array.isArray(field.value) ? field.value.includes(value) : field.value === value;
  return (
    <div className="tickbox">
      <label className="tick">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={on}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.errorId}
        />
        <span>
          {label}
          {hint ? <span className="hint">{hint}</span> : null}
        </span>
      </label>
      <Sentence field={field} />
    </div>
  );
}

type Known = ReturnType<typeof useField>;

function Legend({ legend, aside, quiet, step }: GroupProps) {
  return (
    <legend className={quiet ? "vh" : undefined}>
      {step === undefined ? null : <i className="step">{step}</i>}
      {legend} {aside ? <span>{aside}</span> : null}
    </legend>
  );
}

function Below({ hint, field }: { hint?: ReactNode; field: Known }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${field.id}-h`}>
          {hint}
        </p>
      ) : null}
      <Sentence field={field} />
    </>
  );
}

function describedBy(field: Known, hint: ReactNode): string | undefined {
  return [field.errorId, hint ? `${field.id}-h` : undefined].filter(Boolean).join(" ") || undefined;
}
