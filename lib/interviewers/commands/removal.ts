import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { failed, ok, type Result } from "@/lib/base/result";
import { anonymousName } from "@/lib/interviewers/rules";
import { asOwner } from "@/lib/platform/db";

/**
 * The interviewer's own part of deleting and anonymising. Screens call the verbs of the same purpose in the room
 * `schedule`, which also take along what hangs on the person.
 */

/** Rests for 30 days. `at` is the mark by which what went with the person comes back. */
export async function hidePerson(
  owner: Owner,
  id: string,
): Promise<Result<{ id: string; name: string; at: Date }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: null };
    const person = await tx.interviewer.findFirst({ where, select: { name: true } });
    if (!person) return failed("not-found");
    await tx.interviewer.updateMany({ where, data: { deletedAt: owner.now } });
    return ok({ id, name: person.name, at: owner.now });
  });
}

export async function showPerson(owner: Owner, id: string): Promise<Result<{ id: string; at: Date }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: { not: null } };
    const person = await tx.interviewer.findFirst({ where, select: { deletedAt: true } });
    if (!person?.deletedAt) return failed("not-found");
    await tx.interviewer.updateMany({ where, data: { deletedAt: null } });
    return ok({ id, at: person.deletedAt });
  });
}

/** Name, title, address, links, facts, hooks, tone and what was thought about them are gone for good. Notes are not touched. */
export async function forgetPerson(owner: Owner, id: string): Promise<Result<{ id: string; name: string }>> {
  return asOwner(owner, async (tx) => {
    const where = { ownerId: owner.id, id, deletedAt: null };
    const person = await tx.interviewer.findFirst({ where, select: { company: { select: { name: true } } } });
    if (!person) return failed("not-found");
    const name = anonymousName(person.company?.name ?? null);
    const gone = { title: null, email: null, careText: null, careOrigin: null, angle: null, tone: null };
    await tx.interviewer.updateMany({ where, data: { name, ...gone, anonymisedAt: owner.now } });
    const theirs = { where: { ownerId: owner.id, interviewerId: id } };
    await tx.interviewerLink.deleteMany(theirs);
    await tx.interviewerFact.deleteMany(theirs);
    await tx.rapportHook.deleteMany(theirs);
    return ok({ id, name });
  });
}
