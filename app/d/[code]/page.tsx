import { notFound, redirect } from "next/navigation";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { findRoundByCode } from "@/lib/rounds/queries";

/** The debrief by a name short enough for the text of an alarm. */
export default async function ShortDebriefPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const { round } = await readPage(async (owner) => ({ round: await findRoundByCode(owner, code) }));
  if (!round) notFound();
  redirect(paths.debrief(round.applicationId, round.id));
}
