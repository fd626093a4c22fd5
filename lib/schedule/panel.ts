import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { ok, type Result } from "@/lib/base/result";
import { addToApplication, findOrCreateByNames } from "@/lib/interviewers/commands/people";
import type { Held } from "@/lib/schedule/hold";

/** The ids of chosen people and of typed names, in that order and each once; new people are made at the company. */
export async function settlePeople(
  owner: Owner,
  held: Held,
  input: { people: string[]; newPeople: string[] },
): Promise<Result<string[]>> {
  const named =
    input.newPeople.length > 0
      ? await findOrCreateByNames(owner, { companyId: held.companyId, names: input.newPeople })
      : ok<string[]>([]);
  if (!named.ok) return named;
  const ids = [...new Set([...input.people, ...named.value])];
  const joined = await addToApplication(owner, { applicationId: held.applicationId, interviewerIds: ids });
  return joined.ok ? ok(ids) : joined;
}
