import { randomUUID } from "node:crypto";
import { EvidenceFields, RangeFields } from "@/app/_parts/money/fields";
import { FiguresBar } from "@/app/_parts/money/figures-bar";
import { SavingLine } from "@/app/_parts/saving-line";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Details } from "@/app/_ui/details";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { formatDate, formatFigure, formatRange, formatUnit } from "@/lib/base/format";
import { addPayEvidence, deletePayEvidence, editPayEvidence, saveRange } from "@/lib/pay/actions";
import type { PayEvidenceRow } from "@/lib/pay/queries";
import { evidenceKey, rangeKey } from "@/lib/pay/rules";
import type { MoneyProps } from "./page";

type RateProps = MoneyProps & { recent: readonly string[]; today: string };

/** What others pay, from where, and one's own range beside it. */
export function Rate(props: RateProps) {
  const { page, applicationId, back, ownerId, recent, today } = props;
  const { card, evidence } = page;
  const counted = evidence.filter((it) => recent.includes(it.id));
  const older = evidence.filter((it) => !recent.includes(it.id));
  return (
    <>
      <FiguresBar figures={counted} range={card} />
      {evidence.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>
          95,000 · a salary survey · Berlin, staff engineer · 12 Jun 2026
        </p>
      ) : null}
      <Figures rows={counted} {...props} />
      {older.length > 0 ? (
        <section>
          <h3 className="small">Older than a year, and not counted</h3>
          <Figures rows={older} {...props} />
        </section>
      ) : null}
      {evidence.length > 0 ? <AsTable counted={counted} older={older} card={card} /> : null}
      <ActionForm
        key={evidence.length}
        action={addPayEvidence}
        id={randomUUID()}
        back={back("rate")}
        draftKey={`${ownerId}:pay-found:${applicationId}`}
        label="Add a figure"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Fold summary={evidence.length === 0 ? "Add one figure" : "Add another figure"} look="btn">
          <EvidenceFields today={today} />
          <div className="do start">
            <Submit busy="Saving">Add it</Submit>
          </div>
        </Fold>
      </ActionForm>
      <h3 className="own">My range</h3>
      <SavingForm
        action={saveRange}
        save="/api/save/pay-range"
        back={back("rate")}
        draftKey={`${ownerId}:pay-range:${applicationId}`}
        label="My range"
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <Version name="was" value={rangeKey(card)} />
        <RangeFields pay={card} />
      </SavingForm>
    </>
  );
}

function Figures({ rows, back, ownerId, today }: RateProps & { rows: PayEvidenceRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="lines found-figures">
      {rows.map((it) => {
        const about = `${formatFigure(it.figure)}, ${it.source}`;
        return (
          <li key={it.id}>
            <div>
              <p className="text">
                <b>{formatFigure(it.figure)}</b> {it.url ? <Source it={it} /> : it.source}
              </p>
              <span className="by">
                {[it.region, it.level, formatDate(it.on)].filter(Boolean).join(" · ")}
              </span>
            </div>
            <SavingLine
              action={editPayEvidence}
              save="/api/save/pay-evidence"
              id={it.id}
              back={back("rate")}
              draftKey={`${ownerId}:pay-evidence:${it.id}`}
              was={evidenceKey(it)}
              of={about}
            >
              <EvidenceFields it={it} today={today} />
            </SavingLine>
            <ActionForm
              action={deletePayEvidence}
              id={it.id}
              back={back("rate")}
              className="remove"
              label={`Delete: ${about}`}
            >
              <Submit look="skipit" label={`Delete: ${about}`}>
                Delete
              </Submit>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}

function Source({ it }: { it: PayEvidenceRow }) {
  return (
    <a href={it.url!} rel="noreferrer" target="_blank">
      {it.source}
    </a>
  );
}

type TableProps = { counted: PayEvidenceRow[]; older: PayEvidenceRow[]; card: MoneyProps["page"]["card"] };

/** The picture in words and columns, for those who do not see it. */
function AsTable({ counted, older, card }: TableProps) {
  const own = formatRange(card?.minimum ?? null, card?.target ?? null);
  return (
    <Details summary="The same as a table">
      <table className="figures">
        <caption className="vh">
          Figures found{formatUnit(card?.currency ?? null, card?.period ?? null)}, and my range
        </caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Figure</th>
            <th scope="col">As of</th>
            <th scope="col">Counted</th>
          </tr>
        </thead>
        <tbody>
          {[...counted, ...older].map((it) => (
            <tr key={it.id}>
              <th scope="row">{it.source}</th>
              <td>{formatFigure(it.figure)}</td>
              <td>{formatDate(it.on)}</td>
              <td>{counted.includes(it) ? "yes" : "older than a year"}</td>
            </tr>
          ))}
          {own ? (
            <tr>
              <th scope="row">I say</th>
              <td colSpan={3}>{own}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </Details>
  );
}
