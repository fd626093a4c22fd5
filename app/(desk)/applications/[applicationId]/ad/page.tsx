import { notFound } from "next/navigation";
import { cache } from "react";
import { ApplicationHead } from "@/app/_parts/application-head";
import { applicationTitle } from "@/app/_parts/application-title";
import { Shell } from "@/app/_parts/shell";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Details } from "@/app/_ui/details";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Part } from "@/app/_ui/part";
import { SavingForm } from "@/app/_ui/saving-form";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { addRequirement, keepAd, putBack, saveWhyHere } from "@/lib/applications/actions";
import {
  getApplicationHead,
  getJobAd,
  type ApplicationHead as Head,
  type JobAd,
} from "@/lib/applications/queries";
import { markAd } from "@/lib/applications/rules";
import { instant, zonedDay } from "@/lib/base/dates";
import { formatDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { getCover, listStoryChoices } from "@/lib/stories/queries";
import { AdMarker } from "./marker";
import { Requirements } from "./requirements";

/** The page's one read, shared by its title. */
const read = cache((applicationId: string) =>
  readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    head: await getApplicationHead(owner, applicationId),
    ad: await getJobAd(owner, applicationId),
    cover: await getCover(owner, applicationId),
    choices: await listStoryChoices(owner, applicationId),
  })),
);

export function generateMetadata({ params }: { params: Promise<{ applicationId: string }> }) {
  return applicationTitle("Job ad", read, params);
}

type Params = { params: Promise<{ applicationId: string }> };

/** Facing pages: the text of the ad as it was kept, and what it asks for. */
export default async function Ad({ params }: Params) {
  const { applicationId } = await params;
  const { owner, bell, flash, head, ad, cover, choices } = await read(applicationId);
  if (!head || !ad) notFound();
  return (
    <Shell owner={owner} here="applications" bell={bell} flash={flash}>
      <ApplicationHead head={head} owner={owner} here="ad" />
      <Spread label="The ad, and what it asks for" kind="parts" className="ad">
        <section className="cue bare" aria-labelledby="the-ad">
          <div className="script">
            <h2 className="heading" id="the-ad">
              <span className="word">The ad</span>
            </h2>
            <div className="advice">
              <Text head={head} ad={ad} owner={owner} />
            </div>
          </div>
          <div className="state">
            <i />
          </div>
          <div className="entry">
            <Requirements
              applicationId={head.id}
              ownerId={owner.id}
              rows={ad.requirements}
              hasText={ad.adText !== null}
              cover={cover}
              choices={choices}
            />
          </div>
        </section>
        <Why head={head} owner={owner} />
      </Spread>
      <Earlier ad={ad} head={head} owner={owner} />
    </Shell>
  );
}

const MARK_WORDS = { must: "A must", nice: "Nice to have", unsorted: "Marked" } as const;

function Text({ head, ad, owner }: { head: Head; ad: JobAd; owner: Owner }) {
  return (
    <>
      <p className="src">
        {ad.adSavedAt ? <>Kept on {dayOf(ad.adSavedAt, owner)}. </> : null}
        {ad.link ? (
          <a href={ad.link} rel="noreferrer" target="_blank">
            {hostOf(ad.link)}
          </a>
        ) : null}
      </p>
      {ad.adText ? (
        <>
          <AdMarker
            key={ad.requirements.length}
            action={addRequirement}
            applicationId={head.id}
            id={crypto.randomUUID()}
            back={paths.applicationAd(head.id)}
          >
            {markAd(ad.adText, ad.requirements).map((piece, at) =>
              piece.marked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
                <mark key={at} className={piece.class ?? undefined}>
                  <span className="vh">{MARK_WORDS[piece.class ?? "unsorted"]}: </span>
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </AdMarker>
          <p className="hint needs-script">Select a passage to mark it as a must, or as nice to have.</p>
        </>
      ) : (
        <p>Paste the text before the posting disappears. It is kept here with its date.</p>
      )}
      <ActionForm
        // A new version is a new form, folded again.
        key={head.updatedAt}
        action={keepAd}
        id={head.id}
        back={paths.applicationAd(head.id)}
        draftKey={`${owner.id}:ad:${head.id}`}
        label="Text of the ad"
      >
        <Fold summary={ad.adText ? "Change the text" : "Paste the ad"} look={ad.adText ? "act" : "btn"}>
          <Version value={instant(head.updatedAt).getTime()} />
          <Textarea
            name="adText"
            label="Job description"
            rows={10}
            defaultValue={ad.adText ?? ""}
            hint={ad.adText ? "The text that stands here now is kept below, with its date." : undefined}
          />
          <Field name="link" label="Link" inputMode="url" autoComplete="off" defaultValue={ad.link ?? ""} />
          <div className="do">
            <Submit>Keep it</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}

/** In one's own words; offered later where a note asks why one is still interested. */
function Why({ head, owner }: { head: Head; owner: Owner }) {
  const why = head.whyHere;
  const back = paths.applicationAd(head.id);
  return (
    <Part
      title="Why here"
      note={
        why
          ? `Written on ${dayOf(why.editedAt, owner)}.`
          : "In your own words. A thank-you note may borrow from it."
      }
    >
      <SavingForm
        action={saveWhyHere}
        save="/api/save/why-here"
        id={head.id}
        back={back}
        draftKey={`${owner.id}:why:${head.id}`}
        label="Why here"
      >
        <Version value={why ? instant(why.editedAt).getTime() : 0} />
        <Textarea name="text" label="Why you want to work here" quiet defaultValue={why?.text ?? ""} />
      </SavingForm>
    </Part>
  );
}

function Earlier({ ad, head, owner }: { ad: JobAd; head: Head; owner: Owner }) {
  return ad.earlier.map((it) => (
    <Details key={it.id} summary={`Earlier text, kept on ${dayOf(it.savedAt, owner)}`}>
      <div className="prose keep">{it.text}</div>
      <ActionForm action={putBack} id={it.id} back={paths.applicationAd(head.id)} label="Put this text back">
        <div className="do">
          <Submit>Put this text back</Submit>
        </div>
      </ActionForm>
    </Details>
  ));
}

function dayOf(iso: string, owner: Owner): string {
  return formatDate(zonedDay(instant(iso), owner.zone));
}

function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, "");
}
