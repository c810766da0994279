-- Who dates a release and a debut, what others have for the date, who uses an alias, and which MusicBrainz id an artist or a
-- recording has. Pages of a source say whose pages they are, so that the catalog can be written back to its files.

-- AlterEnum
ALTER TYPE "CollaborationFact" ADD VALUE 'released';

-- AlterTable
ALTER TABLE "artists" ADD COLUMN     "debut_on" DATE,
ADD COLUMN     "debut_precision" "DatePrecision",
ADD COLUMN     "musicbrainz_id" UUID;

-- AlterTable
ALTER TABLE "collaborations" ADD COLUMN     "musicbrainz_id" UUID;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "page" TEXT,
ADD COLUMN     "page_of_id" TEXT,
ADD COLUMN     "pages" TEXT;

-- CreateTable
CREATE TABLE "artist_debut_sources" (
    "artist_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "artist_debut_sources_pkey" PRIMARY KEY ("artist_id","position")
);

-- CreateTable
CREATE TABLE "artist_alias_sources" (
    "artist_id" TEXT NOT NULL,
    "alias_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "artist_alias_sources_pkey" PRIMARY KEY ("artist_id","alias_position","position")
);

-- CreateTable
CREATE TABLE "other_dates" (
    "collaboration_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,

    CONSTRAINT "other_dates_pkey" PRIMARY KEY ("collaboration_id","position")
);

-- CreateTable
CREATE TABLE "other_date_sources" (
    "collaboration_id" TEXT NOT NULL,
    "date_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "other_date_sources_pkey" PRIMARY KEY ("collaboration_id","date_position","position")
);

-- CreateIndex
CREATE INDEX "artist_debut_sources_source_id_idx" ON "artist_debut_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "artist_debut_sources_artist_id_source_id_key" ON "artist_debut_sources"("artist_id", "source_id");

-- CreateIndex
CREATE INDEX "artist_alias_sources_source_id_idx" ON "artist_alias_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "artist_alias_sources_artist_id_alias_position_source_id_key" ON "artist_alias_sources"("artist_id", "alias_position", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "other_dates_collaboration_id_on_precision_key" ON "other_dates"("collaboration_id", "on", "precision");

