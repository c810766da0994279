-- CreateEnum
CREATE TYPE "Scene" AS ENUM ('korean', 'western', 'other');

-- CreateEnum
CREATE TYPE "ArtistKind" AS ENUM ('person', 'group', 'sub-unit');

-- CreateEnum
CREATE TYPE "AliasKind" AS ENUM ('former-name', 'romanization', 'real-name', 'nickname', 'fandom-shorthand');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('current', 'former');

-- CreateEnum
CREATE TYPE "CreditRole" AS ENUM ('primary', 'featured', 'remixer', 'producer', 'writer');

-- CreateEnum
CREATE TYPE "CollaborationKind" AS ENUM ('single', 'remix', 'feature', 'album-track', 'soundtrack', 'performance');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('year', 'month', 'day');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('article', 'chart-archive', 'dataset', 'web-page', 'primary');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('chart-peak', 'award', 'origin', 'release', 'note');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('verified', 'single-source', 'disputed');

-- CreateTable
CREATE TABLE "artists" (
    "id" TEXT NOT NULL,
    "kind" "ArtistKind" NOT NULL,
    "scene" "Scene" NOT NULL,
    "name" TEXT NOT NULL,
    "hangul" TEXT,

    CONSTRAINT "artists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artist_aliases" (
    "artist_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AliasKind" NOT NULL,
    "ambiguous" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "artist_aliases_pkey" PRIMARY KEY ("artist_id","position")
);

-- CreateTable
CREATE TABLE "sub_unit_parents" (
    "sub_unit_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_id" TEXT NOT NULL,

    CONSTRAINT "sub_unit_parents_pkey" PRIMARY KEY ("sub_unit_id","position")
);

-- CreateTable
CREATE TABLE "memberships" (
    "person_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "stint" INTEGER NOT NULL,
    "status" "MembershipStatus" NOT NULL,
    "from_on" DATE,
    "from_precision" "DatePrecision",
    "until_on" DATE,
    "until_precision" "DatePrecision",

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("person_id","group_id","stint")
);

-- CreateTable
CREATE TABLE "membership_sources" (
    "person_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "stint" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "membership_sources_pkey" PRIMARY KEY ("person_id","group_id","stint","position")
);

-- CreateTable
CREATE TABLE "collaborations" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "original_title" TEXT,
    "version_of_id" TEXT,
    "kinds" "CollaborationKind"[],
    "released_on" DATE,
    "released_precision" "DatePrecision",
    "album" TEXT,
    "label" TEXT,

    CONSTRAINT "collaborations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "other_titles" (
    "collaboration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "other_titles_pkey" PRIMARY KEY ("collaboration_id","position")
);

-- CreateTable
CREATE TABLE "credits" (
    "collaboration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "artist_id" TEXT NOT NULL,
    "role" "CreditRole" NOT NULL,
    "credited_as" TEXT,

    CONSTRAINT "credits_pkey" PRIMARY KEY ("collaboration_id","position")
);

-- CreateTable
CREATE TABLE "collaboration_sources" (
    "collaboration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "collaboration_sources_pkey" PRIMARY KEY ("collaboration_id","position")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "origin" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" TEXT NOT NULL,
    "collaboration_id" TEXT,
    "artist_id" TEXT,
    "kind" "ClaimKind" NOT NULL,
    "status" "ClaimStatus" NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_values" (
    "claim_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_ko" TEXT NOT NULL,

    CONSTRAINT "claim_values_pkey" PRIMARY KEY ("claim_id","position")
);

-- CreateTable
CREATE TABLE "claim_value_sources" (
    "claim_id" TEXT NOT NULL,
    "value_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "claim_value_sources_pkey" PRIMARY KEY ("claim_id","value_position","position")
);

-- CreateTable
CREATE TABLE "chart_positions" (
    "claim_id" TEXT NOT NULL,
    "value_position" INTEGER NOT NULL,
    "chart" TEXT NOT NULL,
    "peak" INTEGER NOT NULL,
    "peak_week" DATE,
    "first_week" DATE,
    "weeks_on_chart" INTEGER,

    CONSTRAINT "chart_positions_pkey" PRIMARY KEY ("claim_id","value_position")
);

-- CreateTable
CREATE TABLE "catalog_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "updated_on" DATE NOT NULL,
    "seeded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalog_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "artist_aliases_artist_id_name_key" ON "artist_aliases"("artist_id", "name");

-- CreateIndex
CREATE INDEX "sub_unit_parents_parent_id_idx" ON "sub_unit_parents"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "sub_unit_parents_sub_unit_id_parent_id_key" ON "sub_unit_parents"("sub_unit_id", "parent_id");

