"use client";
import { Combobox } from "@base-ui/react/combobox";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Pick } from "@/app/_parts/people-field";

export type PeopleBoxProps = {
  id: string;
  applicationId: string;
  picks: Pick[];
  onPick: (picks: Pick[]) => void;
  typed: string;
  onType: (text: string) => void;
};

type Item = Pick & { key: string; title?: string | null; company?: string | null; isNew?: boolean };
type Suggestion = { id: string; name: string; title: string | null; company: string | null };

const PAUSE_MS = 150;
/** Pressing a name in the list leaves the field, too: only if nothing was chosen is the typed name one of its own. */
const LEAVING_MS = 200;

/** The list under the names: people who are known, and the typed name as a new one. */
export function PeopleBox({ id, applicationId, picks, onPick, typed, onType }: PeopleBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const lit = useRef<Item | undefined>(undefined);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const found = useSuggestions(typed, applicationId);
  const value = picks.map(asItem);
  const items = offered(found, value, typed);
  // It takes the place of the field that somebody has just entered, at once: a key pressed in between would be lost.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(-1, -1);
  }, []);

  function take(next: Item[]) {
    clearTimeout(leaving.current);
    onPick(next.map(({ id: known, name }) => ({ id: known, name })));
    onType("");
  }
  function takeTyped() {
    const name = typed.replace(/\s+/g, " ").trim();
    if (!name) return;
    const same = found.find((person) => fold(person.name) === fold(name));
    const item = same ? asItem(same) : asItem({ id: null, name });
    take(value.some((one) => fold(one.name) === fold(name)) ? value : [...value, item]);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const byKey = event.key === "," || (event.key === "Enter" && !lit.current);
    if (!byKey || typed.trim() === "") return;
    event.preventDefault();
    takeTyped();
  }

  return (
    <Combobox.Root
      multiple
      items={items}
      filter={null}
      autoHighlight
      value={value}
      inputValue={typed}
      // The list empties the field whenever it closes; what was typed and not chosen is a name, and stays.
      onInputValueChange={(text, { reason, event }) => {
        if (reason === "input-change" || event.type === "input") onType(text);
      }}
      onValueChange={take}
      onItemHighlighted={(item) => {
        lit.current = item;
      }}
      isItemEqualToValue={(a, b) => a.key === b.key}
      itemToStringLabel={(item: Item) => item.name}
    >
      <Combobox.InputGroup className="people-box">
        <Combobox.Chips render={<span />} className="picks">
          {value.map((item) => (
            <Combobox.Chip className="pick" key={item.key} aria-label={item.name} render={<span />}>
              {item.name}
              <Combobox.ChipRemove className="unpick" aria-label={`Take ${item.name} off`}>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path
                    d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.5"
                  />
                </svg>
              </Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input
            ref={input}
            id={id}
            className="pick-input"
            aria-label="Add a name"
            placeholder={picks.length > 0 ? "Add another" : "Type a name"}
            autoComplete="off"
            onKeyDown={onKeyDown}
            onBlur={() => {
              leaving.current = setTimeout(takeTyped, LEAVING_MS);
            }}
            onFocus={() => clearTimeout(leaving.current)}
          />
        </Combobox.Chips>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner className="suggest-at" sideOffset={4} align="start">
          <Combobox.Popup className="suggest">
            <Combobox.List>
              {(item: Item) => (
                <Combobox.Item key={item.key} value={item} className="suggestion">
                  <span>{item.isNew ? <>Add “{item.name}”</> : item.name}</span>
                  {item.isNew ? (
                    <small>new</small>
                  ) : (
                    <small>{[item.title, item.company].filter(Boolean).join(", ")}</small>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/**
 * Those whose name begins with what is typed, the typed name as a new one if it is nobody's, then the others that were
 * found. Enter takes the first: somebody else than was typed is only taken when looked for in the list.
 */
function offered(found: Suggestion[], value: Item[], typed: string): Item[] {
  const name = typed.replace(/\s+/g, " ").trim();
  const list: Item[] = found.map((person) => ({ ...person, key: person.id }));
  if (name === "") return list;
  const begun = list.filter((item) => begins(item.name, name) && !value.some((one) => one.key === item.key));
  const others = list.filter((item) => !begun.includes(item));
  const known = [...list, ...value].some((item) => fold(item.name) === fold(name));
  const fresh = name.length > 1 && !known ? [{ id: null, name, key: `new:${fold(name)}`, isNew: true }] : [];
  return [...begun, ...fresh, ...others];
}

/** "Mar" and "Kel" begin Marta Keller. */
function begins(name: string, typed: string): boolean {
  return ` ${fold(name)}`.includes(` ${fold(typed)}`);
}

/** Asks a moment after the last key. An answer that comes late, or not at all, leaves the field as it is. */
function useSuggestions(typed: string, applicationId: string): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ q: typed.trim(), applicationId });
        const answer = await fetch(`/api/people/suggest?${query}`, { signal: stop.signal });
        if (answer.ok) setFound(await answer.json());
      } catch {}
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [typed, applicationId]);
  return found;
}

function asItem({ id, name }: Pick): Item {
  return { id, name, key: id ?? `new:${fold(name)}` };
}

function fold(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
