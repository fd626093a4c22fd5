import { ActForm, type ActProps, OneTap } from "@/app/_parts/book/act-form";
import { ActionForm } from "@/app/_ui/action-form";
import { Seg } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { addPortfolioLink, decidePortfolio, packCopies, packPortfolio } from "@/lib/packs/actions";
import { PORTFOLIO_LABELS } from "@/lib/packs/rules";
import { PORTFOLIO } from "@/lib/packs/schema";
import { opened, setFormat } from "@/lib/rounds/actions";
import { FORMAT_LABELS } from "@/lib/rounds/rules";

const FORMATS = (["in-person", "video", "phone"] as const).map((value) => ({
  value,
  label: FORMAT_LABELS[value],
}));

export function SetFormat(act: ActProps<"set-format">) {
  const round = act.place.snapshot.rounds.find((it) => it.id === act.target.roundId);
  return (
    <ActForm act={act} action={setFormat} hidden={{ roundId: act.target.roundId }}>
      <Seg name="format" legend="How do you meet?" options={FORMATS} defaultValue={round?.format} />
    </ActForm>
  );
}

export function PackCopies(act: ActProps<"pack-copies">) {
  const { roundId, needed } = act.target;
  return (
    <ActForm act={act} action={packCopies} hidden={{ roundId }} send="Packed">
      <Field
        name="copies"
        type="number"
        inputMode="numeric"
        min={0}
        max={99}
        label="Copies in your bag"
        aside={`${needed} needed`}
        defaultValue={needed}
      />
    </ActForm>
  );
}

export function DecidePortfolio(act: ActProps<"decide-portfolio">) {
  return (
    <ActForm act={act} action={decidePortfolio} hidden={{ roundId: act.target.roundId }}>
      <Seg
        name="portfolio"
        legend="A portfolio of your work"
        options={PORTFOLIO.map((value) => ({ value, label: PORTFOLIO_LABELS[value] }))}
      />
    </ActForm>
  );
}

export function AddPortfolioLink(act: ActProps<"add-portfolio-link">) {
  return (
    <ActForm act={act} action={addPortfolioLink} hidden={{ roundId: act.target.roundId }}>
      <Field name="ref" label="The link, or the name of the file" maxLength={500} />
    </ActForm>
  );
}

export function PackPortfolio(act: ActProps<"pack-portfolio">) {
  return <OneTap act={act} action={packPortfolio} hidden={{ roundId: act.target.roundId }} />;
}

/** Leads to the four parts in Prep; that they were looked over is told by this press, never by the page being fetched. */
export function OpenCheck({ label, target, place }: ActProps<"open-check">) {
  const back = `${paths.roundMode(place.snapshot.application.id, target.roundId, "prep")}#check`;
  return (
    <ActionForm action={opened} back={back} className="act-form" label={label}>
      <input type="hidden" name="roundId" value={target.roundId} />
      <input type="hidden" name="what" value="check" />
      <Submit go={place.go} busy="Opening">
        {label}
      </Submit>
    </ActionForm>
  );
}