-- CreateIndex
CREATE INDEX "other_date_sources_source_id_idx" ON "other_date_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "other_date_sources_collaboration_id_source_id_key" ON "other_date_sources"("collaboration_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "artists_musicbrainz_id_key" ON "artists"("musicbrainz_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaborations_musicbrainz_id_key" ON "collaborations"("musicbrainz_id");

-- AddForeignKey
ALTER TABLE "artist_debut_sources" ADD CONSTRAINT "artist_debut_sources_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artist_debut_sources" ADD CONSTRAINT "artist_debut_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artist_alias_sources" ADD CONSTRAINT "artist_alias_sources_artist_id_alias_position_fkey" FOREIGN KEY ("artist_id", "alias_position") REFERENCES "artist_aliases"("artist_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artist_alias_sources" ADD CONSTRAINT "artist_alias_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_dates" ADD CONSTRAINT "other_dates_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_date_sources" ADD CONSTRAINT "other_date_sources_collaboration_id_date_position_fkey" FOREIGN KEY ("collaboration_id", "date_position") REFERENCES "other_dates"("collaboration_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "other_date_sources" ADD CONSTRAINT "other_date_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_page_of_id_fkey" FOREIGN KEY ("page_of_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- ─── What Prisma cannot say ───

ALTER TABLE "artists"
  ADD CONSTRAINT "artists_debut" CHECK (catalog_is_partial_date("debut_on", "debut_precision"));
ALTER TABLE "artist_debut_sources"
  ADD CONSTRAINT "artist_debut_sources_position" CHECK ("position" >= 0);
ALTER TABLE "artist_alias_sources"
  ADD CONSTRAINT "artist_alias_sources_position" CHECK ("position" >= 0);
ALTER TABLE "other_dates"
  ADD CONSTRAINT "other_dates_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "other_dates_on" CHECK (catalog_is_partial_date("on", "precision"));
ALTER TABLE "other_date_sources"
  ADD CONSTRAINT "other_date_sources_position" CHECK ("position" >= 0);
ALTER TABLE "sources"
  ADD CONSTRAINT "sources_pages" CHECK ("pages" LIKE 'https://%{page}%'),
  ADD CONSTRAINT "sources_page" CHECK (("page_of_id" IS NULL) = ("page" IS NULL)
    AND ("page" IS NULL OR ("pages" IS NULL AND "id" = "page_of_id" || '-' || "page")));

-- A debut and another date without anybody who says so is a rumour; nobody dates what has no date.
CREATE FUNCTION catalog_check_debut(artist text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  dated boolean;
BEGIN
  SELECT debut_on IS NOT NULL INTO dated FROM artists WHERE id = artist FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF dated <> EXISTS (SELECT FROM artist_debut_sources WHERE artist_id = artist) THEN
    PERFORM catalog_refuse('artists_debut_sources', artist, 'a debut needs a source, and a source a debut');
  END IF;
END $$;

CREATE FUNCTION catalog_check_other_dates(song text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  dated boolean;
BEGIN
  SELECT released_on IS NOT NULL INTO dated FROM collaborations WHERE id = song FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT dated AND EXISTS (SELECT FROM other_dates WHERE collaboration_id = song) THEN
    PERFORM catalog_refuse('other_dates_of_a_date', song, 'another date needs a first one');
  END IF;
  IF EXISTS (SELECT FROM other_dates d WHERE d.collaboration_id = song AND NOT EXISTS (
      SELECT FROM other_date_sources s WHERE s.collaboration_id = song AND s.date_position = d.position)) THEN
    PERFORM catalog_refuse('other_dates_sources', song, 'another date needs a source');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION catalog_check_fact_sources(song text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stated "CollaborationFact"[];
BEGIN
  SELECT array_remove(ARRAY[
    CASE WHEN released_on IS NOT NULL THEN 'released' END,
    CASE WHEN original_title IS NOT NULL THEN 'original-title' END,
    CASE WHEN album IS NOT NULL THEN 'album' END,
    CASE WHEN label IS NOT NULL THEN 'label' END
  ]::"CollaborationFact"[], NULL) INTO stated FROM collaborations WHERE id = song FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM collaboration_fact_sources WHERE collaboration_id = song AND fact <> ALL (stated)) THEN
    PERFORM catalog_refuse('collaboration_fact_sources_of_a_fact', song, 'there is nothing that these sources could vouch for');
  END IF;
END $$;

CREATE FUNCTION catalog_debut_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_debut(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_debut_source_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM catalog_check_debut(OLD.artist_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM catalog_check_debut(NEW.artist_id); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_other_date_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM catalog_check_other_dates(OLD.collaboration_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM catalog_check_other_dates(NEW.collaboration_id); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_release_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_fact_sources(NEW.id);
  PERFORM catalog_check_other_dates(NEW.id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "artists_debut_rules" AFTER INSERT OR UPDATE OF "debut_on" ON "artists"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_debut_changed();
CREATE CONSTRAINT TRIGGER "artist_debut_sources_rules" AFTER INSERT OR UPDATE OR DELETE ON "artist_debut_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_debut_source_changed();
CREATE CONSTRAINT TRIGGER "other_dates_rules" AFTER INSERT OR UPDATE OR DELETE ON "other_dates"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_other_date_changed();
CREATE CONSTRAINT TRIGGER "other_date_sources_rules" AFTER INSERT OR UPDATE OR DELETE ON "other_date_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_other_date_changed();
CREATE CONSTRAINT TRIGGER "collaborations_release" AFTER UPDATE OF "released_on" ON "collaborations"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_release_changed();

COMMENT ON TABLE "catalog_state" IS 'schema 20261126015000_catalog_facts';
