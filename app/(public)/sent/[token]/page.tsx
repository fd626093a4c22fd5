import type { Metadata } from "next";
import { connection } from "next/server";
import { PublicShell } from "@/app/_parts/public-shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Submit } from "@/app/_ui/submit";
import { followUps, sent } from "@/lib/base/paths";
import { getLinkedNote, holderOf } from "@/lib/follow-ups/one-click";
import { markSentByLink } from "@/lib/schedule/actions/one-click";

export const metadata: Metadata = { title: "I’ve sent it", robots: { index: false, follow: false } };

/**
 * Behind the link "I've sent it" of a mail: one button. Opening the page changes nothing, because mail scanners open
 * every link and run its scripts. Works signed out, and shows a first name and a company at most.
 */
export default async function SentPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const holder = await holderOf(token);
  const note = holder && (await getLinkedNote(holder));
  if (!note) {
    return (
      <PublicShell label="Link" title="This link has run out">
        <p>Nothing was changed. You can mark it in Greenroom itself.</p>
        <div className="do start">
          <Act href={followUps()}>Open your follow-ups</Act>
        </div>
      </PublicShell>
    );
  }
  const whom = note.first ? `${note.first}, ${note.company}` : note.company;
  return (
    <PublicShell label="Mark as sent" title={whom}>
      <ActionForm action={markSentByLink} back={sent(token)} className="form">
        <input type="hidden" name="token" value={token} />
        {note.done ? (
          <>
            <h2>{note.thanks ? "Marked as sent" : "Marked as done"}</h2>
            <p role="status">You will hear nothing more about it.</p>
            <div className="do start">
              <Submit look="act" name="undo" value="yes">
                Undo
              </Submit>
            </div>
          </>
        ) : (
          <>
            <h2>{note.thanks ? "Have you sent your note?" : "Is it done?"}</h2>
            <div className="do start">
              <Submit go busy="Saving">
                I’ve sent it
              </Submit>
            </div>
          </>
        )}
      </ActionForm>
    </PublicShell>
  );
}
