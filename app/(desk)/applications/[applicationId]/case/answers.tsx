import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Textarea } from "@/app/_ui/field";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { saveWhyHere, stillWhyHere } from "@/lib/applications/actions";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import { saveAnswer } from "@/lib/case/actions";
import { CASE_SLOT_WORDS } from "@/lib/guidance/cues/prepare/pitch-answers";
import { isSince, lastRound } from "@/lib/guidance/rules";
import { theRound } from "@/lib/guidance/words";
import type { CasePlace } from "./page";

const HINTS = {
  whyYou: "I have run night planning from both sides of the desk.",
  whyHire: "You need somebody who stays until it runs.",
  whatForYou: "In half a year: half the empty runs, one rota.",
} as const;

/** The four plain hard answers. They save by themselves. */
export function Answers({ place }: { place: CasePlace }) {
  return (
    <Part id="answers" title="If they ask" note="Someone will. A few lines each, in words you would say.">
      <div className="answers">
        {(["whyYou", "whyHire", "whatForYou"] as const).map((slot) => (
          <Answer key={slot} slot={slot} place={place} />
        ))}
        <WhyHere place={place} />
      </div>
    </Part>
  );
}

function Answer({ slot, place }: { slot: keyof typeof HINTS; place: CasePlace }) {
  const { snapshot, owner, applicationId, back } = place;
  const text = snapshot.case[slot] ?? "";
  return (
    <SavingForm
      save="/api/save/case-answer"
      action={saveAnswer}
      back={`${back}#answers`}
      draftKey={`${owner.id}:${slot}:${applicationId}`}
      label={CASE_SLOT_WORDS[slot]}
    >
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="slot" value={slot} />
      <Version name="was" value={text} />
      <Textarea
        name="text"
        label={CASE_SLOT_WORDS[slot]}
        rows={3}
        maxLength={3000}
        defaultValue={text}
        placeholder={HINTS[slot]}
      />
    </SavingForm>
  );
}

/** The application's own; a thank-you note may borrow from it. */
function WhyHere({ place }: { place: CasePlace }) {
  const { snapshot, owner, applicationId, back } = place;
  const { whyHere } = snapshot.case;
  const last = lastRound(snapshot);
  const isOld = whyHere !== null && last !== null && !isSince(snapshot, whyHere.editedAt);
  return (
    <div>
      <SavingForm
        save="/api/save/why-here"
        action={saveWhyHere}
        id={applicationId}
        back={`${back}#answers`}
        draftKey={`${owner.id}:why:${applicationId}`}
        label={CASE_SLOT_WORDS.whyHere}
      >
        <Version value={whyHere ? instant(whyHere.editedAt).getTime() : 0} />
        <Textarea
          name="text"
          label={CASE_SLOT_WORDS.whyHere}
          aside="this place in particular"
          rows={3}
          defaultValue={whyHere?.text ?? ""}
          placeholder="I want to work where operations and product sit together."
        />
      </SavingForm>
      {whyHere && isOld ? (
        <ActionForm
          action={stillWhyHere}
          id={applicationId}
          back={`${back}#answers`}
          className="still"
          label="Why here, still true"
        >
          <span className="aged">
            Written before {theRound(last)}, on {formatDay(instant(whyHere.editedAt), owner.zone)}.
          </span>
          <Submit look="act">Still true</Submit>
        </ActionForm>
      ) : null}
    </div>
  );
}
