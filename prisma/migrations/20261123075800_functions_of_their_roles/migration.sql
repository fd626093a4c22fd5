-- The earlier migrations revoked and granted after the hand-over to greenroom_definer: as somebody who did not own the
-- functions any more, which PostgreSQL answers with a warning and does not do. Done here as their owner: nobody but the
-- role that needs a function may call it.
GRANT CREATE ON SCHEMA public TO greenroom_definer;
SET ROLE greenroom_definer;

REVOKE ALL ON FUNCTION claim_due_reminders(int, interval), next_reminder_at(), purge_bin(), touch_session(uuid), has_password() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_due_reminders(int, interval), next_reminder_at(), purge_bin() TO greenroom_worker;
GRANT EXECUTE ON FUNCTION touch_session(uuid), has_password() TO greenroom_app;

-- When the next reminder that nobody holds is due: the first of an index, where the earlier one read all planned ones of
-- everybody at each turn of the loop. One that is held or waits for another try is looked for at each turn anyway.
CREATE OR REPLACE FUNCTION next_reminder_at() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT r.fire_at FROM public.reminder r WHERE r.state = 'planned' AND r.lease_until IS NULL ORDER BY r.fire_at LIMIT 1;
END;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM greenroom_definer;
