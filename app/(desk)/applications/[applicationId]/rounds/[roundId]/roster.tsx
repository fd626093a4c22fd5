import { PeopleField } from "@/app/_parts/people-field";
import { PersonName } from "@/app/_parts/person-name";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Tick } from "@/app/_ui/choices";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field, Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Lamp, type LampState, lampWord } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatBy, formatDate, formatDay, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { siteName } from "@/lib/base/web";
import { firstName, plural } from "@/lib/base/words";
import { setStanding } from "@/lib/interviewers/actions";
import {
  DECISION_LABELS,
  FUTURE_BOSS_LABELS,
  ROLE_LABELS,
  standingKey,
  standingWords,
} from "@/lib/interviewers/rules";
import { DECISIONS, FUTURE_BOSS, ROLES } from "@/lib/interviewers/schema";
import { setResume } from "@/lib/rounds/actions";
import { phaseOf, roundName, roundTitle } from "@/lib/rounds/rules";
import { addToPanel, settlePlace, takeOffPanel } from "@/lib/schedule/actions/rounds";
import type { PanelPerson, RoundPage } from "@/lib/schedule/queries/round";

type RosterProps = {
  round: RoundPage;
  owner: Owner;
  /** People to choose from without a script. */
  known: { id: string; name: string }[];
  /** The page's own address, in its mode. */
  here: string;
};

const ROWS = [
  "Met before",
  "Known facts",
  "Cares about",
  "My angle",
  "My question",
  "They asked",
  "My résumé",
  "Notes",
  "In this round",
  "Thank-you",
];

/** The panel read across: people are columns, what one knows of each are rows. */
export function Roster({ round, owner, known, here }: RosterProps) {
  if (round.panel.length === 0) {
    return (
      <section className="nobody" id="people" aria-label="The panel">
        <EmptyLine
          says="Nobody is on this round yet. Whoever you add is owed a thank-you when it ends; with no name, one note goes to the company."
          sample="Priya Rao, director of engineering, your future boss"
        />
        <AddForm round={round} known={known} back={here} label="Who will you meet?" open />
      </section>
    );
  }
  return (
    <>
      <section
        className="roster"
        id="people"
        data-many={round.panel.length > 3 ? "" : undefined}
        aria-label={`The panel: ${plural(round.panel.length, "person", "people")}`}
        style={{ "--people": round.panel.length, "--rows": ROWS.length + 1 } as React.CSSProperties}
      >
        <div className="labels" aria-hidden="true">
          <p className="lead">What each one knows best is your question for them.</p>
          {ROWS.map((label) => (
            <p key={label}>{label}</p>
          ))}
        </div>
        {round.panel.map((person) => (
          <Column key={person.id} person={person} round={round} owner={owner} back={here} />
        ))}
      </section>
      <AddForm round={round} known={known} back={here} label="Add somebody" />
    </>
  );
}

type ColumnProps = { person: PanelPerson; round: RoundPage; owner: Owner; back: string };

function Column({ person, round, owner, back }: ColumnProps) {
  const { lamp, word } = stateOf(person, round, owner);
  const tags = standingWords(person);
  const over = instant(round.endsAt) <= owner.now;
  return (
    <article
      data-state={lamp}
      data-absent={person.attended ? undefined : ""}
      aria-labelledby={`p-${person.id}`}
    >
      <header>
        <h2 id={`p-${person.id}`}>
          <PersonName person={person} />
        </h2>
        {person.title ? <p>{person.title}</p> : null}
        <p className="tags">{tags.length > 0 ? `${tags.join(". ")}.` : "Their part here: not known."}</p>
        <p className="state1">
          <Lamp />
          {word}
        </p>
      </header>
      <dl>
        <Cell label="Met before">{metWords(person, owner)}</Cell>
        <Facts person={person} />
        <Cell label="Cares about" blank={!person.cares}>
          {person.cares}
        </Cell>
        <Cell label="My angle" blank={!person.angle}>
          {person.angle}
        </Cell>
        <Mine person={person} over={over} />
        <Asked person={person} />
        <Resume person={person} round={round} back={back} />
        <Cell label="Notes" blank={person.noteCount === 0}>
          {person.noteCount > 0 ? (
            <Link href={paths.person(person.id)}>{plural(person.noteCount, "note")}</Link>
          ) : null}
        </Cell>
        <Place person={person} round={round} owner={owner} back={back} />
        <Thanks person={person} owner={owner} over={over} />
      </dl>
    </article>
  );
}

