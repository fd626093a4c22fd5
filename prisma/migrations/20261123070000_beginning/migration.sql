-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "owner" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "hour_cycle" TEXT NOT NULL DEFAULT '24',
    "week_starts_on" INTEGER NOT NULL DEFAULT 1,
    "appearance" TEXT NOT NULL DEFAULT 'system',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "identity" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "owner_id" UUID,
    "payload" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "profile" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "notice_length" INTEGER,
    "notice_unit" TEXT,
    "notice_confirmed_at" TIMESTAMPTZ(3),
    "quiet_from" TEXT NOT NULL DEFAULT '21:00',
    "quiet_to" TEXT NOT NULL DEFAULT '08:00',
    "mail" BOOLEAN NOT NULL DEFAULT true,
    "leads" JSONB NOT NULL DEFAULT '{}',
    "sample_at" TIMESTAMPTZ(3),

    CONSTRAINT "profile_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "company" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "website_read_at" TIMESTAMPTZ(3),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "company_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "application" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'saved',
    "stage_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "link" TEXT,
    "location" TEXT,
    "pay_as_posted" TEXT,
    "source" TEXT,
    "ad_text" TEXT,
    "ad_saved_at" TIMESTAMPTZ(3),
    "resume_version" TEXT,
    "next_action" TEXT,
    "next_action_due_at" TIMESTAMPTZ(3),
    "why_here" TEXT,
    "why_here_edited_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "close_reason" TEXT,
    "closed_on" DATE,
    "closed_at_stage" TEXT,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "stage_change" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "class" TEXT,
    "gap_answer" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "interviewer" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "company_id" UUID,
    "title" TEXT,
    "email" TEXT,
    "care_text" TEXT,
    "care_origin" TEXT,
    "angle" TEXT,
    "tone" TEXT,
    "anonymised_at" TIMESTAMPTZ(3),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "interviewer_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "interviewer_link" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "interviewer_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interviewer_link_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "interviewer_fact" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "interviewer_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "seen_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "interviewer_fact_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "rapport_hook" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "interviewer_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "rapport_hook_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "application_interviewer" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "interviewer_id" UUID NOT NULL,
    "role" TEXT,
    "decision_maker" TEXT,
    "future_boss" TEXT,

    CONSTRAINT "application_interviewer_pkey" PRIMARY KEY ("owner_id","application_id","interviewer_id")
);

-- CreateTable
CREATE TABLE "round" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "format" TEXT NOT NULL DEFAULT 'unknown',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "state" TEXT NOT NULL DEFAULT 'scheduled',
    "reason" TEXT,
    "theme" TEXT,
    "others_in_running" TEXT,
    "digest_read_at" TIMESTAMPTZ(3),
    "sheet_opened_at" TIMESTAMPTZ(3),
    "check_opened_at" TIMESTAMPTZ(3),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "round_interviewer" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "round_id" UUID NOT NULL,
    "interviewer_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL DEFAULT 0,
    "attended" BOOLEAN NOT NULL DEFAULT true,
    "resume" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "round_interviewer_pkey" PRIMARY KEY ("owner_id","round_id","interviewer_id")
);

