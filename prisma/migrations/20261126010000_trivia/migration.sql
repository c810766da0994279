-- Games, answers and points. A round and every answer to it are rows before anybody is told; points are rows of a ledger that nothing
-- changes; boards are sums of the ledger that are written together with it.

-- CreateEnum
CREATE TYPE "TriviaForm" AS ENUM ('buttons', 'menu', 'typed');

-- CreateEnum
CREATE TYPE "TriviaRoundState" AS ENUM ('posting', 'open', 'settled', 'skipped');

-- CreateEnum
CREATE TYPE "TriviaVerdict" AS ENUM ('right', 'close', 'wrong');

-- CreateEnum
CREATE TYPE "TriviaEnd" AS ENUM ('finished', 'stopped', 'silent', 'forbidden', 'gone', 'unavailable', 'exhausted');

-- CreateEnum
CREATE TYPE "TriviaPeriod" AS ENUM ('day', 'week', 'month', 'all');

-- CreateEnum
CREATE TYPE "TriviaSubject" AS ENUM ('kind', 'artist');

-- CreateEnum
CREATE TYPE "TriviaWithdrawal" AS ENUM ('reported', 'misleading', 'voided');

-- CreateTable
CREATE TABLE "trivia_hosts" (
    "id" TEXT NOT NULL,
    "lock_no" SERIAL NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trivia_hosts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trivia_games" (
    "id" TEXT NOT NULL,
    "guild_id" BIGINT NOT NULL,
    "channel_id" BIGINT NOT NULL,
    "starter_id" BIGINT NOT NULL,
    "locale" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "seed" BIGINT NOT NULL,
    "plan" JSONB NOT NULL,
    "catalog_version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "host_id" TEXT NOT NULL,
    "end_reason" "TriviaEnd",
    "ended_at" TIMESTAMPTZ(3),
    "finish_no" BIGINT,
    "farewell_shown" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "trivia_games_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trivia_questions" (
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "right_answers" INTEGER NOT NULL DEFAULT 0,
    "era" INTEGER NOT NULL DEFAULT 0,
    "strong_answered" INTEGER NOT NULL DEFAULT 0,
    "strong_wrong" INTEGER NOT NULL DEFAULT 0,
    "withdrawal" "TriviaWithdrawal",
    "withdrawn_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "voided_by" BIGINT,

    CONSTRAINT "trivia_questions_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "trivia_rounds" (
    "game_id" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,
    "guild_id" BIGINT NOT NULL,
    "question_key" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "artist_ids" TEXT[],
    "form" "TriviaForm" NOT NULL,
    "state" "TriviaRoundState" NOT NULL DEFAULT 'posting',
    "message_id" BIGINT,
    "question_at" TIMESTAMPTZ(3),
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_ms" INTEGER NOT NULL DEFAULT 0,
    "limit_ms" INTEGER,
    "hint" JSONB,
    "closed_at" TIMESTAMPTZ(3),
    "era" INTEGER,

    CONSTRAINT "trivia_rounds_pkey" PRIMARY KEY ("game_id","round")
);

-- CreateTable
CREATE TABLE "trivia_picks" (
    "game_id" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "attempt" SMALLINT NOT NULL,
    "choice" SMALLINT,
    "guess" TEXT,
    "verdict" "TriviaVerdict" NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "speed_ms" INTEGER NOT NULL,

    CONSTRAINT "trivia_picks_pkey" PRIMARY KEY ("game_id","round","user_id","attempt")
);

-- CreateTable
CREATE TABLE "trivia_ledger" (
    "game_id" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "speed_ms" INTEGER NOT NULL,
    "paid_speed_ms" INTEGER NOT NULL,
    "pace_ms" INTEGER NOT NULL,
    "streak_before" SMALLINT NOT NULL,
    "hinted" BOOLEAN NOT NULL,
    "points" SMALLINT NOT NULL,
    "ranked" BOOLEAN NOT NULL,
    "strong" BOOLEAN NOT NULL,

    CONSTRAINT "trivia_ledger_pkey" PRIMARY KEY ("game_id","round","user_id")
);

-- CreateTable
CREATE TABLE "trivia_round_voids" (
    "game_id" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trivia_round_voids_pkey" PRIMARY KEY ("game_id","round")
);

-- CreateTable
CREATE TABLE "trivia_players" (
    "user_id" BIGINT NOT NULL,
    "name" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "points" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "right_answers" INTEGER NOT NULL DEFAULT 0,
    "best_streak" INTEGER NOT NULL DEFAULT 0,
    "fastest_ms" INTEGER,
    "last_answered_at" TIMESTAMPTZ(3),
    "last_game_id" TEXT,
    "games" INTEGER NOT NULL DEFAULT 0,
    "mu" DOUBLE PRECISION,
    "sigma" DOUBLE PRECISION,
    "rated_games" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "trivia_players_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "trivia_game_players" (
    "game_id" TEXT NOT NULL,
    "user_id" BIGINT NOT NULL,
    "place" SMALLINT NOT NULL,
    "points" INTEGER NOT NULL,
    "mu_before" DOUBLE PRECISION,
    "sigma_before" DOUBLE PRECISION,
    "mu_after" DOUBLE PRECISION,
    "sigma_after" DOUBLE PRECISION,

    CONSTRAINT "trivia_game_players_pkey" PRIMARY KEY ("game_id","user_id")
);

-- CreateTable
CREATE TABLE "trivia_totals" (
    "user_id" BIGINT NOT NULL,
    "guild_id" BIGINT NOT NULL,
    "period" "TriviaPeriod" NOT NULL,
    "starts_on" DATE NOT NULL,
    "points" INTEGER NOT NULL,
    "right_answers" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "trivia_totals_pkey" PRIMARY KEY ("user_id","guild_id","period","starts_on")
);

-- CreateTable
CREATE TABLE "trivia_bands" (
    "guild_id" BIGINT NOT NULL,
    "period" "TriviaPeriod" NOT NULL,
    "starts_on" DATE NOT NULL,
    "band" SMALLINT NOT NULL,
    "players" INTEGER NOT NULL,

    CONSTRAINT "trivia_bands_pkey" PRIMARY KEY ("guild_id","period","starts_on","band")
);

-- CreateTable
CREATE TABLE "trivia_accuracy" (
    "user_id" BIGINT NOT NULL,
    "about" "TriviaSubject" NOT NULL,
    "subject" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "right_answers" INTEGER NOT NULL,

    CONSTRAINT "trivia_accuracy_pkey" PRIMARY KEY ("user_id","about","subject")
);

-- CreateTable
CREATE TABLE "trivia_days" (
    "user_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "trivia_days_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateTable
CREATE TABLE "trivia_reports" (
    "question_key" TEXT NOT NULL,
    "era" INTEGER NOT NULL,
    "user_id" BIGINT NOT NULL,
    "game_id" TEXT NOT NULL,
    "round" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trivia_reports_pkey" PRIMARY KEY ("question_key","era","user_id")
);

-- CreateTable
CREATE TABLE "trivia_dailies" (
    "day" DATE NOT NULL,
    "questions" JSONB NOT NULL,

    CONSTRAINT "trivia_dailies_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "trivia_daily_answers" (
    "user_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "position" SMALLINT NOT NULL,
    "choice" SMALLINT NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trivia_daily_answers_pkey" PRIMARY KEY ("user_id","day","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "trivia_hosts_lock_no_key" ON "trivia_hosts"("lock_no");

-- CreateIndex
CREATE UNIQUE INDEX "trivia_games_finish_no_key" ON "trivia_games"("finish_no");

-- CreateIndex
CREATE UNIQUE INDEX "trivia_games_id_guild_id_key" ON "trivia_games"("id", "guild_id");

-- CreateIndex
CREATE INDEX "trivia_questions_code_idx" ON "trivia_questions"("code");

-- CreateIndex
CREATE INDEX "trivia_rounds_guild_id_stored_at_idx" ON "trivia_rounds"("guild_id", "stored_at");

-- CreateIndex
CREATE INDEX "trivia_rounds_question_key_stored_at_idx" ON "trivia_rounds"("question_key", "stored_at");

-- CreateIndex
CREATE INDEX "trivia_ledger_user_id_answered_at_idx" ON "trivia_ledger"("user_id", "answered_at");

-- CreateIndex
CREATE INDEX "trivia_game_players_user_id_idx" ON "trivia_game_players"("user_id");

-- CreateIndex
CREATE INDEX "trivia_totals_board_idx" ON "trivia_totals"("guild_id", "period", "starts_on", "shown", "points" DESC, "user_id");

-- AddForeignKey
ALTER TABLE "trivia_games" ADD CONSTRAINT "trivia_games_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "trivia_hosts"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_rounds" ADD CONSTRAINT "trivia_rounds_game_id_guild_id_fkey" FOREIGN KEY ("game_id", "guild_id") REFERENCES "trivia_games"("id", "guild_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_rounds" ADD CONSTRAINT "trivia_rounds_question_key_fkey" FOREIGN KEY ("question_key") REFERENCES "trivia_questions"("key") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_picks" ADD CONSTRAINT "trivia_picks_game_id_round_fkey" FOREIGN KEY ("game_id", "round") REFERENCES "trivia_rounds"("game_id", "round") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_ledger" ADD CONSTRAINT "trivia_ledger_game_id_round_fkey" FOREIGN KEY ("game_id", "round") REFERENCES "trivia_rounds"("game_id", "round") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_ledger" ADD CONSTRAINT "trivia_ledger_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "trivia_players"("user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_round_voids" ADD CONSTRAINT "trivia_round_voids_game_id_round_fkey" FOREIGN KEY ("game_id", "round") REFERENCES "trivia_rounds"("game_id", "round") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_players" ADD CONSTRAINT "trivia_players_last_game_id_fkey" FOREIGN KEY ("last_game_id") REFERENCES "trivia_games"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_game_players" ADD CONSTRAINT "trivia_game_players_game_id_fkey" FOREIGN KEY ("game_id") REFERENCES "trivia_games"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_game_players" ADD CONSTRAINT "trivia_game_players_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "trivia_players"("user_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_totals" ADD CONSTRAINT "trivia_totals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "trivia_players"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_accuracy" ADD CONSTRAINT "trivia_accuracy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "trivia_players"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_days" ADD CONSTRAINT "trivia_days_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "trivia_players"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_reports" ADD CONSTRAINT "trivia_reports_question_key_fkey" FOREIGN KEY ("question_key") REFERENCES "trivia_questions"("key") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_reports" ADD CONSTRAINT "trivia_reports_game_id_round_fkey" FOREIGN KEY ("game_id", "round") REFERENCES "trivia_rounds"("game_id", "round") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_daily_answers" ADD CONSTRAINT "trivia_daily_answers_day_fkey" FOREIGN KEY ("day") REFERENCES "trivia_dailies"("day") ON DELETE NO ACTION ON UPDATE CASCADE;


-- ─── What Prisma cannot say ───
-- Locks are always taken in this order, so that nobody waits in a circle: game, question, round, players by their id, bands in
-- their order. Whoever holds a player's row may write the player's totals, days and accuracy.

-- The order in which games end; drawn while the players are locked, so that ratings can be made again in the same order.
CREATE SEQUENCE "trivia_finish_no_seq";

CREATE FUNCTION trivia_refuse(rule text, subject text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: %', subject, reason USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- The rule of `src/domain/trivia/scoring.ts`, in the same floating point, so that no row can say otherwise.
CREATE FUNCTION trivia_points(is_right boolean, paid_speed_ms integer, pace_ms integer, streak_before integer, hinted boolean)
RETURNS integer IMMUTABLE
RETURN CASE WHEN is_right THEN
  (100 + floor(50 * least(1, greatest(0, 1 - paid_speed_ms::float8 / nullif(pace_ms, 0))) + 0.5)::integer + least(50, 10 * streak_before))
  / CASE WHEN hinted THEN 2 ELSE 1 END
ELSE 0 END;

-- Weeks begin on Monday. Everything is one period, which has to begin some day.
CREATE FUNCTION trivia_period_start(period "TriviaPeriod", at timestamptz) RETURNS date IMMUTABLE
RETURN CASE period
  WHEN 'day' THEN (at AT TIME ZONE 'UTC')::date
  WHEN 'week' THEN date_trunc('week', at AT TIME ZONE 'UTC')::date
  WHEN 'month' THEN date_trunc('month', at AT TIME ZONE 'UTC')::date
  ELSE '1970-01-01'::date
END;

-- The least points of each band above the lowest, which is nothing at all: steps that grow with the points, so that no band holds more than some hundredths of
-- a board.
CREATE FUNCTION trivia_band_floors() RETURNS integer[] IMMUTABLE
RETURN ARRAY[
  1, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 900, 1000, 1150, 1300, 1500, 1700, 2000, 2300, 2600, 3000, 3500,
  4000, 4600, 5300, 6000, 7000, 8000, 9000, 10000, 11500, 13000, 15000, 17000, 20000, 23000, 26000, 30000, 35000, 40000, 46000, 53000,
  60000, 70000, 80000, 90000, 100000, 115000, 130000, 150000, 170000, 200000, 230000, 260000, 300000, 350000, 400000, 460000, 530000,
  600000, 700000, 800000, 900000, 1000000, 1300000, 1700000, 2300000, 3000000, 4000000, 5300000, 7000000, 10000000
];

CREATE FUNCTION trivia_band(points integer) RETURNS smallint IMMUTABLE
RETURN width_bucket(points, trivia_band_floors())::smallint;

-- The most points of a band.
CREATE FUNCTION trivia_band_top(band smallint) RETURNS integer IMMUTABLE
RETURN coalesce((trivia_band_floors())[band + 1] - 1, 2147483647);

-- The place of somebody with so many points on a board: 1 when nobody shown has more.
CREATE FUNCTION trivia_place(of_guild bigint, of_period "TriviaPeriod", of_start date, of_points integer) RETURNS integer
STABLE LANGUAGE sql AS $$
  SELECT 1 + coalesce((
      SELECT sum(players) FROM trivia_bands
      WHERE guild_id = of_guild AND period = of_period AND starts_on = of_start AND band > trivia_band(of_points)
    ), 0)::integer + (
      SELECT count(*) FROM trivia_totals
      WHERE guild_id = of_guild AND period = of_period AND starts_on = of_start AND shown
        AND points > of_points AND points <= trivia_band_top(trivia_band(of_points))
    )::integer
$$;

CREATE UNIQUE INDEX "trivia_games_one_a_channel" ON "trivia_games" ("channel_id") WHERE "ended_at" IS NULL;
-- What a process looks for when it takes over.
CREATE INDEX "trivia_games_unfinished" ON "trivia_games" ("host_id") WHERE NOT "farewell_shown";
CREATE UNIQUE INDEX "trivia_rounds_one_at_a_time" ON "trivia_rounds" ("game_id") WHERE "state" IN ('posting', 'open');
CREATE UNIQUE INDEX "trivia_picks_right_once" ON "trivia_picks" ("game_id", "round", "user_id") WHERE "verdict" = 'right';

-- Boards are read from their index alone where nothing has changed since the last cleaning, and they change all the time; and the
-- planner must know them before they are large.
ALTER TABLE "trivia_totals" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE "trivia_bands" SET (autovacuum_vacuum_scale_factor = 0.02);

ALTER TABLE "trivia_hosts"
  ADD CONSTRAINT "trivia_hosts_id_text" CHECK ("id" ~ '^[0-9A-Za-z._:-]{1,64}$');

ALTER TABLE "trivia_games"
  ADD CONSTRAINT "trivia_games_id_code" CHECK ("id" ~ '^[a-z0-9]{8,12}$'),
  ADD CONSTRAINT "trivia_games_place" CHECK ("guild_id" > 0 AND "channel_id" > 0 AND "starter_id" > 0),
  ADD CONSTRAINT "trivia_games_locale_text" CHECK ("locale" ~ '^[A-Za-z-]{2,10}$'),
  ADD CONSTRAINT "trivia_games_catalog_version" CHECK ("catalog_version" ~ '^[0-9a-f]{12}$'),
  ADD CONSTRAINT "trivia_games_settings_object" CHECK (jsonb_typeof("settings") = 'object'),
  ADD CONSTRAINT "trivia_games_plan_list" CHECK (jsonb_typeof("plan") = 'array'),
  ADD CONSTRAINT "trivia_games_end" CHECK (num_nonnulls("end_reason", "ended_at", "finish_no") IN (0, 3)),
  ADD CONSTRAINT "trivia_games_farewell_after_end" CHECK ("ended_at" IS NOT NULL OR NOT "farewell_shown");

ALTER TABLE "trivia_questions"
  ADD CONSTRAINT "trivia_questions_key_text" CHECK ("key" ~ '^[a-z]+(-[a-z]+)*:\S+( \S+)*$' AND length("key") <= 120),
  ADD CONSTRAINT "trivia_questions_code_hex" CHECK ("code" ~ '^[0-9a-f]{8}$'),
  ADD CONSTRAINT "trivia_questions_kind_slug" CHECK ("kind" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "trivia_questions_counts" CHECK ("asked" >= 0 AND "right_answers" BETWEEN 0 AND "answered" AND "era" >= 0
    AND "strong_wrong" BETWEEN 0 AND "strong_answered" AND "strong_answered" <= "answered"),
  ADD CONSTRAINT "trivia_questions_withdrawal" CHECK (num_nonnulls("withdrawal", "withdrawn_at") IN (0, 2)),
  ADD CONSTRAINT "trivia_questions_void" CHECK (CASE WHEN "withdrawal" = 'voided'
    THEN "void_reason" <> '' AND "void_reason" IS NOT NULL AND "voided_by" IS NOT NULL
    ELSE num_nonnulls("void_reason", "voided_by") = 0 END);

ALTER TABLE "trivia_rounds"
  ADD CONSTRAINT "trivia_rounds_round" CHECK ("round" >= 1),
  ADD CONSTRAINT "trivia_rounds_question_of_key" CHECK (jsonb_typeof("question") = 'object' AND "question" ->> 'key' IS NOT DISTINCT FROM "question_key"),
  ADD CONSTRAINT "trivia_rounds_artists" CHECK ("artist_ids" IS NOT NULL AND array_position("artist_ids", NULL) IS NULL),
  ADD CONSTRAINT "trivia_rounds_message" CHECK (num_nonnulls("message_id", "question_at") IN (0, 2)),
  ADD CONSTRAINT "trivia_rounds_state" CHECK (CASE "state"
    WHEN 'posting' THEN "message_id" IS NULL AND "closed_at" IS NULL
    WHEN 'open' THEN "message_id" IS NOT NULL AND "closed_at" IS NULL
    ELSE "closed_at" IS NOT NULL END),
  ADD CONSTRAINT "trivia_rounds_era" CHECK (("era" IS NOT NULL) = ("state" = 'settled')),
  ADD CONSTRAINT "trivia_rounds_times" CHECK ("paused_ms" >= 0 AND "limit_ms" > 0),
  ADD CONSTRAINT "trivia_rounds_hint_object" CHECK (jsonb_typeof("hint") = 'object');

ALTER TABLE "trivia_picks"
  ADD CONSTRAINT "trivia_picks_user" CHECK ("user_id" > 0),
  ADD CONSTRAINT "trivia_picks_attempt" CHECK ("attempt" >= 1 AND ("choice" IS NULL OR "attempt" = 1)),
  ADD CONSTRAINT "trivia_picks_answer" CHECK (num_nonnulls("choice", "guess") = 1),
  ADD CONSTRAINT "trivia_picks_choice" CHECK ("choice" BETWEEN 0 AND 5),
  ADD CONSTRAINT "trivia_picks_guess_length" CHECK (length("guess") <= 100),
  ADD CONSTRAINT "trivia_picks_close_guess" CHECK ("verdict" <> 'close' OR "guess" IS NOT NULL),
  ADD CONSTRAINT "trivia_picks_speed" CHECK ("speed_ms" >= 0);

ALTER TABLE "trivia_ledger"
  ADD CONSTRAINT "trivia_ledger_speed" CHECK ("paid_speed_ms" BETWEEN 0 AND "speed_ms" AND "pace_ms" > 0),
  ADD CONSTRAINT "trivia_ledger_streak" CHECK ("streak_before" BETWEEN 0 AND "round" - 1),
  ADD CONSTRAINT "trivia_ledger_points" CHECK ("points" = trivia_points("is_right", "paid_speed_ms", "pace_ms", "streak_before", "hinted"));

ALTER TABLE "trivia_round_voids"
  ADD CONSTRAINT "trivia_round_voids_reason_text" CHECK (length("reason") BETWEEN 1 AND 500),
  ADD CONSTRAINT "trivia_round_voids_by" CHECK ("by" > 0);

ALTER TABLE "trivia_players"
  ADD CONSTRAINT "trivia_players_user" CHECK ("user_id" > 0),
  ADD CONSTRAINT "trivia_players_name_length" CHECK (length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "trivia_players_counts" CHECK ("points" >= 0 AND "right_answers" BETWEEN 0 AND "answered" AND "best_streak" >= 0
    AND "games" >= 0 AND "rated_games" BETWEEN 0 AND "games"),
  ADD CONSTRAINT "trivia_players_fastest" CHECK (("fastest_ms" IS NOT NULL) = ("right_answers" > 0) AND ("best_streak" > 0) = ("right_answers" > 0)
    AND "fastest_ms" >= 0),
  ADD CONSTRAINT "trivia_players_last" CHECK (num_nonnulls("last_game_id", "last_answered_at") IN (0, 2)),
  ADD CONSTRAINT "trivia_players_rating" CHECK (CASE WHEN "rated_games" > 0
    THEN num_nonnulls("mu", "sigma") = 2 AND "sigma" > 0 ELSE num_nonnulls("mu", "sigma") = 0 END);

ALTER TABLE "trivia_game_players"
  ADD CONSTRAINT "trivia_game_players_place" CHECK ("place" >= 1 AND "points" >= 0),
  ADD CONSTRAINT "trivia_game_players_rating" CHECK (num_nonnulls("mu_before", "sigma_before", "mu_after", "sigma_after") IN (0, 4)
    AND "sigma_before" > 0 AND "sigma_after" > 0);

ALTER TABLE "trivia_totals"
  ADD CONSTRAINT "trivia_totals_guild" CHECK ("guild_id" >= 0),
  ADD CONSTRAINT "trivia_totals_period" CHECK ("starts_on" = trivia_period_start("period", "starts_on"::timestamp AT TIME ZONE 'UTC')),
  ADD CONSTRAINT "trivia_totals_counts" CHECK ("points" >= 0 AND "right_answers" BETWEEN 0 AND "answered" AND "answered" > 0),
  ADD CONSTRAINT "trivia_totals_shown" CHECK ("shown" OR "guild_id" = 0);

ALTER TABLE "trivia_bands"
  ADD CONSTRAINT "trivia_bands_guild" CHECK ("guild_id" >= 0),
  ADD CONSTRAINT "trivia_bands_band" CHECK ("band" BETWEEN 0 AND cardinality(trivia_band_floors()));

ALTER TABLE "trivia_accuracy"
  ADD CONSTRAINT "trivia_accuracy_subject_text" CHECK ("subject" <> ''),
  ADD CONSTRAINT "trivia_accuracy_counts" CHECK ("right_answers" BETWEEN 0 AND "answered" AND "answered" > 0);

ALTER TABLE "trivia_reports"
  ADD CONSTRAINT "trivia_reports_user" CHECK ("user_id" > 0);

ALTER TABLE "trivia_dailies"
  ADD CONSTRAINT "trivia_dailies_five" CHECK (jsonb_typeof("questions") = 'array' AND jsonb_array_length("questions") = 5);

ALTER TABLE "trivia_daily_answers"
  ADD CONSTRAINT "trivia_daily_answers_user" CHECK ("user_id" > 0),
  ADD CONSTRAINT "trivia_daily_answers_position" CHECK ("position" BETWEEN 1 AND 5),
  ADD CONSTRAINT "trivia_daily_answers_choice" CHECK ("choice" BETWEEN 0 AND 5);

-- What was answered and paid stays as it was. Only who erases a person or a server may say so, in that transaction:
-- SET LOCAL crossover.erasing = 'on'.
CREATE FUNCTION trivia_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('crossover.erasing', true), '') <> 'on' THEN
    PERFORM trivia_refuse(TG_TABLE_NAME || '_append_only', TG_TABLE_NAME, 'what is written here stays');
  END IF;
  RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW WHEN 'DELETE' THEN OLD END;
END $$;

CREATE TRIGGER "trivia_picks_append_only" BEFORE UPDATE OR DELETE ON "trivia_picks" FOR EACH ROW EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_picks_no_truncate" BEFORE TRUNCATE ON "trivia_picks" EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_ledger_append_only" BEFORE UPDATE OR DELETE ON "trivia_ledger" FOR EACH ROW EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_ledger_no_truncate" BEFORE TRUNCATE ON "trivia_ledger" EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_round_voids_append_only" BEFORE UPDATE OR DELETE ON "trivia_round_voids" FOR EACH ROW EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_round_voids_no_truncate" BEFORE TRUNCATE ON "trivia_round_voids" EXECUTE FUNCTION trivia_keep();

-- A round follows one that is done, in a game that is not over.
CREATE FUNCTION trivia_round_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM trivia_games WHERE id = NEW.game_id AND ended_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    PERFORM trivia_refuse('trivia_rounds_of_a_running_game', NEW.game_id, 'a game that is over asks nothing');
  END IF;
  IF NEW.round > 1 AND NOT EXISTS (
    SELECT FROM trivia_rounds WHERE game_id = NEW.game_id AND round = NEW.round - 1 AND state IN ('settled', 'skipped')
  ) THEN
    PERFORM trivia_refuse('trivia_rounds_in_order', NEW.game_id, 'a round comes when the one before it is done');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_round_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('settled', 'skipped') OR (OLD.state = 'open' AND NEW.state = 'posting') THEN
    PERFORM trivia_refuse('trivia_rounds_forward', NEW.game_id, 'a round never goes back');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_question_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM trivia_refuse('trivia_rounds_same_question', NEW.game_id, 'what was asked stays');
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_game_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.end_reason, NEW.finish_no) IS DISTINCT FROM (OLD.ended_at, OLD.end_reason, OLD.finish_no) THEN
    PERFORM trivia_refuse('trivia_games_end_once', NEW.id, 'a game ends once');
  END IF;
  IF NEW.ended_at IS NOT NULL AND EXISTS (SELECT FROM trivia_rounds WHERE game_id = NEW.id AND state IN ('posting', 'open')) THEN
    PERFORM trivia_refuse('trivia_games_end_after_rounds', NEW.id, 'a game ends when its last round is done');
  END IF;
  RETURN NULL;
END $$;

-- Whatever is paid in a round is paid at once, to those whose answer is stored, and never again.
CREATE FUNCTION trivia_ledger_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  FOR wrong IN
    SELECT game_id || ' ' || round AS subject, count(*) AS new_rows, bool_and(ranked) AS ranked, bool_or(ranked) AS any_ranked,
      (SELECT count(*) FROM trivia_ledger paid WHERE paid.game_id = added.game_id AND paid.round = added.round) AS all_rows,
      (SELECT state FROM trivia_rounds r WHERE r.game_id = added.game_id AND r.round = added.round) AS state,
      bool_and(EXISTS (SELECT FROM trivia_picks p WHERE p.game_id = added.game_id AND p.round = added.round
        AND p.user_id = added.user_id AND (p.verdict = 'right') >= added.is_right)) AS answered
    FROM added GROUP BY game_id, round
  LOOP
    IF wrong.state <> 'settled' OR wrong.new_rows <> wrong.all_rows THEN
      PERFORM trivia_refuse('trivia_ledger_once', wrong.subject, 'a round is paid once, when it is settled');
    END IF;
    IF wrong.ranked <> (wrong.all_rows >= 2) OR wrong.any_ranked <> (wrong.all_rows >= 2) THEN
      PERFORM trivia_refuse('trivia_ledger_ranked', wrong.subject, 'a round counts on boards when two or more answered');
    END IF;
    IF NOT wrong.answered THEN
      PERFORM trivia_refuse('trivia_ledger_of_a_pick', wrong.subject, 'only an answer that is stored is paid');
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "trivia_rounds_added" AFTER INSERT ON "trivia_rounds" FOR EACH ROW EXECUTE FUNCTION trivia_round_added();
CREATE TRIGGER "trivia_rounds_changed" AFTER UPDATE ON "trivia_rounds" FOR EACH ROW EXECUTE FUNCTION trivia_round_changed();
CREATE TRIGGER "trivia_rounds_question" AFTER UPDATE OF "question_key", "question", "form", "artist_ids" ON "trivia_rounds"
  FOR EACH ROW EXECUTE FUNCTION trivia_question_changed();
CREATE TRIGGER "trivia_games_changed" AFTER UPDATE OF "ended_at", "end_reason", "finish_no" ON "trivia_games"
  FOR EACH ROW EXECUTE FUNCTION trivia_game_changed();
CREATE TRIGGER "trivia_ledger_rules" AFTER INSERT ON "trivia_ledger" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION trivia_ledger_written();

-- ─── One settlement, all or nothing ───

-- CX001: the caller's own code for it.
CREATE FUNCTION trivia_own(host text, game text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM trivia_games WHERE id = game AND host_id = host FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'game % belongs to another process', game USING ERRCODE = 'CX001';
  END IF;
END $$;

-- What a round adds to boards: of each player on the server's and on the global one, for every period.
CREATE FUNCTION trivia_shares(of_game text, of_round smallint)
RETURNS TABLE (user_id bigint, guild_id bigint, period "TriviaPeriod", starts_on date, points integer, right_answers integer)
STABLE BEGIN ATOMIC
  SELECT row.user_id, scope.guild_id, a.period, trivia_period_start(a.period, row.answered_at), row.points::integer, row.is_right::integer
  FROM trivia_ledger row
  JOIN trivia_games game ON game.id = row.game_id
  CROSS JOIN unnest(enum_range(NULL::"TriviaPeriod")) AS a(period)
  CROSS JOIN LATERAL (VALUES (0::bigint), (game.guild_id)) AS scope(guild_id)
  WHERE row.game_id = of_game AND row.round = of_round AND row.ranked;
END;

-- What an answer in a round says something about: the kind of question, and each artist it is about.
CREATE FUNCTION trivia_subjects(of_game text, of_round smallint) RETURNS TABLE (about "TriviaSubject", subject text)
STABLE BEGIN ATOMIC
  SELECT 'kind'::"TriviaSubject", question.kind
  FROM trivia_rounds round JOIN trivia_questions question ON question.key = round.question_key
  WHERE round.game_id = of_game AND round.round = of_round
  UNION
  SELECT 'artist', unnest(round.artist_ids) FROM trivia_rounds round WHERE round.game_id = of_game AND round.round = of_round;
END;

-- A player's right answers that count.
CREATE FUNCTION trivia_right_rows(of_user bigint) RETURNS TABLE (streak_before smallint, speed_ms integer)
STABLE BEGIN ATOMIC
  SELECT row.streak_before, row.speed_ms FROM trivia_ledger row
  WHERE row.user_id = of_user AND row.is_right
    AND NOT EXISTS (SELECT FROM trivia_round_voids void WHERE void.game_id = row.game_id AND void.round = row.round);
END;

CREATE FUNCTION trivia_count(of_game text, of_round smallint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH paid AS MATERIALIZED (
    SELECT row.user_id, row.points, player.hidden
    FROM trivia_ledger row JOIN trivia_players player ON player.user_id = row.user_id
    WHERE row.game_id = of_game AND row.round = of_round
  ), changed AS (
    INSERT INTO trivia_totals AS total (user_id, guild_id, period, starts_on, points, right_answers, answered, shown)
    SELECT share.user_id, share.guild_id, share.period, share.starts_on, share.points, share.right_answers, 1, share.guild_id <> 0 OR NOT paid.hidden
    FROM trivia_shares(of_game, of_round) AS share JOIN paid ON paid.user_id = share.user_id
    ON CONFLICT (user_id, guild_id, period, starts_on) DO UPDATE SET
      points = total.points + excluded.points,
      right_answers = total.right_answers + excluded.right_answers,
      answered = total.answered + 1
    RETURNING total.user_id, total.guild_id, total.period, total.starts_on, total.points, total.answered, total.shown
  ), moved AS (
    SELECT guild_id, period, starts_on, trivia_band(changed.points) AS new_band,
      CASE WHEN changed.answered > 1 THEN trivia_band((changed.points - paid.points)::integer) END AS old_band
    FROM changed JOIN paid ON paid.user_id = changed.user_id WHERE shown
  ), steps AS (
    SELECT guild_id, period, starts_on, new_band AS band, 1 AS players FROM moved WHERE new_band IS DISTINCT FROM old_band
    UNION ALL
    SELECT guild_id, period, starts_on, old_band, -1 FROM moved WHERE old_band <> new_band
  )
  INSERT INTO trivia_bands AS band (guild_id, period, starts_on, band, players)
  SELECT guild_id, period, starts_on, steps.band, sum(players) FROM steps
  GROUP BY 1, 2, 3, 4 HAVING sum(players) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (guild_id, period, starts_on, band) DO UPDATE SET players = band.players + excluded.players;

  UPDATE trivia_players player SET
    points = player.points + row.points,
    answered = player.answered + 1,
    right_answers = player.right_answers + row.is_right::integer,
    best_streak = greatest(player.best_streak, CASE WHEN row.is_right THEN row.streak_before + 1 END),
    fastest_ms = least(player.fastest_ms, CASE WHEN row.is_right THEN row.speed_ms END)
  FROM trivia_ledger row WHERE row.game_id = of_game AND row.round = of_round AND player.user_id = row.user_id;

  INSERT INTO trivia_accuracy AS accuracy (user_id, about, subject, answered, right_answers)
  SELECT row.user_id, about.about, about.subject, 1, row.is_right::integer
  FROM trivia_ledger row CROSS JOIN trivia_subjects(of_game, of_round) AS about
  WHERE row.game_id = of_game AND row.round = of_round
  ON CONFLICT (user_id, about, subject) DO UPDATE SET
    answered = accuracy.answered + 1,
    right_answers = accuracy.right_answers + excluded.right_answers;
END $$;

-- Makes those who are new, then locks all, both in the order of ids.
CREATE FUNCTION trivia_lock_players(users bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM trivia_players WHERE user_id = ANY (users)) < cardinality(users) THEN
    INSERT INTO trivia_players (user_id) SELECT unnest(users) ORDER BY 1 ON CONFLICT DO NOTHING;
  END IF;
  PERFORM FROM trivia_players WHERE user_id = ANY (users) ORDER BY user_id FOR NO KEY UPDATE;
END $$;

-- Settles or skips a round of a game that `host` has; done before, it changes nothing. Rows are LedgerRow as JSON.
CREATE FUNCTION trivia_settle(
  host text, of_game text, of_round smallint, outcome "TriviaRoundState", closed timestamptz, given jsonb, strong_from float8, strong_needed integer
) RETURNS TABLE (answered integer, right_answers integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  this record;
  question trivia_questions;
  users bigint[];
  added record;
BEGIN
  PERFORM trivia_own(host, of_game);
  -- What a round asks never changes, so that its question can be locked first.
  SELECT * INTO STRICT question FROM trivia_questions
  WHERE key = (SELECT question_key FROM trivia_rounds WHERE game_id = of_game AND round = of_round) FOR NO KEY UPDATE;
  SELECT state, form, jsonb_array_length(r.question -> 'choices') AS choices INTO STRICT this
  FROM trivia_rounds r WHERE game_id = of_game AND round = of_round FOR UPDATE;
  IF this.state IN ('settled', 'skipped') THEN
    RETURN QUERY SELECT question.answered, question.right_answers;
    RETURN;
  END IF;

  UPDATE trivia_rounds SET state = outcome, closed_at = closed, era = CASE outcome WHEN 'settled' THEN question.era END
  WHERE game_id = of_game AND round = of_round;
  IF outcome = 'skipped' THEN
    IF jsonb_array_length(given) > 0 THEN
      PERFORM trivia_refuse('trivia_ledger_once', of_game, 'a skipped round pays nothing');
    END IF;
    RETURN QUERY SELECT question.answered, question.right_answers;
    RETURN;
  END IF;

  users := ARRAY(SELECT (row ->> 'userId')::bigint FROM jsonb_array_elements(given) AS row ORDER BY 1);
  PERFORM trivia_lock_players(users);

  INSERT INTO trivia_ledger (game_id, round, user_id, is_right, answered_at, speed_ms, paid_speed_ms, pace_ms, streak_before, hinted, points, ranked, strong)
  SELECT of_game, of_round, row."userId", row."right", to_timestamp(row."answeredAt" / 1000), row."speedMs", row."paidSpeedMs", row."paceMs",
    row."streakBefore", row.hinted, row.points, row.ranked, coalesce(player.mu - 3 * player.sigma >= strong_from, false)
  FROM jsonb_to_recordset(given) AS row("userId" bigint, "right" boolean, "answeredAt" float8, "speedMs" integer, "paidSpeedMs" integer,
    "paceMs" integer, "streakBefore" integer, hinted boolean, points integer, ranked boolean)
  JOIN trivia_players player ON player.user_id = row."userId";

  UPDATE trivia_players player SET last_answered_at = row.answered_at, last_game_id = of_game
  FROM trivia_ledger row
  WHERE row.game_id = of_game AND row.round = of_round AND player.user_id = row.user_id
    AND (player.last_answered_at IS NULL OR (row.answered_at, of_game) > (player.last_answered_at, player.last_game_id));
  INSERT INTO trivia_days (user_id, day)
  SELECT user_id, trivia_period_start('day', answered_at) FROM trivia_ledger WHERE game_id = of_game AND round = of_round
  ON CONFLICT DO NOTHING;

  -- A question that a curator has voided pays nothing from then on.
  IF question.withdrawal = 'voided' THEN
    INSERT INTO trivia_round_voids VALUES (of_game, of_round, question.void_reason, question.voided_by, closed) ON CONFLICT DO NOTHING;
  END IF;
  IF NOT EXISTS (SELECT FROM trivia_round_voids WHERE game_id = of_game AND round = of_round) THEN
    PERFORM trivia_count(of_game, of_round);
  END IF;

  SELECT count(*)::integer AS answered, count(*) FILTER (WHERE is_right)::integer AS right_answers,
    -- Nobody guesses a typed answer by chance.
    count(*) FILTER (WHERE strong AND this.form <> 'typed')::integer AS strong_answered,
    count(*) FILTER (WHERE strong AND this.form <> 'typed' AND NOT is_right)::integer AS strong_wrong
  INTO added FROM trivia_ledger WHERE game_id = of_game AND round = of_round;
  RETURN QUERY UPDATE trivia_questions q SET
    answered = q.answered + added.answered,
    right_answers = q.right_answers + added.right_answers,
    strong_answered = q.strong_answered + added.strong_answered,
    strong_wrong = q.strong_wrong + added.strong_wrong,
    (withdrawal, withdrawn_at) = (
      SELECT CASE WHEN is_misleading THEN 'misleading' ELSE q.withdrawal END, CASE WHEN is_misleading THEN closed ELSE q.withdrawn_at END
      FROM (SELECT q.withdrawal IS NULL AND added.strong_answered > 0
        AND q.strong_answered + added.strong_answered >= strong_needed
        -- Wrong more often than who picks blindly.
        AND (q.strong_wrong + added.strong_wrong) * this.choices > (q.strong_answered + added.strong_answered) * (this.choices - 1) AS is_misleading) AS found
    )
  WHERE q.key = question.key
  RETURNING q.answered, q.right_answers;
END $$;

-- ─── What curators and players change afterwards ───

-- Takes the rounds off every board. Their voids are written already, and their players are locked. (`+ 0`: a line is looked up by its
-- player; the planner believes that a board has one line and would look through the whole board for it.)
CREATE FUNCTION trivia_uncount(games text[], rounds smallint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH share AS MATERIALIZED (
    SELECT user_id, guild_id, period, starts_on, sum(points)::integer AS points, sum(right_answers)::integer AS right_answers, count(*)::integer AS answered
    FROM unnest(games, rounds) AS voided(game, round) CROSS JOIN LATERAL trivia_shares(voided.game, voided.round)
    GROUP BY 1, 2, 3, 4
  ), gone AS (
    DELETE FROM trivia_totals total USING share
    WHERE total.user_id = share.user_id AND total.guild_id = share.guild_id AND total.period = share.period
      AND total.starts_on + 0 = share.starts_on AND total.answered = share.answered
    RETURNING total.guild_id, total.period, total.starts_on, total.points, total.shown
  ), less AS (
    UPDATE trivia_totals total SET
      points = total.points - share.points,
      right_answers = total.right_answers - share.right_answers,
      answered = total.answered - share.answered
    FROM share
    WHERE total.user_id = share.user_id AND total.guild_id = share.guild_id AND total.period = share.period
      AND total.starts_on + 0 = share.starts_on AND total.answered > share.answered
    RETURNING total.guild_id, total.period, total.starts_on, total.points, total.shown, share.points AS lost
  ), moved AS (
    SELECT guild_id, period, starts_on, trivia_band(points) AS band, -1 AS players FROM gone WHERE shown
    UNION ALL
    SELECT guild_id, period, starts_on, trivia_band(points + lost), -1 FROM less WHERE shown
    UNION ALL
    SELECT guild_id, period, starts_on, trivia_band(points), 1 FROM less WHERE shown
  )
  INSERT INTO trivia_bands AS band (guild_id, period, starts_on, band, players)
  SELECT guild_id, period, starts_on, moved.band, sum(players) FROM moved
  GROUP BY 1, 2, 3, 4 HAVING sum(players) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (guild_id, period, starts_on, band) DO UPDATE SET players = band.players + excluded.players;

  WITH lost AS MATERIALIZED (
    SELECT row.user_id, sum(row.points)::integer AS points, count(*)::integer AS answered, count(*) FILTER (WHERE row.is_right)::integer AS right_answers,
      coalesce(max(row.streak_before + 1) FILTER (WHERE row.is_right), 0) AS streak, min(row.speed_ms) FILTER (WHERE row.is_right) AS fastest
    FROM unnest(games, rounds) AS voided(game, round) JOIN trivia_ledger row ON row.game_id = voided.game AND row.round = voided.round
    GROUP BY row.user_id
  )
  UPDATE trivia_players player SET
    points = player.points - lost.points,
    answered = player.answered - lost.answered,
    right_answers = player.right_answers - lost.right_answers,
    -- A best that was somewhere else stays.
    (best_streak, fastest_ms) = (SELECT
      CASE WHEN lost.streak < player.best_streak THEN player.best_streak ELSE (SELECT coalesce(max(streak_before + 1), 0) FROM trivia_right_rows(player.user_id)) END,
      CASE WHEN lost.fastest > player.fastest_ms OR lost.fastest IS NULL THEN player.fastest_ms ELSE (SELECT min(speed_ms) FROM trivia_right_rows(player.user_id)) END)
  FROM lost WHERE player.user_id = lost.user_id;

  WITH lost AS MATERIALIZED (
    SELECT row.user_id, about.about, about.subject, count(*)::integer AS answered, count(*) FILTER (WHERE row.is_right)::integer AS right_answers
    FROM unnest(games, rounds) AS voided(game, round)
    JOIN trivia_ledger row ON row.game_id = voided.game AND row.round = voided.round
    CROSS JOIN LATERAL trivia_subjects(voided.game, voided.round) AS about
    GROUP BY 1, 2, 3
  ), gone AS (
    DELETE FROM trivia_accuracy accuracy USING lost
    WHERE accuracy.user_id = lost.user_id AND accuracy.about = lost.about AND accuracy.subject = lost.subject AND accuracy.answered = lost.answered
  )
  UPDATE trivia_accuracy accuracy SET answered = accuracy.answered - lost.answered, right_answers = accuracy.right_answers - lost.right_answers
  FROM lost
  WHERE accuracy.user_id = lost.user_id AND accuracy.about = lost.about AND accuracy.subject = lost.subject AND accuracy.answered > lost.answered;
END $$;

-- Every round that asked the question counts nowhere any more, and it is not asked again; what was voided before stays voided.
CREATE FUNCTION trivia_void(of_key text, why text, who bigint, moment timestamptz) RETURNS TABLE (rounds integer, players integer) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  added record;
BEGIN
  PERFORM FROM trivia_questions WHERE key = of_key FOR NO KEY UPDATE;
  WITH written AS (
    INSERT INTO trivia_round_voids (game_id, round, reason, by, at)
    SELECT game_id, round, why, who, moment FROM trivia_rounds WHERE question_key = of_key ORDER BY game_id, round
    ON CONFLICT DO NOTHING RETURNING game_id, round
  )
  SELECT coalesce(array_agg(game_id), '{}') AS games, coalesce(array_agg(round), '{}') AS rounds INTO added FROM written;

  PERFORM trivia_lock_players(ARRAY(
    SELECT DISTINCT row.user_id FROM unnest(added.games, added.rounds) AS voided(game, round)
    JOIN trivia_ledger row ON row.game_id = voided.game AND row.round = voided.round
  ));
  PERFORM trivia_uncount(added.games, added.rounds);
  UPDATE trivia_questions SET withdrawal = 'voided', withdrawn_at = moment, void_reason = why, voided_by = who
  WHERE key = of_key AND withdrawal IS DISTINCT FROM 'voided';

  RETURN QUERY SELECT count(DISTINCT (void.game_id, void.round))::integer, count(DISTINCT row.user_id)::integer
  FROM trivia_rounds round JOIN trivia_round_voids void ON void.game_id = round.game_id AND void.round = round.round
  LEFT JOIN trivia_ledger row ON row.game_id = round.game_id AND row.round = round.round
  WHERE round.question_key = of_key;
END $$;

-- Hides a player on the global board, or shows them again.
CREATE FUNCTION trivia_hide(of_user bigint, hide boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM trivia_lock_players(ARRAY[of_user]);
  UPDATE trivia_players SET hidden = hide WHERE user_id = of_user AND hidden <> hide;
  WITH changed AS (
    UPDATE trivia_totals SET shown = NOT hide WHERE user_id = of_user AND guild_id = 0 AND shown = hide
    RETURNING period, starts_on, points
  )
  INSERT INTO trivia_bands AS band (guild_id, period, starts_on, band, players)
  SELECT 0, period, starts_on, trivia_band(points), CASE WHEN hide THEN -1 ELSE 1 END FROM changed ORDER BY 1, 2, 3, 4
  ON CONFLICT (guild_id, period, starts_on, band) DO UPDATE SET players = band.players + excluded.players;
END $$;

COMMENT ON TABLE "catalog_state" IS 'schema 20261126010000_trivia';
