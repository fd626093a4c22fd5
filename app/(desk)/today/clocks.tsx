import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import { formatLeft, formatRoundClock, formatSince } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { list } from "@/lib/base/words";
import { roundInWords } from "@/lib/follow-ups/rules";
import type { RunningClock } from "@/lib/today/rules";

/** The running clock of a round that is near, on, or has just ended. */
export function Clocks({ clocks, owner }: { clocks: RunningClock[]; owner: Owner }) {
  return clocks.map((clock) => {
    const { round, applicationId } = clock;
    const startsAt = instant(round.startsAt);
    const endsAt = instant(round.endsAt ?? round.startsAt);
    const { there, here } = formatRoundClock(startsAt, round.zone, owner.zone, owner.hourCycle);
    const left = formatLeft(startsAt.getTime() - owner.now.getTime());
    const [title, under] = {
      before: [left, "until you start"],
      during: [formatSince(startsAt, owner.now), "since it began"],
      after: [formatSince(endsAt, owner.now), "since it ended"],
    }[clock.when];
    const who = clock.names.length > 0 ? ` With ${list(clock.names)}.` : " Nobody is named yet.";
    return (
      <Cue
        key={round.id}
        className="now"
        state="soon"
        title={title}
        under={under}
        level={2}
        row
        summary={
          <b>
            {clock.company}, {roundInWords(round.kind)}
          </b>
        }
      >
        <p>
          <span className="typed">{here ? `${there}, ${here}.` : `${there}.`}</span>
          {who}
        </p>
        {clock.when === "after" ? (
          <ButtonLink href={paths.debrief(applicationId, round.id)} go>
            Debrief (60 s)
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.liveRound(applicationId, round.id)} go>
            Open live sheet
          </ButtonLink>
        )}
      </Cue>
    );
  });
}
