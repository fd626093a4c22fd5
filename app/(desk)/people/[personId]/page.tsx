import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { QuickNote } from "@/app/_parts/note-form";
import { Shell } from "@/app/_parts/shell";
import { Act } from "@/app/_ui/button";
import { Folio, Spread } from "@/app/_ui/spread";
import { Tabs } from "@/app/_ui/tabs";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { firstName } from "@/lib/base/words";
import { getPerson } from "@/lib/interviewers/queries/person";
import { getBell } from "@/lib/reminders/queries";
import { type Dossier, dossier, readyCount } from "./dossier";
import { PersonHead } from "./head";
import { Hooks } from "./hooks";
import { Known } from "./known";
import { LetGo } from "./let-go";
import { GeneralNotes, RoundsTogether } from "./rounds";
import { Standings } from "./standings";
import { MyQuestion, ThankYous } from "./still-open";
import { Angle, Cares } from "./thoughts";

type Props = { params: Promise<{ personId: string }> };

/** One read for the page and its title. */
const readPerson = cache((personId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    person: isId(personId) ? await getPerson(owner, personId) : null,
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await readPerson((await params).personId);
  return { title: person?.name ?? "Person" };
}

export default async function PersonPage({ params }: Props) {
  const { owner, bell, flash, person } = await readPerson((await params).personId);
  if (!person) notFound();
  const at = dossier(person, owner);
  return (
    <Shell owner={owner} here="people" bell={bell} flash={flash} dock={<NoteLine at={at} />}>
      <PersonHead at={at} />
      <PanelTabs at={at} />
      <Spread label={`Notes on ${person.name}`} kind="dossier">
        <Folio
          left={at.next ? `Before you meet ${at.first}` : `About ${at.first}`}
          right="Your notes"
          note={readyCount(at)}
        />
        <Known at={at} />
        <Cares at={at} />
        <Angle at={at} />
        <Hooks at={at} />
        <GeneralNotes at={at} />
        <RoundsTogether at={at} />
        <MyQuestion at={at} />
        <ThankYous at={at} />
        <Standings at={at} />
      </Spread>
      <LetGo at={at} />
    </Shell>
  );
}

/** The people of the next round (or of the last one), each a page of their own. */
function PanelTabs({ at }: { at: Dossier }) {
  const round = at.next ?? at.last;
  if (!round || round.panel.length < 2) return null;
  const others = ["", "", "Both", "All three", "All four"][round.panel.length] ?? "All";
  return (
    <Tabs
      label="People of this round"
      items={round.panel.map((it) => ({
        href: paths.person(it.id),
        label: it.name,
        current: it.id === at.person.id,
      }))}
    >
      <Act href={paths.round(round.applicationId, round.id)}>{others} side by side</Act>
    </Tabs>
  );
}

/** A line at the bottom of the window. Soon after a round it belongs to that round, and says so. */
function NoteLine({ at }: { at: Dossier }) {
  const { person, fresh } = at;
  return (
    <QuickNote
      key={at.noteCount}
      id={randomUUID()}
      place={{ interviewerId: person.id, ...(fresh ? { roundId: fresh.id } : {}) }}
      back={`${paths.person(person.id)}#${fresh ? "rounds" : "notes"}`}
      label={`Note on ${firstName(person.name)}`}
      placeholder={fresh ? "What did you learn in this round?" : "What did you learn?"}
    />
  );
}
