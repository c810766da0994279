import { describe, expect, test } from 'vitest';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import type { Finding } from '#src/local-discord/rules/report.ts';
import { compile } from '#src/local-discord/rules/spec/compile.ts';
import { operations } from '#src/local-discord/rules/spec/operations.ts';
import { parseType } from '#src/local-discord/rules/spec/parse-type.ts';
import { readSpecRoutes } from '#src/local-discord/rules/spec/read-spec-routes.ts';
import specRoutes from '#src/local-discord/rules/spec/routes.json' with { type: 'json' };
import { specSchema, specSchemaNames } from '#src/local-discord/rules/spec/schemas.ts';
import { many } from '../support/components.ts';
import { request } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

describe('the routes', () => {
  test('are those of the installed OpenAPI document', () => {
    expect(specRoutes).toEqual(readSpecRoutes());
  });

  test('all have a body that can be checked', () => {
    for (const { body } of operations) body?.()({ nonsense: 1 }, { path: [], findings: [] });
    expect(operations.filter(({ body }) => body !== undefined).length).toBeGreaterThan(60);
  });

  test('Discord has not are refused with its 404', () => {
    expect(checkRequest(request('GET', '/collaborations', undefined))).toEqual({
      status: 404,
      code: 0,
      message: '404: Not Found',
      rule: 'route.unknown',
    });
    expect(checkRequest(request('DELETE', '/gateway', undefined))?.rule).toBe('route.unknown');
  });
});

const intersections = ['ErrorResponse', 'RatelimitedResponse'];

describe('a schema', () => {
  test('of what a bot can send compiles, whichever it is', () => {
    const requests = specSchemaNames.filter((name) => !intersections.includes(name));
    for (const name of requests) expect(() => compile(specSchema(name))({}, { path: [], findings: [] })).not.toThrow();
    expect(requests.length).toBeGreaterThan(500);
  });

  test('of a kind that no request has is an error of ours, not a check that passes', () => {
    for (const name of intersections)
      expect(() => compile(specSchema(name))).toThrow('no check for a schema of type intersection');
  });

  test('that is not there is an error of ours', () => {
    expect(() => specSchema('Nothing')).toThrow('discord-api-spec has no schema Nothing');
  });
});

describe('a written type', () => {
  test('is read with its lists, alternatives and optional fields', () => {
    expect(parseType('(null | A)[] | null')).toEqual({
      kind: 'union',
      of: [
        {
          kind: 'list',
          of: {
            kind: 'union',
            of: [
              { kind: 'name', name: 'null' },
              { kind: 'name', name: 'A' },
            ],
          },
        },
        { kind: 'name', name: 'null' },
      ],
    });
    expect(parseType('{ a?: string; b: { [key: string]: B; }; }')).toEqual({
      kind: 'object',
      fields: [
        { name: 'a', optional: true, type: { kind: 'name', name: 'string' } },
        { name: 'b', optional: false, type: { kind: 'record', of: { kind: 'name', name: 'B' } } },
      ],
    });
  });

  test('that cannot be read is an error of ours', () => {
    expect(() => parseType('A } B')).toThrow('cannot read the type');
  });
});

describe('the query', () => {
  const messages = (query: Record<string, string>) =>
    request('GET', '/channels/{channel_id}/messages', undefined, { query });

  test('is read by the types of its parameters', () => {
    expectAccepted(messages({ limit: '100', before: '123' }));
    expectRefused(messages({ limit: 'ten' }), 'query.type', 'limit NUMBER_TYPE_COERCE');
    for (const flag of ['true', 'false', '1', '0'])
      expectAccepted(request('GET', '/guilds/{guild_id}', undefined, { query: { with_counts: flag } }));
    expectRefused(messages({ before: 'now' }), 'query.type', 'before NUMBER_TYPE_COERCE');
  });

  test('refuses what is not known by name', () => {
    expectRefused(messages({ limt: '5' }), 'query.unknown', 'limt UNKNOWN_FIELD');
  });

  test('takes the OpenAPI document’s lists and enumerations as they come', () => {
    const members = request('GET', '/guilds/{guild_id}/audit-logs', undefined, { query: { action_type: '1' } });
    expectAccepted(members);
  });
});

