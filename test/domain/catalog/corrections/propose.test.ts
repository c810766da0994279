import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange } from '#src/domain/catalog/apply-change.ts';
import { diffOf } from '#src/domain/catalog/corrections/diff.ts';
import { fillIn, onlyNew } from '#src/domain/catalog/corrections/fill-in.ts';
import { propose, type CorrectionSubject } from '#src/domain/catalog/corrections/propose.ts';
import type { CorrectionForm, Proposal } from '#src/domain/catalog/corrections/proposal.ts';
import { retireSong } from '#src/domain/catalog/corrections/retire-song.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import { aClaim, anArtist, aSong, aSource, lookupsOver } from '#test/support/builders/catalog.ts';

const artists = [
  anArtist('rose', {
    name: 'ROSÉ',
    hangul: '로제',
    scene: 'korean',
    nameSourceIds: ['archive'],
    aliases: [{ name: 'Rosie', kind: 'nickname', sourceIds: ['archive'] }],
  }),
  anArtist('bruno-mars', { name: 'Bruno Mars', aliases: [{ name: 'Bruno', kind: 'nickname' }] }),
  anArtist('usher', { name: 'Usher' }),
];
const apt = aSong('apt', ['rose', 'bruno-mars'], {
  title: 'APT.',
  released: '2024-10-18',
  releasedSourceIds: ['archive'],
  otherDates: [{ date: '2024-10-17', sourceIds: ['paper'] }],
  album: 'rosie',
  albumSourceIds: ['archive'],
  label: 'A Label',
  labelSourceIds: ['archive'],
  otherTitles: ['Apateu'],
  rolesVary: true,
  musicbrainzId: '00000000-0000-4000-8000-000000000000',
});
const remix = aSong('remix', ['rose', 'bruno-mars'], { title: 'APT. (Remix)', kinds: ['remix'], versionOf: 'apt' });
const sources = [aSource('archive'), aSource('paper', { url: 'https://paper.example/apt' })];
const claims = [aClaim('apt-note', 'apt')];
const catalog = lookupsOver({ artists, collaborations: [apt, remix], sources, claims });
const link = 'https://news.example/apt';
const cited = 'news-example-apt';

const empty: CorrectionForm = { title: '', who: '', released: '', link: '' };
const aboutApt: CorrectionSubject = { type: 'collaboration', id: 'apt' };
const onApt = (form: Partial<CorrectionForm>) => propose({ ...empty, ...form }, aboutApt, catalog);
const songAfter = ({ change }: Proposal): Collaboration | undefined =>
  change.flatMap((one) => (one.type === 'collaboration' && one.after !== undefined ? [one.after] : []))[0];
const typesOf = ({ problems }: Proposal) => problems.map(({ type }) => type);

describe('a song that is missing', () => {
  const form = { title: ' Sky  of Paper ', who: 'ROSÉ & +Some One [western person]', released: '2025', link };

  it('comes with its source and the artists that it introduces', () => {
    const proposal = propose(form, undefined, catalog);
    expect(proposal).toMatchObject({ action: 'add', title: 'Sky of Paper', problems: [], kindsAssumed: true });
    expect(proposal.change.map(({ type, id, before }) => [type, id, before])).toEqual([
      ['source', 'news-example-sky-of-paper', undefined],
      ['artist', 'some-one', undefined],
      ['collaboration', 'sky-of-paper', undefined],
    ]);
    expect(songAfter(proposal)).toMatchObject({
      sourceIds: ['news-example-sky-of-paper'],
      releasedSourceIds: ['news-example-sky-of-paper'],
      kinds: ['single'],
    });
  });

  it.each([
    [{ title: '' }, ['noTitle']],
    [{ who: '' }, ['noCredits']],
    [{ released: '' }, ['noDate']],
    [{ link: '' }, ['noLink']],
    [{ link: 'news.example' }, ['badLink', 'noLink']],
    [{ released: 'soon' }, ['badDate']],
    [{ kinds: 'single, b-side' }, ['badKind']],
    [{ versionOf: 'No Such Song' }, ['unknownSong']],
    [{ who: 'ROSÉ & Nobody' }, ['unknownArtist']],
    [{ title: 'apt', who: 'Bruno Mars feat. 로제' }, ['knownSong']],
  ])('is not clear with %j', (over, types) => {
    expect(typesOf(propose({ ...form, ...over }, undefined, catalog))).toEqual(types);
  });

  it.each([
    ['ROSÉ & Usher', ['single']],
    ['ROSÉ feat. Usher', ['single', 'feature']],
    ['ROSÉ & Usher; remix: Bruno Mars', ['remix']],
  ])('credited as %j is most likely %j', (who, kinds) => {
    expect(songAfter(propose({ ...form, who }, undefined, catalog))).toMatchObject({ kinds });
  });

  it('takes no id that somebody has', () => {
    expect(propose({ ...form, title: 'APT!' }, undefined, catalog).subject.id).toBe('apt-2');
  });

  it('is a version of the original, also where it names another version', () => {
    expect(songAfter(propose({ ...form, versionOf: '#remix' }, undefined, catalog))?.versionOf).toBe('apt');
  });
});

