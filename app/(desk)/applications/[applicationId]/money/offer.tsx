import { OfferFields } from "@/app/_parts/money/fields";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { instant } from "@/lib/base/dates";
import { formatBy, formatDate, formatLeft } from "@/lib/base/format";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { saveCounter } from "@/lib/pay/actions";
import type { OfferRow } from "@/lib/pay/queries";
import { ANSWER_WORDS, counterKey, offerKey } from "@/lib/pay/rules";
import { ANSWERS } from "@/lib/pay/schema";
import { answerOffer, saveOffer } from "@/lib/schedule/actions/offer";
import type { MoneyProps } from "./page";

/** Their figure and date, the sentence between theirs and mine, and my answer. */
export function OfferPart(props: MoneyProps & { snapshot: Snapshot; today: string }) {
  const { page, applicationId, back, ownerId, snapshot, today } = props;
  const { card, offer } = page;
  const hasOffer = snapshot.application.stage === "offer" || offer !== null;
  return (
    <>
      {hasOffer ? (
        <>
          <Standing offer={offer} snapshot={snapshot} />
          <SavingForm
            action={saveOffer}
            save="/api/save/offer"
            back={back("offer")}
            draftKey={`${ownerId}:offer:${applicationId}`}
            label="Their offer"
          >
            <input type="hidden" name="applicationId" value={applicationId} />
            <Version name="was" value={offerKey(offer)} />
            <OfferFields
              offer={offer}
              unit={card}
              zone={snapshot.zone}
              zones={snapshot.rounds.map((it) => it.zone)}
            />
          </SavingForm>
        </>
      ) : (
        <p className="pencil">Their offer, its date and your answer stand here once the stage is Offer.</p>
      )}
      <h3 className="own">The sentence between</h3>
      <SavingForm
        action={saveCounter}
        save="/api/save/pay-counter"
        back={back("offer")}
        draftKey={`${ownerId}:pay-counter:${applicationId}`}
        label="The sentence between"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Version name="was" value={counterKey(card)} />
        <Textarea
          name="counter"
          label="The difference, and what would close it"
          rows={3}
          maxLength={1000}
          placeholder="With the night shifts I would say yes at …"
          defaultValue={card?.counter ?? ""}
        />
      </SavingForm>
      {hasOffer ? (
        <Answer key={`${offer?.answer} ${offer?.decidedOn}`} {...{ offer, applicationId, back, today }} />
      ) : null}
    </>
  );
}

/** How long there is left, or what was answered. */
function Standing({ offer, snapshot }: { offer: OfferRow | null; snapshot: Snapshot }) {
  if (offer?.answer && offer.decidedOn) {
    return (
      <p>
        <b>{ANSWER_WORDS[offer.answer]}</b> on {formatDate(offer.decidedOn)}.
      </p>
    );
  }
  if (!offer?.deadlineAt) return null;
  const at = instant(offer.deadlineAt);
  const left = at.getTime() - snapshot.now.getTime();
  const by = formatBy(at, snapshot.zone, snapshot.hourCycle, snapshot.now);
  return (
    <p className="soon">
      {left > 0 ? `Answer by ${by}, ${formatLeft(left)} left.` : `Their date was ${by}.`}
    </p>
  );
}

type AnswerProps = Pick<MoneyProps, "applicationId" | "back"> & { offer: OfferRow | null; today: string };

function Answer({ offer, applicationId, back, today }: AnswerProps) {
  return (
    <ActionForm action={answerOffer} back={back("offer")} label="My answer">
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold
        summary={offer?.answer ? "Change my answer" : "Record my answer"}
        look={offer?.answer ? "act" : "btn"}
      >
        <Seg
          name="answer"
          legend="My answer"
          options={ANSWERS.map((value) => ({ value, label: ANSWER_WORDS[value] }))}
          defaultValue={offer?.answer ?? undefined}
        />
        <Field name="on" type="date" label="Given on" max={today} defaultValue={offer?.decidedOn ?? today} />
        <div className="do start">
          <Submit busy="Saving">Record it</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}
