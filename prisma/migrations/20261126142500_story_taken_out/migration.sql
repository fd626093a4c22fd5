-- A story taken out of an application keeps what was written for it there, so that it can be put back whole.
ALTER TABLE "application_story" ADD COLUMN "removed_at" TIMESTAMPTZ(3);
