import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Field } from "@/app/_ui/field";
import { Ledger } from "@/app/_ui/ledger";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spike } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { type ApplicationPage, listApplications } from "@/lib/applications/queries";
import { groupByStage } from "@/lib/applications/rules";
import {
  type ApplicationList,
  applicationListSchema,
  STAGE_LABELS,
  type Stage,
} from "@/lib/applications/schema";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { ApplicationRow } from "./row";

export const metadata: Metadata = { title: "Applications" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every application by stage, the furthest first, with what comes next and when. */
export default async function Applications({ searchParams }: Search) {
  const asked = applicationListSchema.parse(await searchParams);
  const { owner, bell, flash, page } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await listApplications(owner, asked),
  }));
  const groups = groupByStage(page.rows, page.counts).filter(
    (group) => group.rows.length > 0 || group.stage !== "closed",
  );
  const shown = asked.stage ? groups.filter((group) => group.stage === asked.stage) : groups;
  const total = Object.values(page.counts).reduce((sum, n) => sum + n, 0);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <PageHead title="Applications" sub={countWords(page.counts)}>
        {total > 0 || asked.q ? (
          <ButtonLink href={paths.newApplication()} go>
            Add an application
          </ButtonLink>
        ) : null}
      </PageHead>
      {total > 0 || asked.q ? <Filters asked={asked} counts={page.counts} /> : null}
      {total === 0 ? <Nothing q={asked.q} /> : null}
      {shown.length > 0 ? (
        <Spread label="Applications by stage" kind="parts" className="by-stage">
          {shown.map((group) => (
            <Part key={group.stage} title={STAGE_LABELS[group.stage]} stage={group.stage} count={group.count}>
              <Ledger label={STAGE_LABELS[group.stage]}>
                {group.rows.map((row) => (
                  <ApplicationRow key={row.id} row={row} owner={owner} />
                ))}
              </Ledger>
              <More asked={asked} stage={group.stage} page={page} left={group.count - group.rows.length} />
            </Part>
          ))}
        </Spread>
      ) : null}
      {!asked.stage && !asked.q && page.counts.closed ? (
        <Link className="shelf-link" href={address({ ...asked, stage: "closed" })}>
          <Spike stage="closed" />
          Closed <span>{page.counts.closed}, still findable</span>
        </Link>
      ) : null}
      <p className="links beside">
        <Link href={paths.companies()}>Companies</Link>
        <Link href={paths.bin()}>Deleted things</Link>
      </p>
    </Shell>
  );
}

function Filters({ asked, counts }: { asked: ApplicationList; counts: ApplicationPage["counts"] }) {
  const stages = groupByStage([], counts).map((group) => group.stage);
  const all = { ...asked, stage: null };
  return (
    <div className="narrowing">
      <nav className="filters" aria-label="Stage">
        <Link href={address(all)} aria-current={asked.stage ? undefined : "true"}>
          All
        </Link>
        {stages.map((stage) => (
          <Link
            key={stage}
            href={address({ ...asked, stage })}
            aria-current={asked.stage === stage ? "true" : undefined}
          >
            {STAGE_LABELS[stage]}
          </Link>
        ))}
      </nav>
      <search>
        <form className="find" action={paths.applications()}>
          {asked.stage ? <input type="hidden" name="stage" value={asked.stage} /> : null}
          <Field
            name="q"
            label="Search applications"
            type="search"
            quiet
            placeholder="Company, role or place"
            defaultValue={asked.q}
          />
          <Submit>Find</Submit>
          {asked.q ? (
            <Link className="skipit" href={address({ ...asked, q: "" })}>
              Clear
            </Link>
          ) : null}
        </form>
      </search>
    </div>
  );
}

type MoreProps = { asked: ApplicationList; stage: Stage; page: ApplicationPage; left: number };

/** The rest of a stage stands on its own page, fifty at a time. */
function More({ asked, stage, page, left }: MoreProps) {
  if (asked.stage) {
    if (!page.next && !asked.after) return null;
    return (
      <p className="pager">
        {asked.after ? <Link href={address({ ...asked, after: "" })}>Back to the latest</Link> : null}
        {page.next ? <Link href={address({ ...asked, after: page.next })}>Show earlier ones</Link> : null}
      </p>
    );
  }
  if (left <= 0) return null;
  return (
    <p className="pager">
      <Link href={address({ ...asked, stage })}>Show {left} more</Link>
    </p>
  );
}

function Nothing({ q }: { q: string }) {
  if (q) return <p className="none">Nothing here has “{q}” in its company, role or place.</p>;
  return (
    <Spread label="No application yet" kind="parts">
      <Part title="Nothing yet" stage="saved">
        <EmptyLine
          says="Every job you go for stands here by stage, with what comes next and when. A company and a role are enough to begin."
          sample="Halden Freight, staff engineer. Second round with Priya Rao, Tue 09:00"
        >
          <ButtonLink href={paths.newApplication()} go>
            Add an application
          </ButtonLink>
        </EmptyLine>
      </Part>
    </Spread>
  );
}

function countWords(counts: ApplicationPage["counts"]): string | undefined {
  const closed = counts.closed ?? 0;
  const open = Object.values(counts).reduce((sum, n) => sum + n, 0) - closed;
  if (open + closed === 0) return undefined;
  return closed ? `${open} open, ${closed} closed.` : `${open} open.`;
}

function address({ stage, q, after }: ApplicationList): string {
  const search = new URLSearchParams();
  if (stage) search.set("stage", stage);
  if (q) search.set("q", q);
  if (after) search.set("after", after);
  const text = search.toString();
  return text ? `${paths.applications()}?${text}` : paths.applications();
}
