import { Act } from "@/app/_ui/button";
import { Clocks } from "@/app/_ui/clocks";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import type { Owner } from "@/lib/accounts/owner";
import { instant, zonedDay } from "@/lib/base/dates";
import { formatLeft, formatLongDate, formatRoundClock, formatTime, zoneCity } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import type { PersonRound } from "@/lib/interviewers/queries/person";
import { standingWords } from "@/lib/interviewers/rules";
import { roundName } from "@/lib/rounds/rules";
import type { Dossier } from "./dossier";

/** Who they are, their part in what is going on now, and when you meet. */
export function PersonHead({ at }: { at: Dossier }) {
  const { person, next, last, owner } = at;
  return (
    <PageHead title={person.name} sub={<Post at={at} />} facts={<Facts at={at} />}>
      {next ? <Meeting round={next} isAgain={last !== null} owner={owner} /> : null}
    </PageHead>
  );
}

function Post({ at }: { at: Dossier }) {
  const { title, company, email } = at.person;
  return (
    <>
      {title}
      {title && company ? ", " : null}
      {company ? <Link href={paths.company(company.id)}>{company.name}</Link> : null}
      {email ? (
        <>
          {title || company ? " · " : null}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      ) : null}
    </>
  );
}

function Facts({ at }: { at: Dossier }) {
  const { person, next, last, first } = at;
  const round = next ?? last;
  const part = person.parts.find((it) => it.applicationId === round?.applicationId) ?? person.parts[0];
  const words = part ? standingWords(part) : [];
  if (round?.resume === "has") words.push(`${first} has your résumé`);
  return (
    <>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      <span className="private">
        <Icon name="lock" /> Only you see this page
      </span>
      <Act href={paths.editPerson(person.id)}>Edit</Act>
    </>
  );
}

function Meeting({ round, isAgain, owner }: { round: PersonRound; isAgain: boolean; owner: Owner }) {
  const start = instant(round.startsAt);
  const left = start.getTime() - owner.now.getTime();
  const day = formatLongDate(zonedDay(start, round.zone));
  const { here } = formatRoundClock(start, round.zone, owner.zone, owner.hourCycle);
  const clocks = [
    {
      place: zoneCity(round.zone),
      time: formatTime(start, round.zone, owner.hourCycle),
      dateTime: start.toISOString(),
    },
  ];
  if (here) {
    const time = formatTime(start, owner.zone, owner.hourCycle);
    clocks.push({ place: `You, ${zoneCity(owner.zone)}`, time, dateTime: start.toISOString() });
  }
  return (
    <Clocks
      label="Next round"
      title={`You meet ${isAgain ? "again" : "for the first time"}, ${roundName(round)}`}
      when={`${day} · ${left > 0 ? `in ${formatLeft(left)}` : "now"}`}
      clocks={clocks}
    />
  );
}
