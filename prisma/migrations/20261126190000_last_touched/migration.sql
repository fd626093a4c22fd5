-- The snapshot of the guidance asks for the twenty applications touched last, of however many.
CREATE INDEX "application_owner_id_updated_at_idx" ON "application"("owner_id", "updated_at");
