import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ChangeRecord, Subject, Suggestion, SuggestionForm } from '#src/app/curation/ports.ts';
import { reviewOf } from '#src/app/curation/review.ts';
import { changesCard, changesPageSize } from '#src/discord/views/curation/changes-card.ts';
import { curatorsForm, fansForm, fieldLengths, reasonForm } from '#src/discord/views/curation/forms.ts';
import { formParts } from '#src/discord/views/curation/ids.ts';
import { newsCard } from '#src/discord/views/curation/news-card.ts';
import { reviewCard } from '#src/discord/views/curation/review-card.ts';
import { refusalCard, storedCard } from '#src/discord/views/curation/suggestion-card.ts';
import type { Form } from '#src/discord/views/text-form.ts';
import { retireSong } from '#src/domain/catalog/corrections/retire-song.ts';
import { locales, messagesFor } from '#src/i18n/index.ts';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import { aClaim, anArtist, aSong, aSource, lookupsOver } from '#test/support/builders/catalog.ts';

/** The hardest texts that people may send: long, full of Markdown, wide graphemes, mentions. */
const hard = (maxLength: number) =>
  fc
    .string({
      maxLength,
      size: 'max',
      unit: fc.constantFrom(
        '*',
        '_',
        '[',
        ']',
        '@',
        '<',
        '#',
        'a',
        '로',
        '👩‍👩‍👧',
        ' ',
        ',',
        '&',
        '\n',
        '+',
        '(',
        'https://a.example/ ',
      ),
    })
    .map((text) => text.slice(0, maxLength));

const aForm: fc.Arbitrary<SuggestionForm> = fc.record({
  title: hard(fieldLengths.title),
  who: hard(fieldLengths.who),
  released: hard(fieldLengths.released),
  link: hard(fieldLengths.link),
  comment: hard(fieldLengths.comment),
  kinds: hard(fieldLengths.kinds),
  versionOf: hard(fieldLengths.versionOf),
  originalTitle: hard(fieldLengths.originalTitle),
  album: hard(fieldLengths.album),
});

const long = '*'.repeat(100);
const artists = Array.from({ length: 14 }, (_, at) => anArtist(`artist-${at}`, { name: `${long.slice(0, 90)}${at}` }));
const songs = Array.from({ length: 3 }, (_, at) =>
  aSong(
    `song-${at}`,
    artists.map(({ id }) => id),
    { title: '_'.repeat(200), album: long, label: long },
  ),
);
const claims = Array.from({ length: 30 }, (_, at) => aClaim(`claim-${at}`, 'song-0'));
const lookups = lookupsOver({
  artists,
  collaborations: songs,
  claims,
  sources: [aSource('archive', { title: '~'.repeat(200) })],
});
const { index } = lookups;

const subjects: readonly (Subject | undefined)[] = [
  undefined,
  { type: 'collaboration', id: 'song-0' },
  { type: 'artist', id: 'artist-0' },
  { type: 'artist', id: 'gone' },
];
const anywhere = {
  about: fc.constantFrom(...subjects),
  form: aForm,
  locale: fc.constantFrom(...Object.keys(locales)),
};

function aSuggestion(about: Subject | undefined, form: SuggestionForm): Suggestion {
  const decision = { by: '5', at: 1_764_115_200_000, reason: '|'.repeat(300) };
  const who = { id: 'aaaaaaaaaaaa', userId: '1'.repeat(19), guildId: undefined, locale: 'ko' };
  return { ...who, about, form, at: 1_764_115_200_000, state: 'rejected', decision };
}

function verdict(type: 4 | 9, data: object) {
  const route = '/interactions/{interaction_id}/{interaction_token}/callback';
  const context = { interactionType: 'component' as const };
  return checkRequest({ method: 'POST', route, query: {}, body: { type, data }, files: [], context });
}

const ofCard = ({ components }: { readonly components: readonly APIMessageTopLevelComponent[] }) =>
  verdict(4, { flags: 32_768, components });
const ofForm = (form: Form) => verdict(9, form.toJSON());
const runs = { seed: 20_261_126, numRuns: 60 };

describe('whatever people type, Discord accepts', () => {
  it('what curators decide on', () => {
    const place = fc.constantFrom(undefined, { page: 0, total: 1 }, { page: 998, total: 999 });
    fc.assert(
      fc.property(fc.record({ ...anywhere, place }), hard(2000), ({ about, form, locale, place: at }, note) => {
        const review = reviewOf(aSuggestion(about, form), lookups);
        const needs = { review, index, messages: messagesFor(locale), place: at, notes: [note] };
        expect(ofCard(reviewCard(needs))).toBeUndefined();
      }),
      runs,
    );
  });

  it('what comes back of a form that is not taken, or that is', () => {
    fc.assert(
      fc.property(fc.record(anywhere), fc.array(hard(300), { maxLength: 9 }), ({ about, form, locale }, problems) => {
        const messages = messagesFor(locale);
        const refusal = { problems, form, type: about?.type ?? 'collaboration', draft: 'aaaaaaaaaaaa' } as const;
        expect(ofCard(refusalCard(refusal, messages))).toBeUndefined();
        expect(ofCard(storedCard(form.title, messages))).toBeUndefined();
      }),
      runs,
    );
  });

  it('the forms with it', () => {
    fc.assert(
      fc.property(fc.record(anywhere), fc.constantFrom(...formParts), ({ about, form, locale }, part) => {
        const messages = messagesFor(locale);
        const filled = {
          customId: 'x',
          title: form.title || 'x',
          type: about?.type ?? 'collaboration',
          values: form,
        } as const;
        expect(ofForm(fansForm(filled, messages))).toBeUndefined();
        expect(ofForm(curatorsForm(filled, part, messages))).toBeUndefined();
        expect(ofForm(reasonForm('x', messages, form.comment))).toBeUndefined();
      }),
      runs,
    );
  });

  it('what people are told of their suggestions', () => {
    const made = fc.array(fc.record(anywhere), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(made, fc.constantFrom(...Object.keys(locales)), (list, locale) => {
        const decided = list.map(({ about, form }) => aSuggestion(about, form));
        expect(ofCard(newsCard(decided, index, messagesFor(locale)))).toBeUndefined();
      }),
      runs,
    );
  });

  it('a page of what changed', () => {
    const aRecord = fc.record(anywhere).map(({ about, form }): ChangeRecord => {
      const { proposal } = reviewOf(aSuggestion(about, form), lookups);
      const [song] = songs;
      const change = song === undefined || form.title.length % 2 === 0 ? proposal.change : retireSong(song, index);
      const decision = { by: '5', at: 1_764_115_200_000, reason: form.comment };
      return {
        id: '1',
        action: 'edit',
        subject: proposal.subject,
        title: form.title || 'x',
        change,
        decision,
        suggestedBy: '1',
        version: '0',
      };
    });
    const page = fc.array(aRecord, { maxLength: changesPageSize });
    fc.assert(
      fc.property(page, fc.boolean(), fc.constantFrom(...Object.keys(locales)), (items, forCurators, locale) => {
        const ids = { open: ({ type, id }: Subject) => `${type}:${id}`, page: (to: number) => `page:${to}` };
        const needs = {
          changes: { items, total: 99 },
          page: 3,
          index,
          messages: messagesFor(locale),
          forCurators,
          ids,
        };
        expect(ofCard(changesCard(needs))).toBeUndefined();
      }),
      runs,
    );
  });
});
