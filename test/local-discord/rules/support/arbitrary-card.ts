import fc from 'fast-check';
import { container, gallery, linkButton, row, section, text, thumbnail } from './components.ts';

interface Item {
  /** Components it counts for, itself included. */
  readonly count: number;
  /** Characters of its Text Displays. */
  readonly words: number;
  /** `name` makes custom ids unique in the message. */
  readonly make: (name: string) => unknown;
}

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
  .map((string) => string.slice(0, 300))
  .filter((string) => string.trim() !== '');
const webUrl = fc.webUrl({ validSchemes: ['https'] });
const label = word.map((string) => string.slice(0, 80)).filter((string) => string.trim() !== '');

const textItem: fc.Arbitrary<Item> = word.map((content) => ({
  count: 1,
  words: content.length,
  make: () => text(content),
}));

const separatorItem: fc.Arbitrary<Item> = fc
  .record({ divider: fc.boolean(), spacing: fc.constantFrom(1, 2) })
  .map((look) => ({ count: 1, words: 0, make: () => ({ type: 14, ...look }) }));

const galleryItem: fc.Arbitrary<Item> = fc
  .array(webUrl, { minLength: 1, maxLength: 10 })
  .map((urls) => ({ count: 1, words: 0, make: () => gallery(...urls) }));

const buttonArbitrary = fc.oneof(
  fc.record({ style: fc.constantFrom(1, 2, 3, 4), label, disabled: fc.boolean() }).map((look) => (name: string) => ({
    type: 2,
    custom_id: name,
    ...look,
  })),
  fc.record({ url: webUrl, label }).map((look) => () => linkButton(look)),
);

const buttonRowItem: fc.Arbitrary<Item> = fc.array(buttonArbitrary, { minLength: 1, maxLength: 5 }).map((buttons) => ({
  count: 1 + buttons.length,
  words: 0,
  make: (name) => row(...buttons.map((button, index) => button(`${name}.${index}`))),
}));

const selectRowItem: fc.Arbitrary<Item> = fc
  .uniqueArray(label, { minLength: 1, maxLength: 25 })
  .chain((values) => fc.record({ values: fc.constant(values), max: fc.integer({ min: 1, max: values.length }) }))
  .map(({ values, max }) => ({
    count: 2,
    words: 0,
    make: (name) =>
      row({
        type: 3,
        custom_id: name,
        min_values: 0,
        max_values: max,
        options: values.map((value) => ({ label: value, value })),
      }),
  }));

const sectionItem: fc.Arbitrary<Item> = fc
  .record({ texts: fc.array(word, { minLength: 1, maxLength: 3 }), accessory: fc.option(buttonArbitrary), url: webUrl })
  .map(({ texts, accessory, url }) => ({
    count: 2 + texts.length,
    words: texts.join('').length,
    make: (name) =>
      section(
        texts.map((content) => text(content)),
        accessory === null ? thumbnail(url) : accessory(name),
      ),
  }));

const leaf = fc.oneof(textItem, separatorItem, galleryItem, buttonRowItem, selectRowItem, sectionItem);

const containerItem: fc.Arbitrary<Item> = fc.array(leaf, { minLength: 1, maxLength: 8 }).map((items) => ({
  count: items.reduce((sum, item) => sum + item.count, 1),
  words: items.reduce((sum, item) => sum + item.words, 0),
  make: (name) => container(...items.map((item, index) => item.make(`${name}.${index}`))),
}));

/** Component lists of a V2 message within all limits, with their size. */
export const cardArbitrary = fc
  .array(fc.oneof(leaf, containerItem), { minLength: 1, maxLength: 10 })
  .map((items) => ({
    count: items.reduce((sum, item) => sum + item.count, 0),
    words: items.reduce((sum, item) => sum + item.words, 0),
    components: items.map((item, index) => item.make(`${index}`)),
  }))
  .filter(({ count, words }) => count <= 40 && words <= 3900);
