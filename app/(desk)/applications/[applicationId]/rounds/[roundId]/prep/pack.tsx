import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg, Tick } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Part } from "@/app/_ui/part";
import { Row, Rows } from "@/app/_ui/rows";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { list, plural } from "@/lib/base/words";
import { savePack } from "@/lib/packs/actions";
import type { PackRow } from "@/lib/packs/queries";
import { copiesNeeded, PORTFOLIO_LABELS } from "@/lib/packs/rules";
import { PORTFOLIO } from "@/lib/packs/schema";
import { setFormat } from "@/lib/rounds/actions";
import { FORMAT_LABELS } from "@/lib/rounds/rules";
import type { RoundPage } from "@/lib/schedule/queries/round";

type PackProps = {
  round: RoundPage;
  pack: PackRow | null;
  /** The version of the résumé that they were sent. */
  version: string | null;
  ownerId: string;
  here: string;
};

/** What goes into the bag: a résumé for each who has none, and one's work, or the decision against it. */
export function PackPart({ round, pack, version, ownerId, here }: PackProps) {
  const back = `${here}#pack`;
  const isRemote = round.format === "phone" || round.format === "video";
  return (
    <Part
      id="pack"
      title="Pack list"
      note={isRemote ? `By ${round.format}: nothing to carry but the link.` : "One résumé each, one spare."}
    >
      {round.format === "unknown" ? <AskFormat round={round} back={back} /> : null}
      <SavingForm
        action={savePack}
        save="/api/save/pack"
        back={back}
        draftKey={`${ownerId}:pack:${round.id}`}
        label="Pack list"
      >
        <input type="hidden" name="roundId" value={round.id} />
        <Version value={pack?.version ?? 0} />
        {isRemote ? (
          <input type="hidden" name="copies" value={pack?.copiesPacked ?? ""} />
        ) : (
          <Copies round={round} pack={pack} version={version} />
        )}
        <Seg
          name="portfolio"
          legend="Samples of your work"
          defaultValue={pack?.portfolio ?? undefined}
          options={PORTFOLIO.map((value) => ({ value, label: PORTFOLIO_LABELS[value] }))}
        />
        <Field
          name="ref"
          label="The link, or the name of the file"
          aside="if you bring or show something"
          maxLength={500}
          defaultValue={pack?.portfolioRef ?? ""}
        />
        {isRemote ? (
          <input type="hidden" name="portfolioPacked" value={pack?.portfolioPacked ? "on" : ""} />
        ) : (
          <Tick name="portfolioPacked" label="It lies in the bag" defaultChecked={pack?.portfolioPacked} />
        )}
      </SavingForm>
    </Part>
  );
}

function Copies({ round, pack, version }: Omit<PackProps, "here" | "ownerId">) {
  const needed = copiesNeeded(round.panel);
  const without = round.panel.filter((it) => it.resume === null).map((it) => it.name);
  const has = round.panel.filter((it) => it.resume === "has").map((it) => it.name);
  return (
    <>
      <Rows>
        <Row label="For">
          {round.panel.length === 0
            ? "Nobody is named yet, so two to be safe"
            : [...without, "one to spare"].join(", ")}
        </Row>
        {has.length > 0 ? <Row label="Has it">{list(has)}</Row> : null}
        <Row label="Version sent" blank={!version}>
          {version ?? "Not noted"}
        </Row>
      </Rows>
      <Field
        name="copies"
        type="number"
        inputMode="numeric"
        min={0}
        max={99}
        label="Copies in the bag"
        aside={`${plural(needed, "is", "are")} needed`}
        placeholder={`${needed}`}
        defaultValue={pack?.copiesPacked ?? ""}
      />
    </>
  );
}

function AskFormat({ round, back }: { round: RoundPage; back: string }) {
  return (
    <ActionForm action={setFormat} back={back} label="How you meet">
      <input type="hidden" name="roundId" value={round.id} />
      <Seg
        name="format"
        legend="How do you meet?"
        options={(["in-person", "video", "phone"] as const).map((value) => ({
          value,
          label: FORMAT_LABELS[value],
        }))}
      />
      <div className="do start">
        <Submit>Keep</Submit>
      </div>
    </ActionForm>
  );
}
