import { at } from '@forbear/loan';
import { fen, formatDay, formatFen, parseSignedFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bookedBy, bookedOf, journal, trialOf, type Journal, type LoanBook } from './index.ts';
import { after, bookOf, close, day, event, LI, rate, ZHANG, type Act } from './ledger.fixture.ts';
import { carriedOver, monthEnd } from './month-end.ts';

type Told = {
  readonly history: string;
  readonly no: string;
  readonly on: string;
  readonly valueOn?: string;
  readonly kind: string;
  readonly lines: Readonly<Record<string, string>>;
  readonly position: Readonly<Record<string, string>>;
};

const PARTS = ['principal', 'interest', 'penalty', 'fees', 'credit'];

/** A line of the table of journals. */
function toldBy(text: string): Told {
  const [place = '', when = '', lines = '', sums = ''] = text.split(' | ');
  const [history = '', no = ''] = place.split(' ');
  const [days = '', kind = ''] = when.split(' ');
  const [on = '', valueOn] = days.split('/');
  const amounts = lines.split(', ').map((one) => one.split(' ') as [string, string]);
  return {
    history,
    no,
    on,
    ...(valueOn === undefined ? {} : { valueOn }),
    kind,
    lines: Object.fromEntries(amounts),
    position: Object.fromEntries(sums.split(' ').map((sum, k) => [PARTS[k] as string, sum])),
  };
}

