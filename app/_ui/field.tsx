"use client";
import type { ComponentProps, ReactNode } from "react";
import { useField } from "@/app/_ui/form-context";

type Own = {
  name: string;
  label: ReactNode;
  /** Beside the label, in pencil: "optional", "one per line". */
  aside?: ReactNode;
  /** Under the field. */
  hint?: ReactNode;
  /** The label is there for those who listen only. */
  quiet?: boolean;
  /** A small number before the label (the debrief's 1 to 5). */
  step?: number;
};

type FieldProps = Own & Omit<ComponentProps<"input">, keyof Own | "id" | "className">;

/** One line to write on. What was typed comes back after a refusal, except passwords. */
export function Field({ name, label, aside, hint, quiet, step, defaultValue, ...input }: FieldProps) {
  const field = useField(name, text(defaultValue));
  return (
    <Frame {...{ label, aside, hint, quiet, step }} field={field}>
      <input
        type="text"
        {...input}
        {...described(field, hint)}
        id={field.id}
        name={name}
        className="line"
        defaultValue={input.type === "password" ? undefined : text(field.value)}
      />
    </Frame>
  );
}

type TextareaProps = Own & Omit<ComponentProps<"textarea">, keyof Own | "id" | "className">;

/** Ruled paper. Grows with what is written, where the browser can. */
export function Textarea({ name, label, aside, hint, quiet, step, defaultValue, ...input }: TextareaProps) {
  const field = useField(name, text(defaultValue));
  return (
    <Frame {...{ label, aside, hint, quiet, step }} field={field}>
      <textarea
        rows={3}
        {...input}
        {...described(field, hint)}
        id={field.id}
        name={name}
        className="ruled"
        defaultValue={text(field.value)}
      />
    </Frame>
  );
}

type SelectProps = Own &
  Omit<ComponentProps<"select">, keyof Own | "id" | "className" | "children" | "multiple"> & {
    options: (Option | Options)[];
  };

export type Option = { value: string; label: string };
/** Some of them under one heading. */
export type Options = { label: string; options: Option[] };

/** One of several; the browser's own list. */
export function Select({
  name,
  label,
  aside,
  hint,
  quiet,
  step,
  options,
  defaultValue,
  ...input
}: SelectProps) {
  const field = useField(name, text(defaultValue));
  return (
    <Frame {...{ label, aside, hint, quiet, step }} field={field}>
      <select
        {...input}
        {...described(field, hint)}
        id={field.id}
        name={name}
        className="line"
        defaultValue={text(field.value)}
      >
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(one)}
            </optgroup>
          ) : (
            one(option)
          ),
        )}
      </select>
    </Frame>
  );
}

function one(option: Option) {
  return (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
}

type Known = ReturnType<typeof useField>;

function Frame(props: Omit<Own, "name"> & { field: Known; children: ReactNode }) {
  const { field, label, aside, hint, quiet, step } = props;
  return (
    <div className="field">
      <label htmlFor={field.id} className={quiet ? "vh" : undefined}>
        {step === undefined ? null : <i className="step">{step}</i>}
        {label} {aside ? <span>{aside}</span> : null}
      </label>
      {props.children}
      {hint ? (
        <p className="hint" id={`${field.id}-h`}>
          {hint}
        </p>
      ) : null}
      <Sentence field={field} />
    </div>
  );
}

/** Why a field was refused: one sentence, tied to it. */
export function Sentence({ field }: { field: Known }) {
  if (!field.error) return null;
  return (
    <span className="sentence" id={field.errorId}>
      {field.error}
    </span>
  );
}

function described(field: Known, hint: ReactNode) {
  const ids = [field.errorId, hint ? `${field.id}-h` : undefined].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": field.error ? true : undefined };
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === "string" || typeof value === "number" ? `${value}` : undefined;
}
