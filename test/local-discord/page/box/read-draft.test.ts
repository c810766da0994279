import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import { draftFor } from '#src/local-discord/page/box/draft.ts';
import type { CommandEntry } from '#src/local-discord/page/box/entries.ts';
import { readDraft } from '#src/local-discord/page/box/read-draft.ts';

const option = (name: string, type: number, more: object = {}) =>
  ({ name, type, description: name, ...more }) as unknown as APIApplicationCommandBasicOption; // of each type only what is read
const command = (path: string, ...options: APIApplicationCommandBasicOption[]): CommandEntry => ({
  path,
  label: path === 'collab song' ? '협업 곡' : path,
  description: path,
  options,
});
const song = command(
  'collab song',
  option('private', 5),
  option('title', 3, { required: true, name_localizations: { ko: '제목' } }),
);
const artist = command('collab artist', option('name', 3, { required: true }), option('from', 4), option('until', 4));
const upload = command('upload', option('file', 11, { required: true }));
const help = command('help');
const read = (line: string) => readDraft([help, song, artist, upload], line, 'ko');

describe('a line that holds a command', () => {
  it.each(['/collab song ', '/Collab  Song  ', '/협업 곡 '])(
    'is that command as soon as its name is whole: %j',
    (line) => {
      expect(read(line)).toEqual(draftFor(song));
    },
  );

  it('puts what follows into the first option that is required', () => {
    expect(read('/collab song APT. by ROSÉ')).toEqual({
      ...draftFor(song),
      fields: { title: { text: 'APT. by ROSÉ' } },
    });
  });

  it('gives what is named to its option, and a field to it', () => {
    expect(read('/collab artist name:BTS at 10:30 from: 2020 until:2024')).toEqual({
      ...draftFor(artist),
      fields: { name: { text: 'BTS at 10:30' }, from: { text: '2020' }, until: { text: '2024' } },
      added: ['from', 'until'],
    });
    expect(read('/협업 곡 제목:아파트')?.fields).toEqual({ title: { text: '아파트' } });
  });

  it.each([
    ['has not ended', '/collab song'],
    ['is none', '/collab nothing '],
    ['takes no such text', '/help me'],
    ['takes a file', '/upload me'],
    ['goes on in another line', '/collab song \nsecond'],
    ['does not begin the line', 'say /collab song '],
  ])('stays a text when the command %s', (_why, line) => {
    expect(read(line)).toBeUndefined();
  });
});
