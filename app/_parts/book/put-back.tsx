import type { Place } from "@/app/_parts/book/act-form";
import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import { takeUp } from "@/lib/guidance/actions";
import type { Cue } from "@/lib/guidance/cue";

/** Takes up again what was put aside: on the cue, in the index and in the logbook. */
export function PutBack({ cue, place }: { cue: Cue; place: Pick<Place, "snapshot" | "back"> }) {
  return (
    <ActionForm action={takeUp} back={place.back} className="inline-form">
      <input type="hidden" name="applicationId" value={place.snapshot.application.id} />
      <input type="hidden" name="cueId" value={cue.id} />
      <Submit look="skipit" label={`Put back: ${cue.title}`}>
        Put back
      </Submit>
    </ActionForm>
  );
}
