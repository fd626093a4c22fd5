import { Act } from "@/app/_parts/book/act";
import { Textarea } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Spread } from "@/app/_ui/spread";
import { saveWhyHere } from "@/lib/applications/actions";
import type { Action } from "@/lib/guidance/action-kinds";
import { CATALOG } from "@/lib/guidance/catalog";
import { emptySnapshot } from "@/lib/guidance/example-snapshot";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { Desk } from "./desk";

const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Every act that a cue can offer, once, as its first example has it: a form in place, or the way to where it is done. */
export function ActsSpecimen() {
  const acts = firstOfEach();
  return (
    <Desk>
      <PageHead title="Every act" sub={`${acts.length} kinds, from the examples of the cues.`} />
      <Spread label="Every act" kind="parts">
        <Part title="Saves by itself" note="Its words stand where the button is until the script is there.">
          <SavingForm
            action={saveWhyHere}
            save="/api/save/why-here"
            draftKey={`${NOBODY}:gallery`}
            label="A form that saves by itself"
          >
            <Textarea name="text" label="Why you want to work here" defaultValue="The depots." />
          </SavingForm>
        </Part>
        {acts.map(({ action, snapshot, code }) => (
          <Part key={action.kind} title={action.kind} note={code}>
            <div className="doing">
              <Act
                action={action}
                place={{
                  ...{ snapshot, companyId: NOBODY, ownerId: NOBODY, back: "/gallery", full: "/gallery" },
                  ...{ go: false, id: `gallery-${action.kind}` },
                }}
              />
            </div>
          </Part>
        ))}
      </Spread>
    </Desk>
  );
}

function firstOfEach(): { action: Action; snapshot: Snapshot; code: string }[] {
  const found = new Map<string, { action: Action; snapshot: Snapshot; code: string }>();
  for (const cue of CATALOG) {
    for (const example of cue.examples) {
      const snapshot = emptySnapshot(undefined, undefined, example.patch);
      const { action } = cue.evaluate(snapshot);
      if (!found.has(action.kind)) found.set(action.kind, { action, snapshot, code: cue.code });
    }
  }
  return [...found.values()];
}
