"use client";
import { ActionForm } from "@/app/_ui/action-form";
import { forgetAllDrafts } from "@/app/_ui/drafts";
import { Submit } from "@/app/_ui/submit";
import type { FormAction } from "@/lib/base/form-state";

/** Signs out here, and leaves nothing half-written in a browser that others may use. */
export function SignOut({ action }: { action: FormAction }) {
  return (
    <div onSubmit={forgetAllDrafts}>
      <ActionForm action={action} className="">
        <Submit look="act">Sign out</Submit>
      </ActionForm>
    </div>
  );
}
