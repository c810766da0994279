-- Whether the roles of a song's credits are beyond doubt: some print a guest where others print main artists alike.

-- AlterTable
ALTER TABLE "collaborations" ADD COLUMN     "roles_vary" BOOLEAN NOT NULL DEFAULT false;

COMMENT ON TABLE "catalog_state" IS 'schema 20261126050000_roles_vary';
