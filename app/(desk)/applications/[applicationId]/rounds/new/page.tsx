import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundForm } from "@/app/_parts/round-form";
import { Shell } from "@/app/_parts/shell";
import { PageHead } from "@/app/_ui/page-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { getRoundForm } from "@/lib/rounds/queries";
import { ROUND_KINDS } from "@/lib/rounds/schema";

export const metadata: Metadata = { title: "A round" };

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
};

/** Puts a round on, or logs one that has been. */
export default async function NewRoundPage({ params, searchParams }: Props) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const asked = (await searchParams).kind;
  const { owner, bell, flash, form } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    form: await getRoundForm(owner, applicationId),
  }));
  if (!form) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead
        title="When, and with whom?"
        sub="Ahead or already held: only the day differs."
        crumb={{ href: paths.applicationRounds(applicationId), label: form.company }}
      />
      <RoundForm
        owner={owner}
        form={form}
        id={randomUUID()}
        kind={ROUND_KINDS.find((kind) => kind === asked)}
        back={paths.applicationRounds(applicationId)}
      />
    </Shell>
  );
}