-- CreateIndex
CREATE INDEX "memberships_group_id_idx" ON "memberships"("group_id");

-- CreateIndex
CREATE INDEX "membership_sources_source_id_idx" ON "membership_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_sources_person_id_group_id_stint_source_id_key" ON "membership_sources"("person_id", "group_id", "stint", "source_id");

-- CreateIndex
CREATE INDEX "collaborations_version_of_id_idx" ON "collaborations"("version_of_id");

-- CreateIndex
CREATE INDEX "collaborations_released_on_idx" ON "collaborations"("released_on");

-- CreateIndex
CREATE UNIQUE INDEX "other_titles_collaboration_id_title_key" ON "other_titles"("collaboration_id", "title");

-- CreateIndex
CREATE INDEX "credits_artist_id_idx" ON "credits"("artist_id");

-- CreateIndex
CREATE UNIQUE INDEX "credits_collaboration_id_artist_id_role_key" ON "credits"("collaboration_id", "artist_id", "role");

-- CreateIndex
CREATE INDEX "collaboration_sources_source_id_idx" ON "collaboration_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaboration_sources_collaboration_id_source_id_key" ON "collaboration_sources"("collaboration_id", "source_id");

-- CreateIndex
CREATE INDEX "claims_collaboration_id_idx" ON "claims"("collaboration_id");

-- CreateIndex
CREATE INDEX "claims_artist_id_idx" ON "claims"("artist_id");

-- CreateIndex
CREATE INDEX "claim_value_sources_source_id_idx" ON "claim_value_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_value_sources_claim_id_source_id_key" ON "claim_value_sources"("claim_id", "source_id");