function Cell({ label, blank, children }: { label: string; blank?: boolean; children?: React.ReactNode }) {
  return (
    <div className={blank ? "blank" : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Before the round: how far I know them. After it: how far I have thanked them. */
function stateOf(person: PanelPerson, round: RoundPage, owner: Owner): { lamp: LampState; word: string } {
  const phase = phaseOf(
    { state: round.state, startsAt: instant(round.startsAt), endsAt: instant(round.endsAt) },
    owner.now,
  );
  if (phase === "ended") {
    if (!person.attended) return { lamp: "skipped", word: "Wasn’t there" };
    if (!person.thanks) return { lamp: "skipped", word: "None owed" };
    const state = person.thanks.covered ? "sent" : person.thanks.state;
    if (state === "sent") return { lamp: "ready", word: "Thanked" };
    if (state === "waived") return { lamp: "ready", word: "Set aside" };
    return state === "drafted" || state === "ready"
      ? { lamp: "started", word: "To thank" }
      : { lamp: "open", word: "To thank" };
  }
  // Researched as the book counts it (P3), and with a question of their own.
  const researched = person.isSourced && (person.cares !== null || person.angle !== null);
  const ready = researched && person.mine.length > 0;
  const begun =
    person.factCount > 0 || person.mine.length > 0 || person.noteCount > 0 || person.cares !== null;
  const lamp = ready ? "ready" : begun ? "started" : "open";
  return { lamp, word: lampWord(lamp) };
}

function metWords(person: PanelPerson, owner: Owner) {
  const last = person.met.at(-1);
  if (!last) return "New to you";
  return `${roundTitle(last)}, ${formatDay(instant(last.startsAt), owner.zone)}`;
}

function Facts({ person }: { person: PanelPerson }) {
  const more = person.factCount - person.facts.length;
  return (
    <Cell label="Known facts" blank={person.factCount === 0}>
      {person.factCount === 0 ? (
        <Link className="act" href={paths.person(person.id)}>
          Look {firstName(person.name)} up
        </Link>
      ) : (
        <>
          <ul>
            {person.facts.map((fact) => (
              <li key={fact.id}>
                {fact.text}
                <cite>
                  {[fact.url ? siteName(fact.url) : null, formatDate(fact.seenOn)].filter(Boolean).join(", ")}
                </cite>
              </li>
            ))}
          </ul>
          {more > 0 ? (
            <Link className="act" href={paths.person(person.id)}>
              {more} more
            </Link>
          ) : null}
        </>
      )}
    </Cell>
  );
}

function Mine({ person, over }: { person: PanelPerson; over: boolean }) {
  return (
    <Cell label="My question" blank={person.mine.length === 0}>
      {person.mine.length > 0 ? (
        <ul>
          {person.mine.map((question) => (
            <li key={question.askingId}>
              “{question.text}”{question.answer ? <cite>{question.answer}</cite> : null}
            </li>
          ))}
        </ul>
      ) : over ? null : (
        <a className="act" href="#mine">
          Pick one for {firstName(person.name)}
        </a>
      )}
    </Cell>
  );
}

function Asked({ person }: { person: PanelPerson }) {
  const more = person.askedCount > person.asked.length;
  return (
    <Cell label="They asked" blank={person.askedCount === 0}>
      {person.asked.length > 0 ? (
        <ul>
          {person.asked.map((question, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same question may have been asked twice
            <li key={at}>{question}</li>
          ))}
        </ul>
      ) : null}
      {more ? <span className="pencil"> {person.askedCount} in all</span> : null}
    </Cell>
  );
}

/** Whether they have my résumé, and which one; noted by a tap. */
function Resume({ person, round, back }: Omit<ColumnProps, "owner">) {
  if (person.resume === "not-needed") return <Cell label="My résumé">None needed</Cell>;
  if (person.resume === "has") {
    return <Cell label="My résumé">{["They have it", round.resumeVersion].filter(Boolean).join(": ")}</Cell>;
  }
  return (
    <Cell label="My résumé" blank>
      <ActionForm action={setResume} back={back} className="one-of" label={`Résumé for ${person.name}`}>
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="interviewerId" value={person.id} />
        <Submit look="skipit" name="resume" value="has" label={`${person.name} has your résumé`}>
          They have it
        </Submit>
        <Submit look="skipit" name="resume" value="not-needed" label={`${person.name} needs no résumé`}>
          None needed
        </Submit>
      </ActionForm>
    </Cell>
  );
}

/** Seat, attendance, résumé, and who they are in this application: said in a line, changed in place. */
function Place({ person, round, owner, back }: ColumnProps) {
  const first = firstName(person.name);
  const over = instant(round.endsAt) <= owner.now;
  const at = round.panel.indexOf(person) + 1;
  const words = [`seat ${at}`, person.attended ? null : over ? "wasn’t there" : "not coming"].filter(
    (word) => word !== null,
  );
  return (
    <Cell label="In this round">
      <span className="place-words">{words.join(" · ")}</span>
      <ActionForm
        key={`${person.attended}${person.seat}${person.resume}`}
        action={settlePlace}
        back={back}
        className="tight"
        label={`${first} in this round`}
      >
        <Fold look="skipit" summary="Change" label={`Change ${first}’s place in this round`}>
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="interviewerId" value={person.id} />
          <Tick
            name="attended"
            label={over ? "Was there" : "Will be there"}
            defaultChecked={person.attended}
          />
          <Select
            name="resume"
            label="My résumé"
            defaultValue={person.resume ?? ""}
            options={[
              { value: "", label: "Not known" },
              { value: "has", label: "They have it" },
              { value: "not-needed", label: "Not needed" },
            ]}
          />
          <Field
            name="seat"
            label="Seat"
            aside="from the left"
            type="number"
            min={1}
            max={99}
            defaultValue={at}
          />
          <div className="do start">
            <Submit>Save</Submit>
          </div>
        </Fold>
      </ActionForm>
      <Part person={person} round={round} owner={owner} back={back} />
      <ActionForm action={takeOffPanel} back={back} className="inline-form">
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="interviewerId" value={person.id} />
        <Submit look="skipit" label={`Take ${person.name} off this round`}>
          Take off
        </Submit>
      </ActionForm>
    </Cell>
  );
}

function Part({ person, round, owner, back }: ColumnProps) {
  const first = firstName(person.name);
  const choose = { value: "", label: "Not said" };
  return (
    <SavingForm
      action={setStanding}
      save="/api/save/standing"
      back={back}
      draftKey={`${owner.id}:part:${round.applicationId}:${person.id}`}
      className="tight"
      label={`${first} in this application`}
    >
      <Version name="was" value={standingKey(person)} />
      <Fold look="skipit" summary="Their part" label={`Change ${first}’s part in this application`}>
        <input type="hidden" name="applicationId" value={round.applicationId} />
        <input type="hidden" name="interviewerId" value={person.id} />
        <Select
          name="role"
          label="Role"
          defaultValue={person.role ?? ""}
          options={[choose, ...ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))]}
        />
        <Select
          name="decisionMaker"
          label="Decides?"
          defaultValue={person.decisionMaker ?? ""}
          options={[choose, ...DECISIONS.map((value) => ({ value, label: DECISION_LABELS[value] }))]}
        />
        <Select
          name="futureBoss"
          label="Your future boss?"
          defaultValue={person.futureBoss ?? ""}
          options={[choose, ...FUTURE_BOSS.map((value) => ({ value, label: FUTURE_BOSS_LABELS[value] }))]}
        />
      </Fold>
    </SavingForm>
  );
}

/** Before the round: what became of the note after the last one with them. Afterwards: the note of this round. */
function Thanks({ person, owner, over }: { person: PanelPerson; owner: Owner; over: boolean }) {
  const before = over ? null : person.thanksBefore;
  return (
    <Cell label="Thank-you" blank={person.thanks?.state !== "sent" && before?.state !== "sent"}>
      {before ? (
        <ThanksBefore before={before} name={person.name} />
      ) : (
        <ThanksWords thanks={person.thanks} name={person.name} owner={owner} />
      )}
    </Cell>
  );
}

type Before = NonNullable<PanelPerson["thanksBefore"]>;

function ThanksBefore({ before, name }: { before: Before; name: string }) {
  const round = roundName(before);
  if (before.state === "sent") return <>Thanked after the {round}</>;
  if (before.covered) return <>Covered by your note after the {round}</>;
  if (before.state === "waived") return <>Set aside after the {round}</>;
  return (
    <>
      Still owed from the {round}{" "}
      <Link className="act" href={paths.followUp(before.id)}>
        Write to {firstName(name)}
      </Link>
    </>
  );
}

/** How a thank-you stands, and the way to it. Also said of the note to the company. */
export function ThanksWords({
  thanks,
  name,
  owner,
}: {
  thanks: PanelPerson["thanks"];
  name: string;
  owner: Owner;
}) {
  if (!thanks) return <>None is owed</>;
  if (thanks.state === "sent" && thanks.sentAt)
    return <>Sent {formatDayTime(instant(thanks.sentAt), owner.zone, owner.hourCycle, owner.now)}</>;
  if (thanks.state === "waived") return <>Set aside{thanks.waivedReason ? `: ${thanks.waivedReason}` : ""}</>;
  if (thanks.covered) return <>Covered by your note to the company</>;
  const dueAt = instant(thanks.dueAt);
  const met = new Set(["to-write", "drafted", "ready"]).has(thanks.state);
  const opened = dueAt.getTime() - owner.now.getTime() < 24 * 3_600_000;
  if (!met || !opened) return <>Due 24 h after the round</>;
  const words =
    dueAt > owner.now
      ? `Due ${formatBy(dueAt, owner.zone, owner.hourCycle, owner.now)}`
      : "Still worth sending";
  return (
    <>
      {words}{" "}
      <Link className="act" href={paths.followUp(thanks.id)}>
        Write to {firstName(name)}
      </Link>
    </>
  );
}

type AddProps = {
  round: RoundPage;
  known: RosterProps["known"];
  back: string;
  label: string;
  open?: boolean;
};

function AddForm({ round, known, back, label, open }: AddProps) {
  const here = new Set(round.panel.map((person) => person.id));
  const fields = (
    <>
      <input type="hidden" name="roundId" value={round.id} />
      <PeopleField
        applicationId={round.applicationId}
        known={known.filter((person) => !here.has(person.id))}
        legend={open ? label : "Who?"}
      />
      <div className="do start">
        <Submit>Add</Submit>
      </div>
    </>
  );
  return (
    <ActionForm
      key={round.panel.length}
      action={addToPanel}
      back={back}
      label={label}
      className="form tight add-people"
    >
      {open ? fields : <Fold summary={label}>{fields}</Fold>}
    </ActionForm>
  );
}
