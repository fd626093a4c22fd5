import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Bar, type Bell, type Here } from "@/app/_parts/bar";
import { ZonePrompt } from "@/app/_parts/zone-prompt";
import { ActionForm } from "@/app/_ui/action-form";
import { Flash } from "@/app/_ui/flash";
import { Submit } from "@/app/_ui/submit";
import type { Flash as FlashNote } from "@/lib/accounts/flash";
import type { Owner } from "@/lib/accounts/owner";
import { signInWays } from "@/lib/accounts/ways";
import * as paths from "@/lib/base/paths";
import { saveZone } from "@/lib/schedule/actions/clock";
import { undo } from "@/lib/undo/actions";

type ShellProps = {
  owner: Pick<Owner, "name" | "email" | "zone" | "appearance">;
  here?: Here;
  bell: Bell;
  flash?: FlashNote | null;
  /** Asks or says something above the page, after the question about a changed time zone. */
  notice?: ReactNode;
  /** `narrow` for a page that is one form. */
  narrow?: boolean;
  /** Sticks to the bottom of the window: a quick-add line or the next cue. */
  dock?: ReactNode;
  children: ReactNode;
};

/** What stands around every page of somebody who is signed in. Each page renders it itself: it holds what the page read. */
export async function Shell(props: ShellProps) {
  const { owner, here, bell, flash } = props;
  const back = (await headers()).get("x-path") ?? paths.today();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Bar owner={owner} here={here} bell={bell} mailbox={!signInWays().mail} back={back} />
      <ZonePrompt zone={owner.zone} action={saveZone} back={back} />
      {props.notice}
      <main id="main" tabIndex={-1} className={props.narrow ? "narrow" : undefined}>
        {props.children}
      </main>
      {props.dock}
      {flash ? (
        // A new message must not inherit that the one before it has gone by now.
        <Flash
          key={`${flash.text} ${flash.undo?.id}`}
          message={flash.text}
          undo={<Undo flash={flash} back={back} />}
        />
      ) : null}
    </>
  );
}

function Undo({ flash, back }: { flash: FlashNote; back: string }) {
  if (!flash.undo) return null;
  return (
    <ActionForm action={undo} back={back} id={flash.undo.id} className="inline-form" label="Undo">
      <input type="hidden" name="kind" value={flash.undo.kind} />
      <Submit look="act">Undo</Submit>
    </ActionForm>
  );
}
