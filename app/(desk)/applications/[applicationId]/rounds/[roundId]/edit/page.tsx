import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EditRoundForm } from "@/app/_parts/round-form";
import { Shell } from "@/app/_parts/shell";
import { PageHead } from "@/app/_ui/page-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { getRoundForm, getRoundToEdit } from "@/lib/rounds/queries";
import { roundName } from "@/lib/rounds/rules";

type Params = { params: Promise<{ applicationId: string; roundId: string }> };

/** The page's one read, shared by its title. */
const read = cache((applicationId: string, roundId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    form: await getRoundForm(owner, applicationId),
    round: await getRoundToEdit(owner, roundId),
  })),
);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) return {};
  const { form, round } = await read(applicationId, roundId);
  return { title: form && round ? `Change: ${form.company}, ${roundName(round)}` : "Reschedule" };
}

/** Another time, other people, another place. */
export default async function EditRoundPage({ params }: Params) {
  const { applicationId, roundId } = await params;
  if (!isId(applicationId) || !isId(roundId)) notFound();
  const { owner, bell, flash, form, round } = await read(applicationId, roundId);
  if (!form || round?.applicationId !== applicationId) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash} narrow>
      <PageHead
        title={`Change the ${roundName(round)}`}
        sub="What is due after it moves with it."
        crumb={{ href: paths.round(applicationId, roundId), label: form.company }}
      />
      <EditRoundForm owner={owner} form={form} round={round} />
    </Shell>
  );
}
