import { randomUUID } from "node:crypto";
import { SavingLine } from "@/app/_parts/saving-line";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Cue } from "@/app/_ui/cue";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { clip, plural } from "@/lib/base/words";
import { addHook, deleteHook, editHook, setTone } from "@/lib/interviewers/actions";
import type { PersonPage } from "@/lib/interviewers/queries/person";
import { TONE_LABELS } from "@/lib/interviewers/rules";
import { TONES } from "@/lib/interviewers/schema";
import { Keep, Remove } from "./bits";
import type { Dossier } from "./dossier";

/** What one could talk about besides the work, and the tone they struck. */
export function Hooks({ at }: { at: Dossier }) {
  const { hooks, tone } = at.person;
  const back = `${at.here}#hooks`;
  const sum = hooks.length > 0 ? <b>{plural(hooks.length, "thing")}</b> : "Nothing noted yet";
  return (
    <Cue id="hooks" state={at.lamps.hooks} title="Something in common" summary={sum}>
      {hooks.length > 0 ? (
        <ul className="lines">
          {hooks.map((hook) => (
            <HookLine key={hook.id} hook={hook} ownerId={at.owner.id} back={back} />
          ))}
        </ul>
      ) : null}
      {tone ? <p className="pencil">Tone last time: {TONE_LABELS[tone].toLowerCase()}.</p> : null}
      <div className="folds">
        <AddHook key={hooks.map((hook) => hook.id).join()} at={at} />
        <ToneForm at={at} />
      </div>
    </Cue>
  );
}

type HookProps = { hook: PersonPage["hooks"][number]; ownerId: string; back: string };

function HookLine({ hook, ownerId, back }: HookProps) {
  return (
    <li>
      <p className="text">{hook.text}</p>
      <SavingLine
        action={editHook}
        save="/api/save/hook"
        id={hook.id}
        back={back}
        draftKey={`${ownerId}:hook:${hook.id}`}
        was={hook.text}
        of={clip(hook.text, 60)}
      >
        <Textarea name="text" label="Something in common" quiet rows={2} defaultValue={hook.text} />
      </SavingLine>
      <Remove action={deleteHook} id={hook.id} back={back}>
        Delete this line
      </Remove>
    </li>
  );
}

function AddHook({ at }: { at: Dossier }) {
  return (
    <ActionForm
      action={addHook}
      back={`${at.here}#hooks`}
      id={randomUUID()}
      label="Something in common"
      className="tight"
    >
      <input type="hidden" name="interviewerId" value={at.person.id} />
      <Fold summary="Add something in common">
        <Textarea
          name="text"
          label="What you could talk about"
          rows={2}
          placeholder="We both take the night train to Vienna"
        />
        <Keep />
      </Fold>
    </ActionForm>
  );
}

function ToneForm({ at }: { at: Dossier }) {
  return (
    <SavingForm
      action={setTone}
      save="/api/save/person-tone"
      back={`${at.here}#hooks`}
      draftKey={`${at.owner.id}:tone:${at.person.id}`}
      label="Tone"
      className="tight"
    >
      <input type="hidden" name="interviewerId" value={at.person.id} />
      <Version name="was" value={at.person.tone ?? ""} />
      <Fold summary={at.person.tone ? "Change the tone" : "Note the tone"} done="Done with the tone">
        <Seg
          name="tone"
          legend="How they talked last time"
          options={TONES.map((value) => ({ value, label: TONE_LABELS[value] }))}
          defaultValue={at.person.tone ?? undefined}
        />
      </Fold>
    </SavingForm>
  );
}
