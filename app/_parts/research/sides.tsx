import { About } from "@/app/_parts/research/about";
import { SidePart } from "@/app/_parts/research/side";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import type { Owner } from "@/lib/accounts/owner";
import { instant } from "@/lib/base/dates";
import type { CompanyResearch } from "@/lib/research/queries";
import { aroundNow } from "@/lib/research/rules";
import { SLOTS } from "@/lib/research/schema";

/** What the sides of one company's page know about where they stand. */
export type ResearchPlace = {
  research: CompanyResearch;
  owner: Owner;
  /** On an application's page; null on the company's own. */
  applicationId: string | null;
  back: string;
  /** The end of the last round: what is newer is marked. */
  lastEnd: number | null;
  lastKind: string | null;
  /** What news is measured against: the next round, else now. */
  refAt: number;
};

type SidesProps = Pick<ResearchPlace, "research" | "owner" | "applicationId" | "back">;

/** Everything noted about a company, side by side with what each side asks; one part for its page and for each application's. */
export function Sides(props: SidesProps) {
  const { research, owner, applicationId } = props;
  const { last, next } = aroundNow(research.rounds, applicationId);
  const place: ResearchPlace = {
    ...props,
    lastEnd: last ? instant(last.endsAt).getTime() : null,
    lastKind: last?.kind ?? null,
    refAt: Math.max(next ? instant(next.startsAt).getTime() : 0, owner.now.getTime()),
  };
  return (
    <Spread label={`What you know about ${research.company}`} kind="parts" className="research">
      <Part title="Where you read" note="The day you last read their site is remembered.">
        <About place={place} />
      </Part>
      {SLOTS.map((slot) => (
        <SidePart key={slot} slot={slot} place={place} />
      ))}
    </Spread>
  );
}
