import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readConfig } from '#src/config.ts';
import { StartError } from '#src/start-error.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'crossover-env-'));
  file = join(directory, '.env');
});
afterEach(() => rmSync(directory, { recursive: true }));

function refusal(content: string, environment: Record<string, string> = {}): string {
  writeFileSync(file, content);
  try {
    readConfig(environment, file);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('settings', () => {
  it('have working defaults without a file', () => {
    const config = readConfig({}, file);
    expect(config).toMatchObject({
      dataDir: './data',
      localDiscordPort: 4010,
      logLevel: 'info',
      pictures: 'dark',
      databaseUrl: undefined,
    });
    expect(config.discord.token).toBeUndefined();
  });

  it('come from the file, and the environment goes over it', () => {
    writeFileSync(file, 'LOG_LEVEL=debug\nDATA_DIR="./elsewhere" # why\n\n# note\nexport LOCAL_DISCORD_PORT=4011\n');
    const config = readConfig({ LOG_LEVEL: 'warn' }, file);
    expect(config).toMatchObject({ logLevel: 'warn', dataDir: './elsewhere', localDiscordPort: 4011 });
  });

  it('count as not set when empty, as in an untouched copy of the example', () => {
    writeFileSync(file, 'DISCORD_TOKEN=\nDATABASE_URL=  \n');
    expect(readConfig({ DISCORD_GUILD_ID: '' }, file)).toMatchObject({ databaseUrl: undefined });
  });

  it('ignore what belongs to other programs', () => {
    expect(refusal('COMPOSE_PROJECT_NAME=x\nEDITOR=vi')).toBe('accepted');
  });

  it.each([
    ['DISCORD_TOKEN s3cret', /line 1: DISCORD_TOKEN is not followed by =/],
    ['LOG_LEVEL=info\nthis is s3cret', /line 2: this is not NAME=value/],
    ['DISCORD_TOKEN="s3cret', /line 1: the quote that opens the value of DISCORD_TOKEN does not close/],
    ['DISCORD_TOKNE=s3cret', /line 1: DISCORD_TOKNE is not a setting; did you mean DISCORD_TOKEN\?/],
    ['LOG_LEVEL=info\nLOG_LEVEL=s3cret', /line 2: LOG_LEVEL is set twice/],
    ['LOG_LEVEL=s3cret', /LOG_LEVEL is not one of/],
    ['PICTURES=s3cret', /PICTURES is not dark, light or off/],
    ['LOCAL_DISCORD_PORT=s3cret', /LOCAL_DISCORD_PORT is not a port/],
    ['LOCAL_DISCORD_PORT=70000', /LOCAL_DISCORD_PORT is not a port/],
    ['LOCAL_DISCORD_PORT=0', /LOCAL_DISCORD_PORT is not a port/],
    ['DATABASE_URL=mysql://u:s3cret@host/db', /DATABASE_URL is not a postgres:\/\/ address/],
    ['DISCORD_TOKEN=\u201Cs3cret\u201D', /DISCORD_TOKEN holds a sign that no token has/],
    ['DATABASE_URL="postgres://u:s3cret#1@host/db"', /DATABASE_URL is not a postgres:\/\/ address .*# as %23/],
    ['DATABASE_URL=s3cret', /DATABASE_URL is not a postgres:\/\/ address/],
    ['DISCORD_TOKEN=Bot s3cret', /DISCORD_TOKEN holds a blank/],
    ['DISCORD_APPLICATION_ID=s3cret', /DISCORD_APPLICATION_ID is not a Discord id/],
    ['DISCORD_GUILD_ID=12', /DISCORD_GUILD_ID is not a Discord id/],
    ['DISCORD_API_URL=s3cret', /DISCORD_API_URL is not an http\(s\) address/],
  ])('refuse %j by name and never by value', (content, sentence) => {
    const refused = refusal(content);
    expect(refused).toMatch(sentence);
    expect(refused).not.toContain('s3cret');
  });

  it.each(['utf16le', 'latin1'] as const)('refuse a file in %s', (encoding) => {
    writeFileSync(file, Buffer.from('LOG_LEVEL=info # größer\n', encoding));
    expect(() => readConfig({}, file)).toThrow('.env is not plain text in UTF-8: save it as that.');
  });

  it('are read past a byte order mark and the line ends of Windows', () => {
    writeFileSync(file, '\uFEFFLOG_LEVEL=debug\r\nDATA_DIR=./else where\r\n');
    expect(readConfig({}, file)).toMatchObject({ logLevel: 'debug', dataDir: './else where' });
  });

  it('name every wrong setting at once', () => {
    expect(refusal('LOG_LEVEL=x\nDISCORD_GUILD_ID=y')).toMatch(/DISCORD_GUILD_ID.*LOG_LEVEL/);
  });

  it('say so when the file cannot be read', () => {
    expect(() => readConfig({}, directory)).toThrow(/cannot be read: EISDIR/);
  });
});
