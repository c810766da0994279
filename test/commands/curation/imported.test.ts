import { expect, it } from 'vitest';

import { readSubject } from '#commands/collab/entry.ts';
import { renderScreen } from '#commands/collab/render-screen.ts';
import { artistOf, songOf } from '#commands/collab/screen-ids.ts';
import { layeredLookups, searchable } from '#src/app/layered-lookups.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { createImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import { propose } from '#src/domain/catalog/corrections/propose.ts';
import { messagesFor } from '#src/i18n/index.ts';
import { aCatalog, anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

const reviewed = lookupsOver({
  artists: [anArtist('star', { name: 'Star' }), anArtist('guest', { name: 'Guest' })],
  collaborations: [aSong('hit', ['star', 'guest'], { title: 'Hit' })],
});
const layer = createImportedLayer({
  title: 'Some graph',
  catalog: aCatalog({
    artists: [anArtist('gr-1', { name: 'Stranger' })],
    collaborations: [aSong('mb-1', ['star', 'gr-1'], { title: 'Rumour' })],
  }),
  paired: [],
  pairs: [],
});
const lookups = layeredLookups(reviewed, [searchable(layer)]);

it('what was imported is corrected where it comes from: no card offers it, and no text names it', () => {
  const context = { lookups, messages: messagesFor('en-US'), cards: createCardCache() };
  const offers = (screen: Parameters<typeof renderScreen>[0]) =>
    JSON.stringify(renderScreen(screen, context)).includes('"correct:');
  expect([songOf('hit'), artistOf('star'), songOf('mb-1'), artistOf('gr-1')].map(offers)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const named = ['Hit', 'song:hit', 'Rumour', 'song:mb-1', 'artist:gr-1', 'Stranger'];
  expect(named.map((text) => readSubject(text, lookups)?.id)).toEqual([
    'hit',
    'hit',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('an imported artist is unknown to a line of credits until a curator introduces them', () => {
  const form = { title: 'New', released: '2025', link: 'https://a.example/x' };
  const problems = (who: string) =>
    propose({ ...form, who }, undefined, lookups.reviewed).problems.map(({ type }) => type);
  expect(problems('Star & Stranger')).toEqual(['unknownArtist']);
  expect(problems('Star & +Stranger [western person]')).toEqual([]);
});
