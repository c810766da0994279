import { describe, expect, test } from 'vitest';

import { checkPayload } from '#src/local-discord/gateway/payload-check.ts';

describe('the check of our own events', () => {
  test('accepts what Discord sends', () => {
    expect(() => checkPayload('GUILD_DELETE', { id: '1' })).not.toThrow();
  });

  test('throws for a wrong event, naming the field', () => {
    expect(() => checkPayload('GUILD_DELETE', { id: 1 })).toThrow(/wrong GUILD_DELETE[^]*at id/);
  });

  test('throws for an event without a schema, so that none is forgotten', () => {
    expect(() => checkPayload('NOTHING', {})).toThrow('no schema for its event NOTHING');
  });

  test('wants exactly one of member and user in an interaction', () => {
    expect(() => checkPayload('INTERACTION_CREATE', {})).toThrow('wrong INTERACTION_CREATE');
  });
});