describe('the body', () => {
  const bulkDelete = (body: unknown) => request('POST', '/channels/{channel_id}/messages/bulk-delete', body);

  test('written out in the document is checked like a named one', () => {
    expectAccepted(bulkDelete({ messages: ['1', '2'] }));
    expectRefused(bulkDelete({ messages: ['x'] }), 'spec.pattern', 'messages.0 STRING_TYPE_REGEX');
    expectRefused(bulkDelete({ messages: '1' }), 'spec.type', 'messages LIST_TYPE_CONVERT');
    expectRefused(bulkDelete(undefined), 'spec.required', 'messages BASE_TYPE_REQUIRED');
    expectRefused(bulkDelete([]), 'spec.type', 'MODEL_TYPE_CONVERT');
  });

  test('is refused where none is taken, unless it is empty', () => {
    const typing = (body: unknown) => request('POST', '/channels/{channel_id}/typing', body);
    expectAccepted(typing(undefined));
    expectAccepted(typing({}));
    expectRefused(typing({ for: 10 }), 'body.none', 'BODY_NONE');
  });

  test('may have a file in a field of its own', () => {
    const attach = (field: string) => ({
      ...request('POST', '/applications/{application_id}/attachment', undefined),
      files: [{ field, filename: 'a.png', size: 1 }],
    });
    expectAccepted(attach('file'));
    expectRefused(attach('picture'), 'spec.required', 'file BASE_TYPE_REQUIRED', 'picture UNKNOWN_FIELD');
  });

  test('has bit sets as strings, as the docs have them', () => {
    const overwrite = (allow: unknown) =>
      request('PUT', '/channels/{channel_id}/permissions/{overwrite_id}', { type: 0, allow });
    expectAccepted(overwrite('2048'));
    expectAccepted(overwrite(null));
    expectRefused(overwrite('SEND_MESSAGES'), 'spec.type', 'allow NUMBER_TYPE_COERCE');
    expectAccepted(request('POST', '/guilds/{guild_id}/roles', { name: 'r', permissions: '0' }));
  });
});

describe('a check', () => {
  const check = (name: string, value: unknown): Finding[] => {
    const findings: Finding[] = [];
    compile(specSchema(name))(value, { path: [], findings });
    return findings;
  };

  test.each([
    ['SnowflakeType', '01', 'STRING_TYPE_REGEX'],
    ['SnowflakeType', 1, 'STRING_TYPE_CONVERT'],
    ['Int53Type', 2 ** 53, 'NUMBER_TYPE_MAX'],
    ['Int53Type', -(2 ** 53), 'NUMBER_TYPE_MIN'],
    ['Int53Type', Number.NaN, 'NUMBER_TYPE_COERCE'],
    ['ButtonStyleTypes', undefined, 'BASE_TYPE_REQUIRED'],
    ['ButtonStyleTypes', '1', 'BASE_TYPE_CHOICES'],
  ])('of %s refuses %s', (name, value, code) => {
    expect(check(name, value)).toMatchObject([{ path: [], code }]);
  });

  test('wants integers where the document says integer, and true or false for a flag', () => {
    expect(check('TextDisplayComponentForMessageRequest', { type: 10, content: 'x', id: 1.5 })).toMatchObject([
      { path: ['id'], code: 'NUMBER_TYPE_COERCE' },
    ]);
    expect(check('SeparatorComponentForMessageRequest', { type: 14, divider: 'yes' })).toMatchObject([
      { path: ['divider'], code: 'BOOLEAN_TYPE_CONVERT' },
    ]);
  });

  test('names every fault, each where it is', () => {
    const options = many(2, () => ({ label: '', value: null }));
    expect(
      check('StringSelectComponentForMessageRequest', { type: 3, options }).map(({ path }) => path.join('.')),
    ).toEqual(['custom_id', 'options.0.label', 'options.0.value', 'options.1.label', 'options.1.value']);
  });

  test('of a record checks each value', () => {
    const command = { name: 'a', name_localizations: { ko: 7 } };
    expect(check('ApplicationCommandCreateRequest', command)).toMatchObject([
      { path: ['name_localizations', 'ko'], code: 'STRING_TYPE_CONVERT' },
    ]);
    expect(check('ApplicationCommandCreateRequest', { name: 'a', name_localizations: 'ko' })).toMatchObject([
      { path: ['name_localizations'], code: 'DICT_TYPE_CONVERT' },
    ]);
  });
});
