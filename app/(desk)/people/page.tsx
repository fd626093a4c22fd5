import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field } from "@/app/_ui/field";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { instant } from "@/lib/base/dates";
import { formatDay, formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { list, plural, sentence } from "@/lib/base/words";
import { listPeople, type PersonLine } from "@/lib/interviewers/queries/list";
import { excerpt, searchTerms } from "@/lib/interviewers/rules";
import { peopleListSchema } from "@/lib/interviewers/schema";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "People" };

type Props = { searchParams: Promise<{ q?: string | string[]; after?: string | string[] }> };

export default async function PeoplePage({ searchParams }: Props) {
  const wanted = await searchParams;
  const input = peopleListSchema.parse({ q: wanted.q ?? "", after: wanted.after ?? "" });
  const { owner, bell, flash, page } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await listPeople(owner, input),
  }));
  const { people, next, isClose, any } = page;
  return (
    <Shell owner={owner} here="people" bell={bell} flash={flash}>
      <PageHead title="People" sub="Everybody you meet, by company.">
        {any ? <Find q={input.q} /> : null}
      </PageHead>
      {any ? null : <Nobody />}
      {input.q && any ? <Found q={input.q} people={people.length} isClose={isClose} /> : null}
      {people.length > 0 ? (
        <Spread label="People by company" kind="parts">
          {grouped(people).map(([key, group]) => (
            <Part key={key} title={group[0]?.company?.name ?? "At no company"} count={group.length}>
              <Ledger>
                {group.map((person) => (
                  <PersonRow key={person.id} person={person} owner={owner} q={input.q} />
                ))}
              </Ledger>
            </Part>
          ))}
        </Spread>
      ) : null}
      <Pager q={input.q} next={next} isLater={input.after.length > 0} />
    </Shell>
  );
}

/** Search, and the one other thing to do here. */
function Find({ q }: { q: string }) {
  return (
    <search className="seek">
      <form className="find" action={paths.people()}>
        <Field
          name="q"
          label="Search people"
          type="search"
          quiet
          placeholder="A name, a company, a word from your notes"
          defaultValue={q}
        />
        <Submit>Find</Submit>
      </form>
      <ButtonLink href={paths.newPerson()}>Add somebody</ButtonLink>
    </search>
  );
}

function Found({ q, people, isClose }: { q: string; people: number; isClose: boolean }) {
  const says =
    people === 0
      ? `Nobody and no note of yours has “${q}” in it.`
      : isClose
        ? `Nothing is written exactly like “${q}”. These come close.`
        : `With “${q}” in the name, the company or your notes.`;
  return (
    <p className="found" role="status">
      {says}{" "}
      <Link className="act" href={paths.people()}>
        Show everybody
      </Link>
    </p>
  );
}

function PersonRow({ person, owner, q }: { person: PersonLine; owner: Owner; q: string }) {
  return (
    <LedgerLine
      title={person.name}
      href={paths.person(person.id)}
      sub={subline(person)}
      next={person.found ? excerpt(person.found, searchTerms(q)) : <Known person={person} />}
      at={meeting(person, owner)}
    />
  );
}

function Known({ person }: { person: PersonLine }) {
  const counts = [
    person.facts > 0 ? plural(person.facts, "fact") : null,
    person.notes > 0 ? plural(person.notes, "note") : null,
  ].filter(Boolean);
  if (person.careText) return person.careText;
  if (counts.length > 0) return counts.join(", ");
  return <span className="blank">Nothing noted yet</span>;
}

function subline(person: PersonLine): string {
  const represents = person.represents.length > 0 ? `for ${list(person.represents)}` : null;
  const part = person.isFutureBoss ? "your future boss" : person.decides ? "decides" : null;
  return [person.title, represents, part].filter(Boolean).join(" · ");
}

function meeting(person: PersonLine, owner: Owner) {
  if (person.nextAt) {
    const words = formatDayTime(instant(person.nextAt), owner.zone, owner.hourCycle, owner.now);
    return <span className="soon">{sentence(words)}</span>;
  }
  return person.metAt ? `Met ${formatDay(instant(person.metAt), owner.zone, owner.now)}` : "Not met yet";
}

/** In the order they come; one company's people stand together. */
function grouped(people: PersonLine[]): [string, PersonLine[]][] {
  const groups = new Map<string, PersonLine[]>();
  for (const person of people) {
    const key = person.company?.id ?? "";
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups];
}

function Pager({ q, next, isLater }: { q: string; next: string | null; isLater: boolean }) {
  if (!next && !isLater) return null;
  const first = q ? `${paths.people()}?${new URLSearchParams({ q })}` : paths.people();
  return (
    <nav className="pager" aria-label="More people">
      {isLater ? (
        <Link className="act" href={first}>
          Back to the beginning
        </Link>
      ) : null}
      {next ? (
        <Link
          className="act"
          href={`${paths.people()}?${new URLSearchParams({ ...(q ? { q } : {}), after: next })}`}
        >
          More people
        </Link>
      ) : null}
    </nav>
  );
}

function Nobody() {
  return (
    <Spread label="People by company" kind="parts">
      <Part title="Nobody yet">
        <EmptyLine
          says="People who interview you appear here as soon as you put them on a round. Each has a page for what is public about them, for your notes, and for what you asked each other."
          sample="Priya Rao, director of engineering, Halden Freight. Cares about on-call load."
        >
          <ButtonLink href={paths.newPerson()} go>
            Add somebody
          </ButtonLink>
        </EmptyLine>
      </Part>
    </Spread>
  );
}
