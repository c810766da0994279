import { existsSync } from 'node:fs';
import { defineConfig } from 'prisma/config';

// These commands do not use the schema engine's binary but insist on having one, and would download it. Any existing file
// satisfies them; only they are told so, because `prisma migrate` needs the real one.
const withoutEngine = ['generate', 'validate', 'format'];
if (withoutEngine.some((command) => process.argv.includes(command)))
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

// Prisma 7 reads no .env by itself, and its command line is for people who run it by hand: they expect .env to count.
if (existsSync('.env')) process.loadEnvFile('.env');

const databaseUrl = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed.ts' },
  // Without DATABASE_URL the bot runs its own Postgres, which the Prisma command line cannot know.
  ...(databaseUrl ? { datasource: { url: databaseUrl } } : {}),
});
