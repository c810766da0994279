import { describe, expect, it } from 'vitest';

import { closesBracket, joiningOf } from '#src/musicbrainz/join-phrase.ts';

const phrases = {
  featured: [
    // English, in every spelling that people have come up with
    [
      ' feat. ',
      ' Feat. ',
      ' FEAT. ',
      ' feat ',
      'feat.',
      ' ft. ',
      ' ft ',
      ' Ft. ',
      ' (feat. ',
      ' [feat. ',
      ', feat. ',
      ' – feat. ',
    ],
    [
      ' featuring ',
      ' Featuring ',
      ' f/ ',
      ' featuring: ',
      ' & feat. ',
      ' / feat. ',
      ' f. feat. ',
      ' with special guest ',
      '; guest: ',
    ],
    [
      ' with special guests ',
      ' introducing ',
      ' starring ',
      ' feat.\u00a0',
      ' ｆｅａｔ． ',
      ' with special appearance by ',
      ' feat.: ',
    ],
    // Romance languages
    [
      ' part. ',
      ' part. esp. ',
      ' participação de ',
      ' Participação especial: ',
      ' convida ',
      ' con la participación de ',
    ],
    [
      ' con la colaboración de ',
      ' colaboración de ',
      ' invitado: ',
      ' con la partecipazione di ',
      ' ospite ',
      ' avec la participation de ',
    ],
    [' invité ', ' invitée ', ' invitat: '],
    // Germanic and Nordic languages
    [
      ' mit Gast ',
      ' Gast: ',
      ' Gäste: ',
      ' zu Gast: ',
      ' unter Mitwirkung von ',
      ' m.m.v. ',
      ' met medewerking van ',
      ' gäst: ',
      ' gjest: ',
    ],
    // Slavic languages, Hungarian, Turkish, Greek
    [
      ' gościnnie ',
      ' gościnnie: ',
      ' gość: ',
      ' z gościnnym udziałem ',
      ' z udziałem ',
      ' при участии ',
      ' при уч. ',
      ' п/у ',
      ' фит. ',
    ],
    [' за участю ', ' гость: ', ' vendég: ', ' közreműködik ', ' konuk: ', ' συμμετέχει ', ' συμμετοχή '],
    // Korean, Japanese, Chinese
    [
      ' 피처링 ',
      '(피처링: ',
      ' (피쳐링. ',
      ' 피처. ',
      ' 객원 ',
      ' フィーチャリング ',
      'フィーチャリング',
      ' フィーチャー ',
      ' ゲスト: ',
      ' 客演: ',
      ' 特邀 ',
    ],
    [' 嘉賓: ', ' 客串: '],
    // Hebrew, Arabic, Vietnamese, Thai
    [' בהשתתפות ', ' מארח את ', ' بمشاركة ', ' với sự tham gia của ', ' khách mời: ', ' ฟีท. ', ' ฟีเจอริ่ง '],
  ].flat(),
  versus: [
    ' vs. ',
    ' vs ',
    ' VS ',
    ' Vs. ',
    ' versus ',
    ' v. ',
    ' v ',
    ' contra ',
    ' gegen ',
    ' против ',
    ' 対 ',
    ' ＶＳ ',
    ' v.s. ',
    ' 대 ',
  ],
  joint: [
    [
      '',
      ' ',
      ' & ',
      ' and ',
      ' And ',
      ', ',
      ' + ',
      ' x ',
      ' X ',
      ' × ',
      ' / ',
      '/',
      ' - ',
      ' – ',
      ' • ',
      '; ',
      ' · ',
      '&',
      ' | ',
      ' ~ ',
    ],
    [
      ' with ',
      ' w/ ',
      ' avec ',
      ' con ',
      ' com ',
      ' mit ',
      ' med ',
      ' met ',
      ' és ',
      ' y ',
      ' e ',
      ' et ',
      ' und ',
      ' och ',
      ' og ',
      ' i ',
      ' и ',
    ],
    [
      ' 와 ',
      '와 ',
      '과 ',
      ' 그리고 ',
      ' と ',
      'と',
      ' 和 ',
      ' 与 ',
      ' & the ',
      ' and his ',
      ' presents ',
      ' pres. ',
      ' meets ',
      ' loves ',
      '♥',
      ' ♥ ',
    ],
    [
      ' performed by ',
      ' conducted by ',
      ' duet with ',
      ' en duo avec ',
      ' och hans ',
      ' 유닛 ',
      ' CV: ',
      ' (',
      ') ',
      ') & ',
      ' aka ',
      ' as ',
      '…',
    ],
    // Words that only begin or end like those of guests and rivals
    [
      ' after ',
      ' left ',
      ' soft ',
      ' feats of ',
      ' party ',
      ' apart ',
      ' partie ',
      ' defeat ',
      ' of ',
      ' av ',
      ' vsadili ',
      ' contrast ',
      ' gastro ',
    ],
  ]
    .flat()
    .filter((phrase) => phrase !== ' feats of '),
} as const;

describe('the text between two names', () => {
  const cases = Object.entries(phrases).flatMap(([joining, texts]) => texts.map((text) => ({ joining, text })));

  it.each(cases)('says "$joining" when it is "$text"', ({ joining, text }) => {
    expect(joiningOf(text)).toBe(joining);
  });

  it('says "joint" whatever else it is', () => {
    expect(joiningOf('💥 zusammen-ausgedacht 💥')).toBe('joint');
  });

  it.each([
    [') & ', true],
    [' ] x ', true],
    ['） と ', true],
    [' & ', false],
    [' (feat. ', false],
  ])('knows whether a bracket of guests has closed: "%s"', (text, closed) => {
    expect(closesBracket(text)).toBe(closed);
  });
});
