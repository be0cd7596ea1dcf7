import { addDays, addMonths, civil, dayOf, formatDay, type Day } from '@forbear/money';
import type { Chance } from './chance.ts';

/** The business day that the demonstration has reached. */
export const DEMO_DAY = dayOf(2026, 11, 22);

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const TERMS = [
  ...[
    '立春',
    '雨水',
    '惊蛰',
    '春分',
    '清明',
    '谷雨',
    '立夏',
    '小满',
    '芒种',
    '夏至',
    '小暑',
    '大暑',
  ],
  ...[
    '立秋',
    '处暑',
    '白露',
    '秋分',
    '寒露',
    '霜降',
    '立冬',
    '小雪',
    '大雪',
    '冬至',
    '小寒',
    '大寒',
  ],
];

/** 240 names that nobody bears, then numbered. */
function nameOf(k: number): string {
  const name = `${STEMS[k % 10] as string}${TERMS[Math.floor(k / 10) % 24] as string}`;
  return k < 240 ? name : `${name}${Math.floor(k / 240) + 1}`;
}

export type DemoAccount = {
  readonly loan: string;
  readonly person: string;
  readonly product: 'AXYF' | 'AXJ';
  readonly name: string;
  readonly phone: string;
  /** The day on which the core system hands it over, as it was paid out. */
  readonly from: Day;
  readonly firstDue: Day;
  /** Yuan. */
  readonly principal: number;
  readonly rate?: string;
  readonly count?: number;
  /** The last due day that is paid; none where nothing ever is. */
  paidTo: Day | undefined;
  /** What has become of it, for whoever writes its case. */
  readonly late: Late;
};

/** Days overdue on the last day, where nothing is agreed. */
export type Late = '0' | '1-30' | '31-60' | '61-90' | '91-180' | '180+';

/** Shares of the accounts, and the month whose due day was the first that nobody paid. */
const LATE: readonly (readonly [Late, number, readonly number[]])[] = [
  ['0', 232, [12]],
  ['1-30', 62, [11]],
  ['31-60', 34, [10]],
  ['61-90', 22, [9]],
  ['91-180', 28, [6, 7, 8]],
  ['180+', 22, [4, 5]],
];

const two = (sum: number): string => sum.toFixed(2);

const monthly = (chance: Chance, late: Late, k: number): DemoAccount => {
  const months = LATE.find(([name]) => name === late)?.[2] ?? [12];
  const month = chance.of(months);
  const due = dayOf(2026, month, late === '1-30' && chance.next() < 0.3 ? 20 : 10);
  return {
    ...{ loan: loanOf(k), person: personOf(k), product: 'AXYF', name: nameOf(k) },
    ...{ phone: phoneOf(k), late, paidTo: undefined },
    // A bill of the month before; whatever is due in December was billed this month.
    from: late === '0' ? dayOf(2026, 11, chance.whole(11, 16)) : addDays(due, -chance.whole(5, 9)),
    firstDue: due,
    principal: Number(two(chance.around(5_200, 0.7, 500, 50_000))),
  };
};

const cash = (chance: Chance, late: Late, k: number): DemoAccount => {
  const months = LATE.find(([name]) => name === late)?.[2] ?? [12];
  const month = chance.of(months);
  const anchor = chance.of([10, 20]);
  const unpaid = dayOf(2026, month, anchor);
  const paid = late === '0' ? chance.whole(1, 3) : chance.whole(0, Math.min(3, month - 4));
  const firstDue = addMonths(unpaid, -paid, 'clamp-to-month-end');
  return {
    ...{ loan: loanOf(k), person: personOf(k), product: 'AXJ', name: nameOf(k) },
    ...{ phone: phoneOf(k), late, firstDue, from: addDays(firstDue, -chance.whole(25, 30)) },
    principal: Math.round(chance.around(18_000, 0.8, 1_000, 200_000) / 100) * 100,
    rate: `${(chance.whole(20, 50) / 100_000).toFixed(5)}/day`,
    count: chance.of([6, 12]),
    paidTo: paid === 0 ? undefined : addMonths(unpaid, -1, 'clamp-to-month-end'),
  };
};

