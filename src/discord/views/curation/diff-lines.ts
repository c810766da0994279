import { plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { CatalogChange } from '#src/domain/catalog/change.ts';
import { diffOf, type DiffField, type EntityDiff, type FieldDiff } from '#src/domain/catalog/corrections/diff.ts';
import { artistKinds, collaborationKinds } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

interface DiffContext {
  readonly index: CatalogIndex;
  readonly messages: Messages;
}

const lengths = { label: 120, value: 240 };

/** What a change does, a line each: `Title: A → B`, `+ new song`. At most `budget` units come out. */
export function diffLines(change: CatalogChange, context: DiffContext, budget: number): readonly string[] {
  const { review: texts } = context.messages.curation;
  const lines = diffOf(change, namesOf(context.index)).flatMap((diff) => entityLines(diff, change, context.messages));
  const kept: string[] = [];
  let left = budget;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) return [...kept, texts.more(lines.length - kept.length)];
    kept.push(line);
  }
  return kept;
}

function namesOf(index: CatalogIndex) {
  return {
    artist: (id: string) => index.artist(id)?.name ?? id,
    song: (id: string) => index.collaboration(id)?.title ?? id,
    source: (id: string) => index.source(id)?.title ?? id,
  };
}

function entityLines(diff: EntityDiff, change: CatalogChange, messages: Messages): readonly string[] {
  const { review: texts } = messages.curation;
  const label = plainWithin(diff.label, lengths.label);
  if (diff.state === 'retired') return [texts.retired(label)];
  const fields = (skipped: DiffField) =>
    diff.fields.filter(({ field }) => field !== skipped).map((field) => fieldLine(field, diff.state, messages));
  switch (diff.type) {
    case 'collaboration':
      return diff.state === 'new' ? [texts.newSong(label), ...fields('title')] : fields('url');
    case 'artist': {
      if (diff.state === 'new') return [texts.newArtist(label), ...fields('name')];
      // The last entity is what the change is about; others only follow from it.
      return [...(diff.id === change.at(-1)?.id ? [] : [texts.alsoArtist(label)]), ...fields('url')];
    }
    case 'source':
      return diff.state === 'new' ? [texts.newSource(label)] : [];
    case 'claim':
    case 'membership':
      return [];
  }
}

function fieldLine({ field, before, after }: FieldDiff, state: EntityDiff['state'], messages: Messages): string {
  const { review: texts } = messages.curation;
  const read = (values: readonly string[]) => {
    const said = values.map((value) => inWords(field, value, messages)).join(', ');
    return said === '' ? `*${texts.empty}*` : plainWithin(said, lengths.value);
  };
  return `**${texts.fields[field]}**: ${state === 'new' ? read(after) : texts.becomes(read(before), read(after))}`;
}

/** Words of the catalog's own in the reader's language. */
function inWords(field: DiffField, value: string, messages: Messages): string {
  const kind = field === 'kinds' ? collaborationKinds.find((one) => one === value) : undefined;
  if (kind !== undefined) return messages.kinds[kind];
  const artistKind = field === 'artistKind' ? artistKinds.find((one) => one === value) : undefined;
  if (artistKind !== undefined) return messages.artistKinds[artistKind];
  return field === 'released' || field === 'otherDates' ? messages.format.date(value) : value;
}
