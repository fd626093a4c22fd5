import { Lamp } from "@/app/_ui/lamp";
import { STATE_LAMPS, STATE_WORDS } from "@/lib/guidance/cue";
import type { PanelKey, Progress as Prep } from "@/lib/guidance/prep";

/** Where each panel stands on this page. */
export const PLACES: Readonly<Record<PanelKey, string>> = {
  people: "people",
  cover: "cover",
  questions: "mine",
  pack: "pack",
  pay: "pay",
};

const LAMPS = { full: "ready", half: "started", empty: "open" } as const;

/** "3 of 5 ready", and the way to each of the five. A count of this round alone, never a score. */
export function Progress({ progress }: { progress: Prep }) {
  if (progress.of === 0) return null;
  return (
    <nav className="prep-progress" aria-label="How far Prep is">
      <p>
        <b>
          {progress.ready} of {progress.of}
        </b>{" "}
        ready
      </p>
      <ul>
        {progress.panels.map(({ key, title, state }) => {
          const lamp = STATE_LAMPS[state];
          return (
            <li key={key} data-state={lamp === null ? "skipped" : LAMPS[lamp]}>
              <a href={`#${PLACES[key]}`}>
                <Lamp />
                {title}
                <span className="vh">, {STATE_WORDS[state]}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
