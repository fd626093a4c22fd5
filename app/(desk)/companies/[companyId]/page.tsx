import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act, ButtonLink } from "@/app/_ui/button";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { StageMark } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { closingWords } from "@/lib/applications/rules";
import { STAGE_LABELS, type Stage } from "@/lib/applications/schema";
import { instant, zonedDay } from "@/lib/base/dates";
import { formatDate, formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { markWebsiteRead } from "@/lib/companies/actions";
import { type Company, getCompany } from "@/lib/companies/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Company" };

type Params = { params: Promise<{ companyId: string }> };

/** One company: every application to it, the people there, and what has been read about it. */
export default async function CompanyPage({ params }: Params) {
  const { companyId } = await params;
  const { owner, bell, flash, company } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    company: await getCompany(owner, companyId),
  }));
  if (!company) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <PageHead title={company.name} crumb={{ href: paths.companies(), label: "Companies" }}>
        <div className="do">
          <Act href={paths.editCompany(company.id)}>Edit</Act>
          <ButtonLink href={`${paths.newApplication()}?company=${encodeURIComponent(company.name)}`}>
            Add an application here
          </ButtonLink>
        </div>
      </PageHead>
      <Spread label={company.name} kind="parts">
        <Part title="Applications" count={company.applications.length || undefined}>
          <Applications company={company} owner={owner} />
        </Part>
        <Part title="Their site" note="The day you last read it is remembered.">
          <Site company={company} owner={owner} />
        </Part>
        <Part title="People" count={company.people.length || undefined}>
          <People company={company} />
        </Part>
        <Part title="Read about them" count={company.research.length || undefined}>
          <Research company={company} owner={owner} />
        </Part>
      </Spread>
    </Shell>
  );
}

function Applications({ company, owner }: { company: Company; owner: Owner }) {
  if (company.applications.length === 0) return <p className="pencil">None that is not deleted.</p>;
  return (
    <Ledger label="Applications">
      {company.applications.map((row) => {
        const stage = row.stage as Stage;
        return (
          <LedgerLine
            key={row.id}
            title={row.role}
            href={paths.application(row.id)}
            sub={row.rounds > 0 ? plural(row.rounds, "round") : null}
            next={
              stage === "closed" ? (
                <span className="pencil">{closingWords({ ...row, closedAtStage: null })}</span>
              ) : (
                <StageMark stage={stage} label={STAGE_LABELS[stage]} />
              )
            }
            at={
              stage === "closed" ? null : (
                <time dateTime={row.stageChangedAt}>
                  Since {formatDay(instant(row.stageChangedAt), owner.zone, owner.now)}
                </time>
              )
            }
          />
        );
      })}
    </Ledger>
  );
}

function Site({ company, owner }: { company: Company; owner: Owner }) {
  if (!company.website) {
    return (
      <p>
        <span className="pencil">No address yet.</span>{" "}
        <Act href={paths.editCompany(company.id)}>Add their site</Act>
      </p>
    );
  }
  const read = company.websiteReadAt
    ? `Read ${formatDay(instant(company.websiteReadAt), owner.zone, owner.now)}.`
    : "Not read yet.";
  return (
    <div className="step-line">
      <p>
        <a href={company.website} rel="noreferrer" target="_blank">
          {new URL(company.website).hostname}
        </a>{" "}
        <span className="pencil">{read}</span>
      </p>
      <ActionForm
        action={markWebsiteRead}
        id={company.id}
        back={paths.company(company.id)}
        className="inline-form"
        label="Read their site"
      >
        <Submit look="act">Read today</Submit>
      </ActionForm>
    </div>
  );
}

function People({ company }: { company: Company }) {
  if (company.people.length === 0) {
    return <p className="pencil">Whoever you meet there appears here once you put them on a round.</p>;
  }
  return (
    <Ledger label="People">
      {company.people.map((person) => (
        <LedgerLine key={person.id} title={person.name} href={paths.person(person.id)} next={person.title} />
      ))}
    </Ledger>
  );
}

function Research({ company, owner }: { company: Company; owner: Owner }) {
  if (company.research.length === 0) {
    return <p className="pencil">Lines with their source and day come here from an application’s book.</p>;
  }
  return (
    <ul className="facts">
      {company.research.map((line) => (
        <li key={line.id}>
          <p>{line.text}</p>
          <div className="src">
            {line.url ? (
              <a href={line.url} rel="noreferrer" target="_blank">
                {new URL(line.url).hostname}
              </a>
            ) : (
              <span>{line.slot}</span>
            )}
            <time>{formatDate(zonedDay(instant(line.checkedAt), owner.zone))}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}
