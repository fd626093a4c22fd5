import { ActionForm } from "@/app/_ui/action-form";
import { Link } from "@/app/_ui/link";
import { Spike } from "@/app/_ui/spike";
import { OPEN_STAGES, STAGE_LABELS, type Stage } from "@/lib/applications/schema";
import * as paths from "@/lib/base/paths";
import { move } from "@/lib/schedule/actions/applications";

type MoveMenuProps = { applicationId: string; company: string; stage: Stage; stageChangedAt: string };

/** Every stage as a button: one press moves. The browser's own disclosure, so it needs no script and no hover. */
export function MoveMenu({ applicationId, company, stage, stageChangedAt }: MoveMenuProps) {
  return (
    // A new key folds it again once the move has been made.
    <details className="moves" key={`${stage} ${stageChangedAt}`}>
      <summary className="act" aria-label={`Move ${company}`}>
        Move
      </summary>
      <div>
        <ActionForm
          action={move}
          id={applicationId}
          back={paths.application(applicationId)}
          className="moving"
        >
          {OPEN_STAGES.map((it) => (
            <button
              key={it}
              type="submit"
              name="stage"
              value={it}
              aria-current={it === stage ? "step" : undefined}
            >
              <Spike stage={it} />
              {STAGE_LABELS[it]}
            </button>
          ))}
        </ActionForm>
        <p>
          <Link href={paths.closeApplication(applicationId)}>
            <Spike stage="closed" />
            Close…
          </Link>
          <Link href={paths.moveApplication(applicationId)}>On another day…</Link>
        </p>
      </div>
    </details>
  );
}
