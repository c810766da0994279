import { crc32, deflateSync } from 'node:zlib';

import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

const text = (content: string) => ({ type: 10, content });
const row = (...components: readonly object[]) => ({ type: 1, components });
const button = (style: number, label: string, more: object = {}) => ({
  type: 2,
  style,
  label,
  custom_id: `press ${label}`,
  ...more,
});
const options = ['One', 'Two', 'Three', 'Four'].map((label) => ({
  label,
  value: label.toLowerCase(),
  description: `The line ${label}`,
}));
const menuOptions = options.map((option) => ({ ...option, emoji: { name: '🎵' } }));
const media = (name: string) => ({ url: `attachment://${name}` });

/** A card of Components V2 with each kind of part that a message may hold, and the files that it shows. */
export function everyPart(): FormData {
  const inside = [
    text('# Every part\nof a **card**, for <t:1700000000:R>'),
    { type: 9, components: [text('A section')], accessory: button(1, 'Beside it') },
    {
      type: 9,
      components: [text('A cover')],
      accessory: { type: 11, media: media('a.png'), description: 'The cover of a song' },
    },
    { type: 14, spacing: 2 },
    {
      type: 12,
      items: [
        { media: media('b.png'), description: 'A chain of three artists' },
        { media: media('c.png'), description: 'Who it is', spoiler: true },
      ],
    },
    { type: 13, file: media('notes.txt') },
    row(button(2, 'Second'), button(3, 'Third', { emoji: { name: '✅' } }), button(4, 'Off', { disabled: true }), {
      type: 2,
      style: 5,
      label: 'Elsewhere',
      url: 'https://example.org/',
    }),
    row({ type: 3, custom_id: 'songs', placeholder: 'Songs', min_values: 2, max_values: 3, options: menuOptions }),
    row({ type: 5, custom_id: 'person', placeholder: 'A person' }),
    row({ type: 8, custom_id: 'channel', placeholder: 'A channel', channel_types: [0] }),
  ];
  const components = [
    { type: 17, accent_color: 0xc2410c, components: inside },
    { type: 17, spoiler: true, components: [text('Hidden words')] },
  ];
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ flags: 1 << 15, components }));
  for (const [index, name] of ['a.png', 'b.png', 'c.png'].entries())
    form.set(`files[${index}]`, new Blob([onePixel()], { type: 'image/png' }), name);
  form.set('files[3]', new Blob(['two words'], { type: 'text/plain' }), 'notes.txt');
  return form;
}

const label = (words: string, component: object) => ({ type: 18, label: words, component });
type Form = APIModalInteractionResponseCallbackData;
const form = (id: string, title: string, ...components: readonly object[]) =>
  ({ custom_id: id, title, components }) as unknown as Form; // as it goes over the wire

/** Two forms, because one holds five inputs: together each kind that there is. */
export const everyInput = {
  words: form(
    'words',
    'Words and ticks',
    label('Title', { type: 4, custom_id: 'title', style: 1, min_length: 3 }),
    label('Why', { type: 4, custom_id: 'why', style: 2, required: false, value: 'Because' }),
    label('Kind', { type: 21, custom_id: 'kind', options }),
    label('Years', { type: 22, custom_id: 'years', options }),
    label('Sure', { type: 23, custom_id: 'sure' }),
  ),
  choices: form(
    'choices',
    'Menus and files',
    text('Read **this** first.'),
    label('Song', { type: 3, custom_id: 'song', placeholder: 'Make a choice', options: menuOptions }),
    label('Person', { type: 5, custom_id: 'person', required: false }),
    label('Files', { type: 19, custom_id: 'files', max_values: 2 }),
  ),
};

/** A PNG of one pixel. */
function onePixel(): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.of())];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
