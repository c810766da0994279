-- AlterTable
ALTER TABLE "trivia_questions" ADD COLUMN     "restored_at" TIMESTAMPTZ(3),
ADD COLUMN     "restored_by" BIGINT;

-- Who put a question back into play last, and when; questions that were put back before this was asked say neither.
ALTER TABLE "trivia_questions"
  ADD CONSTRAINT "trivia_questions_restored" CHECK (num_nonnulls("restored_at", "restored_by") IN (0, 2) AND "restored_by" > 0);

COMMENT ON TABLE "catalog_state" IS 'schema 20261126040000_restored_questions';
