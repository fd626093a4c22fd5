import { FactFields, SettleFields } from "@/app/_parts/facts-fields";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { roundWords } from "@/lib/applications/rules";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import { lowerFirst, plural, sentence } from "@/lib/base/words";
import { deleteStatedFact, editStatedFact, settleFacts } from "@/lib/facts/actions";
import type { FactRow, Ledger } from "@/lib/facts/queries";
import { factKeyOf, factWords } from "@/lib/facts/rules";

type KeyProps = {
  name: string;
  facts: FactRow[];
  conflicts: [FactRow, FactRow][];
  ledger: Ledger;
  owner: Owner;
  back: string;
};

/** Everything I said about one thing, in the order I said it. */
export function KeyPart({ name, facts, conflicts, ledger, owner, back }: KeyProps) {
  const words = factWords(name);
  const note =
    conflicts.length > 0
      ? "Two of these do not agree. Say which stands, and why, before you are asked."
      : facts.length > 1
        ? `Said ${plural(facts.length, "time")}, none at odds.`
        : undefined;
  return (
    <Part title={words} note={note}>
      {conflicts.map((pair) => (
        <AtOdds key={pair[1].id} pair={pair} ledger={ledger} words={words} owner={owner} back={back} />
      ))}
      <ul className="lines">
        {facts.map((it) => (
          <Told
            key={`${factKeyOf(it)} ${it.explanation}`}
            it={it}
            ledger={ledger}
            owner={owner}
            back={back}
          />
        ))}
      </ul>
    </Part>
  );
}

type OddsProps = Omit<KeyProps, "name" | "facts" | "conflicts"> & { pair: [FactRow, FactRow]; words: string };

/** Two values of one fact, side by side. */
function AtOdds({ pair, ledger, words, owner, back }: OddsProps) {
  const [first, second] = pair;
  return (
    <section className="odds" aria-label={`${words}: two values at odds`}>
      <ul>
        {pair.map((it) => (
          <li key={it.id}>
            <b>{it.value}</b>
            <span>{placeOf(it, ledger, owner)}</span>
          </li>
        ))}
      </ul>
      <ActionForm action={settleFacts} back={back} label={`Say which stands: ${words}`}>
        <input type="hidden" name="first" value={first.id} />
        <input type="hidden" name="second" value={second.id} />
        <Fold summary="Say which stands" look="btn" go>
          <SettleFields
            values={pair.map((it) => ({ id: it.id, value: it.value, place: placeOf(it, ledger, owner) }))}
          />
          <div className="do start">
            <Submit go busy="Saving">
              That one stands
            </Submit>
          </div>
        </Fold>
      </ActionForm>
    </section>
  );
}

type ToldProps = Pick<KeyProps, "ledger" | "owner" | "back"> & { it: FactRow };

function Told({ it, ledger, owner, back }: ToldProps) {
  const about = `${factWords(it.key)}, ${it.value}`;
  return (
    <li>
      <div>
        <p className="text">{it.value}</p>
        <span className="by">{placeOf(it, ledger, owner)}</span>
        {it.explanation ? <p className="pencil">{it.explanation}</p> : null}
      </div>
      <ActionForm
        action={editStatedFact}
        id={it.id}
        back={back}
        className="inline-form"
        label={`Edit: ${about}`}
      >
        <Fold summary="Edit" label={`Edit: ${about}`} look="skipit">
          <Version name="was" value={factKeyOf(it)} />
          <FactFields fact={it} people={ledger.people} />
          <RoundField ledger={ledger} value={it.roundId} />
          <div className="do">
            <Submit>Save</Submit>
          </div>
        </Fold>
      </ActionForm>
      <ActionForm
        action={deleteStatedFact}
        id={it.id}
        back={back}
        className="remove"
        label={`Delete: ${about}`}
      >
        <Submit look="skipit" label={`Delete: ${about}`}>
          Delete
        </Submit>
      </ActionForm>
    </li>
  );
}

/** "To Priya Rao, first round, Fri 10 Jul". */
function placeOf(it: FactRow, ledger: Ledger, owner: Owner): string {
  const round = ledger.rounds.find(({ id }) => id === it.roundId);
  const day = formatDay(instant(it.statedAt), owner.zone, owner.now);
  const where = round && lowerFirst(roundWords(round.kind, round.number));
  return sentence([it.person && `to ${it.person}`, where, day].filter(Boolean).join(", "));
}

export function RoundField({ ledger, value }: { ledger: Ledger; value: string | null }) {
  if (ledger.rounds.length === 0) return null;
  return (
    <Select
      name="roundId"
      label="In which round?"
      options={[
        { value: "", label: "Outside a round" },
        ...ledger.rounds.map((it) => ({ value: it.id, label: roundWords(it.kind, it.number) })),
      ]}
      defaultValue={value ?? ""}
    />
  );
}
