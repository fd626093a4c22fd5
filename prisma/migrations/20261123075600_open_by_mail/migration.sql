-- A link that opens an account for an address that asked for one by mail.
ALTER TABLE account_token DROP CONSTRAINT account_token_purpose_check,
  ADD CONSTRAINT account_token_purpose_check CHECK (purpose IN ('sign-in', 'open', 'verify', 'reset', 'change-address', 'invite'));
