import { dayOf, fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { digestOfTerms, writtenIn, type DigestTerms } from '../index.ts';
import { textOfTerms } from './digest.ts';

const TERMS: DigestTerms = {
  desk: 'demo',
  case: 'C1',
  account: 'L000123',
  offer: 'C1#2',
  measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
  rows: [
    { due: dayOf(2027, 1, 10), principal: fen(251_658), interest: fen(75_889), fee: fen(0) },
    { due: dayOf(2027, 2, 10), principal: fen(254_156), interest: fen(16_163), fee: fen(0) },
  ],
  allocation: ['costs', 'penalty', 'fee', 'interest', 'principal'],
  payoff: 'begun',
  cureDays: 10,
  end: { inRow: 2, total: 4, noticeDays: 7 },
};

describe('the digest of an agreement', () => {
  test('is made of one text, to be read', () => {
    expect(textOfTerms(TERMS)).toBe(
      [
        'forbear terms 2',
        'desk "demo"',
        'case "C1"',
        'account "L000123"',
        'offer "C1#2"',
        'measure extend interest=runs months=3',
        'row 2027-01-10 2516.58 758.89 0.00',
        'row 2027-02-10 2541.56 161.63 0.00',
        'allocation costs penalty fee interest principal',
        'payoff begun',
        'cure 10',
        'end 2 4 7',
      ].join('\n'),
    );
    expect(digestOfTerms(TERMS)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('C6 G6: any change is another digest; the order of keys is none', () => {
    const [row] = TERMS.rows;
    const others: readonly DigestTerms[] = [
      TERMS,
      { ...TERMS, desk: 'demo2' },
      { ...TERMS, case: 'C2' },
      { ...TERMS, account: 'L000124' },
      { ...TERMS, offer: 'C1#3' },
      { ...TERMS, offer: 'C1#2"\ncase "C1' },
      { ...TERMS, measures: [{ kind: 'extend', months: 4, interest: 'runs' }] },
      { ...TERMS, measures: [] },
      { ...TERMS, rows: TERMS.rows.slice(1) },
      { ...TERMS, rows: [{ ...row, interest: fen(75_890) } as never, ...TERMS.rows.slice(1)] },
      { ...TERMS, allocation: ['principal', 'interest'] },
      { ...TERMS, payoff: 'all' },
      { ...TERMS, cureDays: 9 },
      { ...TERMS, end: { ...TERMS.end, noticeDays: 6 } },
    ];
    expect(new Set(others.map(digestOfTerms)).size).toBe(others.length);
    const turned = {
      ...TERMS,
      measures: [{ interest: 'runs', months: 3, kind: 'extend' }] as const,
    };
    expect(digestOfTerms(turned)).toBe(digestOfTerms(TERMS));
  });

  test('C6: the fields of an agreement are read out of the very text that is digested', () => {
    const read = writtenIn(textOfTerms(TERMS));
    expect(read).toEqual({
      ok: true,
      value: {
        account: 'L000123',
        instalments: [
          { due: dayOf(2027, 1, 10), amount: 327_547 },
          { due: dayOf(2027, 2, 10), amount: 270_319 },
        ],
        total: 597_866,
        order: TERMS.allocation,
        cureDays: 10,
        form: 'text',
      },
    });
    const text = textOfTerms(TERMS);
    const others = [
      '',
      text.replace('terms 2', 'terms 3'),
      text.replace('758.89', '758,89'),
      text.replace(' 0.00', ''),
      text.replace('2027-02-10', '2026-02-10'),
      text.replace(/row .*\n/g, ''),
      text.replace('cure 10', 'cure x'),
      text.replace('account "L000123"', 'account L000123'),
    ];
    for (const other of others)
      expect(writtenIn(other)).toMatchObject({ problem: { code: 'TERMS_DIFFER' } });
    // A holiday asks for nothing: it is no payment.
    const holiday = { due: dayOf(2026, 12, 10), principal: fen(0), interest: fen(0), fee: fen(0) };
    expect(writtenIn(textOfTerms({ ...TERMS, rows: [holiday, ...TERMS.rows] }))).toEqual(read);
  });
});
