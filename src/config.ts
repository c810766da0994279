import { readFileSync } from 'node:fs';

import { parse } from 'dotenv';
import { z } from 'zod';

import { checkEnvFile } from './env-file.ts';
import { StartError } from './start-error.ts';

const snowflake = z.string().regex(/^\d{17,20}$/, 'is not a Discord id (17 to 20 digits)');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting. A test compares these keys with `.env.example`. */
export const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'holds a blank; copy the token alone')
    .regex(/^[\x20-\x7e]*$/, 'holds a sign that no token has; copy the token alone')
    .regex(/^(?!bot)/i, 'starts with "Bot"; copy the token alone')
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'is not a postgres:// address (in its password, write / as %2F, # as %23, ? as %3F, @ as %40, % as %25)',
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOCAL_DISCORD_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port')
    .default('4010')
    .transform(Number)
    .refine(isPort, 'is not a port (1 to 65535)'),
  READ_MESSAGES: z.enum(['true', 'false'], 'is not true or false').default('false'),
  CURATOR_IDS: z
    .string()
    .regex(/^\d{17,20}(?:\s*,\s*\d{17,20})*$/, 'is not a list of Discord ids (17 to 20 digits each, commas between)')
    .optional(),
  PICTURES: z.enum(['dark', 'light', 'off'], 'is not dark, light or off').default('dark'),
  LOG_LEVEL: z.enum(logLevels, `is not one of ${logLevels.join(', ')}`).default('info'),
});

export interface Config {
  readonly discord: {
    /** Absent: the local Discord. */
    readonly token: string | undefined;
    readonly applicationId: string | undefined;
    /** Commands go to this guild alone, where changes show at once. */
    readonly guildId: string | undefined;
    /** Another Discord than the real one, for tests: `http://127.0.0.1:4010/api`. */
    readonly apiUrl: string | undefined;
    /** Typed answers are read from channels too, which needs the message content intent. */
    readonly readMessages: boolean;
  };
  /** People and roles that look after the catalog and the questions. */
  readonly curatorIds: readonly string[];
  /** Absent: the embedded Postgres. */
  readonly databaseUrl: string | undefined;
  readonly pictures: 'dark' | 'light' | 'off';
  readonly dataDir: string;
  readonly localDiscordPort: number;
  readonly logLevel: (typeof logLevels)[number];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment over the `.env` file, checked.
 * @throws StartError that names every wrong setting, never its value
 */
export function readConfig(environment: Environment = process.env, envFile = '.env'): Config {
  const file = readEnvFile(envFile);
  const names = Object.keys(settings.shape);
  const given = names.flatMap((name) => {
    // An empty value means "not set": that is what an untouched copy of .env.example holds.
    const value = [environment[name], file[name]].find((one) => one !== undefined && one.trim() !== '');
    return value === undefined ? [] : [[name, value.trim()]];
  });
  const result = settings.safeParse(Object.fromEntries(given));
  if (!result.success) throw new StartError(`Wrong setting: ${describe(result.error)}.`);
  return toConfig(result.data);
}

function readEnvFile(path: string): Environment {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if (isNodeError(error) && error.code === 'ENOENT') return {};
    throw new StartError(`${path} cannot be read: ${isNodeError(error) ? error.code : 'unknown error'}.`);
  }
  // What Notepad calls Unicode, and a shell's > on Windows.
  if (/[\0\uFFFD]/.test(content)) throw new StartError(`${path} is not plain text in UTF-8: save it as that.`);
  const problem = checkEnvFile(content, Object.keys(settings.shape));
  if (problem !== undefined) throw new StartError(`${path} line ${problem.line}: ${problem.sentence}`);
  return parse(content);
}

function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
}

function toConfig(values: z.infer<typeof settings>): Config {
  return {
    discord: {
      token: values.DISCORD_TOKEN,
      applicationId: values.DISCORD_APPLICATION_ID,
      guildId: values.DISCORD_GUILD_ID,
      apiUrl: values.DISCORD_API_URL,
      readMessages: values.READ_MESSAGES === 'true',
    },
    curatorIds: values.CURATOR_IDS?.split(',').map((id) => id.trim()) ?? [],
    databaseUrl: values.DATABASE_URL,
    pictures: values.PICTURES,
    dataDir: values.DATA_DIR,
    localDiscordPort: values.LOCAL_DISCORD_PORT,
    logLevel: values.LOG_LEVEL,
  };
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535;
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
