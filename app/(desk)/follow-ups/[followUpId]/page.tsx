import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SentButton, SettleForms } from "@/app/_parts/follow-up-settle";
import { Shell } from "@/app/_parts/shell";
import { ThankYouEditor } from "@/app/_parts/thank-you-editor";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Cue } from "@/app/_ui/cue";
import { Field } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { Row, Rows } from "@/app/_ui/rows";
import { Folio, Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { readPage } from "@/lib/accounts/session";
import { wallClock } from "@/lib/base/dates";
import { isId } from "@/lib/base/fields";
import { formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { firstName } from "@/lib/base/words";
import { draftThankYou, type NoteSource } from "@/lib/follow-ups/draft";
import { draftNudge, mailAddress } from "@/lib/follow-ups/messages";
import { type FollowUpRow, getFollowUp, getNoteSource, getNudgeSource } from "@/lib/follow-ups/queries";
import { documentKey, isOwed, roundInWords } from "@/lib/follow-ups/rules";
import { SENT_HOW_WORDS } from "@/lib/follow-ups/schema";
import { dueWords } from "@/lib/follow-ups/screen";
import { getBell } from "@/lib/reminders/queries";
import {
  deleteDocument,
  editPromisedDocument,
  endSnooze,
  takeUpFollowUp,
} from "@/lib/schedule/actions/follow-ups";

export const metadata: Metadata = { title: "Follow-up" };

type Props = {
  params: Promise<{ followUpId: string }>;
  /** The place on the application's own pages that it was opened from, and leads back to. */
  searchParams: Promise<{ from?: string | string[] }>;
};

export default async function FollowUpPage({ params, searchParams }: Props) {
  const id = (await params).followUpId;
  const { from } = await searchParams;
  if (!isId(id)) notFound();
  const { owner, bell, flash, row, source, nudge } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    row: await getFollowUp(owner, id),
    source: await getNoteSource(owner, id),
    nudge: await getNudgeSource(owner, id),
  }));
  if (!row || row.state === "dropped") notFound();
  const place = typeof from === "string" && isOn(from, row.applicationId) ? from : undefined;
  const back = paths.followUp(id, place);
  const home = place ? { href: place, label: row.company } : { href: paths.followUps(), label: "Follow-ups" };
  const due = dueWords(row, owner);
  const name = row.person ?? row.title ?? row.company;
  const settled = ["sent", "waived", "done"].includes(row.state);
  return (
    <Shell owner={owner} here="follow-ups" bell={bell} flash={flash}>
      <PageHead
        crumb={home}
        title={
          row.kind === "thank-you" ? `Your note to ${name}` : (row.title ?? `A question to ${row.company}`)
        }
        sub={
          <>
            <Link href={paths.application(row.applicationId)}>{row.company}</Link>, {row.role}
            {row.round ? `, ${roundInWords(row.round.kind)}` : ""}
          </>
        }
      />
      <Spread label={`Follow-up: ${name}`} kind="book" className="p-note">
        <Folio left="By when, and to whom" right={row.kind === "thank-you" ? "Your words" : "What to say"} />
        <Cue
          state={settled ? "ready" : due.lamp}
          title={settled ? "Done" : due.left}
          advice={
            row.kind === "thank-you"
              ? "Thank them for their time, name one thing from your conversation, and say in your own words that you are still interested. Different people, different moments."
              : undefined
          }
          source={
            row.kind === "thank-you"
              ? "Second-Round and Final Interviews (overview chapter and eight strategies)"
              : undefined
          }
          summary={
            settled ? settledWords(row, owner) : `${due.due.charAt(0).toUpperCase()}${due.due.slice(1)}.`
          }
        >
          {settled ? <Settled row={row} source={source} back={back} /> : null}
          {!settled && source ? <Writer row={row} source={source} owner={owner} back={back} /> : null}
          {!settled && nudge ? <Question message={draftNudge(nudge)} /> : null}
          {settled ? null : (
            <>
              <div className="aside-actions">
                {isOwed(row, owner.now) ? <SentButton id={id} back={home.href} /> : null}
                {row.snoozedUntil && row.snoozedUntil > owner.now ? (
                  <ActionForm action={endSnooze} back={back} id={id} className="inline-form">
                    <span>
                      Put aside until{" "}
                      {formatDayTime(row.snoozedUntil, owner.zone, owner.hourCycle, owner.now)}.{" "}
                    </span>
                    <Submit look="act">Take it up now</Submit>
                  </ActionForm>
                ) : null}
              </div>
              <SettleForms id={id} back={home.href} thanks={row.kind === "thank-you"} />
              {row.kind === "document" ? <ChangePromise row={row} owner={owner} back={back} /> : null}
              {row.kind === "document" || row.kind === "check-in" ? (
                <ActionForm action={deleteDocument} back={home.href} id={id} className="inline-form">
                  <Submit look="skipit">Delete it</Submit>
                </ActionForm>
              ) : null}
            </>
          )}
        </Cue>
      </Spread>
    </Shell>
  );
}

