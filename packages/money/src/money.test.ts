import { must, ok } from '@forbear/problem';
import { runs as runsOf } from '@forbear/testkit';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civil,
  dayOf,
  DAY_MAX,
  fen,
  FEN_MAX,
  formatDay,
  formatFen,
  formatShare,
  dailySeries,
  dayOfSeries,
  lastOfSeries,
  monthlySeries,
  mulDiv,
  parseDay,
  parseFen,
  parseMonth,
  parseRate,
  parseShare,
  monthOf,
  showDay,
  showMonth,
  showYuan,
  splitFen,
  sumFen,
  withinRange,
  yuanInWords,
  type Day,
  type DaySeries,
  type Fen,
} from './index.ts';

const runs = runsOf();
const anyFen = fc.integer({ min: 0, max: FEN_MAX }).map(fen);
const daysOf = (series: DaySeries | undefined): readonly Day[] | undefined =>
  series && Array.from({ length: series.count }, (_, k) => dayOfSeries(series, k));
const anyDay = fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2900, 1, 1) }) as fc.Arbitrary<Day>;

describe('money text', () => {
  test.each([
    '1e3',
    '0x10',
    '１２',
    '1,000',
    '+5',
    '-0',
    ' 5',
    '',
    'NaN',
    'Infinity',
    '1.',
    '.5',
    '1.234',
    '5 ',
  ])('M3: %j is refused', (text) => {
    const found = parseFen(text);
    expect(found.ok ? 'ok' : found.problem.code).toBe('MONEY_TEXT');
  });

  test('M3: any text is refused, or is its digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 14 });
    const close = fc.string({ unit: fc.constantFrom(...'0123456789.-+e, '), maxLength: 8 });
    const usual = fc.tuple(digits, digits).map(([whole, part]) => `${whole}.${part.slice(0, 3)}`);
    fc.assert(
      fc.property(fc.oneof(digits, usual, close, fc.string()), (text) => {
        const [whole = '', part, ...more] = text.split('.');
        const isDigits = (one: string) =>
          one.length > 0 && [...one].every((sign) => '0123456789'.includes(sign));
        const isMoney =
          isDigits(whole) &&
          more.length === 0 &&
          (part === undefined || (isDigits(part) && part.length <= 2));
        const found = parseFen(text);
        if (!isMoney) {
          expect(found.ok ? 'ok' : found.problem.code).toBe('MONEY_TEXT');
          return;
        }
        const value = BigInt(whole) * 100n + BigInt((part ?? '').padEnd(2, '0'));
        if (value > BigInt(FEN_MAX))
          expect(found.ok ? 'ok' : found.problem.code).toBe('AMOUNT_RANGE');
        else expect(BigInt(must(found))).toBe(value);
      }),
      runs,
    );
  });

  test('M2: any sum is exact, or is refused as AMOUNT_GROWS', () => {
    const signed = fc.integer({ min: -FEN_MAX, max: FEN_MAX }).map(fen);
    fc.assert(
      fc.property(fc.array(signed, { maxLength: 12 }), (amounts) => {
        const exact = amounts.reduce((sum, one) => sum + BigInt(one), 0n);
        const found = withinRange(() => ok(sumFen(amounts)));
        const isIn = exact <= BigInt(FEN_MAX) && exact >= -BigInt(FEN_MAX);
        expect(found.ok ? BigInt(found.value) : found.problem.code).toBe(
          isIn ? exact : 'AMOUNT_GROWS',
        );
      }),
      runs,
    );
  });

  test('M2: one fen above the range is refused, the range itself is not', () => {
    expect(must(parseFen('100000000000.00'))).toBe(FEN_MAX);
    const above = parseFen('100000000000.01');
    expect(above.ok ? 'ok' : above.problem.code).toBe('AMOUNT_RANGE');
  });

  test('M1: text and amount are the same both ways', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(must(parseFen(formatFen(amount)))).toBe(amount);
      }),
      runs,
    );
  });

  test('M1: a fraction of a fen is a bug and throws', () => {
    for (const value of [0.5, NaN, Infinity, FEN_MAX + 1])
      expect(() => fen(value)).toThrow(RangeError);
  });

  test('people read sums and days in their own words', () => {
    expect(showYuan(fen(167200), 'zh')).toBe('1,672.00 元');
    expect(showYuan(fen(167200), 'en')).toBe('1,672.00 yuan');
    expect(showDay(dayOf(2026, 11, 5), 'zh')).toBe('2026年11月5日');
    expect(showDay(dayOf(2026, 11, 5), 'en')).toBe('5 November 2026');
    expect(showMonth(monthOf(dayOf(2027, 1, 31)), 'zh')).toBe('2027年1月');
    expect(showMonth(monthOf(dayOf(2027, 1, 31)), 'en')).toBe('January 2027');
  });

  test.each([
    [167200, '一千六百七十二元'],
    [100005, '一千元零五分'],
    [1003200, '一万零三十二元'],
    [5, '零元零五分'],
    [1000000000, '一千万元'],
    [1050, '十元五角'],
    [10_000_500_000, '一亿零五千元'],
    [10_500_000_500, '一亿零五百万零五元'],
  ])('%i fen in words is %s', (amount, words) => {
    expect(yuanInWords(fen(amount))).toBe(words);
  });
});

