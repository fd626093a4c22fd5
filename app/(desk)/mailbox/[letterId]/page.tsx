import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/app/_parts/shell";
import { PageHead } from "@/app/_ui/page-head";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import { isId } from "@/lib/base/fields";
import { formatDayTime } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { getLetter } from "@/lib/delivery/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Mail" };

/** The mail as text, with its links live; its HTML is never run inside the product. */
export default async function LetterPage({ params }: { params: Promise<{ letterId: string }> }) {
  const { letterId } = await params;
  if (!isId(letterId)) notFound();
  const { owner, bell, flash, letter } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    letter: await getLetter(owner, letterId),
  }));
  if (!letter) notFound();
  return (
    <Shell owner={owner} here="mailbox" bell={bell} flash={flash} narrow>
      <PageHead
        crumb={{ href: paths.mailbox(), label: "Mailbox" }}
        title={letter.subject}
        sub={`To ${letter.toAddress}, ${formatDayTime(letter.createdAt, owner.zone, owner.hourCycle, owner.now)}`}
      />
      <p className="letter-text">{linked(letter.text)}</p>
    </Shell>
  );
}

function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <a key={at} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
