import { fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { day, yuan } from '@forbear/testkit/people';
import { guided, laidOut } from './guided.ts';
import type { AgreementText } from './agreement.ts';

const code = (text: AgreementText): string => {
  const read = guided(text);
  return read.ok ? 'taken' : read.problem.code;
};

describe('guided fields of an agreement', () => {
  const six = { count: 6, each: yuan('100.00') };

  // 6 × 100.00 = 600.00; a rounding of one fen an instalment is no contradiction: up to 6 fen.
  test.each([
    ['600.00', 'taken'],
    ['600.06', 'taken'],
    ['599.94', 'taken'],
    ['600.07', 'AGREEMENT_SUM'],
    ['599.93', 'AGREEMENT_SUM'],
  ])('six of 100.00 with a total of %s: %s', (total, wanted) => {
    expect(code({ ...six, total: yuan(total) })).toBe(wanted);
  });

  test('the fen that a total asks more or less lie in the last instalment, up to one each', () => {
    const last = (total: string) =>
      laidOut({ ...six, firstDue: day('2027-01-31'), total: yuan(total) }).instalments?.at(-1);
    expect(last('600.06')).toEqual({ due: day('2027-06-30'), amount: fen(10_006) });
    expect(last('599.94')).toEqual({ due: day('2027-06-30'), amount: fen(9_994) });
    expect(last('600.07')).toEqual({ due: day('2027-06-30'), amount: fen(10_000) });
  });

  const due = (on: string, amount = '100.00') => ({ due: day(on), amount: yuan(amount) });
  test.each<[string, AgreementText, string]>([
    ['no instalment', { instalments: [] }, 'OFFER_EMPTY'],
    ['two on one day', { instalments: [due('2027-01-10'), due('2027-01-10')] }, 'INSTALMENT_ORDER'],
    [
      'a count of other instalments',
      { instalments: [due('2027-01-10')], count: 2 },
      'AGREEMENT_COUNT',
    ],
    [
      'a total of other sums',
      { instalments: [due('2027-01-10')], total: yuan('100.01') },
      'AGREEMENT_SUM',
    ],
    ['none at all', { count: 0 }, 'MEASURE_RANGE'],
    ['600', { count: 600 }, 'taken'],
    ['601', { count: 601 }, 'MEASURE_RANGE'],
    [
      'parts that are not the whole',
      {
        open: {
          ...{ principal: yuan('90.00'), interest: yuan('5.00') },
          ...{ penalty: yuan('3.00'), fees: yuan('2.00') },
        },
        openTotal: yuan('100.01'),
      },
      'AGREEMENT_SUM',
    ],
  ])('%s: %s', (_, text, wanted) => {
    expect(code(text)).toBe(wanted);
  });
});
