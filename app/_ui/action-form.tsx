"use client";
import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import { type DraftHome, forgetDraft, useDraft } from "@/app/_ui/drafts";
import { FormStateProvider } from "@/app/_ui/form-context";
import { Refusal } from "@/app/_ui/refusal";
import { type FormAction, type FormState, idle } from "@/lib/base/form-state";

export type ActionFormProps = {
  action: FormAction;
  /** Where to go afterwards; a local path. */
  back?: string;
  /** Minted by the server and used as primary key, so that a double submit makes one row. */
  id?: string;
  /** Keeps what is typed in this browser until it is saved. Begin it with the owner's id. */
  draftKey?: string;
  /** Where the draft is kept as well, so that another device finds it. */
  draftHome?: DraftHome;
  /** `form` unless told; "inline-form" for a lone button among words. */
  className?: string;
  /** Names the form where a page holds several. */
  label?: string;
  /** The element's own id, for a button elsewhere that sends this form. */
  domId?: string;
  /** "off": the browser puts nothing back by itself that could be older than what is saved. */
  autoComplete?: "off";
  children: ReactNode;
};

/**
 * A form whose action answers. Without JavaScript the browser posts it and Next renders the answer into the page;
 * with JavaScript nothing typed is lost either way: not to a refusal, not to a lost connection.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, draftKey } = props;
  const form = useRef<HTMLFormElement>(null);
  // The server renders the bare action, which a browser can post to. The browser runs it inside a net.
  const run = typeof window === "undefined" ? action : caught(action, draftKey);
  const [state, dispatch, pending] = useActionState(run, idle);
  const id = useId();
  useKeepTyped(form);
  useFocusOnRefusal(form, state);
  useFocusKept(form);
  useDraft(form, draftKey, props.draftHome);

  function onSubmit(event: FormEvent) {
    if (pending) event.preventDefault();
  }

  return (
    <FormStateProvider state={state} id={id}>
      <form
        ref={form}
        id={props.domId}
        action={dispatch}
        className={props.className ?? "form"}
        aria-label={props.label}
        autoComplete={props.autoComplete}
        data-status={state.status}
        noValidate
        onSubmit={onSubmit}
      >
        {props.back ? <input type="hidden" name="back" value={props.back} /> : null}
        {props.id ? <input type="hidden" name="id" value={props.id} /> : null}
        <Refusal />
        {props.children}
      </form>
    </FormStateProvider>
  );
}

const UNREACHED =
  "Greenroom could not be reached, so this is not saved yet. What you typed is still here. Try again in a moment.";

function caught(action: FormAction, draftKey: string | undefined): FormAction {
  return async function run(previous, form) {
    try {
      return await action(previous, form);
    } catch (error) {
      if (isNavigation(error) && draftKey) forgetDraft(draftKey);
      unstable_rethrow(error);
      return { status: "refused", message: UNREACHED };
    }
  };
}

/** A redirect reaches the browser as a thrown error with a digest: the action has done its work. */
function isNavigation(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "digest" in error && `${error.digest}`.startsWith("NEXT_")
  );
}

/** React empties a form after its action. A refused form must stay as it was typed. */
function useKeepTyped(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const element = form.current;
    function keep(event: Event) {
      if (event.target === element && element?.dataset.status === "refused") event.preventDefault();
    }
    element?.addEventListener("reset", keep);
    return () => element?.removeEventListener("reset", keep);
  }, [form]);
}

/** After a refusal the cursor stands in the first field that needs another look. */
function useFocusOnRefusal(form: React.RefObject<HTMLFormElement | null>, state: FormState) {
  useEffect(() => {
    if (state.status !== "refused") return;
    const bad = form.current?.querySelector<HTMLElement>("[aria-invalid='true'], [data-refused]");
    const inside = bad?.matches("fieldset") ? bad.querySelector<HTMLElement>("input") : bad;
    (inside ?? form.current?.querySelector<HTMLElement>(".refusal"))?.focus();
  }, [form, state]);
}

/**
 * A form that has done its work is often gone when its page comes back, and the cursor with it. It then stands on what the
 * form was in, so that keys go on from there and a screen reader says what has become of it.
 */
function useFocusKept(form: React.RefObject<HTMLFormElement | null>) {
  useLayoutEffect(() => {
    const element = form.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const home = element.closest("article[id], section[id]")?.id;
      const { pathname } = location;
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || location.pathname !== pathname) return;
        const place = document.getElementById(home ?? "") ?? document.getElementById(location.hash.slice(1));
        if (place && place.tabIndex < 0) place.tabIndex = -1;
        place?.focus({ preventScroll: true });
      });
    };
  }, [form]);
}