-- AddForeignKey
ALTER TABLE "artist_aliases" ADD CONSTRAINT "artist_aliases_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_unit_parents" ADD CONSTRAINT "sub_unit_parents_sub_unit_id_fkey" FOREIGN KEY ("sub_unit_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_unit_parents" ADD CONSTRAINT "sub_unit_parents_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "artists"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_sources" ADD CONSTRAINT "membership_sources_person_id_group_id_stint_fkey" FOREIGN KEY ("person_id", "group_id", "stint") REFERENCES "memberships"("person_id", "group_id", "stint") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_sources" ADD CONSTRAINT "membership_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_version_of_id_fkey" FOREIGN KEY ("version_of_id") REFERENCES "collaborations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_titles" ADD CONSTRAINT "other_titles_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credits" ADD CONSTRAINT "credits_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credits" ADD CONSTRAINT "credits_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_sources" ADD CONSTRAINT "collaboration_sources_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_sources" ADD CONSTRAINT "collaboration_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_values" ADD CONSTRAINT "claim_values_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_value_sources" ADD CONSTRAINT "claim_value_sources_claim_id_value_position_fkey" FOREIGN KEY ("claim_id", "value_position") REFERENCES "claim_values"("claim_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_value_sources" ADD CONSTRAINT "claim_value_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chart_positions" ADD CONSTRAINT "chart_positions_claim_id_value_position_fkey" FOREIGN KEY ("claim_id", "value_position") REFERENCES "claim_values"("claim_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- ─── What Prisma cannot say ───
-- From here on by hand. A rule that looks at one row is a check; a rule over several rows is a constraint trigger that runs when the
-- transaction commits, so rows may be written in any order. Both carry a name and the error code 23514 (check_violation).

CREATE FUNCTION catalog_is_slug(value text) RETURNS boolean IMMUTABLE
RETURN value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(value) <= 40;

CREATE FUNCTION catalog_is_text(value text) RETURNS boolean IMMUTABLE
RETURN value ~ '^\S(.*\S)?$' AND value !~ '[[:cntrl:]]';

CREATE FUNCTION catalog_is_kind_set(kinds "CollaborationKind"[]) RETURNS boolean IMMUTABLE
RETURN cardinality(kinds) >= 1
   AND array_position(kinds, NULL) IS NULL
   AND cardinality(kinds) = (SELECT count(DISTINCT kind) FROM unnest(kinds) AS kind);

-- Years have four digits everywhere, and a typed 0205 or 20205 is a mistake.
CREATE FUNCTION catalog_is_day(day date) RETURNS boolean IMMUTABLE
RETURN day BETWEEN '1900-01-01'::date AND '2199-12-31'::date;

-- A date known by year or month is kept as that period's first day. Both parts or neither.
CREATE FUNCTION catalog_is_partial_date(day date, known "DatePrecision") RETURNS boolean IMMUTABLE
RETURN (day IS NULL AND known IS NULL) OR (day IS NOT NULL AND known IS NOT NULL AND catalog_is_day(day) AND CASE known
  WHEN 'year' THEN extract(doy FROM day) = 1
  WHEN 'month' THEN extract(day FROM day) = 1
  ELSE true
END);

CREATE FUNCTION catalog_last_day(day date, known "DatePrecision") RETURNS date IMMUTABLE
RETURN CASE known
  WHEN 'year' THEN (day + interval '1 year - 1 day')::date
  WHEN 'month' THEN (day + interval '1 month - 1 day')::date
  ELSE day
END;

ALTER TABLE "artists"
  ADD CONSTRAINT "artists_id_slug" CHECK (catalog_is_slug("id")),
  ADD CONSTRAINT "artists_name_text" CHECK (catalog_is_text("name")),
  ADD CONSTRAINT "artists_hangul_text" CHECK (catalog_is_text("hangul") AND "hangul" ~ '[가-힣]');

ALTER TABLE "artist_aliases"
  ADD CONSTRAINT "artist_aliases_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "artist_aliases_name_text" CHECK (catalog_is_text("name"));

ALTER TABLE "sub_unit_parents"
  ADD CONSTRAINT "sub_unit_parents_position" CHECK ("position" >= 0);

ALTER TABLE "memberships"
  ADD CONSTRAINT "memberships_stint" CHECK ("stint" >= 1),
  ADD CONSTRAINT "memberships_from" CHECK (catalog_is_partial_date("from_on", "from_precision")),
  ADD CONSTRAINT "memberships_until" CHECK (catalog_is_partial_date("until_on", "until_precision")),
  ADD CONSTRAINT "memberships_order" CHECK (catalog_last_day("until_on", "until_precision") >= "from_on"),
  ADD CONSTRAINT "memberships_current_has_no_end" CHECK ("status" = 'former' OR "until_on" IS NULL);

ALTER TABLE "membership_sources"
  ADD CONSTRAINT "membership_sources_position" CHECK ("position" >= 0);

ALTER TABLE "collaborations"
  ADD CONSTRAINT "collaborations_id_slug" CHECK (catalog_is_slug("id")),
  ADD CONSTRAINT "collaborations_title_text" CHECK (catalog_is_text("title")),
  ADD CONSTRAINT "collaborations_original_title_text" CHECK (catalog_is_text("original_title")),
  ADD CONSTRAINT "collaborations_album_text" CHECK (catalog_is_text("album")),
  ADD CONSTRAINT "collaborations_label_text" CHECK (catalog_is_text("label")),
  ADD CONSTRAINT "collaborations_kinds" CHECK ("kinds" IS NOT NULL AND catalog_is_kind_set("kinds")),
  ADD CONSTRAINT "collaborations_released" CHECK (catalog_is_partial_date("released_on", "released_precision")),
  ADD CONSTRAINT "collaborations_not_of_itself" CHECK ("version_of_id" <> "id"),
  ADD CONSTRAINT "collaborations_remix_has_original" CHECK ("version_of_id" IS NOT NULL OR NOT 'remix' = ANY ("kinds"));

ALTER TABLE "other_titles"
  ADD CONSTRAINT "other_titles_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "other_titles_title_text" CHECK (catalog_is_text("title"));

ALTER TABLE "credits"
  ADD CONSTRAINT "credits_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "credits_credited_as_text" CHECK (catalog_is_text("credited_as"));

ALTER TABLE "collaboration_sources"
  ADD CONSTRAINT "collaboration_sources_position" CHECK ("position" >= 0);

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_id_slug" CHECK (catalog_is_slug("id")),
  ADD CONSTRAINT "sources_title_text" CHECK (catalog_is_text("title")),
  ADD CONSTRAINT "sources_url_web" CHECK ("url" ~ '^https?://[^\s]+$'),
  ADD CONSTRAINT "sources_origin_text" CHECK (catalog_is_text("origin"));

ALTER TABLE "claims"
  ADD CONSTRAINT "claims_id_slug" CHECK (catalog_is_slug("id")),
  ADD CONSTRAINT "claims_one_subject" CHECK (num_nonnulls("collaboration_id", "artist_id") = 1);

ALTER TABLE "claim_values"
  ADD CONSTRAINT "claim_values_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "claim_values_text_en" CHECK (catalog_is_text("text_en")),
  ADD CONSTRAINT "claim_values_text_ko" CHECK (catalog_is_text("text_ko"));

ALTER TABLE "claim_value_sources"
  ADD CONSTRAINT "claim_value_sources_position" CHECK ("position" >= 0);

ALTER TABLE "chart_positions"
  ADD CONSTRAINT "chart_positions_chart_text" CHECK (catalog_is_text("chart")),
  ADD CONSTRAINT "chart_positions_peak" CHECK ("peak" >= 1),
  ADD CONSTRAINT "chart_positions_weeks" CHECK ("weeks_on_chart" >= 1),
  ADD CONSTRAINT "chart_positions_dates" CHECK (catalog_is_day("peak_week") AND catalog_is_day("first_week")),
  ADD CONSTRAINT "chart_positions_order" CHECK ("first_week" <= "peak_week");

ALTER TABLE "catalog_state"
  ADD CONSTRAINT "catalog_state_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "catalog_state_version" CHECK ("version" ~ '^[0-9a-f]{12}$'),
  ADD CONSTRAINT "catalog_state_updated" CHECK (catalog_is_day("updated_on"));

CREATE FUNCTION catalog_refuse(rule text, subject text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: %', subject, reason USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- The checks below lock the row they are about first: of two transactions that each keep the rule but break it together, the later
-- one waits, sees what the earlier one wrote, and fails.

CREATE FUNCTION catalog_check_sub_unit_parents(artist text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  FOR wrong IN
    SELECT unit.id, unit.kind AS unit_kind, parent.kind AS parent_kind
    FROM sub_unit_parents
    JOIN artists unit ON unit.id = sub_unit_id
    JOIN artists parent ON parent.id = parent_id
    WHERE artist IN (sub_unit_id, parent_id)
    FOR SHARE OF unit, parent
  LOOP
    IF wrong.unit_kind <> 'sub-unit' OR wrong.parent_kind <> 'group' THEN
      PERFORM catalog_refuse('sub_unit_parents_kinds', wrong.id, 'only a sub-unit has parents, and they are groups');
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION catalog_check_members(artist text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT person_id, person.kind AS person_kind, team.kind AS team_kind
    FROM memberships
    JOIN artists person ON person.id = person_id
    JOIN artists team ON team.id = group_id
    WHERE artist IN (person_id, group_id)
    FOR SHARE OF person, team
  LOOP
    IF one.person_kind <> 'person' OR one.team_kind = 'person' THEN
      PERFORM catalog_refuse('memberships_kinds', one.person_id, 'a member is a person in a group or a sub-unit');
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION catalog_check_stints(person text, team text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM artists WHERE id = person FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM memberships earlier
    JOIN memberships later USING (person_id, group_id)
    WHERE person_id = person AND group_id = team AND earlier.stint < later.stint
      AND (earlier.until_on IS NULL OR later.from_on IS NULL
        OR catalog_last_day(later.from_on, later.from_precision) < earlier.until_on)
  ) THEN
    PERFORM catalog_refuse('memberships_stints_apart', person, 'an earlier stint ends before a later one begins');
  END IF;
END $$;

CREATE FUNCTION catalog_check_collaboration(song text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  original text;
BEGIN
  SELECT version_of_id INTO original FROM collaborations WHERE id = song FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM credits WHERE collaboration_id = song AND role = 'primary') THEN
    PERFORM catalog_refuse('collaborations_primary_credit', song, 'at least one credit is primary');
  END IF;
  IF NOT EXISTS (SELECT FROM collaboration_sources WHERE collaboration_id = song) THEN
    PERFORM catalog_refuse('collaborations_sourced', song, 'at least one source says so');
  END IF;
  IF original IS NOT NULL THEN
    PERFORM FROM collaborations WHERE id = original FOR SHARE;
    IF EXISTS (SELECT FROM collaborations WHERE id = original AND version_of_id IS NOT NULL)
      OR EXISTS (SELECT FROM collaborations WHERE version_of_id = song) THEN
      PERFORM catalog_refuse('collaborations_version_of_original', song, 'a version points at an original, not at a version');
    END IF;
  END IF;
END $$;

CREATE FUNCTION catalog_check_claim(statement text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  claim claims;
  value_count integer;
  sourced_count integer;
  chart_count integer;
  origin_count integer;
  has_primary boolean;
BEGIN
  SELECT * INTO claim FROM claims WHERE id = statement FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;

  SELECT count(*), count(chart.claim_id) INTO value_count, chart_count
  FROM claim_values value
  LEFT JOIN chart_positions chart ON chart.claim_id = value.claim_id AND chart.value_position = value.position
  WHERE value.claim_id = statement;

  -- Shared, so that a source's origin cannot change under a claim that counts on it.
  PERFORM FROM sources WHERE id IN (SELECT source_id FROM claim_value_sources WHERE claim_id = statement) FOR SHARE;
  SELECT count(DISTINCT said.value_position), count(DISTINCT source.origin), coalesce(bool_or(source.kind = 'primary'), false)
  INTO sourced_count, origin_count, has_primary
  FROM claim_value_sources said
  JOIN sources source ON source.id = said.source_id
  WHERE said.claim_id = statement;

  IF sourced_count < value_count THEN
    PERFORM catalog_refuse('claims_sourced', statement, 'every value has at least one source');
  END IF;
  IF claim.status = 'disputed' AND value_count < 2 THEN
    PERFORM catalog_refuse('claims_disputed_values', statement, 'a disputed claim has at least two values');
  END IF;
  IF claim.status <> 'disputed' AND value_count <> 1 THEN
    PERFORM catalog_refuse('claims_one_value', statement, 'a claim that is not disputed has exactly one value');
  END IF;
  IF claim.status = 'verified' AND origin_count < 2 AND NOT has_primary THEN
    PERFORM catalog_refuse('claims_verified_sources', statement, 'a verified claim has two independent sources or a primary one');
  END IF;
  IF chart_count <> (CASE claim.kind WHEN 'chart-peak' THEN value_count ELSE 0 END) THEN
    PERFORM catalog_refuse('claims_chart_positions', statement, 'the values of a chart peak, and no others, have a chart position');
  END IF;
END $$;

CREATE FUNCTION catalog_artist_kind_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_sub_unit_parents(NEW.id);
  PERFORM catalog_check_members(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_sub_unit_parent_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_sub_unit_parents(NEW.sub_unit_id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_membership_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_members(NEW.person_id);
  PERFORM catalog_check_stints(NEW.person_id, NEW.group_id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_collaboration_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_collaboration(NEW.id);
  RETURN NULL;
END $$;

-- For the rows that hang on a collaboration: taking one away can break a rule, adding one cannot.
CREATE FUNCTION catalog_collaboration_part_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_collaboration(OLD.collaboration_id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_claim_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_claim(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_claim_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM catalog_check_claim(OLD.claim_id);
  END IF;
  IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.claim_id <> OLD.claim_id) THEN
    PERFORM catalog_check_claim(NEW.claim_id);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_source_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_claim(claim_id) FROM (SELECT DISTINCT claim_id FROM claim_value_sources WHERE source_id = NEW.id) AS said;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "artists_kind" AFTER UPDATE OF "kind" ON "artists"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_artist_kind_changed();
CREATE CONSTRAINT TRIGGER "sub_unit_parents_kinds" AFTER INSERT OR UPDATE ON "sub_unit_parents"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_sub_unit_parent_changed();
CREATE CONSTRAINT TRIGGER "memberships_rules" AFTER INSERT OR UPDATE ON "memberships"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_membership_changed();
CREATE CONSTRAINT TRIGGER "collaborations_rules" AFTER INSERT OR UPDATE OF "id", "version_of_id" ON "collaborations"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_collaboration_changed();
CREATE CONSTRAINT TRIGGER "credits_rules" AFTER UPDATE OR DELETE ON "credits"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_collaboration_part_gone();
CREATE CONSTRAINT TRIGGER "collaboration_sources_rules" AFTER UPDATE OR DELETE ON "collaboration_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_collaboration_part_gone();
CREATE CONSTRAINT TRIGGER "claims_rules" AFTER INSERT OR UPDATE ON "claims"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_claim_changed();
CREATE CONSTRAINT TRIGGER "claim_values_rules" AFTER INSERT OR UPDATE OR DELETE ON "claim_values"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_claim_part_changed();
CREATE CONSTRAINT TRIGGER "chart_positions_rules" AFTER INSERT OR UPDATE OR DELETE ON "chart_positions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_claim_part_changed();
-- One source more breaks nothing: that nobody vouches for two values is a key, and statuses ask for a least number.
CREATE CONSTRAINT TRIGGER "claim_value_sources_rules" AFTER UPDATE OR DELETE ON "claim_value_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_claim_part_changed();
CREATE CONSTRAINT TRIGGER "sources_rules" AFTER UPDATE OF "kind", "origin" ON "sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_source_changed();

-- Every migration ends by naming itself here, inside its own transaction: after a crash this tells whether its script took effect.
COMMENT ON TABLE "catalog_state" IS 'schema 20261123000000_init';
