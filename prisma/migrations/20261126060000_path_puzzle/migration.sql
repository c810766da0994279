-- The path of the day: two artists for everybody, and each player's chain between them.

-- CreateEnum
CREATE TYPE "TriviaPathTrend" AS ENUM ('closer', 'sideways', 'back');

-- CreateEnum
CREATE TYPE "TriviaPathOutcome" AS ENUM ('solved', 'given_up');

-- CreateTable
CREATE TABLE "trivia_paths" (
    "day" DATE NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "par" SMALLINT NOT NULL,
    "puzzle" JSONB NOT NULL,

    CONSTRAINT "trivia_paths_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "trivia_path_games" (
    "user_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "tried" INTEGER NOT NULL DEFAULT 0,
    "outcome" "TriviaPathOutcome",
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "trivia_path_games_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateTable
CREATE TABLE "trivia_path_steps" (
    "user_id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "position" SMALLINT NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "step" JSONB NOT NULL,
    "trend" "TriviaPathTrend" NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trivia_path_steps_pkey" PRIMARY KEY ("user_id","day","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "trivia_path_steps_user_id_day_to_id_key" ON "trivia_path_steps"("user_id", "day", "to_id");

-- AddForeignKey
ALTER TABLE "trivia_path_games" ADD CONSTRAINT "trivia_path_games_day_fkey" FOREIGN KEY ("day") REFERENCES "trivia_paths"("day") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trivia_path_steps" ADD CONSTRAINT "trivia_path_steps_user_id_day_fkey" FOREIGN KEY ("user_id", "day") REFERENCES "trivia_path_games"("user_id", "day") ON DELETE CASCADE ON UPDATE CASCADE;


-- ─── What Prisma cannot say ───
-- Whoever changes a chain holds its game's row.

ALTER TABLE "trivia_paths"
  ADD CONSTRAINT "trivia_paths_ends" CHECK ("from_id" <> "to_id" AND "from_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "to_id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "trivia_paths_par" CHECK ("par" BETWEEN 3 AND 5),
  ADD CONSTRAINT "trivia_paths_solution" CHECK (jsonb_typeof("puzzle" -> 'solution') IS NOT DISTINCT FROM 'array'
    AND jsonb_array_length("puzzle" -> 'solution') = "par");

ALTER TABLE "trivia_path_games"
  ADD CONSTRAINT "trivia_path_games_user" CHECK ("user_id" > 0),
  ADD CONSTRAINT "trivia_path_games_counts" CHECK ("tried" >= 0),
  ADD CONSTRAINT "trivia_path_games_end" CHECK (num_nonnulls("outcome", "ended_at") IN (0, 2));

ALTER TABLE "trivia_path_steps"
  ADD CONSTRAINT "trivia_path_steps_position" CHECK ("position" >= 1),
  ADD CONSTRAINT "trivia_path_steps_somewhere" CHECK ("from_id" <> "to_id"),
  ADD CONSTRAINT "trivia_path_steps_step_object" CHECK (jsonb_typeof("step") = 'object');

CREATE TRIGGER "trivia_paths_append_only" BEFORE UPDATE OR DELETE ON "trivia_paths" FOR EACH ROW EXECUTE FUNCTION trivia_keep();
CREATE TRIGGER "trivia_paths_no_truncate" BEFORE TRUNCATE ON "trivia_paths" EXECUTE FUNCTION trivia_keep();

-- How many steps a chain has, and the artist that it has come to.
CREATE FUNCTION trivia_path_end(of_user bigint, of_day date, OUT steps integer, OUT artist text) STABLE LANGUAGE sql AS $$
  SELECT coalesce(last.position, 0), coalesce(last.to_id, path.from_id)
  FROM trivia_paths path LEFT JOIN LATERAL (
    SELECT position, to_id FROM trivia_path_steps WHERE user_id = of_user AND day = of_day ORDER BY position DESC LIMIT 1
  ) AS last ON true
  WHERE path.day = of_day
$$;

CREATE FUNCTION trivia_path_step_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  start text := (SELECT from_id FROM trivia_paths WHERE day = NEW.day);
BEGIN
  PERFORM FROM trivia_path_games WHERE user_id = NEW.user_id AND day = NEW.day AND outcome IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM trivia_refuse('trivia_path_steps_of_an_open_game', NEW.day::text, 'a chain that is done stays');
  END IF;
  IF NEW.from_id IS DISTINCT FROM (CASE WHEN NEW.position = 1 THEN start ELSE (
    SELECT to_id FROM trivia_path_steps WHERE user_id = NEW.user_id AND day = NEW.day AND position = NEW.position - 1
  ) END) THEN
    PERFORM trivia_refuse('trivia_path_steps_in_order', NEW.day::text, 'a step begins where the one before it ended');
  END IF;
  IF NEW.to_id = start THEN
    PERFORM trivia_refuse('trivia_path_steps_no_return', NEW.day::text, 'nobody is on a chain twice');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_path_step_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM trivia_refuse('trivia_path_steps_same', NEW.day::text, 'a step is taken back, never changed');
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_path_step_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  game record;
BEGIN
  SELECT outcome INTO game FROM trivia_path_games WHERE user_id = OLD.user_id AND day = OLD.day FOR UPDATE;
  -- The whole game goes, and its steps with it.
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF game.outcome IS NOT NULL THEN
    PERFORM trivia_refuse('trivia_path_steps_stay', OLD.day::text, 'a chain that is done stays');
  END IF;
  IF EXISTS (SELECT FROM trivia_path_steps WHERE user_id = OLD.user_id AND day = OLD.day AND position > OLD.position) THEN
    PERFORM trivia_refuse('trivia_path_steps_last_first', OLD.day::text, 'the last step is taken back first');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION trivia_path_game_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.outcome IS NOT NULL THEN
    PERFORM trivia_refuse('trivia_path_games_end_once', NEW.day::text, 'a game ends once');
  END IF;
  IF NEW.outcome IS NOT NULL AND (NEW.outcome = 'solved') IS DISTINCT FROM (
    (trivia_path_end(NEW.user_id, NEW.day)).artist = (SELECT to_id FROM trivia_paths WHERE day = NEW.day)
  ) THEN
    PERFORM trivia_refuse('trivia_path_games_solved', NEW.day::text, 'solved is what has come to the other artist, and nothing else');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "trivia_path_steps_added" AFTER INSERT ON "trivia_path_steps" FOR EACH ROW EXECUTE FUNCTION trivia_path_step_added();
CREATE TRIGGER "trivia_path_steps_changed" AFTER UPDATE ON "trivia_path_steps" FOR EACH ROW EXECUTE FUNCTION trivia_path_step_changed();
CREATE TRIGGER "trivia_path_steps_removed" AFTER DELETE ON "trivia_path_steps" FOR EACH ROW EXECUTE FUNCTION trivia_path_step_removed();
CREATE TRIGGER "trivia_path_games_changed" AFTER UPDATE ON "trivia_path_games" FOR EACH ROW EXECUTE FUNCTION trivia_path_game_changed();

-- Takes a step if the chain still is where the player saw it, and ends the game when it has arrived. Done before, it changes nothing.
CREATE FUNCTION trivia_path_take(
  of_user bigint, of_day date, at_position smallint, from_artist text, to_artist text, taken jsonb, going "TriviaPathTrend", moment timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  arrives boolean := to_artist = (SELECT to_id FROM trivia_paths WHERE day = of_day);
  here record;
BEGIN
  INSERT INTO trivia_path_games (user_id, day, started_at) VALUES (of_user, of_day, moment) ON CONFLICT DO NOTHING;
  PERFORM FROM trivia_path_games WHERE user_id = of_user AND day = of_day AND outcome IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  SELECT steps, artist INTO here FROM trivia_path_end(of_user, of_day);
  IF here.steps IS DISTINCT FROM at_position - 1 OR here.artist IS DISTINCT FROM from_artist THEN
    RETURN false;
  END IF;
  INSERT INTO trivia_path_steps VALUES (of_user, of_day, at_position, from_artist, to_artist, taken, going, moment);
  UPDATE trivia_path_games SET
    tried = tried + 1,
    outcome = CASE WHEN arrives THEN 'solved'::"TriviaPathOutcome" END,
    ended_at = CASE WHEN arrives THEN moment END
  WHERE user_id = of_user AND day = of_day;
  RETURN true;
END $$;

-- Takes the step at that place back, when it is the last one.
CREATE FUNCTION trivia_path_undo(of_user bigint, of_day date, at_position smallint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM trivia_path_games WHERE user_id = of_user AND day = of_day AND outcome IS NULL FOR UPDATE;
  IF NOT FOUND OR at_position IS DISTINCT FROM (SELECT steps FROM trivia_path_end(of_user, of_day)) THEN
    RETURN false;
  END IF;
  DELETE FROM trivia_path_steps WHERE user_id = of_user AND day = of_day AND position = at_position;
  RETURN FOUND;
END $$;

CREATE FUNCTION trivia_path_give_up(of_user bigint, of_day date, moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trivia_path_games (user_id, day, started_at) VALUES (of_user, of_day, moment) ON CONFLICT DO NOTHING;
  UPDATE trivia_path_games SET outcome = 'given_up', ended_at = moment WHERE user_id = of_user AND day = of_day AND outcome IS NULL;
  RETURN FOUND;
END $$;

COMMENT ON TABLE "catalog_state" IS 'schema 20261126060000_path_puzzle';
