import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/app/_parts/application-head";
import { Book } from "@/app/_parts/book/book";
import { Shell } from "@/app/_parts/shell";
import { NextBar } from "@/app/_ui/index-group";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { askSchema } from "@/lib/applications/schema";
import { isId } from "@/lib/base/fields";
import { isAskedBack, openBook, readKept } from "@/lib/guidance/book";
import { getSnapshot } from "@/lib/guidance/queries";
import { getBell } from "@/lib/reminders/queries";
import { getRoundForm } from "@/lib/rounds/queries";

export const metadata: Metadata = { title: "Book" };

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The open book of one application: the advice of its stage beside the person's own rows. */
export default async function BookPage({ params, searchParams }: Props) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const query = await searchParams;
  const ask = askSchema.parse(query);
  const { owner, bell, flash, head, snapshot, roundForm } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
    roundForm: ask ? await getRoundForm(owner, applicationId) : null,
  }));
  if (!head || !snapshot) notFound();
  const book = openBook(snapshot, { kept: readKept(`${query.at ?? ""}`), asked: `${query.cue ?? ""}` });
  return (
    <Shell
      owner={owner}
      here="applications"
      bell={bell}
      flash={flash}
      dock={
        book.next ? (
          <NextBar href={`#cue-${book.next.cue.id}`} no={book.next.no}>
            {book.next.finding.action.label}
          </NextBar>
        ) : null
      }
    >
      <ApplicationHead
        head={head}
        owner={owner}
        here="book"
        ask={ask && roundForm ? { kind: ask.kind, form: roundForm } : null}
      />
      <Book
        book={book}
        snapshot={snapshot}
        companyId={head.companyId}
        ownerId={owner.id}
        askedBack={ask?.kind === "second" || isAskedBack(snapshot)}
      />
    </Shell>
  );
}
