import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { addRequirement, removeRequirement, saveRequirement, sort } from "@/lib/applications/actions";
import type { Requirement } from "@/lib/applications/queries";
import * as paths from "@/lib/base/paths";

type RequirementsProps = { applicationId: string; rows: Requirement[]; hasText: boolean };

const CLASSES = [
  { value: "must", label: "A must" },
  { value: "nice", label: "Nice to have" },
];

const GROUPS = [
  { class: "must", title: "Musts" },
  { class: "nice", title: "Nice to have" },
  { class: null, title: "Must, or nice to have?" },
] as const;

/** What the ad asks for, line by line: musts, nice to have, and what is not sorted yet. */
export function Requirements({ applicationId, rows, hasText }: RequirementsProps) {
  const back = paths.applicationAd(applicationId);
  return (
    <>
      <h2 className="own">What they ask for</h2>
      {rows.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>
          Eight years with distributed systems · a must
        </p>
      ) : null}
      {GROUPS.map((group) => {
        const lines = rows.filter((row) => row.class === group.class);
        return lines.length > 0 ? (
          <section key={group.title}>
            <h3 className="small">{group.title}</h3>
            <ul className="lines">
              {lines.map((row) => (
                <Line key={`${row.id} ${row.text} ${row.class}`} row={row} back={back} />
              ))}
            </ul>
          </section>
        ) : null;
      })}
      <ActionForm
        key={rows.length}
        action={addRequirement}
        id={crypto.randomUUID()}
        back={back}
        className="form adding"
        label="Add what they ask for"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Textarea
          name="text"
          label={rows.length === 0 ? "Copy the lines that ask for something" : "Add more"}
          aside="one per line"
          rows={hasText && rows.length === 0 ? 4 : 2}
        />
        <Seg name="class" legend="These are" quiet options={CLASSES} />
        <div className="do">
          <Submit>Add</Submit>
        </div>
      </ActionForm>
    </>
  );
}

function Line({ row, back }: { row: Requirement; back: string }) {
  return (
    <li>
      <div>
        <p className="text">{row.text}</p>
        {row.class === null ? (
          <ActionForm action={sort} id={row.id} back={back} className="sorting" label={`Sort: ${row.text}`}>
            {CLASSES.map((it) => (
              <Submit
                key={it.value}
                look="act"
                name="class"
                value={it.value}
                label={`${it.label}: ${row.text}`}
              >
                {it.label}
              </Submit>
            ))}
          </ActionForm>
        ) : null}
        {row.gapAnswer ? <p className="pencil">If asked: {row.gapAnswer}</p> : null}
      </div>
      <ActionForm
        action={saveRequirement}
        id={row.id}
        back={back}
        className="inline-form"
        label={`Edit: ${row.text}`}
      >
        <Fold summary="Edit" label={`Edit: ${row.text}`} look="skipit">
          <Version name="was" value={row.text} />
          <Textarea name="text" label="The line" rows={2} defaultValue={row.text} />
          <Seg name="class" legend="It is" options={CLASSES} defaultValue={row.class ?? undefined} />
          <Textarea
            name="gapAnswer"
            label="What you say if you lack it"
            aside="optional"
            rows={2}
            defaultValue={row.gapAnswer ?? ""}
          />
          <div className="do">
            <Submit>Save</Submit>
          </div>
        </Fold>
      </ActionForm>
      <ActionForm
        action={removeRequirement}
        id={row.id}
        back={back}
        className="remove"
        label="Delete the line"
      >
        <Submit look="skipit" label={`Delete: ${row.text}`}>
          Delete
        </Submit>
      </ActionForm>
    </li>
  );
}