describe('rates', () => {
  test.each([
    ['0.0005', 500_000],
    ['0', 0],
    ['10', 10_000_000_000],
    ['0.000000001', 1],
  ])('M4: %s is exactly %i thousand-millionths', (text, scaled) => {
    expect(must(parseShare(text))).toBe(scaled);
    expect(formatShare(scaled)).toBe(text);
  });

  test.each(['10.1', '0.0000000001', '-0.1', '5%', '1e-3', ''])('M4: %j is refused', (text) => {
    expect(parseRate(text, 'year').ok).toBe(false);
  });
});

describe('rounding and splitting', () => {
  test('M1: multiply-divide equals whole-number arithmetic of any size', () => {
    const operand = fc.maxSafeInteger();
    fc.assert(
      fc.property(operand, operand, fc.integer({ min: 1, max: 1e12 }), (a, b, divisor) => {
        const exact = (BigInt(a) * BigInt(b)) / BigInt(divisor);
        fc.pre(exact < BigInt(Number.MAX_SAFE_INTEGER) && exact > BigInt(Number.MIN_SAFE_INTEGER));
        expect(BigInt(mulDiv(a, b, divisor, 'down'))).toBe(exact);
      }),
      runs,
    );
  });

  test('M1 M4: every mode rounds a product as exact ratios do, ties and edges of 2^53 included', () => {
    const edge = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -100, max: 100 }).map((n) => Number.MAX_SAFE_INTEGER - Math.abs(n)),
    );
    const divisor = fc.oneof(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
    );
    fc.assert(
      fc.property(edge, edge, divisor, (a, b, by) => {
        const size = BigInt(a) * BigInt(b) < 0n ? -BigInt(a) * BigInt(b) : BigInt(a) * BigInt(b);
        fc.pre(size / BigInt(by) < BigInt(Number.MAX_SAFE_INTEGER));
        const sign = a < 0 !== b < 0 ? -1n : 1n;
        const [whole, rest] = [size / BigInt(by), (size % BigInt(by)) * 2n];
        const isOver = rest > BigInt(by);
        const isTie = rest === BigInt(by);
        const wanted = {
          down: whole,
          up: rest > 0n ? whole + 1n : whole,
          'half-up': isOver || isTie ? whole + 1n : whole,
          'half-even': isOver || (isTie && whole % 2n === 1n) ? whole + 1n : whole,
        };
        for (const mode of ['down', 'up', 'half-up', 'half-even'] as const)
          expect(BigInt(mulDiv(a, b, by, mode))).toBe(wanted[mode] * sign);
      }),
      runs,
    );
  });

  test.each([
    [5, 'half-up', 3],
    [5, 'half-even', 2],
    [7, 'half-even', 4],
    [-5, 'half-up', -3],
    [5, 'down', 2],
    [5, 'up', 3],
  ] as const)('M4: %i halves by %s is %i', (value, mode, wanted) => {
    expect(mulDiv(value, 1, 2, mode)).toBe(wanted);
  });

  test('M1: every fen of a split comes back', () => {
    const residue = fc.constantFrom('last', 'first', 'spread') as fc.Arbitrary<'last'>;
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 1, max: 600 }), residue, (total, count, place) => {
        const parts = splitFen(total, count, place, 'down');
        expect(parts.length).toBe(count);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
      runs,
    );
  });
});

