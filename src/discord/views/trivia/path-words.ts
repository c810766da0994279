import { plainWithin } from '#src/discord/text.ts';
import { artistLabel, bothScripts } from '#src/discord/views/names.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { PuzzleArtist, PuzzleStep, Via } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import type { Messages } from '#src/i18n/index.ts';

export interface PathWords {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

/** What fits on a card with as many steps as it shows, and the solution under them. */
const nameLength = 60;
const titleLength = 60;
const partLength = 40;

/** As everywhere while the catalog has the artist, and by the name of the day after that. For labels: not escaped. */
export function puzzleLabel(index: CatalogIndex, { id, name }: PuzzleArtist): string {
  const artist = index.artist(id);
  return artist === undefined ? bothScripts(name.latin, name.hangul) : artistLabel(index, artist);
}

export function puzzleName(index: CatalogIndex, artist: PuzzleArtist): string {
  return plainWithin(puzzleLabel(index, artist), nameLength);
}

export function stepLine({ index, messages }: PathWords, { to, via }: PuzzleStep, number: number): string {
  return `${number}. → **${puzzleName(index, to)}** · ${viaInWords(via, messages)}`;
}

function viaInWords(via: Via, { graph: { path: texts } }: Messages): string {
  if (via.type === 'song') {
    const title = plainWithin(bothScripts(via.title.latin, via.title.hangul), titleLength);
    const year = via.year === undefined ? '' : ` (${via.year})`;
    return `*${title}*${year}${via.others === 0 ? '' : `, ${texts.more(via.others)}`}`;
  }
  const facts = { part: plainWithin(via.part.latin, partLength), group: plainWithin(via.group.latin, partLength) };
  switch (via.kind) {
    case 'current':
      return texts.member(facts);
    case 'former':
      return texts.formerMember(facts);
    case 'unit':
      return texts.unit(facts);
  }
}
