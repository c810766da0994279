import { describe, expect, it } from 'vitest';

import { artistLines, edgeLines, type LineReader } from '#src/graph-files/graph-lines.ts';

const clean = (text: string) => (text.trim() === '' ? undefined : text.trim());

function reading<Row>(opened: LineReader<Row> | { readonly missing: readonly string[] }): LineReader<Row> {
  if (typeof opened !== 'function') throw new Error(`columns are missing: ${opened.missing.join(', ')}`);
  return opened;
}

describe('the artists of a graph', () => {
  const read = reading(artistLines('artist_id\tname\tdegree', clean));

  it('are read by the names of their columns, in any order, past others and a byte order mark', () => {
    const other = reading(artistLines('\uFEFFdegree\tname\textra\tartist_id', clean));

    expect(read('sp:1\tROSÉ\t7')).toEqual({ externalId: 'sp:1', name: 'ROSÉ' });
    expect(other('7\tROSÉ\t\tsp:1')).toEqual({ externalId: 'sp:1', name: 'ROSÉ' });
  });

  it.each([
    ['sp:1\tROSÉ', 'has 2 columns instead of 3'],
    ['\tROSÉ\t1', 'the artist has no id'],
    ['sp:1\t \t1', 'the artist sp:1 has no name'],
    ['', 'has 1 columns instead of 3'],
  ])('are refused as %j', (line, broken) => {
    expect(read(line)).toEqual({ broken });
  });

  it('need their columns', () => {
    expect(artistLines('id\tname', clean)).toEqual({ missing: ['artist_id'] });
    expect(artistLines('', clean)).toEqual({ missing: ['artist_id', 'name'] });
  });
});

describe('the pairs of a graph', () => {
  const read = reading(edgeLines('artist_a\tartist_b\ttracks\tsources\texample_title', clean));

  it('are read with a title or without', () => {
    const bare = reading(edgeLines('artist_a\tartist_b\ttracks', clean));

    expect(read('a\tb\t3\ts1\tSong')).toEqual({ first: 'a', second: 'b', tracks: 3, example: 'Song' });
    expect(bare('a\tb\t3')).toEqual({ first: 'a', second: 'b', tracks: 3, example: undefined });
  });

  it.each([
    ['a\ta\t3\ts1\tSong', 'a worked with itself'],
    ['a\t\t3\ts1\tSong', 'an artist has no id'],
    ['a\tb\t0\ts1\tSong', '"0" is not a number of tracks'],
    ['a\tb\t-1\ts1\tSong', '"-1" is not a number of tracks'],
    ['a\tb\t1e3\ts1\tSong', '"1e3" is not a number of tracks'],
    ['a\tb\t99999999999\ts1\tSong', '"99999999999" is not a number of tracks'],
    ['a\tb', 'has 2 columns instead of 5'],
  ])('are refused as %j', (line, broken) => {
    expect(read(line)).toEqual({ broken });
  });

  it('need their columns', () => {
    expect(edgeLines('artist_a\tname', clean)).toEqual({ missing: ['artist_b', 'tracks'] });
  });
});
