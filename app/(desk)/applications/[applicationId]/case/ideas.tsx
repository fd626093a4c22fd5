import { randomUUID } from "node:crypto";
import { DecideFields, SENSITIVITY_WORDS } from "@/app/_parts/case-fields";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import { clip } from "@/lib/base/words";
import { addIdea, editIdea, removeIdea } from "@/lib/case/actions";
import { ideaKey } from "@/lib/case/rules";
import type { Idea } from "@/lib/guidance/snapshot-prepared";
import { Delete } from "./bits";
import type { CasePlace } from "./page";

/** An opinion or two on what they work on, each with the note it rests on and how freely it may be said. */
export function Ideas({ place }: { place: CasePlace }) {
  const { ideas } = place.snapshot;
  return (
    <Part
      id="ideas"
      title="Ideas, carefully"
      count={ideas.length || undefined}
      note="Three lines at most. Some may be offered, some are better asked about first, some kept back."
    >
      {ideas.length > 0 ? (
        <ul className="lines">
          {ideas.map((idea) => (
            <IdeaLine key={idea.id} idea={idea} place={place} />
          ))}
        </ul>
      ) : (
        <p className="sample">
          <span className="vh">For example: </span>Share the rota between the two depots · ask first · rests
          on a note about operations
        </p>
      )}
      {ideas.length < 3 ? (
        <Add key={ideas.map((it) => it.id).join()} place={place} />
      ) : (
        <p className="pencil">Three are enough. Choose among them, or delete one to make room.</p>
      )}
    </Part>
  );
}

function IdeaLine({ idea, place: { snapshot, owner, back } }: { idea: Idea; place: CasePlace }) {
  const basis = snapshot.research.find((it) => it.id === idea.researchId);
  return (
    <li>
      <div>
        <p className="text">{idea.text}</p>
        <p className="src">
          <b className="verdict" data-verdict={idea.sensitivity ?? undefined}>
            {idea.sensitivity ? SENSITIVITY_WORDS[idea.sensitivity] : "Not decided"}
          </b>
          <span>{basis ? `rests on: ${clip(basis.text, 90)}` : "rests on nothing you read yet"}</span>
        </p>
      </div>
      <div className="line-tools">
        <SavingLine
          action={editIdea}
          save="/api/save/idea"
          id={idea.id}
          back={`${back}#ideas`}
          draftKey={`${owner.id}:idea:${idea.id}`}
          was={ideaKey(idea)}
          summary={idea.sensitivity ? "Edit" : "Decide"}
          of={clip(idea.text, 60)}
        >
          <Textarea name="text" label="The idea" rows={2} maxLength={500} defaultValue={idea.text} />
          <DecideFields snapshot={snapshot} idea={idea} />
        </SavingLine>
        <Delete action={removeIdea} id={idea.id} back={`${back}#ideas`} name={idea.text} />
      </div>
    </li>
  );
}

function Add({ place: { snapshot, applicationId, back } }: { place: CasePlace }) {
  return (
    <ActionForm action={addIdea} id={randomUUID()} back={`${back}#ideas`} label="Add an idea">
      <input type="hidden" name="applicationId" value={applicationId} />
      <Fold summary="Add an idea" look={snapshot.ideas.length === 0 ? "btn" : "act"}>
        <div className="form">
          <Textarea name="text" label="The idea" aside="one line" rows={2} maxLength={500} />
          <DecideFields snapshot={snapshot} />
          <div className="do start">
            <Submit>Keep</Submit>
          </div>
        </div>
      </Fold>
    </ActionForm>
  );
}
