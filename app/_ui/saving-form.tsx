"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, use, useEffect, useRef, useState } from "react";
import { ActionForm, type ActionFormProps } from "@/app/_ui/action-form";
import { FormContext, FormStateProvider } from "@/app/_ui/form-context";
import { startSaving, type Told } from "@/app/_ui/saving";
import { LOOK } from "@/app/_ui/saving-door";
import { Submit } from "@/app/_ui/submit";
import { idle } from "@/lib/base/form-state";

type SavingFormProps = Omit<ActionFormProps, "draftKey" | "draftHome" | "autoComplete"> & {
  /** The route that takes the same fields as the action does: "/api/save/why-here". */
  save: string;
  /** Keeps what is not saved yet in this browser. Begin it with the owner's id. */
  draftKey: string;
  /** The word on the button, which is there without JavaScript and after a save that did not work. */
  send?: string;
  /** Beside the button. */
  beside?: ReactNode;
};

/**
 * A form that saves by itself, for a row that is there (or that there is one of). It renders its own button: leave out
 * `Submit`. Put a `Version` into it, and no `key` on it that changes with what is saved, or it would be replaced under
 * the person's hands. Without JavaScript it is an `ActionForm`.
 */
export function SavingForm({ save, draftKey, send = "Save", beside, children, ...form }: SavingFormProps) {
  return (
    <ActionForm {...form} autoComplete="off">
      <Saves {...{ save, draftKey, send, beside }}>{children}</Saves>
    </ActionForm>
  );
}

type SavesProps = Pick<SavingFormProps, "save" | "draftKey" | "send" | "beside" | "children">;

function Saves({ save, draftKey, send, beside, children }: SavesProps) {
  const outer = use(FormContext);
  const router = useRouter();
  const foot = useRef<HTMLDivElement>(null);
  const saver = useRef<ReturnType<typeof startSaving>>(null);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const form = foot.current?.closest("form");
    if (!form) return;
    const setting = { url: save, key: draftKey, tell: setTold, refresh: () => router.refresh() };
    const started = startSaving(form, setting);
    saver.current = started;
    return () => started.stop();
  }, [save, draftKey, router]);
  useEffect(() => saver.current?.sync());

  // What the action refused without JavaScript stands until the form saves by itself.
  const state = told === null || told.what === "ready" ? outer.state : told.state;
  return (
    <FormStateProvider state={state} id={outer.id}>
      {children}
      <div className="saves" ref={foot}>
        <Submit look="act" busy="Saving">
          {send}
        </Submit>
        <p role="status">{told === null ? null : <Words told={told} />}</p>
        {beside}
      </div>
    </FormStateProvider>
  );
}

const UNSAVED = "Not saved yet. It is kept on this device.";

function Words({ told: { what, state, isElsewhere, wasSaved } }: { told: Told }) {
  if (what === "ready") return null;
  // While somebody types, the word stays and is not seen, so that it is not read out after each pause.
  if (what !== "unsaved") return wasSaved ? "Saved" : null;
  if (isElsewhere) return <Newer message={state.message} />;
  const isByField = Object.keys(state.fields ?? idle).length > 0;
  return `${UNSAVED}${isByField || !state.message ? "" : ` ${state.message}`}`;
}

/** Nothing is written over unseen: the newer one is a press away, and what was typed stays. */
function Newer({ message }: { message: string | undefined }) {
  const here = new URL(location.href);
  here.searchParams.set(LOOK, "1");
  return (
    <>
      {message}{" "}
      <a href={here.href} target="_blank" rel="noopener">
        Look at the newer one
      </a>
    </>
  );
}