const TOLD = readFileSync(new URL('./fixture/journals.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((one) => one !== '' && !one.startsWith('#'))
  .map(toldBy);
const toldOf = (history: string): readonly Told[] => TOLD.filter((one) => one.history === history);

const pay = (on: string, amount: number): Act => event(on, 'repayment', { amount: fen(amount) });
const APPROVED = { approver: 'approver-b' };

const LI_TO_SEPTEMBER: readonly Act[] = [
  event('2026-03-10', 'payout', {}),
  ...[4, 5, 6, 7, 8, 9].map((month) => pay(`2026-0${month}-10`, 270_319)),
];
const LI_AGREED = event('2026-10-09', 'relief', {
  id: 'agreed',
  measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
  difficulty: true,
});
const LI_TO_JANUARY: readonly Act[] = [...LI_TO_SEPTEMBER, LI_AGREED, pay('2027-01-10', 327_547)];
const LI_LATE: readonly Act[] = [...LI_TO_SEPTEMBER, close('2027-03-10')];
const ZHANG_AGREED: readonly Act[] = [
  event('2026-11-01', 'payout', {}),
  event('2026-11-09', 'relief', { measures: [{ kind: 'reinstal', count: 6 }], difficulty: true }),
];
const ZHANG_TO_JANUARY: readonly Act[] = [
  ...ZHANG_AGREED,
  ...['2026-11-10', '2026-12-10', '2027-01-10'].map((on) => pay(on, 167_200)),
];
const ZHANG_LATE: readonly Act[] = [
  event('2026-11-01', 'payout', {}),
  close('2026-12-09'),
  event('2026-12-10', 'accrual', {}),
];

/** What each history was before its variant begins, and what happens then. */
const HISTORIES: Readonly<
  Record<string, { readonly before?: readonly Act[]; readonly acts: readonly Act[] }>
> = {
  'li-main': {
    acts: [
      ...LI_TO_JANUARY,
      ...(
        [
          ['2027-02-10', 270_319],
          ['2027-03-10', 269_480],
          ['2027-04-10', 270_319],
          ['2027-05-10', 270_107],
          ['2027-06-10', 270_636],
        ] as const
      ).map(([on, sum]) => pay(on, sum)),
    ],
  },
  'li-undo': {
    before: LI_TO_SEPTEMBER,
    acts: [LI_AGREED, event('2026-10-10', 'reverse', { event: 'agreed' }), close('2026-10-10')],
  },
  'li-returned': {
    before: LI_TO_JANUARY,
    acts: [
      event('2027-02-10', 'repayment', { id: 'debit', amount: fen(270_319) }),
      close('2027-02-11'),
      event('2027-02-12', 'reverse', { event: 'debit' }),
      close('2027-02-12'),
      event('2027-02-13', 'relief', {
        measures: [{ kind: 'waive', component: 'penalty', amount: 'all' }],
        difficulty: false,
        ...APPROVED,
      }),
      pay('2027-02-13', 275_319),
      event('2027-02-20', 'refund', { amount: fen(2_000) }),
      event('2027-03-10', 'credit-applied', { amount: fen(3_000) }),
      pay('2027-03-10', 266_480),
    ],
  },
  'li-rate': {
    before: LI_TO_JANUARY,
    acts: [
      pay('2027-02-10', 270_319),
      event('2027-02-20', 'rate-change', { rate: rate('0.0003', 'day') }),
      pay('2027-03-10', 267_591),
    ],
  },
  'li-late': { before: LI_TO_SEPTEMBER, acts: [close('2027-03-10')] },
  'li-capitalise': {
    before: [...LI_TO_SEPTEMBER, close('2026-12-11')],
    acts: [
      event('2026-12-20', 'relief', {
        measures: [
          { kind: 'waive', component: 'penalty', amount: 'all' },
          { kind: 'reinstal', count: 12, rate: rate('0.0003', 'day'), carry: 'principal' },
        ],
        difficulty: true,
        ...APPROVED,
      }),
      ...Array.from({ length: 12 }, (_, k) =>
        pay(
          k === 11 ? '2027-12-10' : `2027-${String(k + 1).padStart(2, '0')}-10`,
          k === 11 ? 141_444 : 141_445,
        ),
      ),
    ],
  },
  'li-settle': {
    before: LI_LATE,
    acts: [event('2027-04-08', 'settlement', { amount: fen(1_600_000), ...APPROVED })],
  },
  'li-writeoff': {
    before: LI_LATE,
    acts: [
      event('2027-06-30', 'allowance', { amount: fen(1_555_101) }),
      event('2027-09-01', 'cost-advanced', { amount: fen(5_000) }),
      event('2027-10-08', 'write-off', { stops: true, ...APPROVED }),
      pay('2027-12-01', 200_000),
    ],
  },
  'zhang-main': {
    acts: [
      ...ZHANG_TO_JANUARY,
      ...['2027-02-10', '2027-03-10', '2027-04-10'].map((on) => pay(on, 167_200)),
    ],
  },
  'zhang-breach': {
    before: ZHANG_TO_JANUARY,
    acts: [pay('2027-02-10', 100_000), close('2027-02-11'), pay('2027-02-14', 67_334)],
  },
  'zhang-early': {
    before: ZHANG_TO_JANUARY,
    acts: [
      event('2027-01-15', 'merchant-refund', { amount: fen(30_000) }),
      event('2027-01-18', 'refund', { amount: fen(10_000) }),
      pay('2027-01-25', 460_000),
    ],
  },
  'zhang-reversal': {
    before: ZHANG_TO_JANUARY,
    acts: [
      event('2027-02-10', 'repayment', { id: 'wrong', amount: fen(167_200) }),
      event('2027-02-11', 'reverse', { event: 'wrong' }),
    ],
  },
  'zhang-unmatched': {
    before: [...ZHANG_TO_JANUARY, pay('2027-02-10', 167_200)],
    acts: [
      event('2027-03-10', 'accrual', {}),
      event('2027-03-10', 'unmatched-receipt', { amount: fen(167_200) }),
      event('2027-03-12/2027-03-10', 'matched', { amount: fen(167_200) }),
      close('2027-03-12'),
    ],
  },
  'zhang-renegotiate': {
    before: ZHANG_TO_JANUARY,
    acts: [
      close('2027-02-11'),
      event('2027-02-20', 'relief', {
        measures: [
          { kind: 'waive', component: 'penalty', amount: 'all' },
          {
            kind: 'reinstal',
            count: 8,
            include: ['principal', 'fee'],
            fee: { rate: ZHANG.fee?.rate as never, of: 'total' },
          },
        ],
        difficulty: true,
        ...APPROVED,
      }),
      ...[3, 4, 5, 6, 7, 8, 9, 10].map((month) =>
        pay(`2027-${String(month).padStart(2, '0')}-10`, 60_900),
      ),
    ],
  },
  'zhang-late': {
    acts: [...ZHANG_LATE, close('2027-02-09')],
  },
  'zhang-settle': {
    before: [...ZHANG_LATE, close('2027-02-09')],
    acts: [event('2027-03-10', 'settlement', { amount: fen(864_000), ...APPROVED })],
  },
  'zhang-writeoff': {
    before: [...ZHANG_LATE, close('2027-02-09')],
    acts: [
      event('2027-06-30', 'allowance', { amount: fen(960_000) }),
      event('2027-11-08', 'write-off', { stops: true, ...APPROVED }),
      pay('2027-12-05', 100_000),
    ],
  },
};

type Line = Readonly<Record<string, string>>;

const linesOf = (one: Journal): Line =>
  Object.fromEntries(
    one.postings.map(({ account, amount }): [string, string] => [account, formatFen(amount)]),
  );

const yuan = (sums: Readonly<Record<string, number>>): Line =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, formatFen(fen(sum))]));

