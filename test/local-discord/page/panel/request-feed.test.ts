import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isProblem } from '#src/local-discord/page/panel/requests/request.ts';
import { createRequestFeed } from '#src/local-discord/page/panel/requests/request-feed.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene[Symbol.asyncDispose]());

/** One request that Discord answers, and one that breaks a rule of it. */
const asked = { method: 'GET', path: '/users/@me' };
const wrong = { method: 'GET', path: '/no/such/route' };

describe('the panel’s list of requests', () => {
  it('has the newest first, and takes what came since along', async () => {
    const feed = createRequestFeed(scene.people);
    expect(await feed.load()).toEqual([]);
    await rest(scene.discord, asked);
    expect((await feed.load()).map(({ number }) => number)).toEqual([1]);
    await rest(scene.discord, wrong);
    await rest(scene.discord, asked);
    const requests = await feed.load();
    expect(requests.map(({ number, valid }) => [number, valid])).toEqual([
      [3, true],
      [2, false],
      [1, true],
    ]);
    expect(await feed.load()).toEqual(requests);
  });

  it('begins anew when the server did', async () => {
    let people = scene.people;
    const feed = createRequestFeed({ control: (method, path, body) => people.control(method, path, body) });
    await rest(scene.discord, asked);
    await rest(scene.discord, asked);
    expect(await feed.load()).toHaveLength(2);
    await using next = await openScene();
    people = next.people;
    await rest(next.discord, wrong);
    expect((await feed.load()).map(({ number, valid }) => [number, valid])).toEqual([[1, false]]);
    await rest(next.discord, wrong);
    await rest(next.discord, wrong);
    expect((await feed.load()).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('calls a broken rule, a refusal and a struck request problems', async () => {
    await scene.people.fault({ kind: 'delay', ms: 1 });
    await rest(scene.discord, asked);
    await scene.people.fault({ kind: 'status', status: 502 });
    await rest(scene.discord, asked);
    await rest(scene.discord, asked);
    await rest(scene.discord, wrong);
    const requests = await createRequestFeed(scene.people).load();
    expect(requests.map((request) => [request.status, isProblem(request)])).toEqual([
      [404, true],
      [200, false],
      [502, true],
      [200, true],
    ]);
  });
});
