import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPage } from "@/lib/accounts/session";
import { getFloor } from "@/lib/health/queries";

export const metadata: Metadata = { title: "Empty" };

/** The least that a signed-in page can be: what `npm run bench` and the budget of scripts compare every page with. */
export default async function Empty() {
  const { floor } = await readPage(async (owner) => ({ floor: await getFloor(owner) }));
  if (!floor) notFound();
  return <main>{floor.one}</main>;
}