-- CreateTable
CREATE TABLE "round_area" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_area_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "note" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID,
    "round_id" UUID,
    "interviewer_id" UUID,
    "body" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "debrief" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3),
    "feel" TEXT,
    "next_step" TEXT,
    "promised_on" DATE,
    "promise_said_by_id" UUID,
    "next_step_not_said" BOOLEAN NOT NULL DEFAULT false,
    "no_feedback" BOOLEAN NOT NULL DEFAULT false,
    "no_improvement" BOOLEAN NOT NULL DEFAULT false,
    "no_facts" BOOLEAN NOT NULL DEFAULT false,
    "follow_ups_none" BOOLEAN NOT NULL DEFAULT false,
    "pay_raised" BOOLEAN,
    "first_number_by" TEXT,
    "thanked_in_room" BOOLEAN,
    "draft" JSONB,
    "draft_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "debrief_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "debrief_line" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "interviewer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "debrief_line_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "asked_question" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "interviewer_id" UUID,
    "text" TEXT NOT NULL,
    "category" TEXT,
    "answer" TEXT,
    "rating" TEXT,
    "mark" TEXT,
    "improved_answer" TEXT,
    "detail_to_add" TEXT,
    "likely_follow_up" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "said_by" TEXT,
    "heard_on" DATE NOT NULL,
    "acted_in_round_id" UUID,
    "plan" TEXT,
    "set_aside" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "fact_stated" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "round_id" UUID,
    "interviewer_id" UUID,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "explanation" TEXT,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "fact_stated_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "my_question" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 1,
    "category" TEXT,
    "answered_in_round_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "my_question_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "my_question_asking" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "my_question_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "interviewer_id" UUID,
    "assigned_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "my_question_asking_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "research" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "said_by" TEXT,
    "published_on" DATE,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nothing_new" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "research_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "carry_item" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "from_round_id" UUID NOT NULL,
    "to_round_id" UUID,
    "kind" TEXT NOT NULL,
    "asked_question_id" UUID,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "state" TEXT NOT NULL DEFAULT 'undecided',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "carry_item_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "round_id" UUID,
    "interviewer_id" UUID,
    "title" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "subject" TEXT,
    "thanks" TEXT,
    "specific" TEXT,
    "specific_from_id" UUID,
    "unsaid" TEXT,
    "interest" TEXT,
    "consideration" TEXT,
    "next" TEXT,
    "body" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "sent_how" TEXT,
    "waived_reason" TEXT,
    "snoozed_until" TIMESTAMPTZ(3),
    "dropped_because" TEXT,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "round_id" UUID,
    "follow_up_id" UUID,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "fire_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "outcome" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "fence" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "reminder_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "message_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "letter" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "cue_skip" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "cue_id" TEXT NOT NULL,
    "skipped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cue_skip_pkey" PRIMARY KEY ("owner_id","application_id","cue_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "owner_email_key" ON "owner"("email");

-- CreateIndex
CREATE INDEX "session_owner_id_expires_at_idx" ON "session"("owner_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "identity_provider_subject_key" ON "identity"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_hash_key" ON "account_token"("hash");

-- CreateIndex
CREATE INDEX "account_token_email_purpose_idx" ON "account_token"("email", "purpose");

-- CreateIndex
CREATE INDEX "account_token_expires_at_idx" ON "account_token"("expires_at");

-- CreateIndex
CREATE INDEX "company_owner_id_name_idx" ON "company"("owner_id", "name");

-- CreateIndex
CREATE INDEX "application_owner_id_stage_stage_changed_at_id_idx" ON "application"("owner_id", "stage", "stage_changed_at", "id");

-- CreateIndex
CREATE INDEX "application_owner_id_company_id_idx" ON "application"("owner_id", "company_id");

-- CreateIndex
CREATE INDEX "stage_change_owner_id_application_id_changed_at_idx" ON "stage_change"("owner_id", "application_id", "changed_at");

-- CreateIndex
CREATE INDEX "requirement_owner_id_application_id_idx" ON "requirement"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "interviewer_owner_id_name_idx" ON "interviewer"("owner_id", "name");

-- CreateIndex
CREATE INDEX "interviewer_owner_id_company_id_idx" ON "interviewer"("owner_id", "company_id");

-- CreateIndex
CREATE INDEX "interviewer_link_owner_id_interviewer_id_idx" ON "interviewer_link"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "interviewer_fact_owner_id_interviewer_id_idx" ON "interviewer_fact"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "rapport_hook_owner_id_interviewer_id_idx" ON "rapport_hook"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "application_interviewer_owner_id_interviewer_id_idx" ON "application_interviewer"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "round_owner_id_application_id_starts_at_idx" ON "round"("owner_id", "application_id", "starts_at");

-- CreateIndex
CREATE INDEX "round_owner_id_state_ends_at_idx" ON "round"("owner_id", "state", "ends_at");

-- CreateIndex
CREATE INDEX "round_interviewer_owner_id_interviewer_id_idx" ON "round_interviewer"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "round_area_owner_id_round_id_idx" ON "round_area"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "note_owner_id_interviewer_id_noted_at_idx" ON "note"("owner_id", "interviewer_id", "noted_at");

-- CreateIndex
CREATE INDEX "note_owner_id_round_id_idx" ON "note"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "note_owner_id_application_id_noted_at_idx" ON "note"("owner_id", "application_id", "noted_at");

-- CreateIndex
CREATE INDEX "debrief_owner_id_promise_said_by_id_idx" ON "debrief"("owner_id", "promise_said_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "debrief_owner_id_round_id_key" ON "debrief"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "debrief_line_owner_id_debrief_id_idx" ON "debrief_line"("owner_id", "debrief_id");

-- CreateIndex
CREATE INDEX "debrief_line_owner_id_interviewer_id_idx" ON "debrief_line"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "asked_question_owner_id_round_id_idx" ON "asked_question"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "asked_question_owner_id_interviewer_id_idx" ON "asked_question"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "feedback_owner_id_round_id_idx" ON "feedback"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "feedback_owner_id_acted_in_round_id_idx" ON "feedback"("owner_id", "acted_in_round_id");

-- CreateIndex
CREATE INDEX "fact_stated_owner_id_application_id_idx" ON "fact_stated"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "fact_stated_owner_id_round_id_idx" ON "fact_stated"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "fact_stated_owner_id_interviewer_id_idx" ON "fact_stated"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "my_question_owner_id_application_id_idx" ON "my_question"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "my_question_owner_id_answered_in_round_id_idx" ON "my_question"("owner_id", "answered_in_round_id");

-- CreateIndex
CREATE INDEX "my_question_asking_owner_id_my_question_id_idx" ON "my_question_asking"("owner_id", "my_question_id");

-- CreateIndex
CREATE INDEX "my_question_asking_owner_id_round_id_idx" ON "my_question_asking"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "my_question_asking_owner_id_interviewer_id_idx" ON "my_question_asking"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "research_owner_id_company_id_slot_idx" ON "research"("owner_id", "company_id", "slot");

-- CreateIndex
CREATE INDEX "carry_item_owner_id_from_round_id_idx" ON "carry_item"("owner_id", "from_round_id");

-- CreateIndex
CREATE INDEX "carry_item_owner_id_to_round_id_idx" ON "carry_item"("owner_id", "to_round_id");

-- CreateIndex
CREATE INDEX "carry_item_owner_id_asked_question_id_idx" ON "carry_item"("owner_id", "asked_question_id");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_interviewer_id_idx" ON "follow_up"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_state_due_at_idx" ON "follow_up"("owner_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_application_id_state_idx" ON "follow_up"("owner_id", "application_id", "state");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_round_id_idx" ON "follow_up"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "reminder_owner_id_application_id_idx" ON "reminder"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "reminder_owner_id_round_id_idx" ON "reminder"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "reminder_owner_id_follow_up_id_idx" ON "reminder"("owner_id", "follow_up_id");

-- CreateIndex
CREATE INDEX "reminder_owner_id_state_fire_at_idx" ON "reminder"("owner_id", "state", "fire_at");

-- CreateIndex
CREATE INDEX "delivery_owner_id_reminder_id_idx" ON "delivery"("owner_id", "reminder_id");

-- CreateIndex
CREATE INDEX "delivery_owner_id_channel_read_at_idx" ON "delivery"("owner_id", "channel", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_owner_id_reminder_id_channel_key" ON "delivery"("owner_id", "reminder_id", "channel");

-- CreateIndex
CREATE INDEX "letter_owner_id_created_at_idx" ON "letter"("owner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_owner_id_message_id_key" ON "letter"("owner_id", "message_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company" ADD CONSTRAINT "company_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_owner_id_company_id_fkey" FOREIGN KEY ("owner_id", "company_id") REFERENCES "company"("owner_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer" ADD CONSTRAINT "interviewer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer" ADD CONSTRAINT "interviewer_owner_id_company_id_fkey" FOREIGN KEY ("owner_id", "company_id") REFERENCES "company"("owner_id", "id") ON DELETE SET NULL ("company_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer_link" ADD CONSTRAINT "interviewer_link_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer_link" ADD CONSTRAINT "interviewer_link_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer_fact" ADD CONSTRAINT "interviewer_fact_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer_fact" ADD CONSTRAINT "interviewer_fact_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapport_hook" ADD CONSTRAINT "rapport_hook_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapport_hook" ADD CONSTRAINT "rapport_hook_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_interviewer" ADD CONSTRAINT "application_interviewer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_interviewer" ADD CONSTRAINT "application_interviewer_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_interviewer" ADD CONSTRAINT "application_interviewer_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_interviewer" ADD CONSTRAINT "round_interviewer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_interviewer" ADD CONSTRAINT "round_interviewer_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_interviewer" ADD CONSTRAINT "round_interviewer_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_area" ADD CONSTRAINT "round_area_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_area" ADD CONSTRAINT "round_area_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_owner_id_promise_said_by_id_fkey" FOREIGN KEY ("owner_id", "promise_said_by_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("promise_said_by_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_line" ADD CONSTRAINT "debrief_line_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_line" ADD CONSTRAINT "debrief_line_owner_id_debrief_id_fkey" FOREIGN KEY ("owner_id", "debrief_id") REFERENCES "debrief"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_line" ADD CONSTRAINT "debrief_line_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_owner_id_acted_in_round_id_fkey" FOREIGN KEY ("owner_id", "acted_in_round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("acted_in_round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_stated" ADD CONSTRAINT "fact_stated_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_stated" ADD CONSTRAINT "fact_stated_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_stated" ADD CONSTRAINT "fact_stated_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_stated" ADD CONSTRAINT "fact_stated_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question" ADD CONSTRAINT "my_question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question" ADD CONSTRAINT "my_question_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question" ADD CONSTRAINT "my_question_owner_id_answered_in_round_id_fkey" FOREIGN KEY ("owner_id", "answered_in_round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("answered_in_round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question_asking" ADD CONSTRAINT "my_question_asking_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question_asking" ADD CONSTRAINT "my_question_asking_owner_id_my_question_id_fkey" FOREIGN KEY ("owner_id", "my_question_id") REFERENCES "my_question"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question_asking" ADD CONSTRAINT "my_question_asking_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_question_asking" ADD CONSTRAINT "my_question_asking_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research" ADD CONSTRAINT "research_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research" ADD CONSTRAINT "research_owner_id_company_id_fkey" FOREIGN KEY ("owner_id", "company_id") REFERENCES "company"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_item" ADD CONSTRAINT "carry_item_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_item" ADD CONSTRAINT "carry_item_owner_id_from_round_id_fkey" FOREIGN KEY ("owner_id", "from_round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_item" ADD CONSTRAINT "carry_item_owner_id_to_round_id_fkey" FOREIGN KEY ("owner_id", "to_round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("to_round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_item" ADD CONSTRAINT "carry_item_owner_id_asked_question_id_fkey" FOREIGN KEY ("owner_id", "asked_question_id") REFERENCES "asked_question"("owner_id", "id") ON DELETE SET NULL ("asked_question_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_owner_id_follow_up_id_fkey" FOREIGN KEY ("owner_id", "follow_up_id") REFERENCES "follow_up"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_owner_id_reminder_id_fkey" FOREIGN KEY ("owner_id", "reminder_id") REFERENCES "reminder"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cue_skip" ADD CONSTRAINT "cue_skip_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cue_skip" ADD CONSTRAINT "cue_skip_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ---- what Prisma's schema can't say ------------------------------------------------------------
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One thank-you for a person and round (and one for the company when nobody is known).
CREATE UNIQUE INDEX follow_up_one_thank_you ON follow_up (owner_id, round_id, interviewer_id) NULLS NOT DISTINCT WHERE kind = 'thank-you';
-- One open promise of each other kind for a round or an application; documents may be many.
CREATE UNIQUE INDEX follow_up_one_open ON follow_up (owner_id, application_id, kind, round_id) NULLS NOT DISTINCT WHERE kind IN ('nudge', 'check-in') AND state = 'open';
-- One reminder for a subject, kind and planned instant: planning again changes nothing.
CREATE UNIQUE INDEX reminder_once ON reminder (owner_id, kind, application_id, round_id, follow_up_id, planned_at) NULLS NOT DISTINCT;
CREATE INDEX reminder_due ON reminder (fire_at) WHERE state = 'planned';

-- Text and CHECK instead of enums: comparing an enum is not leakproof, so no index could use it under row-level security.
ALTER TABLE owner ADD CONSTRAINT owner_email_check CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT owner_hour_cycle_check CHECK (hour_cycle IN ('12', '24')),
  ADD CONSTRAINT owner_week_check CHECK (week_starts_on IN (0, 1, 6)),
  ADD CONSTRAINT owner_appearance_check CHECK (appearance IN ('system', 'light', 'dark'));
ALTER TABLE account_token ADD CONSTRAINT account_token_purpose_check CHECK (purpose IN ('sign-in', 'verify', 'reset', 'change-address', 'invite'));
ALTER TABLE application ADD CONSTRAINT application_stage_check CHECK (stage IN ('saved', 'applied', 'screen', 'first', 'second', 'final', 'offer', 'closed'));
ALTER TABLE requirement ADD CONSTRAINT requirement_class_check CHECK (class IN ('must', 'nice'));
ALTER TABLE interviewer ADD CONSTRAINT interviewer_care_origin_check CHECK (care_origin IN ('mine', 'inferred', 'sourced')),
  ADD CONSTRAINT interviewer_tone_check CHECK (tone IN ('formal', 'mixed', 'casual'));
ALTER TABLE application_interviewer
  ADD CONSTRAINT application_interviewer_role_check CHECK (role IN ('boss', 'hiring-manager', 'peer', 'executive', 'hr', 'recruiter', 'other', 'unknown')),
  ADD CONSTRAINT application_interviewer_decision_maker_check CHECK (decision_maker IN ('yes', 'likely', 'no', 'unknown')),
  ADD CONSTRAINT application_interviewer_future_boss_check CHECK (future_boss IN ('yes', 'no', 'unknown'));
ALTER TABLE round ADD CONSTRAINT round_kind_check CHECK (kind IN ('screen', 'first', 'second', 'final', 'other')),
  ADD CONSTRAINT round_format_check CHECK (format IN ('phone', 'video', 'in-person', 'unknown')),
  ADD CONSTRAINT round_state_check CHECK (state IN ('scheduled', 'completed', 'cancelled', 'no-show')),
  ADD CONSTRAINT round_reason_check CHECK (reason IN ('tie-break', 'clarify', 'split', 'unknown')),
  ADD CONSTRAINT round_ends_check CHECK (ends_at > starts_at);
ALTER TABLE round_interviewer ADD CONSTRAINT round_interviewer_resume_check CHECK (resume IN ('has', 'not-needed'));
ALTER TABLE debrief ADD CONSTRAINT debrief_feel_check CHECK (feel IN ('rough', 'mixed', 'good', 'great')),
  ADD CONSTRAINT debrief_first_number_check CHECK (first_number_by IN ('them', 'me', 'nobody'));
ALTER TABLE debrief_line ADD CONSTRAINT debrief_line_kind_check CHECK (kind IN ('detail', 'went-well', 'better-next-time'));
ALTER TABLE asked_question ADD CONSTRAINT asked_question_rating_check CHECK (rating IN ('shaky', 'fine', 'strong')),
  ADD CONSTRAINT asked_question_mark_check CHECK (mark IN ('improve', 'expand', 'fine-as-is'));
ALTER TABLE my_question ADD CONSTRAINT my_question_depth_check CHECK (depth IN (1, 2, 3));
ALTER TABLE research ADD CONSTRAINT research_slot_check CHECK (slot IN ('products', 'services', 'values', 'operations', 'workplace', 'news', 'focus', 'goal'));
ALTER TABLE carry_item ADD CONSTRAINT carry_item_kind_check CHECK (kind IN ('expected-follow-up', 'thin-answer', 'unsaid', 'doubt')),
  ADD CONSTRAINT carry_item_state_check CHECK (state IN ('undecided', 'carried', 'said', 'dismissed'));
ALTER TABLE follow_up ADD CONSTRAINT follow_up_kind_check CHECK (kind IN ('thank-you', 'nudge', 'document', 'ask-timeline', 'check-in')),
  ADD CONSTRAINT follow_up_state_check CHECK (CASE WHEN kind = 'thank-you' THEN state IN ('to-write', 'drafted', 'ready', 'sent', 'waived', 'dropped') ELSE state IN ('open', 'done', 'dropped') END);
ALTER TABLE reminder ADD CONSTRAINT reminder_state_check CHECK (state IN ('planned', 'settled', 'dropped'));
ALTER TABLE delivery ADD CONSTRAINT delivery_channel_check CHECK (channel IN ('in-app', 'mail')),
  ADD CONSTRAINT delivery_state_check CHECK (state IN ('pending', 'sending', 'sent', 'given-up'));
ALTER TABLE profile ADD CONSTRAINT profile_notice_check CHECK (notice_unit IN ('days', 'weeks', 'months') AND notice_length >= 0);

-- ---- roles -------------------------------------------------------------------------------------
-- Roles belong to the cluster: the shadow database and every other database find them there, and two databases may be
-- migrated at once (an advisory lock would not help, it is per database).
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['greenroom_app', 'greenroom_accounts', 'greenroom_worker', 'greenroom_definer'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT', r);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- The login may become them, but must not inherit them: policies count for those who inherit.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
       AND NOT EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.roleid = r::regrole AND m.member = current_user::regrole AND m.set_option AND NOT m.inherit_option) THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', r, current_user);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO greenroom_app, greenroom_accounts, greenroom_worker, greenroom_definer;

-- ---- the second lock: forced row-level security ------------------------------------------------
-- Every table with an owner_id belongs to its owner; greenroom_app sees those rows through the open door and no others.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'account_token' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO greenroom_app USING (owner_id = current_setting(''app.owner_id'')::uuid) WITH CHECK (owner_id = current_setting(''app.owner_id'')::uuid)', t);
    IF t NOT IN ('session', 'identity') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO greenroom_app', t);
    END IF;
  END LOOP;
END $$;
GRANT SELECT, DELETE ON session, identity TO greenroom_app;

ALTER TABLE owner ENABLE ROW LEVEL SECURITY;
ALTER TABLE owner FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON owner TO greenroom_app USING (id = current_setting('app.owner_id')::uuid) WITH CHECK (id = current_setting('app.owner_id')::uuid);
GRANT SELECT (id, email, email_verified_at, name, zone, hour_cycle, week_starts_on, appearance, created_at),
  UPDATE (name, zone, hour_cycle, week_starts_on, appearance) ON owner TO greenroom_app;

-- The accounts door (sign-in, sessions, links, rate limits) works before an owner is known and reaches nothing else.
ALTER TABLE account_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_token FORCE ROW LEVEL SECURITY;
ALTER TABLE rate_limit ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_limit FORCE ROW LEVEL SECURITY;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['owner', 'session', 'identity', 'account_token', 'rate_limit'] LOOP
    EXECUTE format('CREATE POLICY accounts ON %I TO greenroom_accounts USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO greenroom_accounts', t);
  END LOOP;
END $$;

-- ---- the clock ---------------------------------------------------------------------------------
-- The database decides what is due. Tests alone may shift its clock: nobody but the login that migrates has rights on the table.
CREATE TABLE clock_shift (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), shift interval NOT NULL);
GRANT SELECT ON clock_shift TO greenroom_definer;
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT now() + COALESCE((SELECT shift FROM public.clock_shift), '0'::interval);
END;

-- ---- reminders across owners -------------------------------------------------------------------
-- The loop may claim and nothing more; it then acts as the owner of each row.
CREATE SEQUENCE reminder_fence AS bigint;
GRANT USAGE ON SEQUENCE reminder_fence TO greenroom_definer;
CREATE POLICY definer ON reminder TO greenroom_definer USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON reminder TO greenroom_definer;
CREATE POLICY definer ON owner FOR SELECT TO greenroom_definer USING (true);
GRANT SELECT (id, email, email_verified_at, name, zone, hour_cycle, week_starts_on, appearance, disabled_at) ON owner TO greenroom_definer;

CREATE FUNCTION claim_due_reminders(batch int, lease interval)
RETURNS TABLE (owner_id uuid, id uuid, fence bigint, email text, name text, zone text, hour_cycle text, week_starts_on int, appearance text, now timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  WITH due AS (
    SELECT r.owner_id, r.id FROM public.reminder r
    WHERE r.state = 'planned' AND r.fire_at <= public.app_now() AND (r.lease_until IS NULL OR r.lease_until < public.app_now())
      AND NOT EXISTS (SELECT 1 FROM public.owner o WHERE o.id = r.owner_id AND o.disabled_at IS NOT NULL)
    ORDER BY r.fire_at LIMIT batch
    FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE public.reminder r SET lease_until = public.app_now() + lease, fence = nextval('public.reminder_fence'), attempts = r.attempts + 1
    FROM due WHERE r.owner_id = due.owner_id AND r.id = due.id
    RETURNING r.owner_id, r.id, r.fence, r.fire_at
  )
  SELECT c.owner_id, c.id, c.fence, o.email, o.name, o.zone, o.hour_cycle, o.week_starts_on, o.appearance, public.app_now()
  FROM claimed c JOIN public.owner o ON o.id = c.owner_id ORDER BY c.fire_at;
END;

-- When the next planned reminder is due, so that the loop may sleep until then. Tells nothing about whose it is.
CREATE FUNCTION next_reminder_at() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT min(greatest(r.fire_at, COALESCE(r.lease_until, r.fire_at))) FROM public.reminder r WHERE r.state = 'planned';
END;

-- ---- the bin -----------------------------------------------------------------------------------
-- A deleted thing rests for 30 days, then is gone. Children first, so that nothing stands in the way.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'deleted_at'
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('reminder') LOOP
    EXECUTE format('CREATE POLICY definer ON %I TO greenroom_definer USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT (owner_id, id, deleted_at), DELETE ON %I TO greenroom_definer', t);
  END LOOP;
END $$;
GRANT SELECT (company_id) ON application TO greenroom_definer;
CREATE FUNCTION purge_bin() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE t text; n bigint; total bigint := 0; edge timestamptz := public.app_now() - interval '30 days';
BEGIN
  FOREACH t IN ARRAY ARRAY['note', 'requirement', 'interviewer_fact', 'rapport_hook', 'round_area', 'debrief_line', 'carry_item', 'asked_question',
                           'feedback', 'fact_stated', 'my_question', 'research', 'follow_up', 'round', 'interviewer', 'application'] LOOP
    EXECUTE format('DELETE FROM public.%I WHERE deleted_at < $1', t) USING edge;
    GET DIAGNOSTICS n = ROW_COUNT;
    total := total + n;
  END LOOP;
  DELETE FROM public.company c WHERE c.deleted_at < edge
    AND NOT EXISTS (SELECT 1 FROM public.application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id);
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN total + n;
END $$;

-- The definer owns the functions and nothing else; CREATE on the schema only for the hand-over.
GRANT CREATE ON SCHEMA public TO greenroom_definer;
ALTER FUNCTION app_now() OWNER TO greenroom_definer;
ALTER FUNCTION claim_due_reminders(int, interval) OWNER TO greenroom_definer;
ALTER FUNCTION next_reminder_at() OWNER TO greenroom_definer;
ALTER FUNCTION purge_bin() OWNER TO greenroom_definer;
REVOKE CREATE ON SCHEMA public FROM greenroom_definer;
REVOKE ALL ON FUNCTION claim_due_reminders(int, interval), next_reminder_at(), purge_bin() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_due_reminders(int, interval), next_reminder_at(), purge_bin() TO greenroom_worker;

-- "Last used" of a session, to the quarter of an hour. The app role may only read sessions and delete its own.
CREATE FUNCTION touch_session(session_id uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  UPDATE public.session s SET last_seen_at = public.app_now()
  WHERE s.owner_id = current_setting('app.owner_id')::uuid AND s.id = session_id AND s.last_seen_at < public.app_now() - interval '15 minutes';
END;
CREATE POLICY definer ON session TO greenroom_definer USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (last_seen_at) ON session TO greenroom_definer;
GRANT CREATE ON SCHEMA public TO greenroom_definer;
ALTER FUNCTION touch_session(uuid) OWNER TO greenroom_definer;
REVOKE CREATE ON SCHEMA public FROM greenroom_definer;
REVOKE ALL ON FUNCTION touch_session(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION touch_session(uuid) TO greenroom_app;
