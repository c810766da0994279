import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** No table and no enum is managed by anybody else. */
export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine over the pg driver: what `prisma migrate` runs, without its downloaded binary. Close it with `free()`;
 * the pool stays the caller's. `schema` is the text of schema.prisma.
 */
export async function createSchemaEngine(pool: pg.Pool, schema: string): Promise<SchemaEngine> {
  await (loading ??= loadEngine());
  const adapter = bindMigrationAwareSqlAdapterFactory(createFactory(pool));
  return engineModule.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

// The engine's module keeps its memory in a variable of its own; loading it twice would pull that from under a running engine.
let loading: Promise<void> | undefined;

/** TypeScript describes WebAssembly only together with a browser's whole DOM. */
interface WebAssemblyGlobal {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}
const { WebAssembly: webAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };

/** The published loader imports .wasm as a module, which Node cannot do without a flag; this is the same by hand. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await webAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': withoutWaiting(engineModule),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine leaves the timer of its 10 s lock time-out behind; that must not keep a finished process alive. */
function withoutWaiting(bindings: object): object {
  const setTimer = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'));
  const startTimer = (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref();
  return { ...bindings, ...Object.fromEntries(setTimer.map((name) => [name, startTimer])) };
}

/**
 * Prisma's adapter with whole scripts: its own cuts a script at every semicolon, also inside functions, and runs the pieces one by
 * one. Sent as one, Postgres runs a script in one transaction: all of it or nothing.
 */
function createFactory(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  return Object.assign(factory, {
    connect: async () => withWholeScripts(await connect()),
    connectToShadowDb: async () => withWholeScripts(await connectToShadowDb()),
  });
}

function withWholeScripts(adapter: Awaited<ReturnType<PrismaPg['connect']>>): typeof adapter {
  return Object.assign(adapter, {
    async executeScript(script: string): Promise<void> {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        throw error instanceof pg.DatabaseError ? toAdapterError(error) : error;
      }
    },
  });
}

function toAdapterError({ code, severity, message, detail, column, hint }: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? 'N/A',
    severity: severity ?? 'N/A',
    message,
    detail,
    column,
    hint,
  });
}
