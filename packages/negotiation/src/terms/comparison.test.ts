import { golden } from '@forbear/testkit';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import type { AgreementText } from './agreement.ts';
import { compareAgreement } from './comparison.ts';
import type { Offer } from './offer.ts';

const rows = [
  { due: day('2026-11-10'), amount: yuan('100.00') },
  { due: day('2026-12-10'), amount: yuan('100.00') },
] as const;
const said: Offer = {
  ...{ id: 'huabei#1', by: 'lender', on: day('2026-11-09'), digest: '' },
  figures: { count: 2, each: yuan('100.00'), firstDue: rows[0].due },
  instalments: rows,
  ...{ sum: yuan('200.00'), waived: yuan('30.00'), interest: 'none', record: 'no-overdue' },
  graceDays: 3,
};
const equal: AgreementText = {
  instalments: rows,
  ...{ total: said.sum, interest: 'none', record: 'no-overdue', graceDays: 3 },
  waivedTotal: yuan('30.00'),
};

/** One text for each way in which a text can leave what was said. */
const TEXTS: readonly (readonly [string, AgreementText])[] = [
  ['equal', equal],
  ['nothing of what was said', { instalments: rows }],
  ['another waiver', { ...equal, waivedTotal: yuan('29.99') }],
  ['a waiver in parts', { ...equal, waivedTotal: undefined, waived: { penalty: yuan('30.00') } }],
  ['interest runs', { ...equal, interest: 'runs' }],
  ['shown as overdue', { ...equal, record: 'as-overdue' }],
  ['fewer days of grace', { ...equal, graceDays: 1 }],
  ['no instalments', { ...equal, instalments: undefined }],
  ['one instalment', { ...equal, instalments: [rows[0]], total: yuan('100.00') }],
  [
    'another day and sum',
    { ...equal, instalments: [rows[0], { due: day('2026-12-11'), amount: yuan('100.01') }] },
  ],
  ['a total that is none', { ...equal, total: yuan('201.00') }],
  ['a count that is none', { ...equal, count: 3 }],
] as never;

test('where a text leaves what was said, in both languages', () => {
  const told = TEXTS.map(([name, text]) =>
    [
      name,
      ...compareAgreement(text, said, { debt: bill, asOf: zhang.asOf }).map(
        ({ field, kind, stops, say }) =>
          `  ${field} ${kind}${stops ? ' stops' : ''}\n    ${say.zh}\n    ${say.en}`,
      ),
    ].join('\n'),
  ).join('\n');
  expect(`${told}\n`).toBe(golden('negotiation/comparisons.txt', `${told}\n`));
});
