import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { deletePerson } from "@/lib/schedule/actions/people";
import type { Dossier } from "./dossier";

/** The two ways to stop keeping somebody. */
export function LetGo({ at }: { at: Dossier }) {
  const { person, first } = at;
  return (
    <section className="let-go" aria-label={`Stop keeping ${first}`}>
      <p className="hint">
        Deleting takes {first}, your notes on them and what you still owe them; it all comes back with Undo,
        for 30 days. {person.isAnonymous ? null : "Made anonymous, only “somebody” stays in your rounds."}
      </p>
      <div className="do start">
        <ActionForm action={deletePerson} back={at.here} id={person.id} className="inline-form">
          <Submit look="act" label={`Delete ${person.name}`}>
            Delete {first}
          </Submit>
        </ActionForm>
        {person.isAnonymous ? null : <Act href={paths.anonymisePerson(person.id)}>Make anonymous</Act>}
      </div>
    </section>
  );
}
