import { CopyNote } from "@/app/_parts/copy-note";
import { ActionForm } from "@/app/_ui/action-form";
import { Details } from "@/app/_ui/details";
import { Textarea } from "@/app/_ui/field";
import { Checks } from "@/app/_ui/lamp";
import { Submit } from "@/app/_ui/submit";
import { sentence } from "@/lib/base/words";
import { saveThankYou } from "@/lib/follow-ups/actions";
import type { NoteWarning } from "@/lib/follow-ups/check";
import type { NoteDraft, NoteSlot, Offer, SlotName } from "@/lib/follow-ups/draft";
import { mailAddress } from "@/lib/follow-ups/messages";

type EditorProps = {
  id: string;
  draft: NoteDraft;
  /** The person's address, if known. */
  to: string | null;
  first: string;
  ownerId: string;
  /** The owner's name, under the letter. */
  sender: string;
  back: string;
  /** Of the line that stands in "specific", so that a save keeps it. */
  specificFromId: string | null;
};

/**
 * A thank-you, slot by slot in the order of the letter. What was said is offered as buttons: a press keeps everything
 * typed and adds the line to its slot. Works as a plain form.
 */
export function ThankYouEditor(props: EditorProps) {
  const { id, draft, first, back } = props;
  const signed = `${draft.closing}\n${props.sender}`;
  const slot = (name: SlotName) => draft.slots.find((it) => it.name === name)!;
  const offers = (name: Offer["slot"]) => draft.offers.filter((it) => it.slot === name);
  return (
    <ActionForm
      action={saveThankYou}
      back={back}
      id={id}
      draftKey={`${props.ownerId}:note:${id}`}
      className="form letter"
    >
      <p className="greeting">{draft.greeting}</p>
      <input type="hidden" name="specificFromId" value={props.specificFromId ?? ""} />
      <Slot slot={slot("thanks")} label="Thanks" />
      <Slot slot={slot("specific")} label={`Something ${first} said`} />
      <Offers label={`From your notes on ${first}`} offers={offers("specific")} />
      <Slot slot={slot("interest")} label="Why you are still keen" />
      <Offers label="From your own page" offers={offers("interest")} />
      <Slot slot={slot("consideration")} label="Thanks for considering you" />
      {slot("next").text ? <Slot slot={slot("next")} label="The date they named" /> : null}
      {offers("unsaid").length > 0 || slot("unsaid").text ? (
        <Details summary="What you wished you had said" open={slot("unsaid").text !== ""}>
          <Slot slot={slot("unsaid")} label="One sentence" />
          <Offers label="From your debrief" offers={offers("unsaid")} />
        </Details>
      ) : null}
      <p className="greeting closing">{signed}</p>
      <Checks label="What the note says" items={lamps(draft)} />
      <Remarks draft={draft} first={first} />
      <div className="do start">
        <Submit go busy="Saving">
          Save draft
        </Submit>
        <CopyNote greeting={draft.greeting} closing={signed} />
        <MailLink to={props.to} draft={draft} />
      </div>
    </ActionForm>
  );
}

function Slot({ slot, label }: { slot: NoteSlot; label: string }) {
  return (
    <Textarea
      name={slot.name}
      label={label}
      rows={Math.max(1, Math.ceil(slot.text.length / 90))}
      defaultValue={slot.text}
      placeholder={slot.pencil ?? undefined}
    />
  );
}

function Offers({ label, offers }: { label: string; offers: Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <fieldset className="offers">
      <legend>{label}</legend>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.slot} ${offer.fromId}`}>
            <span>{offer.text}</span>
            <Submit
              look="act"
              name="pick"
              value={`${offer.slot} ${offer.fromId ?? ""}`.trim()}
              label={`Use: ${offer.text}`}
            >
              Use
            </Submit>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What to look at before it goes out: said beside the draft, never in its way. */
function Remarks({ draft, first }: { draft: NoteDraft; first: string }) {
  // before the first save there is nothing to look at yet
  if (draft.state === "to-write" || draft.warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label={`Before you send it to ${first}`}>
      {draft.warnings.map((it) => (
        <li key={`${it.kind} ${it.keep ?? it.phrase}`}>
          <p>
            {it.says}
            {it.hint ? <span> {sentence(it.hint)}.</span> : null}
          </p>
          {it.sentence && it.phrase ? <Meant sentence={it.sentence} phrase={it.phrase} /> : null}
          <RemarkActs it={it} />
        </li>
      ))}
    </ul>
  );
}

/** The sentence, with the words meant underlined. */
function Meant({ sentence: whole, phrase }: { sentence: string; phrase: string }) {
  const at = whole.indexOf(phrase);
  return (
    <p className="meant">
      {whole.slice(0, at)}
      <u>{phrase}</u>
      {whole.slice(at + phrase.length)}
    </p>
  );
}

/** Both keep everything typed. A wording that is to be left out is left to the writer's hand. */
function RemarkActs({ it }: { it: NoteWarning }) {
  if (it.keep === null) return null;
  const what = it.phrase ?? "the length";
  return (
    <div className="do start">
      {it.better && it.phrase ? (
        <Submit look="act" name="use" value={it.phrase} label={`Use “${it.better}” for “${it.phrase}”`}>
          Use “{it.better}”
        </Submit>
      ) : null}
      <Submit look="act" name="keep" value={it.phrase ?? it.kind} label={`Keep it: ${what}`}>
        Keep it
      </Submit>
    </div>
  );
}

/** A mail program's own window; left out where the address would be too long for one. */
function MailLink({ to, draft }: { to: string | null; draft: NoteDraft }) {
  const href = mailAddress(to, draft.subject, draft.body);
  return href ? (
    <a className="act" href={href} data-mail={draft.subject}>
      Open in mail
    </a>
  ) : null;
}

function lamps({ lamps }: NoteDraft) {
  return [
    { text: "Thanks", state: lamps.thanks ? ("ready" as const) : ("open" as const) },
    { text: "A specific moment", state: lamps.moment ? ("ready" as const) : ("open" as const) },
    { text: "Still interested", state: lamps.interest ? ("ready" as const) : ("open" as const) },
  ];
}
