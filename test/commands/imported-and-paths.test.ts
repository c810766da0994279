import { describe, expect, it } from 'vitest';

import { importedLines } from '#commands/collab/imported-lines.ts';
import { renderScreen } from '#commands/collab/render-screen.ts';
import { artistOf, connectOf, pairOf, pathOf } from '#commands/collab/screen-ids.ts';
import type { ScreenContext } from '#commands/collab/screen-context.ts';
import { UserError } from '#src/app/errors.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { createImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import { messagesFor } from '#src/i18n/index.ts';
import { aCatalog, anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';
import { buttonsOn, textOn } from '#test/support/trivia/read-card.ts';

const layer = createImportedLayer({
  title: 'Some graph',
  catalog: aCatalog({ artists: [anArtist('gr-1', { name: 'Stranger' }), anArtist('gr-2', { name: 'Passer-by' })] }),
  paired: ['gr-1', 'gr-2'],
  pairs: [{ first: 0, second: 1, tracks: 7 }],
});
const context: ScreenContext = {
  lookups: lookupsOver(
    {
      artists: [anArtist('star', { name: 'Star' }), anArtist('guest', { name: 'Guest' })],
      collaborations: [aSong('hit', ['star', 'guest'], { title: 'Hit' })],
    },
    [layer],
  ),
  messages: messagesFor('en-US'),
  cards: createCardCache(),
};
const buttons = (screen: Parameters<typeof renderScreen>[0]) =>
  buttonsOn(renderScreen(screen, context)).map(({ label }) => label);

describe('paths beside imported data', () => {
  it('lead over the reviewed catalog alone, and say so of names that only imported data know', () => {
    expect(importedLines(['Stranger', 'Star', 'Nobody at all'], context)).toEqual([
      expect.stringMatching(/^Stranger.* is known from imported data alone.*reviewed catalog\.$/),
    ]);
    expect(textOn(renderScreen(pathOf('star', 'guest'), context))).toContain('Hit');
    expect(() => renderScreen(pathOf('star', 'gr-1'), context)).toThrow(UserError);
    expect(() => renderScreen(connectOf('gr-1'), context)).toThrow(UserError);
  });

  it('are not offered to or from imported artists', () => {
    expect(buttons(artistOf('star'))).toContain('Connections');
    expect(buttons(artistOf('gr-1'))).not.toContain('Connections');
    expect(buttons(pairOf('star', 'gr-1'))).not.toContain('How are they connected?');
    expect(buttons(pairOf('gr-1', 'gr-2'))).not.toContain('How are they connected?');
  });
});
