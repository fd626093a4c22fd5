import { Seg } from "@/app/_ui/choices";
import { Field, Select } from "@/app/_ui/field";
import { FACT_KEYS } from "@/lib/facts/schema";

const KEYS = {
  pay: "Pay",
  notice: "Notice period",
  "start-date": "Start date",
  other: "Something else",
} as const;

type Fact = { key: string; value: string; personId: string | null };

/** What I told them: what about, in which words, to whom. */
export function FactFields({
  fact,
  people,
}: {
  fact?: Fact;
  people: readonly { id: string; name: string }[];
}) {
  const isOwn = fact !== undefined && !FACT_KEYS.some((key) => key === fact.key);
  return (
    <>
      <div className="fact-key">
        <Select
          name="key"
          label="What about?"
          options={FACT_KEYS.map((key) => ({ value: key, label: KEYS[key] }))}
          defaultValue={isOwn ? "other" : (fact?.key ?? "pay")}
        />
        <div className="own-key">
          <Field
            name="own"
            label="Namely"
            maxLength={80}
            autoComplete="off"
            placeholder="Team size"
            defaultValue={isOwn ? fact.key : ""}
          />
        </div>
      </div>
      <Field
        name="value"
        label="What you told them"
        maxLength={300}
        autoComplete="off"
        placeholder="92,000 EUR a year"
        defaultValue={fact?.value}
      />
      {people.length > 0 ? (
        <Select
          name="interviewerId"
          label="To whom?"
          options={[
            { value: "", label: "Not noted" },
            ...people.map((it) => ({ value: it.id, label: it.name })),
          ]}
          defaultValue={fact?.personId ?? ""}
        />
      ) : null}
    </>
  );
}

/** Which of two values stands, and why they differ. */
export function SettleFields({
  values,
}: {
  values: readonly { id: string; value: string; place: string }[];
}) {
  return (
    <>
      <Seg
        name="stands"
        legend="Which stands?"
        options={values.map((it) => ({
          value: it.id,
          label: (
            <span className="standing">
              {it.value}
              {it.place ? <small> {it.place}</small> : null}
            </span>
          ),
        }))}
      />
      <Field
        name="why"
        label="Why do they differ?"
        aside="one line, ready to say"
        maxLength={300}
        autoComplete="off"
        placeholder="The first was without the bonus"
      />
    </>
  );
}
