import { SignOut } from "@/app/_parts/sign-out";
import { Icon } from "@/app/_ui/icon";
import { Link } from "@/app/_ui/link";
import { Panel } from "@/app/_ui/panel";
import { Spike } from "@/app/_ui/spike";
import { ThemeSwitch } from "@/app/_ui/theme-switch";
import { saveAppearance, signOut } from "@/lib/accounts/actions";
import type { Owner } from "@/lib/accounts/owner";
import * as paths from "@/lib/base/paths";

export type Here =
  | "today"
  | "applications"
  | "people"
  | "library"
  | "follow-ups"
  | "reminders"
  | "settings"
  | "mailbox";

/** What the bell shows. `at` is already written in the owner's zone and hour cycle. */
export type Bell = { unread: number; items: { id: string; text: string; href: string; at: string }[] };

type BarProps = {
  owner: Pick<Owner, "name" | "email" | "appearance">;
  here?: Here;
  bell: Bell;
  /** Shows the way to the mailbox page: where no mail server is set up. */
  mailbox?: boolean;
  /** Where a form in the bar comes back to. */
  back: string;
};

const NAV = [
  { key: "today", href: paths.today(), label: "Today" },
  { key: "applications", href: paths.applications(), label: "Applications" },
  { key: "people", href: paths.people(), label: "People" },
  { key: "library", href: paths.stories(), label: "Library" },
  { key: "follow-ups", href: paths.followUps(), label: "Follow-ups" },
] as const;

/** The way round the product. On a phone all but the bell is in the menu. */
export function Bar(props: BarProps) {
  return (
    <header className="bar">
      <Link className="mark" href={paths.today()}>
        <Spike stage="final" className="" />
        Greenroom
      </Link>
      <Nav here={props.here} />
      <div className="tools">
        <Link className="tool new" href={paths.newApplication()} aria-label="Add an application">
          <Icon name="plus" />
          <span>Add</span>
        </Link>
        <BellPanel bell={props.bell} />
        <Menu {...props} />
      </div>
    </header>
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

function Menu({ owner, here, back, mailbox }: Omit<BarProps, "bell">) {
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
        {mailbox ? (
          <li>
            <Link href={paths.mailbox()} aria-current={here === "mailbox" ? "page" : undefined}>
              Mailbox
            </Link>
          </li>
        ) : null}
      </ul>
      <ThemeSwitch action={saveAppearance} value={owner.appearance} back={back} />
      <SignOut action={signOut} />
    </Panel>
  );
}
