import { randomUUID } from "node:crypto";
import { SavingLine } from "@/app/_parts/saving-line";
import { ActionForm } from "@/app/_ui/action-form";
import { Cue } from "@/app/_ui/cue";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import { siteName } from "@/lib/base/web";
import { clip, plural } from "@/lib/base/words";
import { addFact, deleteFact, editFact } from "@/lib/interviewers/actions";
import type { PersonPage } from "@/lib/interviewers/queries/person";
import { factKey, linkName } from "@/lib/interviewers/rules";
import { Keep, Out, Remove } from "./bits";
import type { Dossier } from "./dossier";

/** Public facts with where and when they were seen, and the links they come from. */
export function Known({ at }: { at: Dossier }) {
  const { facts, links } = at.person;
  return (
    <Cue
      id="known"
      state={at.lamps.known}
      title="What is known"
      advice="Public, professional facts, each with where you saw it and when."
      summary={<b>{facts.length > 0 ? plural(facts.length, "fact") : "Nothing yet"}</b>}
    >
      {links.length > 0 ? (
        <p className="links">
          {links.map((link) => (
            <Out key={link.url} href={link.url}>
              {linkName(link)}
            </Out>
          ))}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <ul className="lines sourced">
          {facts.map((fact) => (
            <FactLine key={fact.id} fact={fact} at={at} />
          ))}
        </ul>
      ) : (
        <p className="sample">
          Took over engineering in March 2024, after nine years in rail. Her own site, 9 Nov
        </p>
      )}
      <AddFact key={facts.map((fact) => fact.id).join()} at={at} />
    </Cue>
  );
}

function AddFact({ at }: { at: Dossier }) {
  const today = zonedDay(at.owner.now, at.owner.zone);
  return (
    <div className="folds">
      <ActionForm
        action={addFact}
        back={`${at.here}#known`}
        id={randomUUID()}
        label="Add a fact"
        className="tight"
      >
        <input type="hidden" name="interviewerId" value={at.person.id} />
        <Fold summary="Add a fact" look="btn">
          <FactFields seenOn={today} />
          <p className="hint">Only what is public and about their work.</p>
          <Keep />
        </Fold>
      </ActionForm>
    </div>
  );
}

type Fact = PersonPage["facts"][number];

function FactLine({ fact, at }: { fact: Fact; at: Dossier }) {
  const back = `${at.here}#known`;
  return (
    <li>
      <p className="text">{fact.text}</p>
      <p className="src">
        {fact.url ? <Out href={fact.url}>{siteName(fact.url)}</Out> : <span>No source yet</span>}
        <time dateTime={fact.seenOn}>{seen(fact.seenOn, at)}</time>
      </p>
      <SavingLine
        action={editFact}
        save="/api/save/person-fact"
        id={fact.id}
        back={back}
        draftKey={`${at.owner.id}:fact:${fact.id}`}
        was={factKey(fact)}
        of={clip(fact.text, 60)}
      >
        <FactFields text={fact.text} url={fact.url ?? ""} seenOn={fact.seenOn} />
      </SavingLine>
      <Remove action={deleteFact} id={fact.id} back={back}>
        Delete this fact
      </Remove>
    </li>
  );
}

/** "9 Nov", with the year when it was another one. */
function seen(day: string, { owner }: Dossier): string {
  const [year] = zonedDay(owner.now, owner.zone).split("-");
  return formatDate(day).replace(` ${year}`, "");
}

function FactFields({ text, url, seenOn }: { text?: string; url?: string; seenOn: string }) {
  return (
    <>
      <Textarea name="text" label="What you found" rows={2} defaultValue={text} />
      <div className="pair">
        <Field
          name="url"
          label="Where"
          aside="address"
          inputMode="url"
          autoComplete="off"
          defaultValue={url}
        />
        <Field name="seenOn" label="Seen on" type="date" defaultValue={seenOn} />
      </div>
    </>
  );
}
