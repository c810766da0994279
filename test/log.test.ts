import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { createLog } from '#src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let output = '';
  const target = new Writable({
    write(chunk, _encoding, done) {
      output += String(chunk);
      done();
    },
  });
  write(createLog({ logLevel: 'info' }, target));
  return output;
}

describe('the log', () => {
  it('is one JSON document a line', () => {
    const output = logged((log) => log.info({ guildId: '1' }, 'interaction answered'));
    expect(JSON.parse(output)).toMatchObject({ level: 30, guildId: '1', msg: 'interaction answered' });
  });

  it.each([
    ['token', { token: 's3cret' }],
    ['a nested authorization', { request: { headers: { authorization: 's3cret' } } }],
    ['a database address', { config: { databaseUrl: 's3cret' } }],
    ['a password', { database: { password: 's3cret' } }],
  ])('never holds %s', (_what, object) => {
    const output = logged((log) => log.info(object, 'connecting'));
    expect(output).not.toContain('s3cret');
    expect(output).toContain('[redacted]');
  });

  it('leaves out what is below its level', () => {
    expect(logged((log) => log.debug('noise'))).toBe('');
  });
});
