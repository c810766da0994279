-- Who spells an artist's Hangul name so, and who states a song's original title, album and label. A question may be asked only about
-- what is verified, and nothing in the tables could say so of these facts yet.

-- CreateEnum
CREATE TYPE "CollaborationFact" AS ENUM ('original-title', 'album', 'label');

-- CreateTable
CREATE TABLE "artist_name_sources" (
    "artist_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "artist_name_sources_pkey" PRIMARY KEY ("artist_id","position")
);

-- CreateTable
CREATE TABLE "collaboration_fact_sources" (
    "collaboration_id" TEXT NOT NULL,
    "fact" "CollaborationFact" NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "collaboration_fact_sources_pkey" PRIMARY KEY ("collaboration_id","fact","position")
);

-- CreateIndex
CREATE INDEX "artist_name_sources_source_id_idx" ON "artist_name_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "artist_name_sources_artist_id_source_id_key" ON "artist_name_sources"("artist_id", "source_id");

-- CreateIndex
CREATE INDEX "collaboration_fact_sources_source_id_idx" ON "collaboration_fact_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaboration_fact_sources_collaboration_id_fact_source_id_key" ON "collaboration_fact_sources"("collaboration_id", "fact", "source_id");

-- AddForeignKey
ALTER TABLE "artist_name_sources" ADD CONSTRAINT "artist_name_sources_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artist_name_sources" ADD CONSTRAINT "artist_name_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_fact_sources" ADD CONSTRAINT "collaboration_fact_sources_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration_fact_sources" ADD CONSTRAINT "collaboration_fact_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- ─── What Prisma cannot say ───

ALTER TABLE "artist_name_sources"
  ADD CONSTRAINT "artist_name_sources_position" CHECK ("position" >= 0);

ALTER TABLE "collaboration_fact_sources"
  ADD CONSTRAINT "collaboration_fact_sources_position" CHECK ("position" >= 0);

-- Nobody vouches for what is not said: else a name that comes later would count as verified by those who never saw it.
CREATE FUNCTION catalog_check_name_sources(artist text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  written text;
BEGIN
  SELECT hangul INTO written FROM artists WHERE id = artist FOR NO KEY UPDATE;
  IF written IS NOT NULL THEN RETURN; END IF;
  IF EXISTS (SELECT FROM artist_name_sources WHERE artist_id = artist) THEN
    PERFORM catalog_refuse('artist_name_sources_of_a_name', artist, 'there is no Hangul name that anybody could vouch for');
  END IF;
END $$;

CREATE FUNCTION catalog_check_fact_sources(song text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stated "CollaborationFact"[];
BEGIN
  SELECT array_remove(ARRAY[
    CASE WHEN original_title IS NOT NULL THEN 'original-title' END,
    CASE WHEN album IS NOT NULL THEN 'album' END,
    CASE WHEN label IS NOT NULL THEN 'label' END
  ]::"CollaborationFact"[], NULL) INTO stated FROM collaborations WHERE id = song FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM collaboration_fact_sources WHERE collaboration_id = song AND fact <> ALL (stated)) THEN
    PERFORM catalog_refuse('collaboration_fact_sources_of_a_fact', song, 'there is nothing that these sources could vouch for');
  END IF;
END $$;

CREATE FUNCTION catalog_name_source_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_name_sources(NEW.artist_id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_artist_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_name_sources(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_fact_source_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_fact_sources(NEW.collaboration_id);
  RETURN NULL;
END $$;

CREATE FUNCTION catalog_collaboration_fact_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalog_check_fact_sources(NEW.id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "artist_name_sources_rules" AFTER INSERT OR UPDATE ON "artist_name_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_name_source_added();
CREATE CONSTRAINT TRIGGER "artists_name_sources" AFTER UPDATE OF "hangul" ON "artists"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_artist_name_changed();
CREATE CONSTRAINT TRIGGER "collaboration_fact_sources_rules" AFTER INSERT OR UPDATE ON "collaboration_fact_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_fact_source_added();
CREATE CONSTRAINT TRIGGER "collaborations_fact_sources" AFTER UPDATE OF "original_title", "album", "label" ON "collaborations"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalog_collaboration_fact_changed();

COMMENT ON TABLE "catalog_state" IS 'schema 20261126000000_sourced_names';
