import type { Place } from "@/app/_parts/book/act-form";
import { BookCue } from "@/app/_parts/book/book-cue";
import { BookIndex } from "@/app/_parts/book/book-index";
import { Link } from "@/app/_ui/link";
import { Spread } from "@/app/_ui/spread";
import * as paths from "@/lib/base/paths";
import type { Book as BookData, Entry } from "@/lib/guidance/book";
import type { Snapshot } from "@/lib/guidance/snapshot";
import {
  EARLIER_STAGE_MARK,
  isEarlierStage,
  PAGE_CONTEXT,
  STAGE_HEADS,
  STAGE_LINES,
} from "@/lib/guidance/stage-lines";

type BookProps = {
  book: BookData;
  snapshot: Snapshot;
  companyId: string;
  ownerId: string;
  /** A second round was put on just now. */
  askedBack: boolean;
};

/** The facing pages of one application: the advice of its stage beside the person's own rows, and the index behind. */
export function Book({ book, snapshot, companyId, ownerId, askedBack }: BookProps) {
  const applicationId = snapshot.application.id;
  const at = book.open.map((it) => it.no).join("-");
  const asked = book.asked?.cue.id;
  function placeOf({ cue }: Entry): Place {
    return {
      snapshot,
      companyId,
      ownerId,
      back: paths.book(applicationId, { at, cue: asked, place: cue.id }),
      full: paths.book(applicationId, { at, cue: cue.id }),
      go: book.next?.cue === cue,
      id: `act-${cue.id}`,
    };
  }
  const done = book.open.filter((it) => it.finding.state === "ready").length;
  return (
    <>
      <Spread label="The book for this stage" kind="book">
        <Head book={book} snapshot={snapshot} askedBack={askedBack} />
        {book.open.map((entry) => (
          <BookCue key={entry.cue.id} entry={entry} place={placeOf(entry)} />
        ))}
        {book.open.length === 0 ? <NothingOpen snapshot={snapshot} /> : null}
        {book.asked ? (
          <BookCue key={book.asked.cue.id} entry={book.asked} place={placeOf(book.asked)} full />
        ) : null}
        <footer className="endnote">
          <p>{PAGE_CONTEXT["S3.5"]}</p>
          {done > 0 || book.asked ? (
            <p>
              <Link className="act" href={paths.application(applicationId)}>
                {done > 0 ? "Turn to what comes next" : "Close what you opened"}
              </Link>
            </p>
          ) : null}
        </footer>
      </Spread>
      <BookIndex book={book} placeOf={placeOf} />
      <p className="to-logbook">
        <Link className="act" href={paths.applicationLogbook(applicationId)}>
          Logbook: {book.ready > 0 ? `${book.ready} done` : "what is done"}
        </Link>
      </p>
    </>
  );
}

/** The running head: what the left page is, with the stage's one line under it, and where the right page stands. */
function Head({ book, snapshot, askedBack }: Omit<BookProps, "companyId" | "ownerId">) {
  const { stage } = snapshot.application;
  const isLate = stage === "second" || stage === "final";
  return (
    <header className="folio opening">
      <div>
        <h2>{STAGE_HEADS[stage]}</h2>
        {askedBack ? <p className="asked-back">{PAGE_CONTEXT["S4.1"]}</p> : null}
        <p className="stage-line">
          {STAGE_LINES[stage]} {isLate && askedBack ? PAGE_CONTEXT["S0.1"] : null}
        </p>
        {isEarlierStage(stage) ? <p className="pencil">{EARLIER_STAGE_MARK}.</p> : null}
      </div>
      <p>
        Your book{" "}
        {book.lamps > 0 ? (
          <span>
            {book.ready} of {book.lamps} ready
          </span>
        ) : null}
      </p>
    </header>
  );
}

function NothingOpen({ snapshot }: { snapshot: Snapshot }) {
  const isClosed = snapshot.application.stage === "closed";
  return (
    <div className="cue quiet rest">
      <p className="entry">
        {isClosed
          ? "Nothing is asked of you here any more."
          : "Nothing is open for now. Everything for this stage stands below."}
      </p>
    </div>
  );
}
