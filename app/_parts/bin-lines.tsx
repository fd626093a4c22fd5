import { ActionForm } from "@/app/_ui/action-form";
import { Ledger, LedgerLine } from "@/app/_ui/ledger";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { formatDay } from "@/lib/base/format";
import { undo } from "@/lib/undo/actions";
import type { BinRow } from "@/lib/undo/queries";
import { BIN_WORDS, goneAt } from "@/lib/undo/rules";

/** Deleted things, each with the way back. */
export function BinLines({ rows, owner, back }: { rows: BinRow[]; owner: Owner; back: string }) {
  return (
    <Ledger label="Deleted">
      {rows.map((row) => (
        <LedgerLine
          key={row.id}
          title={row.title}
          sub={[BIN_WORDS[row.kind], row.of].filter(Boolean).join(" · ")}
          next={
            <span className="pencil">
              Deleted {formatDay(row.deletedAt, owner.zone, owner.now)}, gone on{" "}
              {formatDay(goneAt(row.deletedAt), owner.zone)}
            </span>
          }
          at={
            <ActionForm action={undo} id={row.id} back={back} className="inline-form" label="Restore">
              <input type="hidden" name="kind" value={row.kind} />
              <Submit look="act" label={`Restore ${row.title}`}>
                Restore
              </Submit>
            </ActionForm>
          }
        />
      ))}
    </Ledger>
  );
}
