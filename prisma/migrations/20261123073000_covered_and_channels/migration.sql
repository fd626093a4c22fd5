-- A person named after the note to the company went out is covered by it.
ALTER TABLE "follow_up" ADD COLUMN "covered" BOOLEAN NOT NULL DEFAULT false;
-- On which channels a reminder goes, decided when it is planned.
ALTER TABLE "reminder" ADD COLUMN "channels" TEXT[];
