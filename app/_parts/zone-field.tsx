"use client";
import { useEffect, useRef } from "react";
import { type Option, Select } from "@/app/_ui/field";

type ZoneFieldProps = {
  /** Every zone to choose from. */
  options: Option[];
  /** The zone the account has; without one the browser is asked, and without a script the person is. */
  value?: string;
  hint?: string;
};

/** A time zone to choose. For a new account it is the browser's own, unless something was chosen already. */
export function ZoneField({ options, value, hint }: ZoneFieldProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = frame.current?.querySelector("select");
    if (select && select.value === "") select.value = placeOf(select);
  }, []);
  const choose = value ? [] : [{ value: "", label: "Choose your time zone" }];
  return (
    <div ref={frame}>
      <Select
        name="zone"
        label="Time zone"
        hint={hint}
        options={[...choose, ...options]}
        defaultValue={value ?? ""}
      />
    </div>
  );
}

/** A form that leaves for another site takes the browser's zone along; without a script it is asked about later. */
export function ZoneHint() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }, []);
  return <input ref={input} type="hidden" name="zone" defaultValue="" />;
}

/** Browsers may call a zone by an older name than the list does; then that name is added. */
function placeOf(select: HTMLSelectElement): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  if (here && ![...select.options].some((option) => option.value === here)) {
    select.add(new Option(here.replaceAll("_", " "), here));
  }
  return here;
}
