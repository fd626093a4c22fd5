import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { DraftNote } from "@/app/_ui/draft-note";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";
import type { ActionKind, ActionTargets } from "@/lib/guidance/action-kinds";
import type { Snapshot } from "@/lib/guidance/snapshot";

/** What every form in the book knows about the page that it stands on. */
export type Place = {
  snapshot: Snapshot;
  companyId: string;
  ownerId: string;
  /** The cue's own place on the page, to return to. */
  back: string;
  /** Where this cue stands in full, whatever its state. */
  full: string;
  /** The page's one filled button. */
  go: boolean;
  /** Begins the ids of this cue's forms on the page. */
  id: string;
};

/** `draft`: under what the act's typing is kept in the browser. The owner, the application, what is done to what. */
export type ActPlace = Place & { draft: string };
export type ActProps<K extends ActionKind> = { label: string; target: ActionTargets[K]; place: ActPlace };

type ActFormProps = {
  act: { label: string; place: ActPlace };
  action: FormAction;
  /** Minted for forms that make a row. */
  id?: string;
  hidden?: Readonly<Record<string, string | null>>;
  /** The word on the button that sends it. */
  send?: string;
  /** Beside it: a second choice. */
  beside?: ReactNode;
  children: ReactNode;
};

/**
 * The one action of a cue: its button unfolds the form that does it, by the browser's own means. What is typed is kept
 * until it is done; a draft found again unfolds the form.
 */
export function ActForm({ act, action, id, hidden, send = "Keep", beside, children }: ActFormProps) {
  const { label, place } = act;
  return (
    <ActionForm
      action={action}
      back={place.back}
      id={id}
      className="act-form"
      label={label}
      draftKey={`${place.draft}:${label}`}
    >
      <Hidden fields={hidden} />
      <Fold summary={label} look="btn" go={place.go}>
        {children}
        <div className="do start">
          <Submit go={place.go} busy="Saving">
            {send}
          </Submit>
          {beside}
          <DraftNote />
        </div>
      </Fold>
    </ActionForm>
  );
}

type SavingActProps = Omit<ActFormProps, "send" | "hidden"> & {
  hidden?: Readonly<Record<string, string>>;
  /** The route that takes the same fields: "/api/save/area-answer". */
  save: string;
};

/**
 * The same for words that a row has already, or will have: saved while they are typed. The form is left where it is
 * until the person has left it; then the page is drawn anew and the cue may ask for the next one.
 */
export function SavingAct({ act, action, save, id, hidden, beside, children }: SavingActProps) {
  const { label, place } = act;
  return (
    <SavingForm
      action={action}
      save={save}
      back={place.back}
      id={id}
      className="act-form"
      label={label}
      draftKey={place.draft}
      send="Keep"
      beside={beside}
    >
      <Hidden fields={hidden} />
      <Fold summary={label} look="btn" go={place.go}>
        {children}
      </Fold>
    </SavingForm>
  );
}

type OneTapProps = Pick<ActFormProps, "act" | "action" | "id" | "hidden">;

/** An action that asks nothing: one press does it. */
export function OneTap({ act, action, id, hidden }: OneTapProps) {
  return (
    <ActionForm action={action} back={act.place.back} id={id} className="act-form" label={act.label}>
      <Hidden fields={hidden} />
      <Submit go={act.place.go} busy="Saving">
        {act.label}
      </Submit>
    </ActionForm>
  );
}

type SecondProps = {
  place: Place;
  /** Tells the second choices of one cue apart. */
  name: string;
  action: FormAction;
  hidden: Readonly<Record<string, string | null>>;
};

/** The form behind a second choice; its button stands in the first form (`SecondButton`), so the two fold as one. */
export function SecondForm({ place, name, action, hidden }: SecondProps) {
  return (
    <ActionForm action={action} back={place.back} className="twin" domId={`${place.id}-${name}`}>
      <Hidden fields={hidden} />
    </ActionForm>
  );
}

export function SecondButton(props: { place: Place; name: string; children: ReactNode }) {
  return (
    <Submit look="act" form={`${props.place.id}-${props.name}`}>
      {props.children}
    </Submit>
  );
}

function Hidden({ fields = {} }: { fields?: Readonly<Record<string, string | null>> }) {
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value ?? ""} />
  ));
}
