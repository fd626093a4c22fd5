import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { nameKey } from "@/lib/interviewers/rules";
import { asOwner } from "@/lib/platform/db";

export type Suggestion = { id: string; name: string; title: string | null; company: string | null };

/**
 * At most eight people whose name (or one word of it) begins with `q`, or is close to it. People of the application
 * come first, then people of its company. An empty `q` offers those two groups alone.
 */
export async function suggestPeople(
  owner: Owner,
  input: { q: string; applicationId: string | null },
): Promise<Suggestion[]> {
  const q = nameKey(input.q);
  return asOwner(
    owner,
    (tx) => tx.$queryRaw<Suggestion[]>`
      WITH near AS (
        SELECT a.id, a.company_id FROM application a
        WHERE a.owner_id = ${owner.id}::uuid AND a.id = ${input.applicationId}::uuid AND a.deleted_at IS NULL
      ), person AS (
        SELECT i.id, i.name, i.title, c.name AS company,
          CASE
            WHEN EXISTS (SELECT 1 FROM application_interviewer ai JOIN near ON near.id = ai.application_id
                         WHERE ai.owner_id = i.owner_id AND ai.interviewer_id = i.id) THEN 0
            WHEN i.company_id IN (SELECT company_id FROM near) THEN 1
            ELSE 2
          END AS distance,
          starts_with(lower(i.name), ${q}) OR strpos(lower(i.name), ' ' || ${q}) > 0 AS begins,
          word_similarity(${q}, lower(i.name)) AS alike
        FROM interviewer i
        LEFT JOIN company c ON c.owner_id = i.owner_id AND c.id = i.company_id
        WHERE i.owner_id = ${owner.id}::uuid AND i.deleted_at IS NULL AND i.anonymised_at IS NULL
      )
      SELECT id, name, title, company FROM person
      WHERE CASE WHEN ${q} = '' THEN distance < 2 ELSE begins OR alike >= 0.4 END
      ORDER BY begins DESC, distance, alike DESC, lower(name), id
      LIMIT 8`,
  );
}
