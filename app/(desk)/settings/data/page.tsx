import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { removeSample, showAround } from "@/lib/portability/actions";
import { hasSample } from "@/lib/portability/queries";
import { getBell } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "My data" };

const HERE = `${paths.settings()}/data`;

export default async function DataPage() {
  const { owner, bell, flash, sample } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    sample: await hasSample(owner),
  }));
  return (
    <Shell owner={owner} here="settings" bell={bell} flash={flash}>
      <PageHead crumb={{ href: paths.settings(), label: "Settings" }} title="My data" />
      <Spread label="My data" kind="parts">
        <Part
          title="Take it with you"
          note="One file with everything that is yours: applications, rounds, people, notes, follow-ups and reminders."
        >
          <p>A JSON file, as readable as it can be. Passwords and links are not in it.</p>
          <div className="do">
            <a className="btn go" href="/api/export" download>
              Download my data
            </a>
          </div>
        </Part>
        <Part title="Sample search" note="To look around with. Your own rows are never touched.">
          {sample ? (
            <ActionForm action={removeSample} back={HERE}>
              <p>The sample is here. It goes with everything that was added to it.</p>
              <div className="do">
                <Submit busy="Taking it away">Remove the sample</Submit>
              </div>
            </ActionForm>
          ) : (
            <ActionForm action={showAround} back={paths.today()}>
              <div className="do">
                <Submit busy="Filling in">Show me around</Submit>
              </div>
            </ActionForm>
          )}
        </Part>
      </Spread>
    </Shell>
  );
}