/** Only a page of its own application is led back to, whatever the address says. */
function isOn(path: string, applicationId: string): boolean {
  return paths.isLocalPath(path) && path.startsWith(paths.application(applicationId));
}

function Writer({
  row,
  source,
  owner,
  back,
}: {
  row: FollowUpRow;
  source: NoteSource;
  owner: Owner;
  back: string;
}) {
  return (
    <>
      {row.covered ? (
        <p className="pencil">Covered by your note to {row.company}. You can write one anyway.</p>
      ) : null}
      <ThankYouEditor
        id={row.id}
        draft={draftThankYou(source)}
        to={row.personEmail}
        first={row.person ? firstName(row.person) : row.company}
        ownerId={owner.id}
        sender={owner.name}
        back={back}
        specificFromId={source.saved?.specificFromId ?? null}
      />
    </>
  );
}

/** What was promised, and by when, in other words. */
function ChangePromise({ row, owner, back }: { row: FollowUpRow; owner: Owner; back: string }) {
  const { day, time } = wallClock(row.dueAt, owner.zone);
  return (
    <ActionForm
      key={documentKey(row)}
      action={editPromisedDocument}
      back={back}
      id={row.id}
      label="What you promised"
    >
      <Fold summary="Change what, or when">
        <Version name="was" value={documentKey(row)} />
        <Field name="title" label="What" defaultValue={row.title ?? ""} />
        <div className="pair">
          <Field name="day" type="date" label="By which day" defaultValue={day} />
          <Field name="time" type="time" label="By what time" defaultValue={time} />
        </div>
        <div className="do">
          <Submit>Save</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}

function Question({ message }: { message: ReturnType<typeof draftNudge> }) {
  const href = mailAddress(null, message.subject, message.body);
  return (
    <>
      <p className="letter-text">{message.body}</p>
      {message.pencil ? <p className="pencil">{message.pencil}</p> : null}
      {href ? (
        <div className="do start">
          <a className="btn go" href={href}>
            Open in mail
          </a>
        </div>
      ) : null}
    </>
  );
}

function Settled({ row, source, back }: { row: FollowUpRow; source: NoteSource | null; back: string }) {
  return (
    <>
      {source?.savedBody ? <p className="letter-text">{source.savedBody}</p> : null}
      <Rows>
        {row.sentHow ? (
          <Row label="How">{SENT_HOW_WORDS[row.sentHow as keyof typeof SENT_HOW_WORDS]}</Row>
        ) : null}
        {row.waivedReason ? <Row label="Why">{row.waivedReason}</Row> : null}
      </Rows>
      <div className="do start">
        <ActionForm action={takeUpFollowUp} back={back} id={row.id} className="inline-form">
          <Submit look="act">Take it up again</Submit>
        </ActionForm>
      </div>
    </>
  );
}

function settledWords(row: FollowUpRow, owner: Owner): string {
  if (row.waivedReason) return "Set aside.";
  const when = row.sentAt ? ` ${formatDayTime(row.sentAt, owner.zone, owner.hourCycle, owner.now)}` : "";
  return row.kind === "thank-you" ? `Sent${when}.` : `Done${when}.`;
}
