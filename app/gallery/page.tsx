import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { ActsSpecimen } from "./acts";
import { BookSpecimen } from "./book";
import { CuesSpecimen } from "./cues";
import { OWNER } from "./desk";
import { FormSpecimen } from "./form";
import { ApplicationsSpecimen, PeopleSpecimen } from "./lists";
import { LetterSpecimen, MailboxSpecimen } from "./mailbox";
import { MailsSpecimen } from "./mails";
import { PersonSpecimen } from "./person";
import { PrimitivesSpecimen } from "./primitives";
import { SettingsSpecimen } from "./settings";
import { SignInSpecimen } from "./sign-in";
import { DoorsSpecimen, TodaySpecimen } from "./today";

export const metadata: Metadata = { title: "Gallery" };

const PAGES = {
  primitives: { title: "Every primitive", Specimen: PrimitivesSpecimen },
  today: { title: "Today", Specimen: TodaySpecimen },
  doors: { title: "Today, empty", Specimen: DoorsSpecimen },
  book: { title: "The book", Specimen: BookSpecimen },
  cues: { title: "Every cue, with its examples", Specimen: CuesSpecimen },
  acts: { title: "Every act of a cue", Specimen: ActsSpecimen },
  person: { title: "One person", Specimen: PersonSpecimen },
  applications: { title: "Applications by stage", Specimen: ApplicationsSpecimen },
  people: { title: "People by company, and none yet", Specimen: PeopleSpecimen },
  form: { title: "A form, with what was refused", Specimen: FormSpecimen },
  settings: { title: "Settings", Specimen: SettingsSpecimen },
  mailbox: { title: "Mailbox", Specimen: MailboxSpecimen },
  mails: { title: "Every reminder mail", Specimen: MailsSpecimen },
  letter: { title: "One mail", Specimen: LetterSpecimen },
  signin: { title: "Sign in", Specimen: SignInSpecimen },
};

/** Every primitive, and every kind of page, with made-up words. For those who build; nobody else finds it. */
export default async function Gallery({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  if (process.env.NODE_ENV === "production") notFound();
  const { show } = await searchParams;
  const page = Object.entries(PAGES).find(([key]) => key === show)?.[1];
  return page ? <page.Specimen /> : <Contents />;
}

function Contents() {
  return (
    <Shell owner={OWNER} bell={{ unread: 0, items: [] }}>
      <PageHead title="Gallery" sub="Each kind of page with made-up words. Development only." />
      <ul className="ledger">
        {Object.entries(PAGES).map(([key, { title }]) => (
          <li key={key}>
            <p className="name">
              <Link href={`/gallery?show=${key}`}>{title}</Link>
            </p>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
