import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { addPanelists } from "@/lib/rounds/commands/panel";
import { insertRound } from "@/lib/rounds/commands/rounds";
import { resolveWhen, stageAhead } from "@/lib/rounds/rules";
import { moveStage } from "@/lib/schedule/commands/move-stage";
import { holdApplication } from "@/lib/schedule/hold";
import { settlePeople } from "@/lib/schedule/panel";
import { replan } from "@/lib/schedule/replan";
import { sayWhen } from "@/lib/schedule/rules";
import type { PutOn } from "@/lib/schedule/schema";
import { whole } from "@/lib/schedule/whole";

type Put = { roundId: string; applicationId: string; says: string };

/**
 * Puts a round on, ahead or already held, with everybody on its panel: the people, their thank-yous and the reminders
 * exist when this returns, or nothing does. The same form sent again changes nothing.
 */
export async function putOnRound(owner: Owner, input: PutOn): Promise<Result<Put>> {
  return whole(owner, async () => {
    const held = await holdApplication(owner, input.applicationId);
    if (!held) return failed("not-found");
    const resolved = resolveWhen(input);
    const { startsAt, endsAt } = resolved;
    const put = await insertRound(owner, { ...input, startsAt, endsAt });
    if (!put.ok) return put;
    if (put.value.made) {
      const people = await settlePeople(owner, held, input);
      if (!people.ok) return people;
      const seated = await addPanelists(owner, {
        roundId: input.id,
        people: people.value.map((interviewerId) => ({ interviewerId })),
      });
      if (!seated.ok) return seated;
      const stage = input.moveStage ? stageAhead(held.stage, input.kind) : null;
      const moved = stage ? await moveStage(owner, { id: held.applicationId, stage, on: null }) : null;
      if (moved && !moved.ok) return moved;
      await replan(owner, held.applicationId);
    }
    const says = sayWhen(input, input, resolved, owner.hourCycle);
    return ok({ roundId: input.id, applicationId: held.applicationId, says });
  });
}