describe('days', () => {
  const iso = (day: Day) => Temporal.PlainDate.from(formatDay(day));

  test('S3: text and day are the same both ways, and agree with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(must(parseDay(formatDay(day)))).toBe(day);
        const { year, month, day: d } = iso(day);
        expect(civil(day)).toEqual({ year, month, day: d });
      }),
      runs,
    );
  });

  test('S3: months later keep the anchor day, as Temporal counts them from the first day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const later = addMonths(day, months, 'clamp-to-month-end');
        expect(formatDay(later)).toBe(iso(day).add({ months }).toString());
      }),
      runs,
    );
  });

  test('S3: days months apart are those of Temporal, and none beyond the year 2999', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.record({
          skip: fc.integer({ min: 0, max: 13 }),
          step: fc.integer({ min: 1, max: 24 }),
          count: fc.integer({ min: 1, max: 60 }),
        }),
        (day, steps) => {
          const last = iso(day).add({ months: steps.skip + steps.step * (steps.count - 1) });
          const days = daysOf(monthlySeries(day, steps));
          if (last.year > 2999) {
            expect(days).toBeUndefined();
            return;
          }
          expect(days?.map(formatDay)).toEqual(
            Array.from({ length: steps.count }, (_, k) =>
              iso(day)
                .add({ months: steps.skip + steps.step * k })
                .toString(),
            ),
          );
        },
      ),
      runsOf(0.2),
    );
    expect(daysOf(monthlySeries(DAY_MAX, { skip: 0, step: 1, count: 1 }))).toEqual([DAY_MAX]);
    expect(monthlySeries((DAY_MAX + 1) as Day, { skip: 0, step: 1, count: 1 })).toBeUndefined();
    expect(
      daysOf(monthlySeries(dayOf(2999, 1, 31), { skip: 0, step: 1, count: 12, anchor: 31 }))?.map(
        formatDay,
      )[1],
    ).toBe('2999-02-28');
  });

  test('S3: days a fixed number of days apart, and the last of a series alone', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (day, step, count) => {
          const series = dailySeries(day, step, count) as DaySeries;
          const texts = Array.from({ length: count }, (_, k) =>
            iso(day)
              .add({ days: step * k })
              .toString(),
          );
          expect(daysOf(series)?.map(formatDay)).toEqual(texts);
          expect(daysOf(lastOfSeries(series))?.map(formatDay)).toEqual(texts.slice(-1));
        },
      ),
      runsOf(0.2),
    );
    expect(dailySeries(DAY_MAX - 30, 30, 2)).toBeDefined();
    expect(dailySeries(DAY_MAX - 29, 30, 2)).toBeUndefined();
    const months = monthlySeries(dayOf(2026, 1, 31), { skip: 1, step: 1, count: 13 });
    expect(months && daysOf(lastOfSeries(months))?.map(formatDay)).toEqual(['2027-02-28']);
  });

  test('S3: every month of 400 years begins and ends as Temporal counts', () => {
    for (let first = Temporal.PlainDate.from('2000-01-01'); first.year < 2400;) {
      const next = first.add({ months: 1 });
      const begins = dayOf(first.year, first.month, 1);
      expect(formatDay(begins)).toBe(first.toString());
      expect(formatDay((begins + first.daysInMonth - 1) as Day)).toBe(
        next.subtract({ days: 1 }).toString(),
      );
      first = next;
    }
  });

  test('S3: 400 years of month ends return to the 31st', () => {
    const start = dayOf(2000, 1, 31);
    for (let months = 0; months < 4800; months += 1) {
      const due = addMonths(start, months, 'clamp-to-month-end', 31);
      expect(civil((due + 1) as Day).day).toBe(1);
    }
  });

  test.each(['2026-02-30', '10000-01-01', '2026-2-3', '2026-13-01', '2026-00-10', '', '20261105'])(
    '%j is refused',
    (text) => {
      expect(parseDay(text).ok).toBe(false);
      expect(parseMonth(text).ok).toBe(false);
    },
  );
});

test('a rate is not money, and money is not a day', () => {
  // @ts-expect-error a share is no amount
  const wrong: Fen = must(parseShare('0.1'));
  // @ts-expect-error an amount is no day
  const other: Day = fen(5);
  expect([wrong, other]).toEqual([100_000_000, 5]);
});
