-- Whether the owner of the open door has a password. The app's role can't read the hash and need not.
CREATE FUNCTION has_password() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT o.password_hash IS NOT NULL FROM public.owner o WHERE o.id = current_setting('app.owner_id')::uuid;
END;
GRANT SELECT (password_hash) ON owner TO greenroom_definer;
GRANT CREATE ON SCHEMA public TO greenroom_definer;
ALTER FUNCTION has_password() OWNER TO greenroom_definer;
REVOKE CREATE ON SCHEMA public FROM greenroom_definer;
REVOKE ALL ON FUNCTION has_password() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_password() TO greenroom_app;