describe('a correction of a song', () => {
  it('that says what the catalog says changes nothing, and says so', () => {
    const filled = fillIn(aboutApt, catalog);
    expect(filled).toMatchObject({ title: 'APT.', who: 'ROSÉ & Bruno Mars', album: 'rosie', versionOf: '' });
    const proposal = propose({ ...empty, ...filled }, aboutApt, catalog);
    expect([proposal.change, typesOf(proposal)]).toEqual([[], ['nothingNew']]);
  });

  it('of the title alone needs nobody’s word and leaves everything else', () => {
    const proposal = onApt({ title: 'APT' });
    expect(typesOf(proposal)).toEqual([]);
    expect(proposal.change).toEqual([
      { type: 'collaboration', id: 'apt', before: apt, after: { ...apt, title: 'APT' } },
    ]);
  });

  it('of the credits rests on those who are cited for them, and on nobody who was cited for the old ones', () => {
    expect(typesOf(onApt({ who: 'ROSÉ feat. Bruno Mars' }))).toEqual(['noLink']);
    const after = songAfter(onApt({ who: 'ROSÉ feat. Bruno Mars', link: `${link} https://paper.example/apt` }));
    expect(after).toMatchObject({ sourceIds: [cited, 'paper'], releasedSourceIds: ['archive'] });
    expect(after).not.toHaveProperty('rolesVary');
  });

  it('that only cites somebody lets them vouch for the credits too', () => {
    expect(songAfter(onApt({ link }))).toEqual({ ...apt, sourceIds: ['archive', cited] });
  });

  it('of the date leaves the old one with those who say it', () => {
    expect(songAfter(onApt({ released: '2024-11-01', link }))).toMatchObject({
      released: '2024-11-01',
      releasedSourceIds: [cited],
      otherDates: [
        { date: '2024-10-17', sourceIds: ['paper'] },
        { date: '2024-10-18', sourceIds: ['archive'] },
      ],
      sourceIds: ['archive'],
    });
  });

  it('to a date that others had joins them', () => {
    expect(songAfter(onApt({ released: '2024-10-17', link }))).toMatchObject({
      releasedSourceIds: [cited, 'paper'],
      otherDates: [{ date: '2024-10-18', sourceIds: ['archive'] }],
    });
  });

  it('to a less exact date contradicts nobody', () => {
    expect(songAfter(onApt({ released: '2024-10', link }))).toMatchObject({
      releasedSourceIds: [cited],
      otherDates: [],
    });
  });

  it('takes away what “-” stands for, with those who vouched for it', () => {
    const after = songAfter(onApt({ released: '-', album: '-' }));
    expect(after).toMatchObject({ releasedSourceIds: [], otherDates: [], albumSourceIds: [] });
    expect(after).not.toHaveProperty('released');
    expect(after).not.toHaveProperty('album');
  });

  it('keeps the credits while a new line-up is not clear', () => {
    const proposal = onApt({ title: 'APT', who: 'ROSÉ & Nobody' });
    expect(typesOf(proposal)).toEqual(['unknownArtist']);
    expect(songAfter(proposal)?.credits).toBe(apt.credits);
  });

  it('of what is gone says so', () => {
    const about = { type: 'collaboration' as const, id: 'nothing' };
    expect(typesOf(propose(empty, about, catalog))).toEqual(['gone']);
    expect(fillIn(about, catalog)).toBeUndefined();
  });

  it('keeps only what is new of a form', () => {
    const form = { ...empty, title: 'APT.', who: 'ROSÉ & Bruno Mars', released: '2024', album: 'rosie' };
    expect(onlyNew(form, aboutApt, catalog)).toEqual({ ...empty, released: '2024', album: '' });
    expect(onlyNew(form, undefined, catalog)).toEqual(form);
  });

  it('can always be carried out, and proposes the same every time', () => {
    const field = (...texts: string[]) => fc.constantFrom('', '-', ...texts);
    const form = fc.record({
      title: field('APT', 'APT.'),
      who: field('ROSÉ', 'ROSÉ & Usher', 'Usher & +New [other group]', 'Nobody'),
      released: field('2024', '2024-10-17', '2025', 'x'),
      link: field(link, 'https://paper.example/apt', 'x'),
      kinds: field('single, remix'),
      versionOf: field('remix', 'x'),
      originalTitle: field('아파트'),
      album: field('rosie', 'APT.'),
    });
    fc.assert(
      fc.property(
        form,
        fc.constantFrom(undefined, aboutApt, { type: 'artist' as const, id: 'rose' }),
        (values, about) => {
          const proposal = propose(values, about, catalog);
          expect(propose(values, about, catalog)).toEqual(proposal);
          expect(applyChange(catalog.index.catalog, proposal.change).type).toBe('applied');
          expect(proposal.change.length > 0 || proposal.problems.length > 0).toBe(true);
        },
      ),
      { seed: 20_261_126, numRuns: 400 },
    );
  });
});

