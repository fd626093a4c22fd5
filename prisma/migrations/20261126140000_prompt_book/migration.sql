-- Everything the prompt book asks for: stories, the questions they may ask, my case, what this job must have, pay, what I carry.

-- AlterTable
ALTER TABLE "asked_question" ADD COLUMN     "bank_question_id" UUID;

-- AlterTable
ALTER TABLE "carry_item" ADD COLUMN     "assigned_to_id" UUID;

-- AlterTable
ALTER TABLE "company" ADD COLUMN     "environment_tags" TEXT[] NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "debrief" ADD COLUMN     "deflection" TEXT;

-- AlterTable
ALTER TABLE "follow_up" ADD COLUMN     "kept_remarks" TEXT[] NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "my_question" ADD COLUMN     "seed_id" TEXT;

-- AlterTable
ALTER TABLE "requirement" ADD COLUMN     "gap_pinned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "research" ADD COLUMN     "gap_note" TEXT,
ADD COLUMN     "match" TEXT;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "scratch" TEXT,
ADD COLUMN     "scratch_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "story" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT,
    "task" TEXT,
    "action" TEXT,
    "result" TEXT,
    "number" TEXT,
    "reflection" TEXT,
    "skills" TEXT[] NOT NULL DEFAULT '{}',
    "tags" TEXT[] NOT NULL DEFAULT '{}',
    "environment" TEXT[] NOT NULL DEFAULT '{}',
    "confirmed_at" TIMESTAMPTZ(3),
    "practised_at" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}',
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "application_story" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "here_sentence" TEXT,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_story_pkey" PRIMARY KEY ("owner_id","application_id","story_id")
);

-- CreateTable
CREATE TABLE "story_telling" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "interviewer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_telling_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "requirement_story" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "requirement_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "requirement_story_pkey" PRIMARY KEY ("owner_id","requirement_id","story_id")
);

-- CreateTable
CREATE TABLE "research_story" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "research_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "research_story_pkey" PRIMARY KEY ("owner_id","research_id","story_id")
);

-- CreateTable
CREATE TABLE "bank_question" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "seed_id" TEXT,
    "requirement_id" UUID,
    "answer" TEXT,
    "story_id" UUID,
    "skipped" BOOLEAN NOT NULL DEFAULT false,
    "practised_at" TIMESTAMPTZ(3)[] NOT NULL DEFAULT '{}',
    "rating" TEXT,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_question_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "case_card" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "sentence" TEXT,
    "sentence_story_id" UUID,
    "sentence_edited_at" TIMESTAMPTZ(3),
    "why_you" TEXT,
    "why_hire" TEXT,
    "what_for_you" TEXT,
    "plan_opening" TEXT,
    "plan_showing" TEXT,
    "nothing_new_round_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_card_pkey" PRIMARY KEY ("owner_id","application_id")
);

-- CreateTable
CREATE TABLE "sentence_version" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sentence_version_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "case_point" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "story_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_point_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "idea" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "research_id" UUID,
    "sensitivity" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "plan_goal" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "requirement_id" UUID,
    "my_question_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "growth" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "growth_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "must_have" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "my_question_id" UUID,
    "rating" TEXT,
    "rated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "must_have_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "must_have_evidence" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "must_have_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "interviewer_id" UUID,
    "round_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "must_have_evidence_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "pay_card" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "target" DECIMAL(14,2),
    "minimum" DECIMAL(14,2),
    "walk_away" DECIMAL(14,2),
    "currency" TEXT,
    "period" TEXT,
    "stance" TEXT,
    "sentence" TEXT,
    "deflection_line" TEXT,
    "flexibility" TEXT,
    "terms" TEXT[] NOT NULL DEFAULT '{}',
    "their_low" DECIMAL(14,2),
    "their_high" DECIMAL(14,2),
    "their_said_by_id" UUID,
    "their_round_id" UUID,
    "their_on" DATE,
    "not_disclosed" BOOLEAN NOT NULL DEFAULT false,
    "counter" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pay_card_pkey" PRIMARY KEY ("owner_id","application_id")
);

-- CreateTable
CREATE TABLE "pay_evidence" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "figure" DECIMAL(14,2) NOT NULL,
    "found_on" DATE NOT NULL,
    "region" TEXT,
    "level" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "pay_evidence_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "pay_worth" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "story_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "pay_worth_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "offer" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "application_id" UUID NOT NULL,
    "figure" DECIMAL(14,2),
    "currency" TEXT,
    "period" TEXT,
    "deadline_at" TIMESTAMPTZ(3),
    "decided_on" DATE,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("owner_id","application_id")
);

