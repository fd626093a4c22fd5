import { randomUUID } from "node:crypto";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Field, Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { clip, list } from "@/lib/base/words";
import { editMyQuestion, removeMyQuestion, reuseMyQuestion } from "@/lib/questions/actions";
import { DEPTH_LABELS, MINE_CATEGORIES, MINE_CATEGORY_LABELS } from "@/lib/questions/categories";
import type { IAskPage, MineAsking, MyLine } from "@/lib/questions/queries/mine";
import { myQuestionKey } from "@/lib/questions/rules";
import { roundTitle } from "@/lib/rounds/rules";

type Props = { line: MyLine; open: IAskPage["open"]; owner: Owner };

/** One question of mine: where it stands, whom it was asked and what they said, and where else it could go. */
export function MyQuestionLine({ line, open, owner }: Props) {
  const companies = [...new Set(line.applications.map((it) => it.company))];
  return (
    <li id={`q-${line.id}`}>
      <div className="text">
        <p>
          <b>{line.text}</b>
        </p>
        <p className="by">
          {DEPTH_LABELS[line.depth]} · {list(companies)}
          {line.isAnswered ? " · answered for good" : null}
        </p>
        {line.askings.map((it) => (
          <Asked key={it.id} it={it} owner={owner} />
        ))}
      </div>
      <div className="do start">
        <UseAt line={line} open={open} />
        <Change line={line} ownerId={owner.id} />
      </div>
    </li>
  );
}

function Asked({ it, owner }: { it: MineAsking; owner: Owner }) {
  const whom = it.by ?? "whoever was there";
  const round = roundTitle({ kind: it.roundKind, number: it.roundNumber }).toLowerCase();
  return (
    <p className="said">
      {it.askedAt ? `Asked ${whom}` : `For ${it.by ?? "whoever is there"}`},{" "}
      <Link href={paths.round(it.applicationId, it.roundId)}>
        {it.company}, {round}
      </Link>
      , {formatDay(instant(it.at), owner.zone, owner.now)}
      {it.answer ? (
        <span className="keep answer">“{it.answer}”</span>
      ) : it.askedAt ? (
        ". No answer noted."
      ) : (
        "."
      )}
    </p>
  );
}

function UseAt({ line, open }: Omit<Props, "owner">) {
  const elsewhere = open.filter((it) => !line.applications.some((at) => at.id === it.id));
  if (elsewhere.length === 0) return null;
  return (
    <ActionForm
      key={line.applications.length}
      action={reuseMyQuestion}
      id={randomUUID()}
      back={`${paths.myQuestions()}#q-${line.id}`}
      className="act-form"
    >
      <input type="hidden" name="questionId" value={line.id} />
      <Fold summary="Use it at …" label={`Use it at another application: ${clip(line.text, 60)}`}>
        <Select
          name="applicationId"
          label="Use it at"
          options={elsewhere.map((it) => ({ value: it.id, label: `${it.company}, ${it.role}` }))}
        />
        <div className="do start">
          <Submit>Use it there</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}

/** The newest row of these words; the others keep theirs, since they were asked so. */
function Change({ line, ownerId }: { line: MyLine; ownerId: string }) {
  const at = line.applications.find((it) => it.questionId === line.id) ?? line.applications[0];
  const domId = `gone-${line.id}`;
  return (
    <>
      <SavingForm
        action={editMyQuestion}
        save="/api/save/my-question"
        back={paths.myQuestions()}
        draftKey={`${ownerId}:my-question:whole:${line.id}`}
        className="act-form"
        label={`Change: ${clip(line.text, 60)}`}
        beside={
          <Submit look="act" form={domId} label={`Delete: ${clip(line.text, 60)}`}>
            Delete this question
          </Submit>
        }
      >
        <input type="hidden" name="questionId" value={line.id} />
        <Version name="was" value={myQuestionKey(line, true)} />
        <Fold look="skipit" summary="Change" done="Done" of={clip(line.text, 60)}>
          <Field
            name="text"
            label={`The question${at ? `, at ${at.company}` : ""}`}
            maxLength={500}
            defaultValue={line.text}
          />
          <div className="pair">
            <Select
              name="category"
              label="About"
              options={[
                ...(line.category ? [] : [{ value: "", label: "Not sure" }]),
                ...MINE_CATEGORIES.map((value) => ({ value, label: MINE_CATEGORY_LABELS[value] })),
              ]}
              defaultValue={line.category ?? ""}
            />
            <Select
              name="depth"
              label="How far it goes"
              options={([1, 2, 3] as const).map((value) => ({
                value: `${value}`,
                label: DEPTH_LABELS[value],
              }))}
              defaultValue={`${line.depth}`}
            />
          </div>
        </Fold>
      </SavingForm>
      <ActionForm action={removeMyQuestion} back={paths.myQuestions()} className="twin" domId={domId}>
        <input type="hidden" name="questionId" value={line.id} />
      </ActionForm>
    </>
  );
}
