-- The bell's latest five and the book's latest lines, without reading all that somebody has.
CREATE INDEX "debrief_line_owner_id_created_at_idx" ON "debrief_line"("owner_id", "created_at");

CREATE INDEX "delivery_owner_id_channel_sent_at_idx" ON "delivery"("owner_id", "channel", "sent_at");
