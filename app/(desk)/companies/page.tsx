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
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { type CompanyLine, listCompanies } from "@/lib/companies/queries";
import { companyListSchema } from "@/lib/companies/schema";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Companies" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Companies by name, each shared by its applications and people. */
export default async function Companies({ searchParams }: Search) {
  const asked = companyListSchema.parse(await searchParams);
  const { owner, bell, flash, page } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    page: await listCompanies(owner, asked),
  }));
  const none = page.rows.length === 0;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <PageHead
        title="Companies"
        sub="Each shared by its applications and its people."
        crumb={{ href: paths.applications(), label: "Applications" }}
      >
        {none && !asked.q ? null : (
          <search>
            <form className="find" action={paths.companies()}>
              <Field
                name="q"
                label="Search companies"
                type="search"
                quiet
                placeholder="Name"
                defaultValue={asked.q}
              />
              <Submit>Find</Submit>
            </form>
          </search>
        )}
      </PageHead>
      {none ? <Nothing q={asked.q} /> : null}
      {none ? null : (
        <Spread label="Companies" kind="parts">
          <Part title={asked.q ? `“${asked.q}”` : "By name"}>
            <Ledger label="Companies">
              {page.rows.map((row) => (
                <LedgerLine
                  key={row.id}
                  title={row.name}
                  href={paths.company(row.id)}
                  next={applicationsOf(row)}
                  at={row.people ? plural(row.people, "person", "people") : null}
                />
              ))}
            </Ledger>
            {page.next ? (
              <p className="pager">
                <Link href={`${paths.companies()}?${new URLSearchParams({ q: asked.q, after: page.next })}`}>
                  Show more
                </Link>
              </p>
            ) : null}
          </Part>
        </Spread>
      )}
    </Shell>
  );
}

function applicationsOf(row: CompanyLine) {
  if (row.applications === 0) return <span className="pencil">No application</span>;
  const open = row.open === row.applications ? "open" : row.open > 0 ? `${row.open} open` : "closed";
  return `${plural(row.applications, "application")}, ${open}`;
}

function Nothing({ q }: { q: string }) {
  if (q) return <p className="none">No company here is called “{q}”.</p>;
  return (
    <Spread label="No company yet" kind="parts">
      <Part title="Nothing yet">
        <EmptyLine
          says="A company appears here with the first application to it, and keeps what you learn about it for the next one."
          sample="Halden Freight. 1 application, open. 3 people"
        >
          <ButtonLink href={paths.newApplication()}>Add an application</ButtonLink>
        </EmptyLine>
      </Part>
    </Spread>
  );
}
