-- A closing is kept with its change of stage, so that reopening loses nothing and can itself be taken back.
ALTER TABLE "stage_change" ADD COLUMN "outcome" TEXT,
  ADD COLUMN "close_reason" TEXT,
  ADD COLUMN "closed_on" DATE;
ALTER TABLE "stage_change" ADD CONSTRAINT stage_change_stage_check CHECK (to_stage IN ('saved', 'applied', 'screen', 'first', 'second', 'final', 'offer', 'closed'));

-- What a form compares before it saves over something.
ALTER TABLE "company" ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A job description that a newer one has replaced. Never lost.
CREATE TABLE "ad_snapshot" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ad_snapshot_pkey" PRIMARY KEY ("owner_id", "id")
);
CREATE INDEX "ad_snapshot_owner_id_application_id_replaced_at_idx" ON "ad_snapshot"("owner_id", "application_id", "replaced_at");
ALTER TABLE "ad_snapshot" ADD CONSTRAINT "ad_snapshot_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ad_snapshot" ADD CONSTRAINT "ad_snapshot_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ad_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ad_snapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ad_snapshot" TO greenroom_app USING (owner_id = current_setting('app.owner_id')::uuid) WITH CHECK (owner_id = current_setting('app.owner_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ad_snapshot" TO greenroom_app;
