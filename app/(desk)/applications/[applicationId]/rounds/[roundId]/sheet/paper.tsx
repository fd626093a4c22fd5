import type { ReactNode } from "react";
import { Spike } from "@/app/_ui/spike";
import {
  densityOf,
  linesShown,
  PEOPLE_MOST,
} from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/sheet/density";
import type { Owner } from "@/lib/accounts/owner";
import { instant, plusMinutes, sameOffset, zonedDay } from "@/lib/base/dates";
import { formatDate, formatDay, formatLongDate, formatTime, zoneCity } from "@/lib/base/format";
import { plural } from "@/lib/base/words";
import { earliestStart } from "@/lib/guidance/cues/prepare/notice-period";
import { endOf } from "@/lib/guidance/rules";
import { PAIRS_MOST, type Sheet, type SheetPerson } from "@/lib/guidance/sheet";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { ROLE_WORDS } from "@/lib/guidance/words";
import type { SheetRound } from "@/lib/rounds/queries";
import { durationMinutes, FORMAT_LABELS, roundTitle } from "@/lib/rounds/rules";

type PaperProps = {
  snapshot: Snapshot;
  sheet: Sheet;
  meta: SheetRound;
  owner: Pick<Owner, "name" | "zone" | "hourCycle" | "now">;
  /** The short address of the debrief. */
  afterwards: string;
  /** My own sentence on pay; null where it was not asked for. Figures never stand here. */
  pay: string | null;
};

/** The sheet itself. It is as high as the paper's page, so that it is one page whatever stands on it. */
export function Paper(props: PaperProps) {
  const { sheet, meta, snapshot, pay } = props;
  const who = sheet.people.map((it) => whoWords(it, meta.titles[it.person.personId], snapshot));
  const density = densityOf(sheet, { who, title: titleWords(props), pay, where: whereWords(meta) });
  return (
    <article className="paper" data-dense={density} aria-label="Call sheet">
      <Top {...props} />
      <Calls {...props} />
      <People {...props} />
      <div className="two">
        <div>
          <Stories sheet={sheet} />
          <PackList sheet={sheet} />
        </div>
        <Say {...props} />
      </div>
      <Bring {...props} />
      <section className="room">
        <h3>In the room</h3>
        <div className="pencilwork">
          {Array.from({ length: 12 }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines have nothing else
            <i key={at} />
          ))}
        </div>
      </section>
      <footer>
        <p>
          Promised answer by <Blank />
        </p>
        <p>
          From whom <Blank />
        </p>
      </footer>
    </article>
  );
}

function Top(props: PaperProps) {
  const { snapshot, owner, afterwards } = props;
  return (
    <>
      <header>
        <p className="mark">
          <Spike stage="final" /> Call sheet
        </p>
        <p>
          <span>
            {owner.name}, printed {formatDay(owner.now, owner.zone)}
          </span>
          <span>Afterwards: {afterwards}</span>
        </p>
      </header>
      <div className="title">
        <h2>{snapshot.application.company}</h2>
        <p>{titleWords(props)}</p>
      </div>
    </>
  );
}

/** "Final round. Staff engineer, routing. In person, 120 minutes." */
function titleWords({ snapshot: { application }, sheet: { round } }: PaperProps): string {
  const minutes = durationMinutes({
    startsAt: instant(round.startsAt),
    endsAt: instant(round.endsAt ?? round.startsAt),
  });
  const how = round.format === "unknown" ? null : FORMAT_LABELS[round.format];
  const length = minutes > 0 ? `${minutes} minutes` : null;
  return [roundTitle(round), application.role, round.theme, [how, length].filter(Boolean).join(", ")]
    .filter(Boolean)
    .map((it) => `${`${it}`.replace(/\.$/, "")}.`)
    .join(" ");
}

const BEFORE: Readonly<Record<string, { half: string; five: string }>> = {
  video: { half: "water, notes out, phone away", five: "open the link" },
  phone: { half: "water, notes out, a quiet room", five: "phone in hand" },
  "in-person": { half: "at the door", five: "seated, phone off" },
};
const BEFORE_ANY = { half: "water, notes out, phone away", five: "be there" };

