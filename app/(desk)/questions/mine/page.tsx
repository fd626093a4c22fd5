import type { Metadata } from "next";
import { LibraryTabs } from "@/app/_parts/library-tabs";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { MINE_CATEGORIES, MINE_CATEGORY_LABELS } from "@/lib/questions/categories";
import { listIAsk, type MyLine } from "@/lib/questions/queries/mine";
import { iAskSchema } from "@/lib/questions/schema";
import { getBell } from "@/lib/reminders/queries";
import { MyQuestionLine } from "./my-line";

export const metadata: Metadata = { title: "I ask" };

type Wanted = { q?: string | string[]; from?: string | string[] };

/** Every question of mine over all applications: asked whom, when, and what they said. */
export default async function IAsk({ searchParams }: { searchParams: Promise<Wanted> }) {
  const wanted = await searchParams;
  const input = iAskSchema.parse({ q: wanted.q, from: wanted.from });
  const { owner, bell, flash, page } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await listIAsk(owner, input),
  }));
  const any = page.questions.length > 0 || input.q !== "" || input.from > 0;
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead title="I ask" sub="Your questions of all applications: asked whom, when, and what they said.">
        {any ? <Find q={input.q} /> : null}
      </PageHead>
      <LibraryTabs here="i-ask" />
      {input.q ? <Found q={input.q} n={page.questions.length} /> : null}
      <Spread label="Questions I ask" kind="parts">
        {any ? null : <None />}
        {grouped(page.questions).map(([title, questions]) => (
          <Part key={title} title={title} count={questions.length}>
            <ul className="lines mine-lines" aria-label={title}>
              {questions.map((it) => (
                <MyQuestionLine key={it.id} line={it} open={page.open} owner={owner} />
              ))}
            </ul>
          </Part>
        ))}
      </Spread>
      <Pager q={input.q} from={input.from} next={page.next} />
    </Shell>
  );
}

function Find({ q }: { q: string }) {
  return (
    <search className="seek">
      <form className="find" action={paths.myQuestions()}>
        <Field
          name="q"
          label="Search my questions"
          type="search"
          quiet
          placeholder="A word of the question"
          defaultValue={q}
        />
        <Submit>Find</Submit>
      </form>
    </search>
  );
}

function Found({ q, n }: { q: string; n: number }) {
  return (
    <p className="found" role="status">
      {n === 0 ? `No question of yours has “${q}” in it.` : `With “${q}” in the question, or close to it.`}{" "}
      <Link className="act" href={paths.myQuestions()}>
        Show all
      </Link>
    </p>
  );
}

function None() {
  return (
    <Part title="Nothing yet">
      <EmptyLine
        says="What you plan to ask stands here, over all applications, with whom you asked and what they said, so that a good question is used again."
        sample="What breaks first when two depots merge? Asked Priya Rao, Halden Freight: “The night rota.”"
      >
        <ButtonLink href={paths.applications()} go>
          Open your applications
        </ButtonLink>
      </EmptyLine>
    </Part>
  );
}

/** By what they are about, in the order of the list; what is not sorted comes last. */
function grouped(questions: readonly MyLine[]): [string, MyLine[]][] {
  const groups = MINE_CATEGORIES.map((it): [string, MyLine[]] => [
    MINE_CATEGORY_LABELS[it],
    questions.filter((question) => question.category === it),
  ]);
  const known = new Set<string>(MINE_CATEGORIES);
  groups.push(["Not sorted yet", questions.filter((it) => !known.has(it.category ?? ""))]);
  return groups.filter(([, list]) => list.length > 0);
}

function Pager({ q, from, next }: { q: string; from: number; next: number | null }) {
  if (next === null && from === 0) return null;
  const address = (at: number) =>
    `${paths.myQuestions()}?${new URLSearchParams({ ...(q ? { q } : {}), from: `${at}` })}`;
  return (
    <nav className="pager" aria-label="More questions">
      {from > 0 ? (
        <Link className="act" href={address(0)}>
          Back to the beginning
        </Link>
      ) : null}
      {next === null ? null : (
        <Link className="act" href={address(next)}>
          More questions
        </Link>
      )}
    </nav>
  );
}
