import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { PutBack } from "@/app/_parts/book/put-back";
import { Shell } from "@/app/_parts/shell";
import { Act } from "@/app/_ui/button";
import { EmptyLine } from "@/app/_ui/empty-line";
import { Lamp } from "@/app/_ui/lamp";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { lowerFirst } from "@/lib/base/words";
import type { Cue } from "@/lib/guidance/cue";
import { type Done, logbookOf } from "@/lib/guidance/logbook";
import { getSnapshot } from "@/lib/guidance/queries";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { STAGE_NAMES } from "@/lib/guidance/stage-lines";
import { date, day } from "@/lib/guidance/words";
import { getBell } from "@/lib/reminders/queries";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Logbook", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** What is done for this stage, in the words of its own rows, and what was put aside. */
export default async function LogbookPage({ params }: Params) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, snapshot } = await read(applicationId);
  if (!head || !snapshot) notFound();
  const { chapters, count, skipped } = logbookOf(snapshot);
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="logbook" />
      <Spread label="Logbook" kind="parts">
        <Part
          title="Logbook"
          count={count}
          note={`What is done for this stage, ${lowerFirst(STAGE_NAMES[head.stage])}. It follows your rows: take one away and its cue opens again.`}
        >
          {count > 0 ? (
            <p>
              <Act href={paths.application(head.id)}>Back to the open book</Act>
            </p>
          ) : (
            <EmptyLine
              says="Cues that are ready close up and are kept here, with the day."
              sample="Go back to the ad. The ad is kept, two must-haves are marked."
            >
              <Act href={paths.application(head.id)}>Open the book</Act>
            </EmptyLine>
          )}
        </Part>
        {chapters.map(({ title, done }) => (
          <Part key={title} title={title} count={done.length} level={3}>
            <ul className="logged">
              {done.map((it) => (
                <Line key={it.cue.id} it={it} snapshot={snapshot} />
              ))}
            </ul>
          </Part>
        ))}
        <Part
          title="Put aside"
          count={skipped.length || undefined}
          note="Counts as nothing, and can come back."
          level={3}
        >
          {skipped.length > 0 ? (
            <ul className="logged">
              {skipped.map((cue) => (
                <Aside key={cue.id} cue={cue} snapshot={snapshot} />
              ))}
            </ul>
          ) : (
            <p className="pencil">Nothing is put aside here.</p>
          )}
        </Part>
      </Spread>
    </Shell>
  );
}

function Line({ it: { cue, no, says, since }, snapshot }: { it: Done; snapshot: Snapshot }) {
  const href = paths.book(snapshot.application.id, { at: "", cue: cue.id, place: cue.id });
  return (
    <li data-state="ready">
      <Lamp />
      <div>
        <Link href={href}>
          <span className="no">{no}</span>
          {cue.title}
        </Link>
        <p>{says}</p>
      </div>
      {since ? <time dateTime={since}>{whenOf(snapshot, since)}</time> : null}
    </li>
  );
}

function Aside({ cue, snapshot }: { cue: Cue; snapshot: Snapshot }) {
  const back = paths.applicationLogbook(snapshot.application.id);
  return (
    <li data-state="skipped">
      <i />
      <div>{cue.title}</div>
      <PutBack cue={cue} place={{ snapshot, back }} />
    </li>
  );
}

/** Rows keep an instant or a calendar date. */
function whenOf(snapshot: Snapshot, since: string): string {
  return since.length === 10 ? date(snapshot, since) : day(snapshot, since);
}
