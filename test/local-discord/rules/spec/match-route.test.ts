import { describe, expect, test } from 'vitest';
import { matchRoute } from '#src/local-discord/rules/index.ts';
import { operations } from '#src/local-discord/rules/spec/operations.ts';

describe('a path', () => {
  test('finds its route and parameters, with the version or without', () => {
    const found = {
      route: '/channels/{channel_id}/messages/{message_id}',
      params: { channel_id: '1', message_id: '2' },
    };
    expect(matchRoute('PATCH', '/api/v10/channels/1/messages/2')).toEqual(found);
    expect(matchRoute('PATCH', '/api/channels/1/messages/2?x=y')).toEqual(found);
  });

  test('prefers the literal to the parameter', () => {
    expect(matchRoute('GET', '/api/v10/webhooks/1/token/messages/@original')?.route).toBe(
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
    );
    expect(matchRoute('GET', '/api/v10/users/@me')?.route).toBe('/users/@me');
    expect(matchRoute('GET', '/api/v10/users/123')?.route).toBe('/users/{user_id}');
  });

  test('goes back to the parameter where the literal leads nowhere', () => {
    expect(matchRoute('GET', '/api/v10/applications/@me/commands')).toEqual({
      route: '/applications/{application_id}/commands',
      params: { application_id: '@me' },
    });
  });

  test('is percent-decoded', () => {
    const found = matchRoute('PUT', '/api/v10/channels/1/messages/2/reactions/%F0%9F%8E%B5/%40me');
    expect(found).toEqual({
      route: '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me',
      params: { channel_id: '1', message_id: '2', emoji_name: '🎵' },
    });
  });

  test.each([
    ['an unknown path', 'GET', '/api/v10/collaborations'],
    ['another method', 'POST', '/api/v10/gateway'],
    ['another version', 'GET', '/api/v9/gateway'],
    ['no API path', 'GET', '/gateway'],
    ['an empty parameter', 'GET', '/api/v10/channels/'],
    ['a longer path', 'GET', '/api/v10/gateway/bot/more'],
    ['a broken escape', 'GET', '/api/v10/channels/%zz'],
  ])('that is %s finds nothing', (_, method, path) => {
    expect(matchRoute(method, path)).toBeUndefined();
  });

  test('of every operation leads back to it', () => {
    for (const { method, route } of operations) {
      const path = route.replaceAll(/\{\w+\}/g, '77');
      expect(matchRoute(method, `/api/v10${path}`)?.route).toBe(route);
    }
    expect(operations.length).toBeGreaterThan(200);
  });
});
