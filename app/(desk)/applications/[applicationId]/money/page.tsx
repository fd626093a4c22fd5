import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { Act } from "@/app/_parts/book/act";
import { lampOf } from "@/app/_parts/book/book-cue";
import { Evidence } from "@/app/_parts/book/evidence";
import { Advice, Sources } from "@/app/_parts/book/script";
import { Shell } from "@/app/_parts/shell";
import { Cue as CueArticle } from "@/app/_ui/cue";
import { Folio, Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { getApplicationHead } from "@/lib/applications/queries";
import { zonedDay } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import * as paths from "@/lib/base/paths";
import { type Cue, pencilOf, STATE_WORDS } from "@/lib/guidance/cue";
import { payTalk } from "@/lib/guidance/cues/offer/pay-talk";
import { firstNumber } from "@/lib/guidance/cues/prepare/first-number";
import { goingRate, sortFigures } from "@/lib/guidance/cues/prepare/going-rate";
import { noticePeriod } from "@/lib/guidance/cues/prepare/notice-period";
import { whatITrade } from "@/lib/guidance/cues/prepare/what-i-trade";
import { worth } from "@/lib/guidance/cues/prepare/worth";
import { getSnapshot } from "@/lib/guidance/queries";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { getPay, type PayPage } from "@/lib/pay/queries";
import { getBell } from "@/lib/reminders/queries";
import { Line, Trade } from "./line";
import { OfferPart } from "./offer";
import { Rate } from "./rate";
import { Reasons } from "./reasons";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    snapshot: await getSnapshot(owner, applicationId),
    page: await getPay(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Money and dates", read, params);
}

/** What every part of the page is given. */
export type MoneyProps = {
  page: PayPage;
  applicationId: string;
  ownerId: string;
  /** This page, at one of its parts. */
  back: (part: string) => string;
};

type Params = { params: Promise<{ applicationId: string }> };

/**
 * The salary card: each piece of advice on pay beside the rows that answer it, edited in place. What stands here stands
 * in no list, mail or feed.
 */
export default async function Money({ params }: Params) {
  const { applicationId } = await params;
  if (!isId(applicationId)) notFound();
  const { owner, bell, flash, head, snapshot, page } = await read(applicationId);
  if (!head || !snapshot || !page) notFound();
  const back = (part: string) => `${paths.applicationMoney(applicationId)}#${part}`;
  const given: MoneyProps = { page, applicationId, ownerId: owner.id, back };
  const today = zonedDay(owner.now, owner.zone);
  const recent = sortFigures(snapshot).recent.map((it) => it.id);
  const choices = {
    mine: snapshot.stories.map(({ id, title }) => ({ id, title })),
    spare: [...snapshot.spareStories],
  };
  const place = {
    snapshot,
    companyId: head.companyId,
    back: back("notice"),
    full: back("notice"),
    ownerId: owner.id,
    go: false,
    id: "money-notice",
  };
  const notice = noticePeriod.evaluate(snapshot);
  const offer = (
    <Entry key="offer" id="offer" cue={payTalk} snapshot={snapshot}>
      <OfferPart {...given} snapshot={snapshot} today={today} />
    </Entry>
  );
  const atOffer = snapshot.application.stage === "offer";
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="money" />
      <Spread label="Money and dates" kind="book" className="money">
        <Folio left="Money and dates" right="Yours alone: in no list, mail or feed" />
        {atOffer ? offer : null}
        <Entry id="rate" cue={goingRate} snapshot={snapshot}>
          <Rate {...given} recent={recent} today={today} />
        </Entry>
        <Entry id="line" cue={firstNumber} snapshot={snapshot}>
          <Line {...given} snapshot={snapshot} />
        </Entry>
        <Entry id="trade" cue={whatITrade} snapshot={snapshot}>
          <Trade {...given} />
        </Entry>
        <Entry id="reasons" cue={worth} snapshot={snapshot}>
          <Reasons {...given} choices={choices} />
        </Entry>
        <Entry id="notice" cue={noticePeriod} snapshot={snapshot}>
          <Evidence items={notice.evidence} pencil={pencilOf(noticePeriod, snapshot)} />
          <div className="doing">
            <Act
              action={
                notice.state === "ready"
                  ? { label: "Change", kind: "set-notice", target: { applicationId } }
                  : notice.action
              }
              place={place}
            />
          </div>
        </Entry>
        {atOffer ? null : offer}
      </Spread>
    </Shell>
  );
}

/** One piece of advice, what the rows say about it, and those rows themselves. */
function Entry({
  id,
  cue,
  snapshot,
  children,
}: {
  id: string;
  cue: Cue;
  snapshot: Snapshot;
  children: ReactNode;
}) {
  const finding = cue.evaluate(snapshot);
  return (
    <CueArticle
      id={id}
      level={2}
      state={lampOf(finding.state)}
      title={cue.title}
      advice={<Advice cue={cue} snapshot={snapshot} />}
      source={<Sources cue={cue} />}
      summary={
        <>
          <b>{STATE_WORDS[finding.state]}</b> {finding.says}
        </>
      }
    >
      {children}
    </CueArticle>
  );
}
