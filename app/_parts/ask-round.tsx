import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Spike } from "@/app/_ui/spike";
import { type RoundStage, roundWords } from "@/lib/applications/rules";
import * as paths from "@/lib/base/paths";
import { lowerFirst } from "@/lib/base/words";

type AskRoundProps = { applicationId: string; company: string; kind: RoundStage };

/** What a move into a stage with rounds asks, in place, with Skip. */
export function AskRound({ applicationId, company, kind }: AskRoundProps) {
  return (
    <section className="asking" aria-labelledby="asking">
      <Spike stage={kind} />
      <div>
        <h2 id="asking">When, and with whom?</h2>
        <p>
          {company}, {lowerFirst(roundWords(kind, 1))}. A day is enough for now; people can follow.
        </p>
      </div>
      <p className="do">
        <ButtonLink href={`${paths.newRound(applicationId)}?kind=${kind}`} go>
          Put it on
        </ButtonLink>
        <Link className="skipit" href={paths.application(applicationId)}>
          Skip
        </Link>
      </p>
    </section>
  );
}
