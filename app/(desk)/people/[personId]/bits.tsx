import type { ReactNode } from "react";
import { ActionForm } from "@/app/_ui/action-form";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

export function Keep() {
  return (
    <div className="do start">
      <Submit>Keep</Submit>
    </div>
  );
}

export function Remove(props: { action: FormAction; id: string; back: string; children: string }) {
  return (
    <ActionForm action={props.action} back={props.back} id={props.id} className="remove">
      <Submit look="act">{props.children}</Submit>
    </ActionForm>
  );
}

/** Their own words keep their line breaks. */
export function Said({ children }: { children: string }) {
  return <b className="keep">{children}</b>;
}

/** A link out; the schema lets nothing but http and https in here. */
export function Out({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer nofollow" target="_blank">
      {children}
    </a>
  );
}
