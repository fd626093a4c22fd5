import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field, Select } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Struck } from "@/app/_ui/rows";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { list, plural } from "@/lib/base/words";
import { addMyQuestion, giveQuestion, setAsk } from "@/lib/questions/actions";
import { type AskQuestion, type Asks, getAsks } from "@/lib/questions/queries/asks";
import { askGrid, type Grid as Given, type GridRow } from "@/lib/questions/rules/grid";
import { MINE_EXAMPLES } from "@/lib/questions/seeds";
import { getBell } from "@/lib/reminders/queries";
import { roundName, roundTitle } from "@/lib/rounds/rules";
import { Grid } from "./grid";

export const metadata: Metadata = { title: "Who asks whom" };

type Params = { params: Promise<{ applicationId: string; roundId: string }> };

/** The panel by my questions: each person one of their own, and nothing that an earlier round has answered. */
export default async function WhoAsksWhom({ params }: Params) {
  const place = await params;
  const { owner, bell, flash, asks } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    asks: await getAsks(owner, place),
  }));
  if (!asks) notFound();
  const { round, panel, questions, applicationId } = asks;
  const back = paths.roundAsks(applicationId, round.id);
  const given = askGrid(panel, questions, round.id);
  const open = given.rows.filter((it) => it.before === null);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <PageHead
        title="Who asks whom"
        crumb={{ href: paths.round(applicationId, round.id), label: roundTitle(round) }}
        sub={
          <>
            <Link href={paths.application(applicationId)}>{asks.company}</Link>, {asks.role}
          </>
        }
      />
      <p className="asks-sum">{sumUp(asks, given)}</p>
      {panel.length > 0 && open.length > 0 ? <Grid panel={panel} rows={open} given={given} /> : null}
      {/* the buttons of the grid send this form, so a press needs no script */}
      <ActionForm action={setAsk} back={back} domId="asks" className="twin" label="Who asks whom">
        <input type="hidden" name="roundId" value={round.id} />
      </ActionForm>
      <Spread label="Questions for this round" kind="parts" className="round-parts">
        {panel.length === 0 ? <Nobody asks={asks} /> : null}
        <NewPart asks={asks} back={back} isEmpty={open.length === 0} />
        <BeforePart rows={given.rows} />
      </Spread>
    </Shell>
  );
}

function sumUp({ panel, questions }: Asks, { own, without }: Given<AskQuestion>): string {
  if (panel.length === 0) return "Nobody on this round yet.";
  if (questions.length === 0)
    return `${plural(panel.length, "person", "people")}, and no question of yours yet.`;
  if (without.length === 0) {
    return panel.length === 1
      ? `${panel[0]!.name} has a question.`
      : `Each of the ${panel.length} has a question of their own.`;
  }
  const names = list(without.map((it) => it.name));
  if (own.size === 0) return `None yet for ${names}.`;
  return `${own.size} of ${plural(panel.length, "person", "people")} with a question of their own. None yet for ${names}.`;
}

function Nobody({ asks }: { asks: Asks }) {
  return (
    <Part title="Nobody yet" note="Who will be there decides whom you ask what.">
      <EmptyLine
        says="Each person of the panel gets a column here, and a question of their own."
        sample="Priya Rao: What does good look like at six months?"
      >
        <ButtonLink href={paths.round(asks.applicationId, asks.round.id)} go>
          Add who you will meet
        </ButtonLink>
      </EmptyLine>
    </Part>
  );
}

/** A new one, for somebody at once where there is a panel. */
function NewPart({ asks, back, isEmpty }: { asks: Asks; back: string; isEmpty: boolean }) {
  const { applicationId, round, panel, questions } = asks;
  const example = MINE_EXAMPLES.find((it) => !questions.some((mine) => mine.text === it.text));
  const id = randomUUID();
  return (
    <Part
      id="new"
      title="A new question"
      note="What this person knows best, and nobody else could answer as well."
    >
      {isEmpty && panel.length > 0 ? (
        <EmptyLine
          says="Your questions stand above, one line each, beside everybody of the panel."
          sample="What does good look like at six months? For Priya Rao."
        />
      ) : null}
      <ActionForm
        key={questions.length}
        action={panel.length > 0 ? giveQuestion : addMyQuestion}
        id={id}
        back={back}
        label="A new question"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="newId" value={id} />
        <div className="pair">
          <Field
            name="text"
            label="You ask"
            maxLength={500}
            placeholder={
              example && example.text.length < 44 ? example.text : "What does good look like at six months?"
            }
          />
          {panel.length > 0 ? (
            <Select
              name="interviewerId"
              label="For"
              options={panel.map((it) => ({ value: it.id, label: it.name }))}
            />
          ) : null}
        </div>
        <div className="do start">
          <Submit>Add the question</Submit>
        </div>
      </ActionForm>
    </Part>
  );
}

/** Struck: an earlier round asked it, and this is what they said. */
function BeforePart({ rows }: { rows: GridRow<AskQuestion>[] }) {
  const before = rows.flatMap(({ question, before }) => (before ? [{ question, before }] : []));
  if (before.length === 0) return null;
  return (
    <Part title="Asked before" count={before.length} note="An earlier round has answered these.">
      <ul className="lines">
        {before.map(({ question, before: it }) => (
          <li key={question.id}>
            <div className="text">
              <p>
                <Struck>{question.text}</Struck>
              </p>
              <p className="by">
                {[it.name, roundName({ kind: it.roundKind, number: it.roundNumber })]
                  .filter(Boolean)
                  .join(", ")}
              </p>
              {it.answer ? (
                <p className="said keep">“{it.answer}”</p>
              ) : (
                <p className="pencil">No answer noted.</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