describe('a correction of an artist', () => {
  const about: CorrectionSubject = { type: 'artist', id: 'rose' };
  const onRose = (form: Partial<CorrectionForm>) => propose({ ...empty, ...form }, about, catalog);
  const artistAfter = ({ change }: Proposal) => change.at(-1)?.after;

  it('that says what the catalog says changes nothing', () => {
    const filled = fillIn(about, catalog);
    expect(filled).toMatchObject({ title: 'ROSÉ', originalTitle: '로제', who: 'Rosie [nickname]', kinds: 'korean' });
    expect(typesOf(propose({ ...empty, ...filled }, about, catalog))).toEqual(['nothingNew']);
  });

  it('adds names, which those vouch for who are cited, and keeps the sources of the others', () => {
    expect(artistAfter(onRose({ who: 'Rosie [nickname]\nRoseanne [real-name]', link }))).toMatchObject({
      aliases: [
        { name: 'Roseanne', kind: 'real-name', sourceIds: ['news-example-rose'] },
        { name: 'Rosie', kind: 'nickname', sourceIds: ['archive'] },
      ],
      nameSourceIds: ['archive'],
    });
  });

  it('brings no source along that vouches for nothing', () => {
    expect(onRose({ title: 'Rosé', link }).change.map(({ type }) => type)).toEqual(['artist']);
  });

  it('marks a name with everybody who has it, and unmarks it again', () => {
    const shared = onRose({ who: 'Bruno' });
    expect(shared.change.map(({ id, after }) => [id, after])).toEqual([
      ['bruno-mars', expect.objectContaining({ aliases: [{ name: 'Bruno', kind: 'nickname', ambiguous: true }] })],
      ['rose', expect.objectContaining({ aliases: [{ name: 'Bruno', kind: 'nickname', ambiguous: true }] })],
    ]);
    const applied = applyChange(catalog.index.catalog, shared.change);
    const content = applied.type === 'applied' ? applied.content : catalog.index.catalog;
    const { change } = propose({ ...empty, who: '-' }, about, lookupsOver(content));
    expect(change.map(({ id, after }) => [id, after])).toEqual([
      ['bruno-mars', expect.objectContaining({ aliases: [{ name: 'Bruno', kind: 'nickname' }] })],
      ['rose', expect.objectContaining({ aliases: [] })],
    ]);
  });

  it.each([
    [{ originalTitle: 'Rose' }, ['badHangul']],
    [{ originalTitle: '로지' }, ['noLink']],
    [{ kinds: 'eastern' }, ['badScene']],
    [{ who: 'X [pet name]' }, ['badAlias']],
  ])('is not clear with %j', (form, types) => {
    expect(typesOf(onRose(form))).toEqual(types);
  });
});

describe('the difference', () => {
  const names = { artist: (id: string) => id, song: (id: string) => id, source: (id: string) => id };

  it('is told field by field, with the names that the change brings along', () => {
    const { change } = onApt({ title: 'APT', who: 'ROSÉ & +New One [western person]', link });
    expect(diffOf(change, names)).toMatchObject([
      { type: 'source', state: 'new', label: 'news.example: APT' },
      { type: 'artist', state: 'new', label: 'New One' },
      {
        type: 'collaboration',
        state: 'changed',
        fields: [
          { field: 'title', before: ['APT.'], after: ['APT'] },
          { field: 'credits', before: ['rose & bruno-mars'], after: ['rose & New One'] },
          { field: 'sources', before: ['archive'], after: ['news.example: APT'] },
        ],
      },
    ]);
  });

  it('of a retired song is the song and all that was said about it', () => {
    expect(diffOf(retireSong(apt, catalog.index), names)).toMatchObject([
      { type: 'claim', state: 'retired', label: 'English of apt-note', fields: [] },
      { type: 'collaboration', state: 'retired', label: 'APT.', fields: [] },
    ]);
  });
});
