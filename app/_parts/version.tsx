"use client";
import { Tick } from "@/app/_ui/choices";
import { useField } from "@/app/_ui/form-context";

type VersionProps = {
  /** `version` (when the row was last changed) unless told: `was` (what the field showed). */
  name?: "version" | "was";
  value: string | number;
};

/**
 * What a form that edits was opened on. When the row is newer the action refuses, and a tick appears that puts the
 * typed text in its place all the same.
 */
export function Version({ name = "version", value }: VersionProps) {
  const { error } = useField("replace", "");
  return (
    <>
      <input type="hidden" name={name} value={value} />
      {error ? <Tick name="replace" label="Save mine in place of the newer one" /> : null}
    </>
  );
}
