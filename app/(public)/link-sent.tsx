import { Link } from "@/app/_ui/link";

type LinkSentProps = {
  /** Whether mails are sent here at all. */
  mail: boolean;
  /** What was typed; known only right after. */
  email?: string | undefined;
  /** Begins "If nora@example.org …": when there is a link at all. */
  when: string;
  /** What the link does: "to sign in". */
  to: string;
  again: string;
  minutes: 10 | 60;
};

/** The same for an address that has an account and for one that has none. */
export function LinkSent({ mail, email, when, to, again, minutes }: LinkSentProps) {
  const address = email ? <b>{email}</b> : "the address you typed";
  return (
    <>
      <p role="status">
        If {address} {when}, {mail ? "a link" : "there is now a link"} {to}{" "}
        {mail ? "is on its way." : "in the console of the computer that Greenroom runs on."}
      </p>
      <p className="mt-3">It works once, for {minutes === 60 ? "an hour" : `${minutes} minutes`}.</p>
      {mail ? null : (
        <p className="hint mt-3">
          No mail is set up here, so links go to the window in which Greenroom was started.
        </p>
      )}
      <p className="pencil mt-5">
        Nothing there? {mail ? "Look among the unwanted mail, or " : "You can "}
        <Link href={again}>ask again</Link>.
      </p>
    </>
  );
}
