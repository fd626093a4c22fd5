import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Sides } from "@/app/_parts/research/sides";
import { Shell } from "@/app/_parts/shell";
import { Act, ButtonLink } from "@/app/_ui/button";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { StageMark } from "@/app/_ui/spike";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { closingWords } from "@/lib/applications/rules";
import { STAGE_LABELS, type Stage } from "@/lib/applications/schema";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { plural } from "@/lib/base/words";
import { type Company, getCompany } from "@/lib/companies/queries";
import { getBell } from "@/lib/reminders/queries";
import { getResearch } from "@/lib/research/queries";
import { sharedWords } from "@/lib/research/rules";

type Params = { params: Promise<{ companyId: string }> };

/** The page's one read, shared by its title. */
const read = cache((companyId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    company: await getCompany(owner, companyId),
    research: await getResearch(owner, companyId),
  })),
);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { company } = await read((await params).companyId);
  return { title: company?.name ?? "Company" };
}

/** One company: every application to it, the people there, and what has been read about it. */
export default async function CompanyPage({ params }: Params) {
  const { companyId } = await params;
  const { owner, bell, flash, company, research } = await read(companyId);
  if (!company || !research) notFound();
  const shared = sharedWords(research.applications.map((it) => it.role));
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
        <Part title="People" count={company.people.length || undefined}>
          <People company={company} />
        </Part>
      </Spread>
      <h2 className="beside">What you know about them</h2>
      {shared ? <p className="shared">{shared}</p> : null}
      <Sides research={research} owner={owner} applicationId={null} back={paths.company(company.id)} />
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
