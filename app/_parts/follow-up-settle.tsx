import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Details } from "@/app/_ui/details";
import { Field, Select } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import { WAIVE_REASONS } from "@/lib/follow-ups/rules";
import { SENT_HOW, SENT_HOW_WORDS } from "@/lib/follow-ups/schema";
import { markFollowUpSent, setAsideFollowUp, snooze } from "@/lib/schedule/actions/follow-ups";

/** One tap: sent, just now, by e-mail. */
export function SentButton({
  id,
  back,
  go,
  label,
}: {
  id: string;
  back: string;
  go?: boolean;
  label?: string;
}) {
  return (
    <ActionForm action={markFollowUpSent} back={back} id={id} className="inline-form">
      <input type="hidden" name="how" value="mail" />
      <Submit go={go} look="act" label={label}>
        I’ve sent it
      </Submit>
    </ActionForm>
  );
}

/** Everything else that may become of it: sent another time or way, put aside for a while, not to be written after all. */
export function SettleForms({ id, back, thanks }: { id: string; back: string; thanks: boolean }) {
  return (
    <>
      <Details summary="Sent another way, or earlier">
        <ActionForm action={markFollowUpSent} back={back} id={id} label="When and how it was sent">
          <Select
            name="how"
            label="How"
            options={SENT_HOW.map((value) => ({ value, label: SENT_HOW_WORDS[value] }))}
            defaultValue="mail"
          />
          <Field name="day" type="date" label="Day" aside="empty for now" />
          <Field name="time" type="time" label="Time" aside="optional" />
          <div className="do">
            <Submit>Mark as sent</Submit>
          </div>
        </ActionForm>
      </Details>
      <Details summary="Put aside for a while">
        <ActionForm action={snooze} back={back} id={id} label="Put aside">
          <Seg
            name="until"
            legend="Remind me again"
            options={[
              { value: "1h", label: "In an hour" },
              { value: "3h", label: "In 3 hours" },
              { value: "evening", label: "At 18:00" },
              { value: "morning", label: "Tomorrow" },
            ]}
            hint={
              thanks ? "Never silently past the hour it is due: what is due sooner stays due." : undefined
            }
          />
          <div className="do">
            <Submit>Put aside</Submit>
          </div>
        </ActionForm>
      </Details>
      <Details summary={thanks ? "Not to be written" : "Not needed any more"}>
        <ActionForm action={setAsideFollowUp} back={back} id={id} label="Set aside">
          <Select
            name="reason"
            label="Why"
            options={(thanks
              ? WAIVE_REASONS
              : (["They answered", "I no longer want it", "Other"] as const)
            ).map((it) => ({
              value: it,
              label: it,
            }))}
          />
          <Field name="own" label="In your own words" aside="optional" />
          <div className="do">
            <Submit>Set aside</Submit>
          </div>
        </ActionForm>
      </Details>
    </>
  );
}
