"use client";
import { Textarea } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";
import { POSITIONS, pencilLine } from "@/lib/pay/rules";

type StanceFieldsProps = {
  pay: {
    stance: string | null;
    sentence: string | null;
    deflection: string | null;
    minimum: number | null;
    target: number | null;
  } | null;
};

/**
 * What three articles advise, side by side; none is chosen until the person does. Each shows a sentence in pencil that may
 * be taken over by hand and is never put in by itself.
 */
export function StanceFields({ pay }: StanceFieldsProps) {
  const field = useField("stance", pay?.stance ?? "");
  return (
    <>
      <fieldset data-refused={field.error ? "" : undefined}>
        <legend>Your line</legend>
        <div className="positions">
          {POSITIONS.map(({ stance, label, who, says }, at) => (
            <label key={stance}>
              <input
                type="radio"
                id={at === 0 ? field.id : undefined}
                name="stance"
                value={stance}
                defaultChecked={field.value === stance}
              />
              <b>{label}</b>
              <span>{says}</span>
              <cite>{who}</cite>
              <span className="pencil">“{pencilLine(stance, pay)}”</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Textarea
        name="sentence"
        label="In your own words"
        rows={2}
        maxLength={600}
        placeholder="My line when they ask: …"
        defaultValue={pay?.sentence ?? ""}
      />
      <Textarea
        name="deflection"
        label="If they press"
        aside="for the two lines that wait"
        rows={2}
        maxLength={600}
        defaultValue={pay?.deflection ?? ""}
      />
    </>
  );
}
