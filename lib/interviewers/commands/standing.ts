import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { isNewer, type Opened } from "@/lib/base/fields";
import { failed, ok, type Result } from "@/lib/base/result";
import { standingKey } from "@/lib/interviewers/rules";
import { type Decision, type FutureBoss, type Role, standingSchema } from "@/lib/interviewers/schema";
import { asOwner, type Tx } from "@/lib/platform/db";

/** Who somebody is in one application. Each verb makes the person part of that application if they are not yet. */
type Part = { applicationId: string; interviewerId: string };

/** Somebody known already becomes part of an application. */
export async function joinApplication(owner: Owner, input: Part): Promise<Result> {
  return put(owner, input, {});
}

export async function setRole(owner: Owner, input: Part & { role: Role | null }): Promise<Result> {
  return put(owner, input, { role: input.role });
}

export async function setDecisionMaker(
  owner: Owner,
  input: Part & { decisionMaker: Decision | null },
): Promise<Result> {
  return put(owner, input, { decisionMaker: input.decisionMaker });
}

export async function setFutureBoss(
  owner: Owner,
  input: Part & { futureBoss: FutureBoss | null },
): Promise<Result> {
  return put(owner, input, { futureBoss: input.futureBoss });
}

type Said = { role: Role | null; decisionMaker: Decision | null; futureBoss: FutureBoss | null };

/** All three at once, as on the person's page. Refuses to write over newer ones than the form showed, unless told to. */
export async function setStanding(
  owner: Owner,
  input: Part & Said & Opened,
): Promise<Result<{ version: string }>> {
  return asOwner(owner, async (tx) => {
    const { role, decisionMaker, futureBoss } = input;
    const [row] = await tx.$queryRaw<Said[]>`
      SELECT role, decision_maker AS "decisionMaker", future_boss AS "futureBoss" FROM application_interviewer
      WHERE owner_id = ${owner.id}::uuid AND application_id = ${input.applicationId}::uuid
        AND interviewer_id = ${input.interviewerId}::uuid FOR NO KEY UPDATE`;
    const version = standingKey(input);
    // Who is no part of the application yet is shown as one of whom nothing is said.
    const there = standingKey(row ?? { role: null, decisionMaker: null, futureBoss: null });
    if (isNewer(there, version, input)) return failed("changed-elsewhere", { replace: "newer-exists" });
    const done = await put(owner, input, { role, decisionMaker, futureBoss });
    return done.ok ? ok({ version }) : done;
  });
}

/**
 * Says for everybody of the application whether they would be the boss: the chosen one yes and the others no, with
 * "none" all no, with "unknown" all unknown.
 */
export async function markFutureBoss(
  owner: Owner,
  input: { applicationId: string; choice: string },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const { applicationId, choice } = input;
    const mark = choice === "unknown" ? "unknown" : "no";
    if (choice !== "unknown" && choice !== "none") {
      const chosen = await put(owner, { applicationId, interviewerId: choice }, { futureBoss: "yes" });
      if (!chosen.ok) return chosen;
    }
    const application = { ownerId: owner.id, id: applicationId, deletedAt: null };
    if ((await tx.application.count({ where: application })) === 0) return failed("not-found");
    await addPanelists(tx, owner, applicationId);
    await tx.$executeRaw`
      UPDATE application_interviewer SET future_boss = ${mark}
      WHERE owner_id = ${owner.id}::uuid AND application_id = ${applicationId}::uuid AND interviewer_id::text <> ${choice}`;
    return ok();
  });
}

/** Somebody who is on no round of it stops being part of an application. The answer is what `restorePart` needs. */
export async function removeFromApplication(owner: Owner, input: Part): Promise<Result<{ mark: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, ...key(input) };
    const part = await tx.applicationInterviewer.findFirst({ where });
    if (!part) return failed("not-found");
    await tx.applicationInterviewer.deleteMany({ where });
    const said = [part.role, part.decisionMaker, part.futureBoss].map((word) => word ?? "-");
    return ok({ mark: [input.applicationId, input.interviewerId, ...said].join(" ") });
  });
}

/** Takes `removeFromApplication` back, with what was known about their part in it. */
export async function restorePart(owner: Owner, mark: string): Promise<Result> {
  const [applicationId = "", interviewerId = "", ...said] = mark.split(" ");
  const [role, decisionMaker, futureBoss] = said.map((word) => (word === "-" ? null : word));
  const parsed = standingSchema.safeParse({
    ...{ applicationId, interviewerId },
    ...{ role: role ?? "", decisionMaker: decisionMaker ?? "", futureBoss: futureBoss ?? "" },
  });
  if (!parsed.success) return failed("not-found");
  const done = await setStanding(owner, parsed.data);
  return done.ok ? ok() : done;
}

async function put(
  owner: Owner,
  part: Part,
  said: { role?: Role | null; decisionMaker?: Decision | null; futureBoss?: FutureBoss | null },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    if (!(await isThere(tx, owner, part))) return failed("not-found");
    const own = { ownerId: owner.id, ...key(part) };
    await tx.applicationInterviewer.upsert({
      where: { ownerId_applicationId_interviewerId: own },
      create: { ...own, ...said },
      update: said,
    });
    return ok();
  });
}

function key({ applicationId, interviewerId }: Part): Part {
  return { applicationId, interviewerId };
}

async function isThere(tx: Tx, owner: Owner, part: Part): Promise<boolean> {
  const where = { ownerId: owner.id, deletedAt: null };
  const application = await tx.application.count({ where: { ...where, id: part.applicationId } });
  return (
    application === 1 && (await tx.interviewer.count({ where: { ...where, id: part.interviewerId } })) === 1
  );
}

/** People who sit on a round but were never made part of the application. */
async function addPanelists(tx: Tx, owner: Owner, applicationId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO application_interviewer (owner_id, application_id, interviewer_id)
    SELECT DISTINCT r.owner_id, r.application_id, ri.interviewer_id
    FROM round r JOIN round_interviewer ri ON ri.owner_id = r.owner_id AND ri.round_id = r.id
    WHERE r.owner_id = ${owner.id}::uuid AND r.application_id = ${applicationId}::uuid AND r.deleted_at IS NULL
    ON CONFLICT DO NOTHING`;
}
