import { describe, expect, it } from 'vitest';

import { planFiles } from '#src/cli/import/plan-files.ts';
import { aFile, aFolder, tar, xz } from '#test/dump-files/support/files.ts';
import { anArtistDocument, aRecording, aRelease, mbid } from '#test/musicbrainz/support/documents.ts';

const json = (value: object) => `${JSON.stringify(value)}\n`;
const artist = json(anArtistDocument(1));
const release = json(aRelease(20, []));
const recording = json(aRecording(30, [[1]]));
const group = json({ id: mbid(3), title: 'x', 'primary-type': 'Single' });
const work = json({ id: mbid(4), title: 'x', iswcs: [] });

describe('files', () => {
  it('are read in the order in which one needs the other, whatever they are called', async () => {
    const paths = [recording, release, group, artist].map((content, at) => aFile(`${at}.json`, content));
    const { files, problems } = await planFiles(paths);

    expect(files.map(({ kind }) => kind)).toEqual(['artist', 'release-group', 'release', 'recording']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['in an archive', async () => tar({ TIMESTAMP: 'x', 'mbdump/artist': artist })],
    ['in a packed archive', async () => xz(await tar({ 'mbdump/artist': artist }))],
    ['packed', () => xz(artist)],
    ['after broken lines and other documents', async () => `{\n\n${work}${artist}`],
    ['after a mark of its encoding', async () => `\uFEFF${artist}`],
    ['with the ends of lines that Windows writes', async () => artist.replace('\n', '\r\n')],
  ])('are known by their first document %s', async (_, content) => {
    expect((await planFiles([aFile('dump', await content())])).files.map(({ kind }) => kind)).toEqual(['artist']);
  });

  it('that are given twice are read once, also under another name', async () => {
    const one = aFile('one', artist);
    const other = aFile('other', artist);

    expect(await planFiles([one, one, other])).toMatchObject({
      files: [{ file: { path: one } }],
      repeated: [one, other],
    });
  });
});

describe('a file that holds nothing to read', () => {
  it.each([
    [
      'other documents',
      async () => work,
      /holds no document that this reads \(artist, release-group, release, recording; each on one line\): line 1 is a work\./,
    ],
    ['no JSON', async () => 'a,b,c\n', /: line 1 is not JSON\./],
    [
      'a document over several lines',
      async () => JSON.stringify(anArtistDocument(1), null, 2),
      /each on one line\): line 1 is not JSON\./,
    ],
    ['bytes', async () => Buffer.from([0, 1, 2, 250, 251, 10, 7]), /: line 1 is not JSON\./],
    ['blank lines', async () => '\n\n \n', /: it has only blank lines\./],
    ['an empty list', async () => json({ recordings: [] }), /: line 1 is an empty list\./],
    ['broken lines by the thousand', async () => '{\n'.repeat(2000) + artist, /: line 1 is not JSON\./],
    [
      'an archive of other documents',
      async () => tar({ COPYING: 'CC0', 'mbdump/work': work }),
      /holds mbdump\/work and nothing that this reads: mbdump\/artist, mbdump\/release, mbdump\/release-group, mbdump\/recording\./,
    ],
    [
      'an archive of something else',
      async () => xz(await tar({ 'photo.jpg': 'x' })),
      /holds photo\.jpg and nothing that this reads/,
    ],
    ['an empty archive', async () => Buffer.alloc(10_240), /holds no document that this reads/],
    [
      'a dump of a later form',
      async () => tar({ JSON_DUMPS_SCHEMA_NUMBER: '2\n', 'mbdump/artist': artist }),
      /is a dump of form 2; this version reads form 1: look for a newer Crossover\./,
    ],
    [
      'a packed file that is cut off before its first line',
      async () => (await xz(artist)).subarray(0, 40),
      /ends too early/,
    ],
    ['nothing', async () => '', /is empty\.$/],
  ])('gets a sentence: %s', async (_, content, sentence) => {
    const { files, problems } = await planFiles([aFile('dump', await content())]);

    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  it('is named together with all others', async () => {
    const { problems } = await planFiles(['/nowhere', aFile('x', ''), aFile('good', artist), aFolder()]);

    expect(problems).toHaveLength(3);
  });
});
