import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { FactFields, SettleFields } from "@/app/_parts/facts-fields";
import { peopleOf } from "@/app/_parts/money/fields";
import { sayNone } from "@/lib/debriefs/actions";
import { addStatedFact, settleFacts } from "@/lib/facts/actions";
import { nameOf, panelOf, roundById } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { roundLabel } from "@/lib/guidance/words";

/** Two values side by side: one stands, and a line why they differ. */
export function SettleFact(act: ActProps<"settle-fact">) {
  const { snapshot } = act.place;
  const [first, second] = act.target.factIds;
  const values = act.target.factIds.map((id) => ({ id, ...saidOf(snapshot, id) }));
  return (
    <ActForm act={act} action={settleFacts} hidden={{ first, second }}>
      <SettleFields values={values} />
    </ActForm>
  );
}

export function AddStatedFact(act: ActProps<"add-stated-fact">) {
  const { snapshot } = act.place;
  const { roundId } = act.target;
  const hidden = { applicationId: snapshot.application.id, roundId };
  const round = roundId === null ? null : roundById(snapshot, roundId);
  const panel = panelOf(snapshot, round).map((it) => ({ id: it.personId, name: it.name }));
  return (
    <>
      <ActForm
        act={act}
        action={addStatedFact}
        id={randomUUID()}
        hidden={hidden}
        beside={
          roundId ? (
            <SecondButton place={act.place} name="none">
              Nothing of that kind
            </SecondButton>
          ) : null
        }
      >
        <FactFields people={round ? panel : peopleOf(snapshot)} />
      </ActForm>
      {roundId ? (
        <SecondForm place={act.place} name="none" action={sayNone} hidden={{ roundId, what: "facts" }} />
      ) : null}
    </>
  );
}

function saidOf(s: Snapshot, id: string) {
  const fact = s.facts.find((it) => it.id === id);
  const round = fact?.roundId ? roundById(s, fact.roundId) : null;
  const place = [nameOf(s, fact?.personId ?? null), round && roundLabel(round)].filter(Boolean).join(", ");
  return { value: fact?.value ?? "", place };
}
