import { randomBytes } from "node:crypto";
import type pg from "pg";
import { openOwnLogin } from "./own-login";

/**
 * What the strangers' table needs from the login that owns the tables: sight of every row for fixtures and checksums,
 * and a role that row-level security lets through.
 */
export async function openLogin(): Promise<pg.Client> {
  const login = await openOwnLogin();
  for (const { name } of await tables(login)) {
    // lifted from the tables' owner alone; the roles of the product do not own them
    await login.query(`ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY`);
  }
  await makeChecksum(login);
  return login;
}

/** Every table that holds rows of one owner, with the column that says whose. */
export async function tables(login: pg.Client): Promise<{ name: string; key: string }[]> {
  const { rows } = await login.query<{ name: string; key: string }>(
    `SELECT c.relname AS name, CASE c.relname WHEN 'owner' THEN 'id' ELSE 'owner_id' END AS key FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND (c.relname = 'owner' OR EXISTS (SELECT 1 FROM pg_attribute o WHERE o.attrelid = c.oid AND o.attname = 'owner_id' AND o.attnum > 0))
     ORDER BY 1`,
  );
  return rows;
}

/** A function that any role may ask inside its own transaction: table by table, what somebody's rows are now. */
async function makeChecksum(login: pg.Client): Promise<void> {
  const parts = (await tables(login)).map(
    ({ name, key }) =>
      `SELECT '${name}' AS name, count(*) AS n, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM public."${name}" t WHERE t."${key}" = whose`,
  );
  await login.query(
    `CREATE FUNCTION rows_of(whose uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
       SELECT jsonb_object_agg(name, n || ' ' || sum) FROM (${parts.join(" UNION ALL ")}) x $$`,
  );
}

/**
 * A role with the rights of greenroom_app to which every row of every table is open: row-level security is out of the way,
 * and the `where` stands alone. (A login that is no superuser can't make a role with BYPASSRLS.)
 */
export async function makeOpenRole(login: pg.Client): Promise<string> {
  const role = `greenroom_test_${randomBytes(6).toString("hex")}`;
  await login.query(`CREATE ROLE ${role} NOLOGIN NOINHERIT`);
  await login.query(`GRANT ${role} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
  await login.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  const { rows: grants } = await login.query<{ grant: string; owner: string }>(
    `SELECT format('GRANT %s ON %I TO ${role}', p.privilege_type, c.relname) AS grant, c.relowner::regrole::text AS owner
     FROM pg_class c, aclexplode(c.relacl) p WHERE p.grantee = 'greenroom_app'::regrole AND c.relkind = 'r'
     UNION ALL SELECT format('GRANT %s (%I) ON %I TO ${role}', p.privilege_type, a.attname, c.relname), c.relowner::regrole::text
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) p WHERE p.grantee = 'greenroom_app'::regrole
     UNION ALL SELECT format('GRANT EXECUTE ON FUNCTION %s TO ${role}', f.oid::regprocedure), f.proowner::regrole::text
     FROM pg_proc f, aclexplode(f.proacl) p WHERE p.grantee = 'greenroom_app'::regrole`,
  );
  for (const { grant, owner } of grants) await as(login, owner, grant);
  for (const { name } of await tables(login)) {
    await login.query(`CREATE POLICY open ON "${name}" TO ${role} USING (true) WITH CHECK (true)`);
  }
  return role;
}

/** Roles belong to the whole server, so what was made must go. */
export async function dropOpenRole(login: pg.Client, role: string): Promise<void> {
  for (const { name } of await tables(login)) await login.query(`DROP POLICY open ON "${name}"`);
  const { rows } = await login.query<{ revoke: string; owner: string }>(
    `SELECT format('REVOKE ALL ON FUNCTION %s FROM ${role}', f.oid::regprocedure) AS revoke, f.proowner::regrole::text AS owner
     FROM pg_proc f, aclexplode(f.proacl) p WHERE p.grantee = '${role}'::regrole`,
  );
  for (const { revoke, owner } of rows) await as(login, owner, revoke);
  await login.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await login.query(`REVOKE ALL ON SCHEMA public FROM ${role}`);
  await login.query(`DROP ROLE ${role}`);
}

async function as(login: pg.Client, role: string, sql: string): Promise<void> {
  await login.query(`SET ROLE ${role}`);
  await login.query(sql);
  await login.query("RESET ROLE");
}
