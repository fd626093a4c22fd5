import type { Place } from "@/app/_parts/book/act-form";
import { lampOf } from "@/app/_parts/book/book-cue";
import { PutBack } from "@/app/_parts/book/put-back";
import { Everything } from "@/app/_ui/details";
import { IndexGroup } from "@/app/_ui/index-group";
import type { Book, Entry } from "@/lib/guidance/book";
import { STATE_WORDS } from "@/lib/guidance/cue";

type BookIndexProps = { book: Book; placeOf: (entry: Entry) => Place };

/** The index at the back: every cue of the stage by chapter, one press from being open in full. */
export function BookIndex({ book, placeOf }: BookIndexProps) {
  if (book.count === 0) return null;
  return (
    <Everything summary="Everything for this stage" count={book.count}>
      {book.chapters.map(({ title, entries }) => (
        <IndexGroup key={title} title={title} entries={entries.map((it) => line(it, placeOf(it)))} />
      ))}
    </Everything>
  );
}

function line(entry: Entry, place: Place) {
  const { cue, finding, no } = entry;
  const about = { no, title: cue.title, href: place.full };
  if (entry.skipped) {
    const action = <PutBack cue={cue} place={place} />;
    return { ...about, state: "skipped" as const, word: "Skipped", action };
  }
  return { ...about, state: indexLamp(entry), word: STATE_WORDS[finding.state] };
}

/** The book knows three lamps and none; what is about time has no place in an index. */
function indexLamp({ finding }: Entry): "open" | "started" | "ready" | "none" {
  const lamp = lampOf(finding.state);
  return lamp === "started" || lamp === "ready" || lamp === "none" ? lamp : "open";
}
