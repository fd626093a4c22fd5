import type { Metadata } from "next";
import { BinLines } from "@/app/_parts/bin-lines";
import { Shell } from "@/app/_parts/shell";
import { EmptyLine } from "@/app/_ui/empty-line";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { getBell } from "@/lib/reminders/queries";
import { listBin } from "@/lib/undo/queries";

export const metadata: Metadata = { title: "Deleted" };

/** What was deleted, for 30 days. */
export default async function Bin() {
  const { owner, bell, flash, rows } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    rows: await listBin(owner, {}),
  }));
  return (
    <Shell owner={owner} bell={bell} flash={flash}>
      <PageHead title="Deleted" sub="Everything you delete rests here for 30 days, then is gone." />
      {rows.length > 0 ? (
        <Spread label="Deleted things" kind="parts">
          <Part title="Resting" count={rows.length} note="Restoring brings back what hung on it, too.">
            <BinLines rows={rows} owner={owner} back={paths.bin()} />
          </Part>
        </Spread>
      ) : (
        <Spread label="Nothing deleted" kind="parts">
          <Part title="Nothing">
            <EmptyLine
              says="Nothing is resting here. What you delete comes here first, so a slip costs nothing."
              sample="Halden Freight, staff engineer. Deleted today, gone on Wed 23 Dec"
            />
          </Part>
        </Spread>
      )}
    </Shell>
  );
}
