-- A link from a mail does nothing for a disabled account.
GRANT SELECT (disabled_at) ON owner TO greenroom_app;