/** When each thing is, on their wall and on mine. */
function Calls({ sheet: { round }, owner, meta }: PaperProps) {
  const starts = instant(round.startsAt);
  const ends = plusMinutes(starts, Math.round((endOf(round) - starts.getTime()) / 60_000));
  const before = BEFORE[round.format] ?? BEFORE_ANY;
  const isTwo = !sameOffset(owner.zone, round.zone, starts);
  const zones = isTwo ? [round.zone, owner.zone] : [round.zone];
  const mineOn =
    zonedDay(starts, owner.zone) === zonedDay(starts, round.zone)
      ? ""
      : ` (${formatDay(starts, owner.zone)})`;
  const calls = [
    { what: `Half hour: ${before.half}`, at: plusMinutes(starts, -30) },
    { what: `Five minutes: ${before.five}`, at: plusMinutes(starts, -5) },
    { what: "Beginners: you start", at: starts, isBig: true },
    { what: "Ends", at: ends },
  ];
  return (
    <>
      <table className="calls">
        <caption className="vh">Call times</caption>
        <thead>
          <tr>
            <th scope="col">{formatLongDate(zonedDay(starts, round.zone))}</th>
            <th scope="col">{zoneCity(round.zone)}</th>
            {isTwo ? <th scope="col">You{mineOn}</th> : null}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.what} className={call.isBig ? "big" : undefined}>
              <th scope="row">{call.what}</th>
              {zones.map((zone) => (
                <td key={zone}>{formatTime(call.at, zone, owner.hourCycle)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="where">{whereWords(meta) || <Blank />}</p>
    </>
  );
}

function whereWords({ link, place }: SheetRound): string {
  return [bare(link), place].filter(Boolean).join("   ");
}

/** As one would type it. */
function bare(link: string | null): string | null {
  return link?.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "") ?? null;
}

function People({ sheet: { people, anybody }, meta, snapshot }: PaperProps) {
  const shown = people.slice(0, PEOPLE_MOST);
  const more = people.slice(PEOPLE_MOST).map((it) => it.person.name);
  return (
    <section>
      <h3>Company, in seating order</h3>
      <table className="company">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Cares about</th>
            <th scope="col">My question</th>
            <th scope="col">Asked</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((it) => (
            <tr key={it.person.personId}>
              <th scope="row">
                <span className="one">{it.person.name}</span>
                <small>{whoWords(it, meta.titles[it.person.personId], snapshot)}</small>
              </th>
              <td>{it.line ? <span className="clamp">{it.line}</span> : <Blank />}</td>
              <td>{it.questions[0] ? <span className="clamp">{it.questions[0].text}</span> : <Blank />}</td>
              <td>
                <Box />
              </td>
            </tr>
          ))}
          {people.length === 0
            ? ["1", "2"].map((at) => (
                <tr key={at} className="nobody-yet">
                  <th scope="row">
                    <Blank />
                  </th>
                  <td>
                    <Blank />
                  </td>
                  <td>
                    <Blank />
                  </td>
                  <td>
                    <Box />
                  </td>
                </tr>
              ))
            : null}
        </tbody>
      </table>
      {more.length > 0 ? <p className="more-people">Also {more.join(", ")}</p> : null}
      {anybody[0] ? (
        <p className="for-anybody">
          <span>Anybody</span>
          <span className="clamp">{anybody[0].text}</span>
          <Box />
        </p>
      ) : null}
    </section>
  );
}

/** "Director of engineering, your boss there. Met 10 Nov". */
function whoWords({ person, met }: SheetPerson, title: string | undefined, s: Snapshot): string {
  const known =
    person.role && person.role !== "unknown" && person.role !== "other" ? ROLE_WORDS[person.role] : null;
  // A chief executive is not an executive besides.
  const role = known && title?.toLowerCase().includes(known.toLowerCase()) ? null : known;
  const boss = person.futureBoss === "yes" && person.role !== "boss" ? "future boss" : null;
  const who = [title, role, boss].filter(Boolean).join(", ");
  const first = s.rounds.find((it) => it.id === person.metInRoundIds.at(-1));
  const metOn = met && first ? `Met ${formatDay(instant(first.startsAt), s.zone)}` : null;
  return [who, metOn].filter(Boolean).join(". ");
}

function Stories({ sheet: { prompts } }: { sheet: Sheet }) {
  const blanks = Math.max(prompts.length === 0 ? 4 : 1, 0);
  return (
    <section>
      <h3>Stories</h3>
      <ol className="words">
        {prompts.map((it) => (
          <li key={it.storyId}>
            <Box />
            <b>{it.word}</b>
            <small className="one">{it.number}</small>
          </li>
        ))}
        {prompts.length < 5
          ? Array.from({ length: Math.min(blanks, 5 - prompts.length) }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blanks have nothing else
              <li key={at}>
                <Box />
                <Blank />
              </li>
            ))
          : null}
      </ol>
    </section>
  );
}

