import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LibraryTabs } from "@/app/_parts/library-tabs";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field, Select, Textarea } from "@/app/_ui/field";
import { Ledger } from "@/app/_ui/ledger";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { addBank } from "@/lib/questions/actions";
import { BANK_CATEGORIES, BANK_CATEGORY_LABELS } from "@/lib/questions/categories";
import { listTheyAsk, type TheirQuestion, type TheyAskPage } from "@/lib/questions/queries/theirs";
import { type TheyAsk, theyAskSchema } from "@/lib/questions/schema";
import { getBell } from "@/lib/reminders/queries";
import { TheirLine } from "./their-line";

export const metadata: Metadata = { title: "They ask" };

type Wanted = { q?: string | string[]; about?: string | string[]; from?: string | string[] };

/** Everything they ever asked, the same question once, and what they are likely to ask. */
export default async function TheyAskList({ searchParams }: { searchParams: Promise<Wanted> }) {
  const wanted = await searchParams;
  const input = theyAskSchema.parse({ q: wanted.q, about: wanted.about, from: wanted.from });
  const { owner, bell, flash, page } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await listTheyAsk(owner, input),
  }));
  return (
    <Shell owner={owner} here="library" bell={bell} flash={flash}>
      <PageHead
        title="They ask"
        sub="Every question you were ever asked, the same one once, and the likely ones."
      >
        <Find input={input} />
      </PageHead>
      <LibraryTabs here="they-ask">
        <a className="act" href="#add">
          Add a question
        </a>
      </LibraryTabs>
      <Kinds input={input} page={page} />
      {input.q ? <Found q={input.q} page={page} /> : null}
      <Spread label="Questions they ask" kind="parts">
        <Lists page={page} input={input} owner={owner} />
        <Part id="add" title="Add a question" note="One you expect, in the words they would use.">
          <ActionForm
            key={page.questions.length}
            action={addBank}
            id={randomUUID()}
            back={paths.questions()}
            draftKey={`${owner.id}:question:new`}
            label="Add a question"
          >
            <Field name="text" label="They ask" maxLength={1000} placeholder="How do you keep a rota fair?" />
            <Select
              name="category"
              label="About"
              options={BANK_CATEGORIES.map((value) => ({ value, label: BANK_CATEGORY_LABELS[value] }))}
              defaultValue={input.about ?? "depth"}
            />
            <Textarea name="answer" label="Your answer" aside="may come later" rows={3} />
            <div className="do start">
              <Submit>Add the question</Submit>
            </div>
          </ActionForm>
        </Part>
      </Spread>
      <Pager input={input} next={page.next} />
    </Shell>
  );
}

function Find({ input }: { input: TheyAsk }) {
  return (
    <search className="seek">
      <form className="find" action={paths.questions()}>
        {input.about ? <input type="hidden" name="about" value={input.about} /> : null}
        <Field
          name="q"
          label="Search questions"
          type="search"
          quiet
          placeholder="A word they used"
          defaultValue={input.q}
        />
        <Submit>Find</Submit>
      </form>
    </search>
  );
}

/** The kinds of question, as links: what is chosen stands in the address. */
function Kinds({ input, page }: { input: TheyAsk; page: TheyAskPage }) {
  return (
    <nav className="filters kinds" aria-label="About">
      <Link
        href={address({ ...input, about: null, from: 0 })}
        aria-current={input.about ? undefined : "true"}
      >
        All
      </Link>
      {BANK_CATEGORIES.map((it) => (
        <Link
          key={it}
          href={address({ ...input, about: it, from: 0 })}
          aria-current={input.about === it ? "true" : undefined}
        >
          {BANK_CATEGORY_LABELS[it]}
          {page.counts[it] ? <small> {page.counts[it]}</small> : null}
        </Link>
      ))}
    </nav>
  );
}

function Found({ q, page }: { q: string; page: TheyAskPage }) {
  const says =
    page.questions.length === 0
      ? `No question has “${q}” in it.`
      : page.isClose
        ? `Nothing is written exactly like “${q}”. These come close.`
        : `With “${q}” in the question, as it stands here or as somebody asked it.`;
  return (
    <p className="found" role="status">
      {says}{" "}
      <Link className="act" href={paths.questions()}>
        Show all
      </Link>
    </p>
  );
}

function Lists({ page, input, owner }: { page: TheyAskPage; input: TheyAsk; owner: Owner }) {
  const asked = page.questions.filter((it) => it.count > 0 && !it.skipped);
  const own = page.questions.filter((it) => it.count === 0 && !it.seedId && !it.skipped);
  const shipped = page.questions.filter((it) => it.count === 0 && it.seedId && !it.skipped);
  const out = page.questions.filter((it) => it.skipped);
  const isFiltered = input.q !== "" || input.about !== null || input.from > 0;
  return (
    <>
      {asked.length > 0 ? (
        <List title="Asked of you" note="The most often asked first." questions={asked} owner={owner} />
      ) : isFiltered ? null : (
        <Part title="Asked of you">
          <EmptyLine
            says="What they ask you appears here when you debrief a round: the same question once, with who asked it, where, and your best answer."
            sample="How do you keep a rota fair? Asked twice: Priya Rao, Halden Freight, and Olu Bello, Borealis."
          >
            <ButtonLink href={paths.applications()}>Open your applications</ButtonLink>
          </EmptyLine>
        </Part>
      )}
      <List
        title="Yours, not asked yet"
        note="What you expect, in your words."
        questions={own}
        owner={owner}
      />
      <List
        title="Likely ones"
        note="They come with Greenroom. One is yours as soon as you answer it, say it aloud or leave it out."
        questions={shipped}
        owner={owner}
      />
      <List
        title="Left out"
        note="Not for you. Open one to take it up again."
        questions={out}
        owner={owner}
      />
    </>
  );
}

function List(props: { title: string; note: string; questions: TheirQuestion[]; owner: Owner }) {
  if (props.questions.length === 0) return null;
  return (
    <Part title={props.title} count={props.questions.length} note={props.note}>
      <Ledger label={props.title}>
        {props.questions.map((it) => (
          <TheirLine key={it.bankId ?? it.askedId ?? it.seedId} question={it} owner={props.owner} />
        ))}
      </Ledger>
    </Part>
  );
}

function Pager({ input, next }: { input: TheyAsk; next: number | null }) {
  if (next === null && input.from === 0) return null;
  return (
    <nav className="pager" aria-label="More questions">
      {input.from > 0 ? (
        <Link className="act" href={address({ ...input, from: 0 })}>
          Back to the beginning
        </Link>
      ) : null}
      {next === null ? null : (
        <Link className="act" href={address({ ...input, from: next })}>
          More questions
        </Link>
      )}
    </nav>
  );
}

function address({ q, about, from }: TheyAsk): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (about) query.set("about", about);
  if (from > 0) query.set("from", `${from}`);
  return query.size > 0 ? `${paths.questions()}?${query}` : paths.questions();
}
