import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createFactTable } from '#src/musicbrainz/fact-table.ts';
import { createIntake, type IntakeNeeds } from '#src/musicbrainz/create-intake.ts';
import type { Song } from '#src/musicbrainz/values.ts';

import { anArtistDocument, aRecording, aRelation, aRelease, mbid } from './support/documents.ts';

function read(documents: readonly (object | string)[], needs: Partial<IntakeNeeds> = {}) {
  const tables = { artists: createFactTable(), groups: createFactTable() };
  const intake = createIntake({ touching: undefined, ...tables, ...needs });
  const broken = documents.map((one) => intake.read(typeof one === 'string' ? one : JSON.stringify(one)));
  return { broken, counts: Object.fromEntries(intake.counts), kept: intake.kept, ...intake.take() };
}

const korean = anArtistDocument(1, { country: 'KR' });
const western = anArtistDocument(2, { country: 'US', type: 'Group' });
const together = aRecording(9, [[1, ' & '], [2]]);

describe('an intake', () => {
  it('says what is wrong with a line that is broken, and goes on', () => {
    const { broken, counts } = read(['{"id":', together]);

    expect(broken).toEqual([expect.stringMatching(/^not JSON \(.+\)$/), undefined]);
    expect(counts).toEqual({ recording: 1, 'recording-met': 1, kept: 1 });
  });

  it('counts what it passes over, by what it is', () => {
    const { counts } = read([{ iswcs: [] }, { iswcs: [] }, { error: 'x' }, 'null', '[]', '7']);

    expect(counts).toEqual({
      'refused: a work': 2,
      'refused: an error that the web service answered': 1,
      'refused: no JSON object': 3,
    });
  });

  it('never fails, whatever JSON comes', () => {
    const any = fc.oneof(
      fc.json(),
      fc
        .record({
          id: fc.constantFrom(mbid(1), 'x', null),
          title: fc.jsonValue(),
          media: fc.jsonValue(),
          'artist-credit': fc.jsonValue(),
        })
        .map((one) => JSON.stringify(one)),
      fc
        .record({
          id: fc.constant(mbid(1)),
          name: fc.jsonValue(),
          'sort-name': fc.jsonValue(),
          country: fc.jsonValue(),
          area: fc.jsonValue(),
          aliases: fc.jsonValue(),
          relations: fc.jsonValue(),
        })
        .map((one) => JSON.stringify(one)),
    );
    fc.assert(
      fc.property(fc.array(any), (documents) => {
        expect(read(documents).broken.every((one) => one === undefined)).toBe(true);
      }),
    );
  });

  it('goes on counting from where an earlier run has stopped', () => {
    const needs = { touching: undefined, artists: createFactTable(), groups: createFactTable() };
    const intake = createIntake(needs, { kept: 5, 'recording-met': 7 });
    intake.read(JSON.stringify(together));

    expect([intake.kept, intake.counts.get('recording-met')]).toEqual([6, 8]);
  });

  it('gives each portion once', () => {
    const intake = createIntake({ touching: undefined, artists: createFactTable(), groups: createFactTable() });
    intake.read(JSON.stringify(together));

    expect([intake.waiting.rows, intake.take().songs.length, intake.take().songs.length, intake.waiting.rows]).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe('an intake that Korea is asked of', () => {
  it('judges songs by the artists’ own documents, and keeps what these say of scene and kind', () => {
    const { songs, mentions } = read([korean, western, aRelease(20, [together])], { touching: 'korean' });

    expect(songs.map(({ mbid: id }) => id)).toEqual([mbid(9)]);
    expect(mentions).toEqual([
      { mbid: mbid(1), name: 'Artist 1', scene: 'korean', kind: 'person' },
      { mbid: mbid(2), name: 'Artist 2', scene: 'western', kind: 'group' },
    ]);
  });

  it('keeps no artist for their own sake', () => {
    expect(read([korean, western], { touching: 'korean' })).toMatchObject({ artists: [], mentions: [] });
  });

  it('falls back on where a credit says that somebody is at home, and counts that', () => {
    const credit = [
      { name: 'x', joinphrase: ' & ', artist: { id: mbid(1), name: 'x', country: 'KR' } },
      { name: 'y', joinphrase: '', artist: { id: mbid(2), name: 'y', area: { 'iso-3166-1-codes': ['US'] } } },
    ];
    const { songs, counts } = read([aRecording(9, [], { 'artist-credit': credit })], { touching: 'korean' });

    expect(songs).toHaveLength(1);
    expect(counts['scene-from-credit']).toBe(2);
  });

  it('does not believe a credit where the artist’s own document says otherwise', () => {
    const credit = [
      { name: 'x', joinphrase: ' & ', artist: { id: mbid(1), name: 'x', country: 'KR' } },
      { name: 'y', joinphrase: '', artist: { id: mbid(2), name: 'y' } },
    ];
    const documents = [anArtistDocument(1, { country: 'JP' }), western, aRecording(9, [], { 'artist-credit': credit })];

    expect(read(documents, { touching: 'korean' }).counts).toMatchObject({ 'one-sided': 1 });
  });

  it('counts where a release prints other artists than the recording credits', () => {
    const media = [{ tracks: [{ recording: together, 'artist-credit': aRecording(1, [[1]])['artist-credit'] }] }];

    expect(read([aRelease(20, [], { media })]).counts).toMatchObject({ 'printed-differently': 1 });
  });

  it('knows the kinds of a release group that a release only names', () => {
    const group = { id: mbid(21), title: 'x', 'primary-type': 'Album', 'secondary-types': ['Soundtrack'] };
    const release = aRelease(20, [together], { 'release-group': { id: mbid(21) } });

    expect(read([group, release]).songs[0]?.kinds).toEqual(['album-track', 'soundtrack']);
  });

  it('tells what is news of artists and groups, and tells it once', () => {
    const artists = createFactTable();
    const first = read([korean, korean], { artists, touching: 'korean' });
    const second = read([korean, { ...korean, country: 'US' }], { artists, touching: 'korean' });

    expect([first.artistFacts.size, second.artistFacts.size]).toEqual([1, 1]);
  });
});

describe('an intake of those whom songs credit', () => {
  const credited = createFactTable();
  credited.set(mbid(1), 1);
  const member = (direction: string, other: number) => aRelation('member of band', other, { direction });
  const complete = (document: object) => read([document], { touching: 'korean', credited });

  it('keeps them whole, and names whom their document ties them to', () => {
    const { artists, mentions, memberships, memberOwners } = complete({ ...korean, relations: [member('forward', 5)] });

    expect(artists.map(({ mbid: id }) => id)).toEqual([mbid(1)]);
    expect(mentions.map(({ mbid: id }) => id)).toEqual([mbid(5)]);
    expect(memberships).toHaveLength(1);
    expect(memberOwners).toEqual([mbid(1)]);
  });

  it('keeps their groups and members, with what ties these to them alone', () => {
    const { artists, memberships, memberOwners } = complete(
      anArtistDocument(5, { relations: [member('backward', 1), member('backward', 6)] }),
    );

    expect(artists.map(({ mbid: id }) => id)).toEqual([mbid(5)]);
    expect(memberships.map(({ personMbid }) => personMbid)).toEqual([mbid(1)]);
    expect(memberOwners).toEqual([]);
  });

  it('keeps nobody else', () => {
    expect(complete(anArtistDocument(5, { relations: [member('backward', 6)] }))).toMatchObject({
      artists: [],
      memberships: [],
    });
    expect(complete(anArtistDocument(6))).toMatchObject({ artists: [] });
  });
});

describe('documents that contradict each other', () => {
  const of = (number: number, direction: string, others: readonly number[], begin: string) =>
    anArtistDocument(number, {
      relations: others.map((other) => aRelation('member of band', other, { direction, begin })),
    });

  it('hold in the order in which they come, in one portion as in several', () => {
    const person = of(1, 'forward', [5, 6], '2012');
    const group = of(5, 'backward', [1], '2013');
    const stays = (documents: readonly object[]) =>
      read(documents).memberships.map(({ personMbid, groupMbid, from }) => [personMbid, groupMbid, from]);

    expect(stays([person, group])).toEqual([
      [mbid(1), mbid(6), '2012'],
      [mbid(1), mbid(5), '2013'],
    ]);
    expect(stays([group, person])).toEqual([
      [mbid(1), mbid(5), '2012'],
      [mbid(1), mbid(6), '2012'],
    ]);
  });
});

describe('a document that does not go into aliases', () => {
  it('leaves those of an earlier one, and the Hangul name that was among them', () => {
    const { aliases: _, ...brief } = korean;
    const long = { ...korean, aliases: [{ name: '하나', locale: 'ko', primary: true }, { name: 'One' }] };

    expect(read([long, brief]).artists).toMatchObject([{ hangul: '하나', aliases: ['One'] }]);
    expect(read([brief]).artists[0]?.aliases).toBeUndefined();
  });
});

describe('a recording that is met again', () => {
  const on = (type: string, date: string | null, recording: object) =>
    aRelease(20, [recording], { date, 'release-group': { id: mbid(21), 'primary-type': type, 'secondary-types': [] } });

  it('is one song with the kinds of all its releases', () => {
    const { songs } = read([on('Single', null, together), on('Album', null, together)]);

    expect(songs.map(({ kinds }) => kinds)).toEqual([['single', 'album-track']]);
  });

  it('has the earliest date of its releases where it has none of its own, in whatever order they come', () => {
    const undated = aRecording(9, [[1, ' & '], [2]], { 'first-release-date': '' });
    const releases = ['2019-05', '2018-01-02', '2020', null].map((date) => on('Album', date, undated));
    fc.assert(
      fc.property(fc.shuffledSubarray(releases, { minLength: 4 }), (some) => {
        expect(read(some).songs[0]?.released).toBe('2018-01-02');
      }),
    );
  });

  it('has its own date whenever it says one', () => {
    const undated = aRecording(9, [[1, ' & '], [2]], { 'first-release-date': '' });
    const songs: (Song | undefined)[] = [
      [undated, together],
      [together, undated],
    ].map((two) => read(two.map((one) => on('Album', null, one))).songs[0]);

    expect(songs.map((song) => song?.released)).toEqual(['2020-05-06', '2020-05-06']);
  });
});
