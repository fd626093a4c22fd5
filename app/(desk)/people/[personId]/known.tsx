import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Cue } from "@/app/_ui/cue";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import { siteName } from "@/lib/base/web";
import { plural } from "@/lib/base/words";
import {
  addFact,
  addHook,
  deleteFact,
  deleteHook,
  editFact,
  editHook,
  setAngle,
  setCares,
  setTone,
} from "@/lib/interviewers/actions";
import type { PersonPage } from "@/lib/interviewers/queries/person";
import { CARE_ORIGIN_LABELS, linkName, TONE_LABELS } from "@/lib/interviewers/rules";
import { CARE_ORIGINS, TONES } from "@/lib/interviewers/schema";
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
      <ActionForm
        key={`${fact.text} ${fact.url} ${fact.seenOn}`}
        action={editFact}
        back={back}
        id={fact.id}
        className="tight"
      >
        <Fold summary="Edit" look="skipit" label={`Edit: ${fact.text}`}>
          <FactFields text={fact.text} url={fact.url ?? ""} seenOn={fact.seenOn} />
          <Keep />
        </Fold>
      </ActionForm>
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

export function Cares({ at }: { at: Dossier }) {
  const { careText, careOrigin, id } = at.person;
  return (
    <Cue
      id="cares"
      state={at.lamps.cares}
      title={`${at.first} cares about`}
      summary={careText ? <Said>{careText}</Said> : "Not noted yet"}
    >
      {careText && careOrigin ? <p className="pencil">{CARE_ORIGIN_LABELS[careOrigin]}.</p> : null}
      <ActionForm
        key={`${careText} ${careOrigin}`}
        action={setCares}
        back={`${at.here}#cares`}
        label={`What ${at.first} cares about`}
        className="tight"
      >
        <input type="hidden" name="interviewerId" value={id} />
        <Fold
          summary={careText ? "Change" : "Add"}
          label={`${careText ? "Change" : "Add"} what ${at.first} cares about`}
        >
          <Textarea
            name="text"
            label={`What ${at.first} cares about`}
            quiet
            rows={2}
            placeholder="On-call load, quiet systems, plain writing"
            defaultValue={careText ?? ""}
          />
          <Seg
            name="origin"
            legend="How you know"
            options={CARE_ORIGINS.map((value) => ({ value, label: CARE_ORIGIN_LABELS[value] }))}
            defaultValue={careOrigin ?? "inferred"}
          />
          <Keep />
        </Fold>
      </ActionForm>
    </Cue>
  );
}

export function Angle({ at }: { at: Dossier }) {
  const { angle, id } = at.person;
  return (
    <Cue
      id="angle"
      state={at.lamps.angle}
      title="My angle"
      summary={angle ? <Said>{angle}</Said> : `What you would tell ${at.first} about yourself`}
    >
      <ActionForm key={angle} action={setAngle} back={`${at.here}#angle`} label="My angle" className="tight">
        <input type="hidden" name="interviewerId" value={id} />
        <Fold summary={angle ? "Change" : "Add"} label={`${angle ? "Change" : "Add"} my angle`}>
          <Textarea name="text" label="My angle" quiet rows={2} defaultValue={angle ?? ""} />
          <Keep />
        </Fold>
      </ActionForm>
    </Cue>
  );
}

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
            <HookLine key={hook.id} hook={hook} back={back} />
          ))}
        </ul>
      ) : null}
      {tone ? <p className="pencil">Tone last time: {TONE_LABELS[tone].toLowerCase()}.</p> : null}
      <div className="folds">
        <AddHook key={hooks.map((hook) => hook.id).join()} at={at} />
        <ToneForm key={tone} at={at} />
      </div>
    </Cue>
  );
}

function HookLine({ hook, back }: { hook: PersonPage["hooks"][number]; back: string }) {
  return (
    <li>
      <p className="text">{hook.text}</p>
      <ActionForm key={hook.text} action={editHook} back={back} id={hook.id} className="tight">
        <Fold summary="Edit" look="skipit" label={`Edit: ${hook.text}`}>
          <Textarea name="text" label="Something in common" quiet rows={2} defaultValue={hook.text} />
          <Keep />
        </Fold>
      </ActionForm>
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
    <ActionForm action={setTone} back={`${at.here}#hooks`} label="Tone" className="tight">
      <input type="hidden" name="interviewerId" value={at.person.id} />
      <Fold summary={at.person.tone ? "Change the tone" : "Note the tone"}>
        <Seg
          name="tone"
          legend="How they talked last time"
          options={TONES.map((value) => ({ value, label: TONE_LABELS[value] }))}
          defaultValue={at.person.tone ?? undefined}
        />
        <Keep />
      </Fold>
    </ActionForm>
  );
}

function Keep() {
  return (
    <div className="do start">
      <Submit>Keep</Submit>
    </div>
  );
}

function Remove(props: { action: typeof deleteFact; id: string; back: string; children: string }) {
  return (
    <ActionForm action={props.action} back={props.back} id={props.id} className="remove">
      <Submit look="act">{props.children}</Submit>
    </ActionForm>
  );
}

/** Their own words keep their line breaks. */
function Said({ children }: { children: string }) {
  return <b className="keep">{children}</b>;
}

/** A link out; the schema lets nothing but http and https in here. */
function Out({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer nofollow" target="_blank">
      {children}
    </a>
  );
}
