"use client";
import {
  type ComponentType,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { PeopleBoxProps } from "@/app/_parts/people-box";
import { Chips } from "@/app/_ui/choices";
import { Textarea } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";
import { FILL_EVENT, type Values } from "@/app/_ui/form-values";

export type Pick = {
  /** A row's id; a name typed just now has none yet. */
  id: string | null;
  name: string;
};

type PeopleFieldProps = {
  applicationId: string;
  /** People to choose from without a script: those of the application and its company. */
  known: { id: string; name: string }[];
  chosen?: { id: string; name: string }[];
  legend?: string;
  aside?: string;
};

/**
 * Several people in one field, found or made: `people[]` holds ids, `newPeople` names, one per line. Without a script the
 * known ones are boxes to tick and the others a few lines. The list that opens is fetched when somebody first comes here.
 */
export function PeopleField({ applicationId, known, chosen = [], ...words }: PeopleFieldProps) {
  const { legend = "With whom?", aside } = words;
  return (
    <>
      <noscript>
        <Plain known={union(known, chosen)} chosen={chosen} legend={legend} />
      </noscript>
      <Picker applicationId={applicationId} chosen={chosen} legend={legend} aside={aside} />
    </>
  );
}

function Plain({ known, chosen, legend }: Needed<"known" | "chosen" | "legend">) {
  return (
    <div className="form">
      <input type="hidden" name="peopleShown" value="on" />
      {known.length > 0 ? (
        <Chips
          name="people[]"
          legend={legend}
          options={known.map((person) => ({ value: person.id, label: person.name }))}
          defaultValue={chosen.map((person) => person.id)}
        />
      ) : null}
      <Textarea
        name="newPeople"
        label={known.length > 0 ? "Somebody else" : legend}
        aside="one name per line"
        rows={3}
      />
    </div>
  );
}

type Needed<K extends keyof PeopleFieldProps> = { [Key in K]: NonNullable<PeopleFieldProps[Key]> };

function Picker(props: Needed<"applicationId" | "chosen" | "legend"> & { aside?: string }) {
  const { applicationId, legend, aside } = props;
  const frame = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const field = useField("people[]", undefined);
  const names = useField("newPeople", undefined);
  const [picks, setPicks] = useState<Pick[]>(props.chosen);
  const [typed, setTyped] = useState("");
  const [isReady, setReady] = useState(false);
  const [Box, setBox] = useState<ComponentType<PeopleBoxProps> | null>(null);
  // Hidden fields appear with the script: without it the plain boxes alone speak.
  useEffect(() => setReady(true), []);
  useFilled(frame, setPicks);

  function load(event: FocusEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    void import("@/app/_parts/people-box").then(
      (module) => {
        if (input.isConnected) setTyped(input.value);
        setBox(() => module.PeopleBox);
      },
      // Without the list the field still takes a name a line.
      () => {},
    );
  }

  /** A name finished before the list has arrived is taken as it is: Enter must not send the form. */
  function take(event: KeyboardEvent<HTMLInputElement>) {
    const name = typed.replace(/\s+/g, " ").trim();
    if (!name || event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== ",")) return;
    event.preventDefault();
    if (!picks.some((pick) => pick.name.toLowerCase() === name.toLowerCase()))
      setPicks([...picks, { id: null, name }]);
    setTyped("");
  }

  const left = typed.trim();
  const fresh = [
    ...picks.filter((pick) => pick.id === null).map((pick) => pick.name),
    ...(left ? [left] : []),
  ];
  return (
    <fieldset className="people-field" ref={frame} data-refused={field.error || names.error ? "" : undefined}>
      <legend>
        {legend} {aside ? <span>{aside}</span> : null}
      </legend>
      {isReady ? (
        <>
          <input type="hidden" name="peopleShown" value="on" />
          {picks.map((pick) =>
            pick.id ? <input key={pick.id} type="hidden" name="people[]" value={pick.id} /> : null,
          )}
          <input type="hidden" name="newPeople" value={fresh.join("\n")} />
          <input type="hidden" name={DRAFTED} value={JSON.stringify(picks)} data-draft="" />
        </>
      ) : null}
      {Box ? (
        <Box
          id={id}
          applicationId={applicationId}
          picks={picks}
          onPick={(next) => {
            setPicks(next);
            const form = frame.current?.form;
            // The draft is written from what stands in the form once this is drawn.
            setTimeout(() =>
              form?.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true })),
            );
          }}
          typed={typed}
          onType={setTyped}
        />
      ) : (
        <div className="people-box">
          {picks.map((pick) => (
            <span className="pick" key={pick.id ?? pick.name}>
              {pick.name}
              <button
                type="button"
                className="unpick"
                aria-label={`Take ${pick.name} off`}
                onClick={() => setPicks(picks.filter((one) => one !== pick))}
              >
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path
                    d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.5"
                  />
                </svg>
              </button>
            </span>
          ))}
          <input
            id={id}
            type="text"
            className="pick-input"
            aria-label={`${legend} Add a name`}
            placeholder={picks.length > 0 ? "Add another" : "Type a name"}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onFocus={load}
            onKeyDown={take}
          />
        </div>
      )}
      {field.error || names.error ? (
        <span className="sentence" id={field.errorId ?? names.errorId}>
          {field.error ?? names.error}
        </span>
      ) : null}
    </fieldset>
  );
}

/** What a draft keeps of this field; the server takes no notice of it. */
const DRAFTED = "peoplePicked";

function useFilled(frame: React.RefObject<HTMLFieldSetElement | null>, set: (picks: Pick[]) => void) {
  useEffect(() => {
    const form = frame.current?.form;
    function filled(event: Event) {
      const [kept] = (event as CustomEvent<Values>).detail[DRAFTED] ?? [];
      if (kept) set(JSON.parse(kept));
    }
    form?.addEventListener(FILL_EVENT, filled);
    return () => form?.removeEventListener(FILL_EVENT, filled);
  }, [frame, set]);
}

function union<T extends { id: string }>(one: T[], other: T[]): T[] {
  return [...one, ...other.filter((person) => !one.some((known) => known.id === person.id))];
}