-- CreateTable
CREATE TABLE "pack" (
    "owner_id" UUID NOT NULL DEFAULT (current_setting('app.owner_id'::text))::uuid,
    "round_id" UUID NOT NULL,
    "copies_packed" INTEGER,
    "portfolio" TEXT,
    "portfolio_ref" TEXT,
    "portfolio_packed" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_pkey" PRIMARY KEY ("owner_id","round_id")
);

-- CreateIndex
CREATE INDEX "story_owner_id_created_at_idx" ON "story"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "application_story_owner_id_story_id_idx" ON "application_story"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "story_telling_owner_id_story_id_idx" ON "story_telling"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "story_telling_owner_id_round_id_idx" ON "story_telling"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "story_telling_owner_id_interviewer_id_idx" ON "story_telling"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "requirement_story_owner_id_story_id_idx" ON "requirement_story"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "research_story_owner_id_story_id_idx" ON "research_story"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "bank_question_owner_id_requirement_id_idx" ON "bank_question"("owner_id", "requirement_id");

-- CreateIndex
CREATE INDEX "bank_question_owner_id_story_id_idx" ON "bank_question"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "bank_question_owner_id_created_at_idx" ON "bank_question"("owner_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bank_question_owner_id_seed_id_key" ON "bank_question"("owner_id", "seed_id");

-- CreateIndex
CREATE INDEX "case_card_owner_id_sentence_story_id_idx" ON "case_card"("owner_id", "sentence_story_id");

-- CreateIndex
CREATE INDEX "case_card_owner_id_nothing_new_round_id_idx" ON "case_card"("owner_id", "nothing_new_round_id");

-- CreateIndex
CREATE INDEX "sentence_version_owner_id_application_id_replaced_at_idx" ON "sentence_version"("owner_id", "application_id", "replaced_at");

-- CreateIndex
CREATE INDEX "case_point_owner_id_application_id_idx" ON "case_point"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "case_point_owner_id_story_id_idx" ON "case_point"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "idea_owner_id_application_id_idx" ON "idea"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "idea_owner_id_research_id_idx" ON "idea"("owner_id", "research_id");

-- CreateIndex
CREATE INDEX "plan_goal_owner_id_application_id_idx" ON "plan_goal"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "plan_goal_owner_id_requirement_id_idx" ON "plan_goal"("owner_id", "requirement_id");

-- CreateIndex
CREATE INDEX "plan_goal_owner_id_my_question_id_idx" ON "plan_goal"("owner_id", "my_question_id");

-- CreateIndex
CREATE INDEX "growth_owner_id_application_id_idx" ON "growth"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "must_have_owner_id_application_id_idx" ON "must_have"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "must_have_owner_id_my_question_id_idx" ON "must_have"("owner_id", "my_question_id");

-- CreateIndex
CREATE INDEX "must_have_evidence_owner_id_must_have_id_idx" ON "must_have_evidence"("owner_id", "must_have_id");

-- CreateIndex
CREATE INDEX "must_have_evidence_owner_id_interviewer_id_idx" ON "must_have_evidence"("owner_id", "interviewer_id");

-- CreateIndex
CREATE INDEX "must_have_evidence_owner_id_round_id_idx" ON "must_have_evidence"("owner_id", "round_id");

-- CreateIndex
CREATE INDEX "pay_card_owner_id_their_said_by_id_idx" ON "pay_card"("owner_id", "their_said_by_id");

-- CreateIndex
CREATE INDEX "pay_card_owner_id_their_round_id_idx" ON "pay_card"("owner_id", "their_round_id");

-- CreateIndex
CREATE INDEX "pay_evidence_owner_id_application_id_idx" ON "pay_evidence"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "pay_worth_owner_id_application_id_idx" ON "pay_worth"("owner_id", "application_id");

-- CreateIndex
CREATE INDEX "pay_worth_owner_id_story_id_idx" ON "pay_worth"("owner_id", "story_id");

-- CreateIndex
CREATE INDEX "asked_question_owner_id_bank_question_id_idx" ON "asked_question"("owner_id", "bank_question_id");

-- CreateIndex
CREATE INDEX "carry_item_owner_id_assigned_to_id_idx" ON "carry_item"("owner_id", "assigned_to_id");

-- AddForeignKey
ALTER TABLE "asked_question" ADD CONSTRAINT "asked_question_owner_id_bank_question_id_fkey" FOREIGN KEY ("owner_id", "bank_question_id") REFERENCES "bank_question"("owner_id", "id") ON DELETE SET NULL ("bank_question_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carry_item" ADD CONSTRAINT "carry_item_owner_id_assigned_to_id_fkey" FOREIGN KEY ("owner_id", "assigned_to_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("assigned_to_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_story" ADD CONSTRAINT "application_story_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_story" ADD CONSTRAINT "application_story_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_story" ADD CONSTRAINT "application_story_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_telling" ADD CONSTRAINT "story_telling_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_telling" ADD CONSTRAINT "story_telling_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_telling" ADD CONSTRAINT "story_telling_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_telling" ADD CONSTRAINT "story_telling_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_story" ADD CONSTRAINT "requirement_story_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_story" ADD CONSTRAINT "requirement_story_owner_id_requirement_id_fkey" FOREIGN KEY ("owner_id", "requirement_id") REFERENCES "requirement"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_story" ADD CONSTRAINT "requirement_story_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_story" ADD CONSTRAINT "research_story_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_story" ADD CONSTRAINT "research_story_owner_id_research_id_fkey" FOREIGN KEY ("owner_id", "research_id") REFERENCES "research"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_story" ADD CONSTRAINT "research_story_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_question" ADD CONSTRAINT "bank_question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_question" ADD CONSTRAINT "bank_question_owner_id_requirement_id_fkey" FOREIGN KEY ("owner_id", "requirement_id") REFERENCES "requirement"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_question" ADD CONSTRAINT "bank_question_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE SET NULL ("story_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_card" ADD CONSTRAINT "case_card_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_card" ADD CONSTRAINT "case_card_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_card" ADD CONSTRAINT "case_card_owner_id_sentence_story_id_fkey" FOREIGN KEY ("owner_id", "sentence_story_id") REFERENCES "story"("owner_id", "id") ON DELETE SET NULL ("sentence_story_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_card" ADD CONSTRAINT "case_card_owner_id_nothing_new_round_id_fkey" FOREIGN KEY ("owner_id", "nothing_new_round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("nothing_new_round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_version" ADD CONSTRAINT "sentence_version_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_version" ADD CONSTRAINT "sentence_version_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_point" ADD CONSTRAINT "case_point_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE SET NULL ("story_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_owner_id_research_id_fkey" FOREIGN KEY ("owner_id", "research_id") REFERENCES "research"("owner_id", "id") ON DELETE SET NULL ("research_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_owner_id_requirement_id_fkey" FOREIGN KEY ("owner_id", "requirement_id") REFERENCES "requirement"("owner_id", "id") ON DELETE SET NULL ("requirement_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_owner_id_my_question_id_fkey" FOREIGN KEY ("owner_id", "my_question_id") REFERENCES "my_question"("owner_id", "id") ON DELETE SET NULL ("my_question_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "growth" ADD CONSTRAINT "growth_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "growth" ADD CONSTRAINT "growth_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have" ADD CONSTRAINT "must_have_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have" ADD CONSTRAINT "must_have_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have" ADD CONSTRAINT "must_have_owner_id_my_question_id_fkey" FOREIGN KEY ("owner_id", "my_question_id") REFERENCES "my_question"("owner_id", "id") ON DELETE SET NULL ("my_question_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have_evidence" ADD CONSTRAINT "must_have_evidence_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have_evidence" ADD CONSTRAINT "must_have_evidence_owner_id_must_have_id_fkey" FOREIGN KEY ("owner_id", "must_have_id") REFERENCES "must_have"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have_evidence" ADD CONSTRAINT "must_have_evidence_owner_id_interviewer_id_fkey" FOREIGN KEY ("owner_id", "interviewer_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("interviewer_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "must_have_evidence" ADD CONSTRAINT "must_have_evidence_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_card" ADD CONSTRAINT "pay_card_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_card" ADD CONSTRAINT "pay_card_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_card" ADD CONSTRAINT "pay_card_owner_id_their_said_by_id_fkey" FOREIGN KEY ("owner_id", "their_said_by_id") REFERENCES "interviewer"("owner_id", "id") ON DELETE SET NULL ("their_said_by_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_card" ADD CONSTRAINT "pay_card_owner_id_their_round_id_fkey" FOREIGN KEY ("owner_id", "their_round_id") REFERENCES "round"("owner_id", "id") ON DELETE SET NULL ("their_round_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_evidence" ADD CONSTRAINT "pay_evidence_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_evidence" ADD CONSTRAINT "pay_evidence_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_worth" ADD CONSTRAINT "pay_worth_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_worth" ADD CONSTRAINT "pay_worth_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_worth" ADD CONSTRAINT "pay_worth_owner_id_story_id_fkey" FOREIGN KEY ("owner_id", "story_id") REFERENCES "story"("owner_id", "id") ON DELETE SET NULL ("story_id") ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_owner_id_application_id_fkey" FOREIGN KEY ("owner_id", "application_id") REFERENCES "application"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_owner_id_round_id_fkey" FOREIGN KEY ("owner_id", "round_id") REFERENCES "round"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- what Prisma's schema can't say ------------------------------------------------------------
ALTER TABLE story ADD CONSTRAINT story_tags_check CHECK (tags <@ ARRAY['adapt', 'develop', 'responsibility']);
ALTER TABLE bank_question
  ADD CONSTRAINT bank_question_category_check CHECK (category IN ('background', 'depth', 'behavioural', 'motivation', 'fit', 'in-the-role', 'clarifying', 'pay-and-terms')),
  ADD CONSTRAINT bank_question_rating_check CHECK (rating IN ('shaky', 'fine', 'strong'));
ALTER TABLE case_card ADD CONSTRAINT case_card_plan_showing_check CHECK (plan_showing IN ('show', 'say-only'));
ALTER TABLE idea ADD CONSTRAINT idea_sensitivity_check CHECK (sensitivity IN ('safe', 'ask-first', 'keep-back'));
ALTER TABLE plan_goal ADD CONSTRAINT plan_goal_period_check CHECK (period IN (30, 60, 90));
ALTER TABLE must_have ADD CONSTRAINT must_have_rating_check CHECK (rating IN ('yes', 'unsure', 'no'));
ALTER TABLE pay_card
  ADD CONSTRAINT pay_card_period_check CHECK (period IN ('year', 'month', 'day', 'hour')),
  ADD CONSTRAINT pay_card_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT pay_card_stance_check CHECK (stance IN ('let-them', 'ask-range', 'state-mine')),
  ADD CONSTRAINT pay_card_flexibility_check CHECK (flexibility IN ('open', 'some', 'firm'));
ALTER TABLE offer
  ADD CONSTRAINT offer_period_check CHECK (period IN ('year', 'month', 'day', 'hour')),
  ADD CONSTRAINT offer_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT offer_answer_check CHECK (answer IN ('accepted', 'declined'));
ALTER TABLE pack ADD CONSTRAINT pack_portfolio_check CHECK (portfolio IN ('yes', 'no')),
  ADD CONSTRAINT pack_copies_check CHECK (copies_packed >= 0);
ALTER TABLE research ADD CONSTRAINT research_match_check CHECK (match IN ('match', 'gap', 'unknown'));
ALTER TABLE debrief ADD CONSTRAINT debrief_deflection_check CHECK (deflection IN ('worked', 'asked-again', 'not-used'));

-- ---- the second lock ---------------------------------------------------------------------------
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['story', 'application_story', 'story_telling', 'requirement_story', 'research_story', 'bank_question', 'case_card',
                           'sentence_version', 'case_point', 'idea', 'plan_goal', 'growth', 'must_have', 'must_have_evidence', 'pay_card',
                           'pay_evidence', 'pay_worth', 'offer', 'pack'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO greenroom_app USING (owner_id = current_setting(''app.owner_id'')::uuid) WITH CHECK (owner_id = current_setting(''app.owner_id'')::uuid)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO greenroom_app', t);
  END LOOP;
END $$;

-- ---- the bin -----------------------------------------------------------------------------------
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['story', 'bank_question', 'case_point', 'idea', 'plan_goal', 'growth', 'must_have', 'must_have_evidence', 'pay_evidence',
                           'pay_worth'] LOOP
    EXECUTE format('CREATE POLICY definer ON %I TO greenroom_definer USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT (owner_id, id, deleted_at), DELETE ON %I TO greenroom_definer', t);
  END LOOP;
END $$;

GRANT CREATE ON SCHEMA public TO greenroom_definer;
SET ROLE greenroom_definer;
CREATE OR REPLACE FUNCTION purge_bin() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE t text; n bigint; total bigint := 0; edge timestamptz := public.app_now() - interval '30 days';
BEGIN
  FOREACH t IN ARRAY ARRAY['note', 'requirement', 'interviewer_fact', 'rapport_hook', 'round_area', 'debrief_line', 'carry_item', 'asked_question',
                           'feedback', 'fact_stated', 'my_question', 'idea', 'plan_goal', 'growth', 'must_have_evidence', 'must_have', 'case_point',
                           'pay_evidence', 'pay_worth', 'bank_question', 'story', 'research', 'follow_up', 'round', 'interviewer', 'application'] LOOP
    EXECUTE format('DELETE FROM public.%I WHERE deleted_at < $1', t) USING edge;
    GET DIAGNOSTICS n = ROW_COUNT;
    total := total + n;
  END LOOP;
  DELETE FROM public.company c WHERE c.deleted_at < edge
    AND NOT EXISTS (SELECT 1 FROM public.application a WHERE a.owner_id = c.owner_id AND a.company_id = c.id);
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN total + n;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM greenroom_definer;