function Say({ sheet, snapshot, pay }: PaperProps) {
  const { lines, last } = sheet;
  const shown = lines.slice(0, linesShown(sheet));
  const more = lines.length - shown.length;
  return (
    <section>
      <h3>Say, if they ask</h3>
      <dl>
        {shown.map((it) => (
          <Line key={it.id} label={it.to ? `${it.why}, ${it.to.split(" ")[0]}` : it.why}>
            {it.text}
          </Line>
        ))}
        {more > 0 ? <Line label="More">{plural(more, "line")} on the live sheet</Line> : null}
        <Line label="Money">{pay}</Line>
        <Line label="Notice">{noticeWords(snapshot)}</Line>
        <Line label="Last words">{last ? `“${last.text}”` : null}</Line>
      </dl>
    </section>
  );
}

function noticeWords(s: Snapshot): string | null {
  const { notice } = s.profile;
  if (!notice) return null;
  if (notice.length === 0) return "None, I could start now";
  const length = plural(notice.length, notice.unit.slice(0, -1));
  return `${length}. Earliest start ${formatDate(earliestStart(s, notice))}`;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children ? <span className="clamp">{children}</span> : <Blank />}</dd>
    </div>
  );
}

/** What they ask for and what I bring for it, and three facts. */
function Bring({ sheet: { pairs, facts } }: PaperProps) {
  const shown = pairs.slice(0, PAIRS_MOST);
  const more = pairs.length - shown.length;
  return (
    <div className="bring">
      {shown.length > 0 ? (
        <section className="pairs">
          <h3>They ask for{more > 0 ? ` (${PAIRS_MOST} of ${pairs.length})` : ""}</h3>
          <ul>
            {shown.map((it, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one story may stand for two like requirements
              <li key={at}>
                <span className="clamp">{it.requirement}</span>
                <b className="clamp" data-gap={it.isGap ? "" : undefined}>
                  {it.bring}
                </b>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>Three facts</h3>
        <ul className="facts-three">
          {facts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two facts may say the same
            <li key={at}>
              <span className="clamp">{text}</span>
            </li>
          ))}
          {facts.length < 3 ? (
            <li>
              <Blank />
            </li>
          ) : null}
        </ul>
      </section>
    </div>
  );
}

/** What goes into the bag. */
function PackList({ sheet: { pack } }: { sheet: Sheet }) {
  return (
    <section>
      <h3>Pack</h3>
      <ul className="pack-list">
        {pack.map((it) => (
          <li key={it}>
            <Box />
            <span className="clamp">{it}</span>
          </li>
        ))}
        <li>
          <Box />
          <Blank />
        </li>
      </ul>
    </section>
  );
}

/** A line for a pencil. */
function Blank() {
  return <i className="blank-line" />;
}

/** Large enough for a tick by hand. */
function Box() {
  return <i className="box" />;
}
