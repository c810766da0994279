import { describe, expect, it } from 'vitest';

import { certainDate, withCertainDate } from '#src/domain/catalog/certain-date.ts';
import { aSong } from '#test/support/builders/catalog.ts';

function certain(released: string | undefined, ...others: string[]) {
  const otherDates = others.map((date) => ({ date, sourceIds: ['magazine'] }));
  return certainDate(released === undefined ? { otherDates } : { released, otherDates });
}

describe('the certain part of a release date', () => {
  it.each([
    ['the date that nobody contradicts', '2024-10-18', [], '2024-10-18'],
    ['the month where the days differ', '2024-10-18', ['2024-10-17'], '2024-10'],
    ['the year where the months differ', '2024-10-01', ['2024-09-30'], '2024'],
    ['the year where one of three is another month', '2024-10-18', ['2024-10-17', '2024-11'], '2024'],
    ['the more exact one where the other only knows less', '2024-10', ['2024-10-18'], '2024-10-18'],
    ['the more exact one the other way round', '2024-10-18', ['2024'], '2024-10-18'],
  ])('is %s', (_, released, others, date) => {
    expect(certain(released, ...others)).toBe(date);
  });

  it('is nothing where the years differ, or where there is no date', () => {
    expect(certain('2025-01-01', '2024-12-31')).toBeUndefined();
    expect(certain(undefined)).toBeUndefined();
  });

  it('is all that the song keeps', () => {
    const song = aSong('song', ['star'], {
      released: '2025-01-01',
      otherDates: [{ date: '2024-12-31', sourceIds: ['magazine'] }],
    });

    expect(withCertainDate(song)).not.toHaveProperty('released');
    expect(withCertainDate(song)).toMatchObject({ id: 'song', otherDates: [] });
  });
});
