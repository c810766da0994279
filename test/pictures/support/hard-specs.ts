import type { Face, PictureKind, PictureSpec } from '#src/pictures/spec.ts';

/** Names as nobody hopes for them, but as people and catalogs have them. */
export const hardNames = [
  'Ünïcödé Ångström and the Đặng Văn Øster Orchestra of São Tomé and Príncipe',
  '아주아주긴이름을가진아이돌그룹이라서한줄에는절대로들어가지않는이름',
  'さくら学院重音部と仲間たちの長い長い名前',
  'วงดนตรีไทยที่มีชื่อยาวมากจนไม่พอดีกับบรรทัดเดียว',
  '👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🎤🇰🇷🇺🇸🎉🍓✨👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍🎤🇰🇷🇺🇸🎉🍓✨',
  'W'.repeat(120),
  '𝓢𝓽𝓪𝓻 𝕕𝕒𝕟𝕔𝕖𝕣 ｆｕｌｌ ｗｉｄｔｈ',
  'Z̶̢a̴l̵g̷o̸ ̷n̵a̸m̶e̵',
  'ends\u202Eright to left\nand on a new line\u2028and another',
] as const;

function nameAt(place: number): string {
  return hardNames[place % hardNames.length] ?? '';
}

function faceAt(place: number): Face {
  const scene = (['korean', 'western', 'other'] as const)[place % 3] ?? 'other';
  return { name: nameAt(place), hangul: nameAt(place + 1), scene, note: `${nameAt(place + 2)} · Korean` };
}

function list<Value>(count: number, make: (place: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, place) => make(place));
}

const titled = { title: `${hardNames[0]} → ${hardNames[1]}`, subtitle: hardNames[3], alt: 'hard to draw' };
const legend = [
  { scene: 'korean', text: 'Korean' },
  { scene: 'western', text: 'Western' },
  { scene: 'other', text: 'elsewhere' },
] as const;

type HardSpecs = { readonly [Kind in PictureKind]: Extract<PictureSpec, { readonly type: Kind }> };

/** So many of the longest names in a picture of each kind, and in a chain twelve steps. The bot shows at most a dozen. */
export function hardSpecs(count: number): HardSpecs {
  return {
    path: {
      type: 'path',
      ...titled,
      artists: list(13, faceAt),
      steps: list(12, (place) =>
        place % 3 === 2
          ? { type: 'member' as const, text: `${nameAt(place)} was a member of ${nameAt(place + 1)}` }
          : { type: 'song' as const, title: nameAt(place), note: `2021 · ${nameAt(place + 3)}` },
      ),
    },
    neighbourhood: {
      type: 'neighbourhood',
      ...titled,
      centre: faceAt(0),
      neighbours: list(count, (place) => ({ ...faceAt(place), songs: count - place, count: `${count - place} songs` })),
      edges: list(count - 1, (place) => [place, place + 1] as const),
      legend,
      linked: hardNames[0],
      more: hardNames[1],
    },
    timeline: {
      type: 'timeline',
      ...titled,
      years: list(60, (place) => ({ label: String(1967 + place), value: place, says: String(place) })),
      songs: list(count, (place) => ({
        year: 2000 + place,
        day: 'September 30',
        title: nameAt(place),
        partners: `with ${nameAt(place)}, ${nameAt(place + 1)}`,
        scene: 'other' as const,
      })),
      legend,
      more: hardNames[2],
    },
    statistics: {
      type: 'statistics',
      ...titled,
      charts: [
        {
          title: nameAt(0),
          form: 'columns',
          bars: list(80, (place) => ({ label: String(1947 + place), value: place * 997, says: String(place * 997) })),
        },
        {
          title: nameAt(3),
          form: 'bars',
          bars: list(count, (place) => ({
            label: nameAt(place),
            value: 2_000_000 - place,
            says: String(2_000_000 - place),
          })),
        },
      ],
    },
    ranking: {
      type: 'ranking',
      ...titled,
      entries: list(count, (place) => ({
        ...faceAt(place),
        rank: place + 1,
        value: count - place,
        says: `${count - place} partners, ${nameAt(place)}`,
      })),
      legend,
    },
    podium: {
      type: 'podium',
      ...titled,
      players: list(count, (place) => ({
        place: place + 1,
        placeLabel: `=${place + 1}`,
        name: nameAt(place),
        points: '123,456 points',
        note: `${nameAt(place)} right`,
      })),
      more: hardNames[4],
    },
  };
}
