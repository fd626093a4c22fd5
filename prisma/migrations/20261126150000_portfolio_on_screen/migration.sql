-- What is shown on a screen is decided on, but not packed.
ALTER TABLE pack DROP CONSTRAINT pack_portfolio_check,
  ADD CONSTRAINT pack_portfolio_check CHECK (portfolio IN ('yes', 'screen', 'no'));