/** The journals of a history, each with the book at that point. */
function journalsOf(name: string): readonly { readonly one: Journal; readonly book: LoanBook }[] {
  const { before = [], acts } = HISTORIES[name] as (typeof HISTORIES)[string];
  const terms = name.startsWith('li') ? LI : ZHANG;
  let book = after(bookOf(terms, name), before);
  const told: { one: Journal; book: LoanBook }[] = [];
  if (before.length > 0)
    told.push({ one: must(carriedOver(book, `open/${name}`, book.lastOn)), book });
  for (const act of acts) {
    const next = after(book, [act]);
    told.push(...next.journals.slice(book.journals.length).map((one) => ({ one, book: next })));
    book = next;
  }
  return told;
}

describe('the journals of 小李 and 小张', () => {
  test.each(Object.keys(HISTORIES))('L1 L4 %s comes out of its history', (name) => {
    const wanted = toldOf(name);
    const found = journalsOf(name).filter(({ one }) => one.kind !== 'adjustment');
    expect(found.map(({ one }) => `${formatDay(one.on)} ${one.kind}`)).toEqual(
      wanted.map((one) => `${one.on} ${one.kind}`),
    );
    for (const [k, { one }] of found.entries()) {
      const told = wanted[k] as Told;
      const at = `${told.no} ${told.kind}`;
      expect(linesOf(one), at).toEqual(told.lines);
      expect(must(journal(one)), at).toBe(one);
      if (told.valueOn !== undefined)
        expect(one.valueOn && formatDay(one.valueOn), at).toBe(told.valueOn);
    }
  });

  test.each(Object.keys(HISTORIES))('L2 L5 %s: accounts are the position', (name) => {
    const wanted = toldOf(name);
    const found = journalsOf(name);
    const folded = new Map<string, number>();
    for (const [k, { one, book }] of found.entries()) {
      for (const [account, sum] of Object.entries((wanted[k] as Told).lines))
        folded.set(account, (folded.get(account) ?? 0) + must(parseSignedFen(sum)));
      expect(trialOf(book.balances)).toEqual({ on: 0, off: 0 });
      const next = found[k + 1];
      if (next?.book === book) continue;
      const told = wanted[k] as Told;
      const at = `${told.no} ${one.kind}`;
      expect(yuan(bookedOf(book.balances)), at).toEqual(told.position);
      expect(book.balances, at).toEqual(
        Object.fromEntries([...folded].filter(([, sum]) => sum !== 0)),
      );
    }
  });

  test('the position of the accounts is the engine’s on the day up to which they are booked', () => {
    for (const name of Object.keys(HISTORIES))
      for (const { book } of journalsOf(name)) {
        const { standing } = book.kept;
        const kept = { ...book.kept, standing: { ...standing, on: book.accruedTo } };
        expect(bookedOf(book.balances), name).toEqual(
          bookedBy(must(at(kept, book.accruedTo)).position),
        );
      }
  });

  test('month end: what has run since the last posting, turned back next day', () => {
    const book = after(bookOf(LI), [...LI_TO_SEPTEMBER, LI_AGREED]);
    const made = must(monthEnd('AXJ', [book], day('2026-10-31'))) ?? [];
    const wanted = toldOf('li-month-end');
    expect(made.map((one) => [formatDay(one.on), one.kind, linesOf(one)])).toEqual(
      wanted.map((one) => [one.on, one.kind, one.lines]),
    );
  });

  test('all 167 are covered', () => {
    const names = new Set([...Object.keys(HISTORIES), 'li-month-end']);
    expect(TOLD.filter((one) => names.has(one.history))).toHaveLength(167);
  });
});
