import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/app/_parts/application-head";
import { Shell } from "@/app/_parts/shell";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { askSchema } from "@/lib/applications/schema";
import { getBell } from "@/lib/reminders/queries";
import { getRoundForm } from "@/lib/rounds/queries";

export const metadata: Metadata = { title: "Application" };

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One application: its head, and after a move the question about the round. The book comes with guidance. */
export default async function Application({ params, searchParams }: Props) {
  const { applicationId } = await params;
  const asked = askSchema.parse(await searchParams);
  const { owner, bell, flash, head, form } = await readPage(async (owner) => {
    const head = await getApplicationHead(owner, applicationId);
    return {
      bell: await getBell(owner),
      flash: await readFlash(),
      head,
      form: head && asked ? await getRoundForm(owner, applicationId) : null,
    };
  });
  if (!head) notFound();
  const ask = asked && form ? { kind: asked.kind, form } : null;
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="book" ask={ask} />
    </Shell>
  );
}
