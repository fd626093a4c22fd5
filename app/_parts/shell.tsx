import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SignOut } from "@/app/_parts/sign-out";
import { ActionForm } from "@/app/_ui/action-form";
import { Flash } from "@/app/_ui/flash";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { Panel } from "@/app/_ui/panel";
import { Spike } from "@/app/_ui/spike";
import { Submit } from "@/app/_ui/submit";
import { ThemeSwitch } from "@/app/_ui/theme-switch";
import type { FormAction } from "@/lib/base/form-state";
import * as paths from "@/lib/base/paths";

export type Here = "today" | "applications" | "people" | "follow-ups" | "reminders" | "settings" | "mailbox";

/** What the bell shows. `at` is already written in the owner's zone and hour cycle. */
export type Bell = { unread: number; items: { id: string; text: string; href: string; at: string }[] };

type ShellProps = {
  owner: { name: string; email: string; appearance: "system" | "light" | "dark" };
  here?: Here;
  bell: Bell;
  flash?: { text: string; undo?: { kind: string; id: string } } | null;
  /** Asks something above the page, e.g. `ZonePrompt`. */
  notice?: ReactNode;
  doors?: { signOut?: FormAction; undo?: FormAction; appearance?: FormAction };
  /** `narrow` for a page that is one form. */
  narrow?: boolean;
  /** Sticks to the bottom of the window: a quick-add line or the next cue. */
  dock?: ReactNode;
  children: ReactNode;
};

const NAV = [
  { key: "today", href: paths.today(), label: "Today" },
  { key: "applications", href: paths.applications(), label: "Applications" },
  { key: "people", href: paths.people(), label: "People" },
  { key: "follow-ups", href: paths.followUps(), label: "Follow-ups" },
] as const;

/** What stands around every page of somebody who is signed in. Each page renders it itself: it holds what the page read. */
export async function Shell(props: ShellProps) {
  const { here, bell, flash, doors = {} } = props;
  const back = (await headers()).get("x-path") ?? paths.today();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="bar">
        <Link className="mark" href={paths.today()}>
          <Spike stage="final" className="" />
          Greenroom
        </Link>
        <Nav here={here} />
        <div className="tools">
          <Link className="tool new" href={paths.newApplication()} aria-label="Add an application">
            <Icon name="plus" />
            <span>Add</span>
          </Link>
          <BellPanel bell={bell} />
          <Menu {...props} doors={doors} back={back} />
        </div>
      </header>
      {props.notice}
      <main id="main" tabIndex={-1} className={props.narrow ? "narrow" : undefined}>
        {props.children}
      </main>
      {props.dock}
      {flash ? (
        <Flash message={flash.text} undo={<Undo flash={flash} action={doors.undo} back={back} />} />
      ) : null}
    </>
  );
}

function Nav({ here }: { here?: Here }) {
  return (
    <nav aria-label="Main">
      <ul>
        {NAV.map((item) => (
          <li key={item.key}>
            <Link href={item.href} aria-current={item.key === here ? "page" : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BellPanel({ bell }: { bell: Bell }) {
  const label = bell.unread === 0 ? "Reminders" : `Reminders, ${bell.unread} new`;
  return (
    <Panel
      id="bell"
      className="bell"
      label={label}
      title="Reminders"
      button={
        <>
          <Icon name="bell" />
          {bell.unread > 0 ? <b>{bell.unread > 99 ? "99+" : bell.unread}</b> : null}
        </>
      }
    >
      {bell.items.length === 0 ? <p>Nothing to remind you of.</p> : null}
      <ul>
        {bell.items.map((item) => (
          <li key={item.id}>
            <Link href={item.href}>
              {item.text} <time>{item.at}</time>
            </Link>
          </li>
        ))}
      </ul>
      <Link className="act" href={paths.reminders()}>
        All reminders
      </Link>
    </Panel>
  );
}

function Menu(props: ShellProps & { doors: NonNullable<ShellProps["doors"]>; back: string }) {
  const { owner, here, doors, back } = props;
  return (
    <Panel
      id="menu"
      className="you"
      title={owner.name || "You"}
      button={
        <>
          <Icon name="menu" />
          Menu
        </>
      }
    >
      <p>{owner.email}</p>
      <ul>
        {NAV.map((item) => (
          <li className="everywhere" key={item.key}>
            <Link href={item.href} aria-current={item.key === here ? "page" : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
        <li>
          <Link href={paths.settings()} aria-current={here === "settings" ? "page" : undefined}>
            Settings
          </Link>
        </li>
      </ul>
      {doors.appearance ? (
        <ThemeSwitch action={doors.appearance} value={owner.appearance} back={back} />
      ) : null}
      {doors.signOut ? <SignOut action={doors.signOut} /> : null}
    </Panel>
  );
}

type UndoProps = { flash: NonNullable<ShellProps["flash"]>; action?: FormAction; back: string };

function Undo({ flash, action, back }: UndoProps) {
  if (!flash.undo || !action) return null;
  return (
    <ActionForm action={action} back={back} id={flash.undo.id} className="inline-form">
      <input type="hidden" name="kind" value={flash.undo.kind} />
      <Submit look="act">Undo</Submit>
    </ActionForm>
  );
}
