import { Seg } from "@/app/_ui/choices";
import { Select } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { RATING_WORDS } from "@/lib/fit/rules";
import type { FitRating } from "@/lib/fit/schema";
import type { RoundKind } from "@/lib/guidance/snapshot";
import { roundLabel } from "@/lib/guidance/words";

/** Fields of a must-have, the same in the book and on its own page. */

export type SaidRound = { id: string; kind: string; people: readonly { id: string; name: string }[] };

/** One tap adds it. Stands behind the form's own button, which is the one that Enter presses. */
export function ChipTaps({ chips }: { chips: readonly string[] }) {
  if (chips.length === 0) return null;
  return (
    <div className="tap-chips">
      <span className="small">Or one tap:</span>
      {chips.map((chip) => (
        <Submit key={chip} look="chip" name="chip" value={chip}>
          {chip}
        </Submit>
      ))}
    </div>
  );
}

export function RatingField({ rating, about }: { rating: FitRating | null; about: string }) {
  const options = Object.entries(RATING_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <Seg
      name="rating"
      legend={`How does it stand: ${about}`}
      quiet
      options={options}
      defaultValue={rating ?? undefined}
    />
  );
}

/** Who said it, in which round; or seen by myself. */
export function SaidField({ rounds }: { rounds: readonly SaidRound[] }) {
  if (rounds.length === 0) return null;
  const options = rounds.map((round) => {
    const label = roundLabel({ kind: round.kind as RoundKind });
    const whole = { value: round.id, label: `${label}, nobody in particular` };
    const people = round.people.map((it) => ({
      value: `${round.id} ${it.id}`,
      label: `${it.name}, ${label.toLowerCase()}`,
    }));
    return [...people, whole];
  });
  return (
    <Select
      name="said"
      label="Who said it, and where?"
      aside="optional"
      options={[{ value: "", label: "I saw or read it myself" }, ...options.flat()]}
    />
  );
}
