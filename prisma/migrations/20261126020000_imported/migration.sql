-- What whole data sets say of who worked with whom, as they say it, beside the catalog: nothing here is ever asked, and nothing here
-- changes what people have checked by hand.

-- CreateTable
CREATE TABLE "imported_layers" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "artists" INTEGER NOT NULL DEFAULT 0,
    "songs" INTEGER NOT NULL DEFAULT 0,
    "pairs" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "imported_layers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_artists" (
    "id" TEXT NOT NULL,
    "layer_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hangul" TEXT,
    "scene" TEXT,
    "kind" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "artist_id" TEXT,

    CONSTRAINT "imported_artists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_songs" (
    "id" TEXT NOT NULL,
    "layer_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "released" TEXT,
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "collaboration_id" TEXT,

    CONSTRAINT "imported_songs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_credits" (
    "song_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "artist_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "credited_as" TEXT,
    "join_phrase" TEXT,

    CONSTRAINT "imported_credits_pkey" PRIMARY KEY ("song_id","position")
);

-- CreateTable
CREATE TABLE "imported_memberships" (
    "person_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "from_date" TEXT NOT NULL DEFAULT '',
    "until_date" TEXT,
    "ended" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "imported_memberships_pkey" PRIMARY KEY ("person_id","group_id","from_date")
);

-- CreateTable
CREATE TABLE "imported_pairs" (
    "layer_id" TEXT NOT NULL,
    "first_id" TEXT NOT NULL,
    "second_id" TEXT NOT NULL,
    "tracks" INTEGER NOT NULL,
    "example_title" TEXT,

    CONSTRAINT "imported_pairs_pkey" PRIMARY KEY ("layer_id","first_id","second_id")
);

-- CreateTable
CREATE TABLE "import_files" (
    "id" TEXT NOT NULL,
    "layer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "pass" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "lines_done" BIGINT NOT NULL DEFAULT 0,
    "rows_kept" BIGINT NOT NULL DEFAULT 0,
    "broken_lines" BIGINT NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "broken_samples" JSONB NOT NULL DEFAULT '[]',
    "done" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_facts" (
    "file_id" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "import_facts_pkey" PRIMARY KEY ("file_id","part")
);

-- CreateIndex
CREATE INDEX "imported_artists_artist_id_idx" ON "imported_artists"("artist_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_artists_layer_id_external_id_key" ON "imported_artists"("layer_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_artists_layer_id_id_key" ON "imported_artists"("layer_id", "id");

-- CreateIndex
CREATE INDEX "imported_songs_collaboration_id_idx" ON "imported_songs"("collaboration_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_songs_layer_id_external_id_key" ON "imported_songs"("layer_id", "external_id");

-- CreateIndex
CREATE INDEX "imported_credits_artist_id_idx" ON "imported_credits"("artist_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_credits_song_id_artist_id_key" ON "imported_credits"("song_id", "artist_id");

-- CreateIndex
CREATE INDEX "imported_memberships_group_id_idx" ON "imported_memberships"("group_id");

-- CreateIndex
CREATE INDEX "imported_pairs_layer_id_second_id_idx" ON "imported_pairs"("layer_id", "second_id");

-- AddForeignKey
ALTER TABLE "imported_artists" ADD CONSTRAINT "imported_artists_layer_id_fkey" FOREIGN KEY ("layer_id") REFERENCES "imported_layers"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_artists" ADD CONSTRAINT "imported_artists_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "artists"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_songs" ADD CONSTRAINT "imported_songs_layer_id_fkey" FOREIGN KEY ("layer_id") REFERENCES "imported_layers"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_songs" ADD CONSTRAINT "imported_songs_collaboration_id_fkey" FOREIGN KEY ("collaboration_id") REFERENCES "collaborations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_credits" ADD CONSTRAINT "imported_credits_song_id_fkey" FOREIGN KEY ("song_id") REFERENCES "imported_songs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_credits" ADD CONSTRAINT "imported_credits_artist_id_fkey" FOREIGN KEY ("artist_id") REFERENCES "imported_artists"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_memberships" ADD CONSTRAINT "imported_memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "imported_artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_memberships" ADD CONSTRAINT "imported_memberships_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "imported_artists"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_pairs" ADD CONSTRAINT "imported_pairs_layer_id_fkey" FOREIGN KEY ("layer_id") REFERENCES "imported_layers"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_pairs" ADD CONSTRAINT "imported_pairs_layer_id_first_id_fkey" FOREIGN KEY ("layer_id", "first_id") REFERENCES "imported_artists"("layer_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "imported_pairs" ADD CONSTRAINT "imported_pairs_layer_id_second_id_fkey" FOREIGN KEY ("layer_id", "second_id") REFERENCES "imported_artists"("layer_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_layer_id_fkey" FOREIGN KEY ("layer_id") REFERENCES "imported_layers"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_facts" ADD CONSTRAINT "import_facts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "import_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ─── What Prisma cannot say ───

-- A list of kinds of songs, each once. Empty where the data set does not say.
CREATE FUNCTION imported_is_kind_set(kinds text[]) RETURNS boolean IMMUTABLE
RETURN kinds <@ ARRAY['single', 'remix', 'feature', 'album-track', 'soundtrack', 'performance']
   AND cardinality(kinds) = (SELECT count(DISTINCT kind) FROM unnest(kinds) AS kind);

CREATE FUNCTION imported_is_name_set(names text[]) RETURNS boolean IMMUTABLE
RETURN (SELECT coalesce(bool_and(coalesce(catalog_is_text(name), false)), true) AND count(*) = count(DISTINCT name) FROM unnest(names) AS name);

-- As much of a day as is known: 2024, 2024-10 or 2024-10-18.
CREATE FUNCTION imported_is_date(value text) RETURNS boolean IMMUTABLE
RETURN value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';

-- Of MusicBrainz the id follows from theirs, so that a button leads back to it.
CREATE FUNCTION imported_is_id(id text, layer text, external text) RETURNS boolean IMMUTABLE
RETURN catalog_is_slug(id) AND (layer <> 'musicbrainz'
   OR (external ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' AND id = 'mb-' || replace(external, '-', '')));

ALTER TABLE "imported_layers"
  ADD CONSTRAINT "imported_layers_id_known" CHECK ("id" IN ('musicbrainz', 'graph')),
  ADD CONSTRAINT "imported_layers_title_text" CHECK (catalog_is_text("title")),
  ADD CONSTRAINT "imported_layers_url_web" CHECK ("url" ~ '^https?://[^\s]+$'),
  ADD CONSTRAINT "imported_layers_counts" CHECK (least("revision", "artists", "songs", "pairs") >= 0);

ALTER TABLE "imported_artists"
  ADD CONSTRAINT "imported_artists_id_form" CHECK (imported_is_id("id", "layer_id", "external_id")),
  ADD CONSTRAINT "imported_artists_external_id_text" CHECK (catalog_is_text("external_id")),
  ADD CONSTRAINT "imported_artists_name_text" CHECK (catalog_is_text("name")),
  ADD CONSTRAINT "imported_artists_hangul_text" CHECK (catalog_is_text("hangul") AND "hangul" ~ '[가-힣]'),
  ADD CONSTRAINT "imported_artists_scene_known" CHECK ("scene" IN ('korean', 'western', 'other')),
  ADD CONSTRAINT "imported_artists_kind_known" CHECK ("kind" IN ('person', 'group')),
  ADD CONSTRAINT "imported_artists_aliases_texts" CHECK ("aliases" IS NOT NULL AND imported_is_name_set("aliases"));

ALTER TABLE "imported_songs"
  ADD CONSTRAINT "imported_songs_id_form" CHECK (imported_is_id("id", "layer_id", "external_id")),
  ADD CONSTRAINT "imported_songs_external_id_text" CHECK (catalog_is_text("external_id")),
  ADD CONSTRAINT "imported_songs_title_text" CHECK (catalog_is_text("title")),
  ADD CONSTRAINT "imported_songs_released_date" CHECK (imported_is_date("released")),
  ADD CONSTRAINT "imported_songs_kinds_known" CHECK ("kinds" IS NOT NULL AND imported_is_kind_set("kinds"));

ALTER TABLE "imported_credits"
  ADD CONSTRAINT "imported_credits_position" CHECK ("position" >= 0),
  ADD CONSTRAINT "imported_credits_role_known" CHECK ("role" IN ('primary', 'featured', 'remixer', 'producer')),
  ADD CONSTRAINT "imported_credits_credited_as_text" CHECK (catalog_is_text("credited_as")),
  -- Its blanks belong to it.
  ADD CONSTRAINT "imported_credits_join_phrase_text" CHECK ("join_phrase" <> '' AND "join_phrase" !~ '[[:cntrl:]]');

ALTER TABLE "imported_memberships"
  ADD CONSTRAINT "imported_memberships_not_of_itself" CHECK ("person_id" <> "group_id"),
  ADD CONSTRAINT "imported_memberships_from_date" CHECK ("from_date" = '' OR imported_is_date("from_date")),
  ADD CONSTRAINT "imported_memberships_until_date" CHECK (imported_is_date("until_date")),
  ADD CONSTRAINT "imported_memberships_until_is_an_end" CHECK ("ended" OR "until_date" IS NULL);

ALTER TABLE "imported_pairs"
  -- Whatever the language that the server sorts in.
  ADD CONSTRAINT "imported_pairs_order" CHECK ("first_id" COLLATE "C" < "second_id" COLLATE "C"),
  ADD CONSTRAINT "imported_pairs_tracks" CHECK ("tracks" >= 1),
  ADD CONSTRAINT "imported_pairs_example_title_text" CHECK (catalog_is_text("example_title"));

ALTER TABLE "import_files"
  ADD CONSTRAINT "import_files_id_hash" CHECK ("id" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "import_files_counts_count" CHECK (least("size", "lines_done", "rows_kept", "broken_lines") >= 0),
  ADD CONSTRAINT "import_files_broken_lines_read" CHECK ("broken_lines" <= "lines_done"),
  ADD CONSTRAINT "import_files_json" CHECK (jsonb_typeof("counts") = 'object' AND jsonb_typeof("broken_samples") = 'array');

ALTER TABLE "import_facts"
  ADD CONSTRAINT "import_facts_part" CHECK ("part" >= 0),
  ADD CONSTRAINT "import_facts_about_known" CHECK ("about" IN ('artist', 'release-group')),
  ADD CONSTRAINT "import_facts_data_whole" CHECK (length("data") > 0 AND length("data") % 17 = 0);

COMMENT ON TABLE "catalog_state" IS 'schema 20261126020000_imported';
