import { FlexibilityFields, TheirFields } from "@/app/_parts/money/fields";
import { StanceFields } from "@/app/_parts/money/stance-fields";
import { Version } from "@/app/_parts/version";
import { Act as ActLink } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";
import { Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import * as paths from "@/lib/base/paths";
import { isSameText } from "@/lib/base/words";
import { roundById } from "@/lib/guidance/rules";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { roundLabel } from "@/lib/guidance/words";
import { saveFlexibility, saveStance, saveTheirRange } from "@/lib/pay/actions";
import { DEFLECTION_WORDS, FIRST_WORDS, flexibilityKey, stanceKey, theirsKey } from "@/lib/pay/rules";
import type { MoneyProps } from "./page";

/** My line for when they ask, and what they said. */
export function Line(props: MoneyProps & { snapshot: Snapshot }) {
  const { page, applicationId, back, ownerId, snapshot } = props;
  const { card } = page;
  const held = snapshot.rounds.filter((it) => it.state === "scheduled" || it.state === "completed");
  return (
    <>
      <SavingForm
        action={saveStance}
        save="/api/save/pay-stance"
        back={back("line")}
        draftKey={`${ownerId}:pay-stance:${applicationId}`}
        label="My line on pay"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Version name="was" value={stanceKey(card)} />
        <StanceFields pay={card} />
      </SavingForm>
      <h3 className="own">What they said</h3>
      <Said snapshot={snapshot} applicationId={applicationId} />
      <SavingForm
        action={saveTheirRange}
        save="/api/save/pay-theirs"
        back={back("line")}
        draftKey={`${ownerId}:pay-theirs:${applicationId}`}
        label="What they said about pay"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Version name="was" value={theirsKey(card)} />
        <TheirFields
          low={card?.theirLow}
          high={card?.theirHigh}
          people={page.people}
          saidById={card?.theirSaidById}
          notDisclosed={card?.notDisclosed}
        />
        <Select
          name="roundId"
          label="In which round?"
          options={[
            { value: "", label: "Outside a round" },
            ...held.map((it) => ({ value: it.id, label: roundLabel(it) })),
          ]}
          defaultValue={card?.theirRoundId ?? ""}
        />
      </SavingForm>
    </>
  );
}

/** From the debriefs who named a figure first, from the ledger what I told them. */
function Said({ snapshot, applicationId }: { snapshot: Snapshot; applicationId: string }) {
  const raised = snapshot.debriefs.filter((it) => it.payRaised);
  const mine = snapshot.facts.filter((it) => isSameText(it.key, "pay"));
  if (raised.length === 0 && mine.length === 0) return null;
  return (
    <>
      <Rows>
        {raised.map((it) => {
          const round = roundById(snapshot, it.roundId);
          const first = it.firstNumberBy ? `${FIRST_WORDS[it.firstNumberBy]} name a figure first` : null;
          const words = [first, it.deflection ? DEFLECTION_WORDS[it.deflection] : null].filter(Boolean);
          return (
            <Row key={it.roundId} label={round ? roundLabel(round) : "A round"} blank={words.length === 0}>
              {words.join(". ") || "Pay came up"}
            </Row>
          );
        })}
        {mine.map((it) => (
          <Row key={it.id} label="You said">
            {it.value}
          </Row>
        ))}
      </Rows>
      {mine.length > 0 ? (
        <p>
          <ActLink href={paths.applicationFacts(applicationId)}>What you told whom</ActLink>
        </p>
      ) : null}
    </>
  );
}

export function Trade({ page, applicationId, back, ownerId }: MoneyProps) {
  const { card } = page;
  return (
    <SavingForm
      action={saveFlexibility}
      save="/api/save/pay-flexibility"
      back={back("trade")}
      draftKey={`${ownerId}:pay-flexibility:${applicationId}`}
      label="What I would trade"
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <Version name="was" value={flexibilityKey(card)} />
      <FlexibilityFields pay={card} />
    </SavingForm>
  );
}