const loanOf = (k: number): string => `L${String(k + 1).padStart(6, '0')}`;
const personOf = (k: number): string => `P${String(k + 1).padStart(6, '0')}`;
const phoneOf = (k: number): string => `1000000${String(k + 1).padStart(4, '0')}`;

/** 小张's bill and 小李's cash loan, as their stories tell them. */
const ZHANG: DemoAccount = {
  ...{ loan: 'L000123', person: 'P000123', product: 'AXYF', name: '乙谷雨', phone: phoneOf(122) },
  ...{ from: dayOf(2026, 11, 1), firstDue: dayOf(2026, 11, 10), principal: 9_600 },
  ...{ late: '1-30', paidTo: undefined },
};
const LI: DemoAccount = {
  ...{ loan: 'L000045', person: 'P000045', product: 'AXJ', name: '甲立春', phone: phoneOf(44) },
  ...{ from: dayOf(2026, 3, 10), firstDue: dayOf(2026, 4, 10), principal: 30_000, late: '31-60' },
  ...{ rate: '0.0004/day', count: 12, paidTo: dayOf(2026, 9, 10) },
};
export const TOLD = { zhang: ZHANG.loan, li: LI.loan } as const;

/** Those that were written off, of the oldest: nobody ever asked for anything on them. */
const WRITTEN_OFF = 6;
export const WRITE_OFF_DAY = dayOf(2026, 11, 18);

/** The loans that are written off on their day, each more than 180 days overdue by then. */
export const writtenOff = (accounts: readonly DemoAccount[]): readonly DemoAccount[] =>
  accounts.filter(({ late }) => late === '180+').slice(-WRITTEN_OFF);

/** The 400 accounts of the demonstration: 220 monthly bills, 180 cash loans. */
export function demoAccounts(chance: Chance): readonly DemoAccount[] {
  const lates = LATE.flatMap(([late, count]) => Array.from({ length: count }, () => late));
  const told = new Map([ZHANG, LI].map((one) => [one.loan, one]));
  // Every eleventh of twenty is a bill, so that both products have all of the lateness.
  return lates.map((late, k) => {
    const own = told.get(loanOf(k));
    if (own !== undefined) return own;
    return (k * 11) % 20 < 11 ? monthly(chance, late, k) : cash(chance, late, k);
  });
}

const HEADER =
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport';

/** Accounts as a core system hands them over on the day they were paid out. */
export const accountFile = (accounts: readonly DemoAccount[]): string =>
  [
    HEADER,
    ...accounts.map((one) =>
      [
        ...[one.loan, one.product, one.person, one.name, one.phone, formatDay(one.from)],
        ...[two(one.principal), one.rate ?? '', one.count ?? '', formatDay(one.firstDue)],
        ...[formatDay(one.from), two(one.principal), '0.00', '0.00', '0.00', '', 'normal'],
        ...['N'.repeat(12), 'Y'],
      ].join(','),
    ),
    '',
  ].join('\n');

/** Whether instalments fall due on a day of some account. */
export const isDueDay = (day: Day): boolean => [10, 20].includes(civil(day).day);

export const DEMO_PRODUCTS = JSON.stringify({
  products: [
    {
      code: 'AXYF',
      name: { zh: '安心月付', en: 'Anxin monthly' },
      ...{ card: true, staysOpen: true },
      terms: {
        ...{ method: 'fee-instalment', count: 1, fee: { rate: '0', of: 'total' } },
        penalty: { rate: { value: '0.0005', per: 'day' }, base: 'instalment' },
        instalments: {
          bySelf: false,
          fee: { of: 'total', rates: { 3: '0.025', 6: '0.045', 9: '0.065', 12: '0.088' } },
        },
        allocation: {
          order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
          ...{ rows: 'oldest', surplus: 'hold' },
        },
      },
    },
    {
      code: 'AXJ',
      name: { zh: '安心借', en: 'Anxin cash loan' },
      ...{ card: false, staysOpen: false },
      terms: {
        ...{ method: 'equal-instalment', count: 12, rate: { value: '0.0004', per: 'day' } },
        penalty: { multiple: '1.5', base: 'principal' },
        allocation: {
          order: ['costs', 'penalty', 'fee', 'interest', 'principal'],
          ...{ rows: 'oldest', surplus: 'hold' },
        },
      },
    },
  ],
});
