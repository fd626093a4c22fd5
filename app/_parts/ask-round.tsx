import { RoundForm } from "@/app/_parts/round-form";
import { Spike } from "@/app/_ui/spike";
import type { Owner } from "@/lib/accounts/owner";
import { type RoundStage, roundWords } from "@/lib/applications/rules";
import * as paths from "@/lib/base/paths";
import { lowerFirst } from "@/lib/base/words";
import type { RoundFormData } from "@/lib/rounds/queries";

/** What a page hands to the head when its address asks (`askSchema`): the kind, and `getRoundForm` for the form. */
export type AskedRound = { kind: RoundStage; form: RoundFormData };

/** What a move into a stage with rounds asks, in place, with Skip. */
export function AskRound({ owner, asked }: { owner: Owner; asked: AskedRound }) {
  const { form, kind } = asked;
  return (
    <section className="asking" aria-labelledby="asking">
      <div>
        <h2 id="asking">
          <Spike stage={kind} />
          When, and with whom?
        </h2>
        <p>
          {form.company}, {lowerFirst(roundWords(kind, 1))}. Skip it if you don’t know yet.
        </p>
      </div>
      <RoundForm
        owner={owner}
        form={form}
        id={crypto.randomUUID()}
        kind={kind}
        compact
        back={paths.application(form.applicationId)}
      />
    </section>
  );
}
