import { Chips, Seg, Tick } from "@/app/_ui/choices";
import { DateTimeField } from "@/app/_ui/date-time-field";
import { Details } from "@/app/_ui/details";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { FormStateProvider } from "@/app/_ui/form-context";
import { PageHead } from "@/app/_ui/page-head";
import { Refusal } from "@/app/_ui/refusal";
import { Submit } from "@/app/_ui/submit";
import type { FormState } from "@/lib/base/form-state";
import { Desk } from "./desk";

const REFUSED: FormState = {
  status: "refused",
  message: "Please look at the marked lines again.",
  fields: {
    link: "This does not look like a web address.",
    time: "Give the time, or leave out the date as well.",
    felt: "Tap one. Only this one is needed.",
    people: "Choose at least one person, or write a name.",
  },
  values: {
    link: "halden dot example",
    date: "2026-11-24",
    zone: "Europe/Berlin",
    asked: "What broke during the migration?\nHow would you run the first rota?",
    source: "referral",
    people: [],
  },
};

const ZONES = ["Europe/Berlin", "America/Toronto", "Asia/Kathmandu"].map((zone) => ({
  value: zone,
  label: zone,
}));
const FEELINGS = ["Rough", "Mixed", "Good", "Great"].map((label) => ({ value: label.toLowerCase(), label }));
const PEOPLE = ["Priya Rao", "Sam Okafor", "Lotte Brandt"].map((label) => ({ value: label, label }));

export function FormSpecimen() {
  return (
    <Desk here="applications" narrow>
      <PageHead
        title="Log a round"
        sub="Halden Freight, staff engineer"
        crumb={{ href: "#", label: "Halden Freight" }}
      />
      <FormStateProvider state={REFUSED} id="refused">
        <form className="form" aria-label="As it stands after a refusal">
          <Refusal />
          <Field name="link" label="Link" type="url" aside="optional" hint="Where the meeting opens." />
          <DateTimeField
            legend="When"
            zones={ZONES}
            hint="In the zone of the invitation. Your own time is worked out."
          />
          <div className="pair">
            <Select
              name="source"
              label="How you heard"
              options={[
                { value: "ad", label: "An ad" },
                { value: "referral", label: "Somebody told me" },
              ]}
            />
            <Field name="minutes" label="Minutes" inputMode="numeric" defaultValue={60} />
          </div>
          <Seg
            name="felt"
            legend="How did it go?"
            aside="only this one is needed"
            step={1}
            options={FEELINGS}
          />
          <Chips name="people[]" legend="Who was there?" step={2} options={PEOPLE}>
            <button type="button" className="add">
              Someone else
            </button>
          </Chips>
          <Textarea name="asked" label="What did they ask?" aside="one per line" step={3} />
        </form>
      </FormStateProvider>
      <form className="form" aria-label="As it is opened">
        <Field name="wish" label="Wish I’d said" placeholder="One line is enough" step={4} />
        <Seg name="felt" legend="How did it go?" quiet options={FEELINGS} defaultValue="good" />
        <Chips
          name="people[]"
          legend="Who was there?"
          quiet
          options={PEOPLE}
          defaultValue={["Priya Rao", "Sam Okafor"]}
        />
        <Details summary="Add detail">
          <Tick
            name="tell"
            label="They said when they will answer"
            hint="You are reminded two working days after."
            defaultChecked
          />
          <Tick name="more" label="Somebody else was in the room" />
        </Details>
        <p className="makes">
          Saving makes 3 questions, 2 thank-yous due by 09:58 tomorrow, and a nudge for Wed 2 Dec.
        </p>
        <div className="foot">
          <Submit go>Save debrief</Submit>
          <p>Draft kept in this browser</p>
        </div>
      </form>
    </Desk>
  );
}
