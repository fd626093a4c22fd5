import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
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

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The page's one read, shared by its title; with what a new round's form asks for, where one is asked about. */
const read = cache((applicationId: string, asksRound: boolean) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
    roundForm: asksRound ? await getRoundForm(owner, applicationId) : null,
  })),
);

export async function generateMetadata({ params, searchParams }: Props) {
  const ask = askSchema.parse(await searchParams);
  return applicationTitle("Book", (id) => read(id, Boolean(ask)), params);
}

/** The open book of one application: the advice of its stage beside the person's own rows. */
export default async function BookPage({ params, searchParams }: Props) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const query = await searchParams;
  const ask = askSchema.parse(query);
  const { owner, bell, flash, head, snapshot, roundForm } = await read(applicationId, Boolean(ask));
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
