import { korean, moreKorean, testRefusals } from './refusals.ts';
import { membership } from './small-catalog.ts';

testRefusals('artists', [
  {
    rule: 'a Korean artist with no word about Hangul',
    change: (catalog) => catalog.korean.push({ id: 'x', kind: 'person', name: 'X' }),
    file: korean,
    field: 'hangul',
    message: /a Korean artist needs it, or null/,
  },
  {
    rule: 'Hangul without Hangul',
    change: moreKorean({ id: 'x', name: 'X', hangul: 'Latin' }),
    file: korean,
    marker: 'Latin',
    field: 'hangul',
    message: /has no Hangul in it/,
  },
  {
    rule: 'an alias that is another artist',
    change: moreKorean({ id: 'x', name: 'X', aliases: [{ name: 'rose', kind: 'nickname' }] }),
    file: korean,
    marker: '"name": "rose"',
    field: 'aliases[0].name',
    message: /belongs to "rose" too/,
  },
  {
    rule: 'an alias that another artist marks and this one does not',
    change: (catalog) => {
      moreKorean({ id: 'x', name: 'X', aliases: [{ name: 'JK', kind: 'nickname', ambiguous: true }] })(catalog);
      moreKorean({ id: 'y', name: 'Y', hangul: '와이', aliases: [{ name: 'jk', kind: 'nickname' }] })(catalog);
    },
    file: korean,
    marker: '"jk"',
    field: 'aliases[0].name',
    message: /belongs to "x" too/,
  },
  {
    rule: 'an alias given twice',
    change: moreKorean({
      id: 'x',
      name: 'X',
      aliases: [
        { name: 'Ex', kind: 'nickname' },
        { name: 'EX', kind: 'real-name' },
      ],
    }),
    file: korean,
    marker: '"EX"',
    field: 'aliases[1].name',
    message: /given twice/,
  },
  {
    rule: 'a sub-unit without a parent',
    change: moreKorean({ id: 'x', kind: 'sub-unit', name: 'X' }),
    file: korean,
    field: 'parents',
    message: /needs its parent group/,
  },
  {
    rule: 'a person with a parent',
    change: moreKorean({ id: 'x', name: 'X', parents: ['blackpink'] }),
    file: korean,
    marker: '"parents"',
    field: 'parents',
    message: /only a sub-unit has parents/,
  },
  {
    rule: 'a sub-unit of a person',
    change: moreKorean({ id: 'x', kind: 'sub-unit', name: 'X', parents: ['rose'] }),
    file: korean,
    field: 'parents[0]',
    message: /is a person, not a group/,
  },
  {
    rule: 'a parent given twice',
    change: moreKorean({ id: 'x', kind: 'sub-unit', name: 'X', parents: ['blackpink', 'blackpink'] }),
    file: korean,
    field: 'parents[1]',
    message: /given twice/,
  },
  {
    rule: 'a group as a member',
    change: moreKorean({ id: 'x', kind: 'group', name: 'X', memberOf: [membership()] }),
    file: korean,
    field: 'memberOf',
    message: /only a person is a member/,
  },
  {
    rule: 'membership in a person',
    change: moreKorean({ id: 'x', name: 'X', memberOf: [membership({ group: 'rose' })] }),
    file: korean,
    marker: '"group": "rose"',
    field: 'memberOf[0].group',
    message: /is a person, not a group/,
  },
  {
    rule: 'a doubled membership',
    change: moreKorean({ id: 'x', name: 'X', memberOf: [membership(), membership({ status: 'former' })] }),
    file: korean,
    field: 'memberOf[1].group',
    message: /given twice/,
  },
  {
    rule: 'a current membership that has ended',
    change: moreKorean({ id: 'x', name: 'X', memberOf: [membership({ until: '2020' })] }),
    file: korean,
    marker: '"until"',
    field: 'memberOf[0].until',
    message: /a current member has no end/,
  },
  {
    rule: 'a membership that ends before it begins',
    change: moreKorean({
      id: 'x',
      name: 'X',
      memberOf: [membership({ status: 'former', from: '2020-05', until: '2020-04-30' })],
    }),
    file: korean,
    marker: '"until"',
    field: 'memberOf[0].until',
    message: /before the beginning/,
  },
]);
