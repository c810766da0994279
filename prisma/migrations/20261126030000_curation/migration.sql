-- What fans suggest, what curators decide, and what that changes in the catalog. A change is written in the same transaction as the
-- catalog's own rows; the seed reads the edits that the shipped files do not hold yet.

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "CatalogSubject" AS ENUM ('artist', 'collaboration');

-- CreateEnum
CREATE TYPE "CatalogAction" AS ENUM ('add', 'edit', 'retire');

-- CreateEnum
CREATE TYPE "CatalogEntity" AS ENUM ('artist', 'membership', 'collaboration', 'source', 'claim');

-- CreateTable
CREATE TABLE "suggestions" (
    "id" TEXT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "guild_id" BIGINT,
    "locale" TEXT NOT NULL,
    "about_type" "CatalogSubject",
    "about_id" TEXT,
    "form" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "decided_by" BIGINT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "revised_by" BIGINT,
    "revised_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog_changes" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" BIGINT NOT NULL,
    "action" "CatalogAction" NOT NULL,
    "subject_type" "CatalogSubject" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "suggestion_id" TEXT,
    "version" TEXT NOT NULL,

    CONSTRAINT "catalog_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalog_edits" (
    "change_id" BIGINT NOT NULL,
    "position" SMALLINT NOT NULL,
    "entity_type" "CatalogEntity" NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalog_edits_pkey" PRIMARY KEY ("change_id","position")
);

-- CreateIndex
CREATE INDEX "suggestions_state_at_id_idx" ON "suggestions"("state", "at", "id");

-- CreateIndex
CREATE INDEX "suggestions_user_id_at_idx" ON "suggestions"("user_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_changes_suggestion_id_key" ON "catalog_changes"("suggestion_id");

-- CreateIndex
CREATE UNIQUE INDEX "catalog_edits_change_id_entity_type_entity_id_key" ON "catalog_edits"("change_id", "entity_type", "entity_id");

-- AddForeignKey
ALTER TABLE "catalog_changes" ADD CONSTRAINT "catalog_changes_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestions"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalog_edits" ADD CONSTRAINT "catalog_edits_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "catalog_changes"("id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- ─── What Prisma cannot say ───

-- What suggesters have not been told yet, and what the files do not hold yet: both stay few.
CREATE INDEX "suggestions_untold" ON "suggestions" ("user_id") WHERE "state" <> 'open' AND "told_at" IS NULL;
CREATE INDEX "catalog_edits_unsettled" ON "catalog_edits" ("change_id", "position") WHERE "settled_at" IS NULL;

ALTER TABLE "suggestions"
  ADD CONSTRAINT "suggestions_id_code" CHECK ("id" ~ '^[0-9a-z]{12}$'),
  ADD CONSTRAINT "suggestions_place" CHECK ("user_id" > 0 AND ("guild_id" IS NULL OR "guild_id" > 0)),
  ADD CONSTRAINT "suggestions_locale_text" CHECK ("locale" ~ '^[A-Za-z-]{2,10}$'),
  ADD CONSTRAINT "suggestions_about" CHECK (CASE WHEN "about_type" IS NULL THEN "about_id" IS NULL
    ELSE "about_id" IS NOT NULL AND catalog_is_slug("about_id") END),
  -- Many times what Discord's forms let through.
  ADD CONSTRAINT "suggestions_form_object" CHECK (jsonb_typeof("form") = 'object' AND length("form"::text) <= 40000),
  ADD CONSTRAINT "suggestions_decision" CHECK (num_nonnulls("decided_by", "decided_at", "reason") = CASE "state" WHEN 'open' THEN 0 ELSE 3 END),
  ADD CONSTRAINT "suggestions_rejected_for_a_reason" CHECK ("state" <> 'rejected' OR "reason" <> ''),
  ADD CONSTRAINT "suggestions_revision" CHECK (num_nonnulls("revised_by", "revised_at") IN (0, 2)),
  ADD CONSTRAINT "suggestions_told_after_decision" CHECK ("told_at" IS NULL OR "state" <> 'open');

ALTER TABLE "catalog_changes"
  ADD CONSTRAINT "catalog_changes_by_somebody" CHECK ("by" > 0),
  ADD CONSTRAINT "catalog_changes_subject_slug" CHECK (catalog_is_slug("subject_id")),
  ADD CONSTRAINT "catalog_changes_title_text" CHECK ("title" <> ''),
  ADD CONSTRAINT "catalog_changes_version_hex" CHECK ("version" ~ '^[0-9a-f]{12}$');

ALTER TABLE "catalog_edits"
  ADD CONSTRAINT "catalog_edits_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "catalog_edits_entity_id_slugs" CHECK (CASE "entity_type"
    WHEN 'membership' THEN catalog_is_slug(split_part("entity_id", ' ', 1)) AND catalog_is_slug(split_part("entity_id", ' ', 2))
      AND "entity_id" = split_part("entity_id", ' ', 1) || ' ' || split_part("entity_id", ' ', 2)
    ELSE catalog_is_slug("entity_id") END),
  ADD CONSTRAINT "catalog_edits_objects" CHECK ((jsonb_typeof("before") = 'object' OR "before" IS NULL)
    AND (jsonb_typeof("after") = 'object' OR "after" IS NULL)),
  ADD CONSTRAINT "catalog_edits_change_something" CHECK ("before" IS DISTINCT FROM "after");

-- A decision is final: what remains to be written is that the suggester was told.
CREATE FUNCTION suggestion_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' AND to_jsonb(OLD) - 'told_at' <> to_jsonb(NEW) - 'told_at' THEN
    PERFORM catalog_refuse('suggestions_decided_once', OLD.id, 'it has been decided');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "suggestions_decided" BEFORE UPDATE ON "suggestions" FOR EACH ROW EXECUTE FUNCTION suggestion_written();

-- The audit stays as it was written; only somebody who erases a person's data says that he does.
CREATE FUNCTION catalog_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('crossover.erasing', true), '') <> 'on' THEN
    PERFORM catalog_refuse(TG_TABLE_NAME || '_append_only', TG_TABLE_NAME, 'what is written here stays');
  END IF;
  RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW WHEN 'DELETE' THEN OLD END;
END $$;

CREATE TRIGGER "catalog_changes_append_only" BEFORE UPDATE OR DELETE ON "catalog_changes" FOR EACH ROW EXECUTE FUNCTION catalog_keep();
CREATE TRIGGER "catalog_changes_no_truncate" BEFORE TRUNCATE ON "catalog_changes" EXECUTE FUNCTION catalog_keep();
CREATE TRIGGER "catalog_edits_append_only" BEFORE DELETE ON "catalog_edits" FOR EACH ROW EXECUTE FUNCTION catalog_keep();
CREATE TRIGGER "catalog_edits_no_truncate" BEFORE TRUNCATE ON "catalog_edits" EXECUTE FUNCTION catalog_keep();

-- An edit becomes settled, once, and nothing else.
CREATE TRIGGER "catalog_edits_settled_once" BEFORE UPDATE ON "catalog_edits" FOR EACH ROW
  WHEN (OLD."settled_at" IS NOT NULL OR to_jsonb(OLD) - 'settled_at' <> to_jsonb(NEW) - 'settled_at')
  EXECUTE FUNCTION catalog_keep();

COMMENT ON TABLE "catalog_state" IS 'schema 20261126030000_curation';
