import { present } from '@forbear/problem';
import { firstTerms, likelyRate, type Row, type Terms } from '@forbear/loan';
import {
  addMonths,
  fen,
  monthOf,
  mulDiv,
  RATE_SCALE,
  ZERO,
  type Day,
  type Fen,
  type Rate,
} from '@forbear/money';
import { owing } from './late-sum.ts';
import { amountIn, monthBefore, type Guess, type Made, type Reading } from './reading.ts';
import { readShare } from './typed.ts';
import { typedIn, type Facts } from './told.ts';

/** A bill: all of it is due once, or the minimum now and the rest a month later with its interest. */
export function billOf(read: Reading, guessed: Guess[]): Made {
  const { template, owed, due, asOf, facts } = read;
  const offers = typedIn(facts, 'offers');
  if (offers === undefined) guessed.push('offers');
  const base = firstTerms(template, { principal: owed, from: monthBefore(due), count: 1 });
  const { rate: _rate, minimum, fee: _fee, instalments, ...rest } = base;
  const fees = feesIn(facts, instalments, offers);
  const outstanding = owing(owed, asOf);
  const pays = offers?.includes('minimum') === true || template.id === 'credit-card';
  const least = amountIn(facts, 'each') ?? shareOf(owed, minimum?.share);
  if (!pays || least === undefined || least >= owed) {
    const once = { ...rest, firstDue: due };
    return fees === undefined
      ? byRate(read, once, guessed)
      : {
          outstanding,
          terms: {
            ...once,
            method: 'fee-instalment',
            fee: { rate: 0 as never, of: 'total' },
            dayCount: '30/360',
            instalments: fees,
          },
        };
  }
  if (amountIn(facts, 'each') === undefined) guessed.push('each');
  const next = read.isLate ? onOrAfter(due, asOf) : due;
  if (read.rate === undefined) guessed.push('rate');
  const rate = read.rate ?? base.rate;
  return {
    terms: {
      ...rest,
      method: 'revolving',
      firstDue: next,
      ...present({ rate: rate }),
      ...present({ minimum: minimum }),
      ...present({ instalments: fees }),
    },
    outstanding,
    remaining: minimumThenRest(owed, least, next, rate),
  };
}

/** A bill of a product whose instalments have no fees that anybody knows: what it asks for later costs what its rate says. */
function byRate(
  { template, owed, due, asOf, rate: told }: Reading,
  terms: Omit<Terms, 'method' | 'rate'>,
  guessed: Guess[],
): Made {
  if (told === undefined) guessed.push('rate');
  const rate = told ?? likelyRate(template);
  const row = { no: 1, due, days: due - terms.from, payment: owed, principal: owed };
  return {
    terms: { ...terms, method: 'equal-instalment', ...present({ rate }) },
    outstanding: owing(owed, asOf),
    remaining: [{ ...row, interest: ZERO, fee: ZERO, balance: ZERO }],
  };
}

const shareOf = (amount: Fen, share: number | undefined): Fen | undefined =>
  share === undefined ? undefined : fen(mulDiv(amount, share, RATE_SCALE, 'up'));

/** The first day of the same date of the month that is not past. */
function onOrAfter(due: Day, asOf: Day): Day {
  const months = Math.max(0, monthOf(asOf) - monthOf(due));
  const found = addMonths(due, months, 'clamp-to-month-end');
  return found >= asOf ? found : addMonths(due, months + 1, 'clamp-to-month-end');
}

function minimumThenRest(owed: Fen, least: Fen, due: Day, rate: Rate | undefined): readonly Row[] {
  const later = addMonths(due, 1, 'clamp-to-month-end');
  const rest = fen(owed - least);
  const days = later - due;
  const interest =
    rate?.per === 'day' ? fen(mulDiv(rest, rate.scaled * days, RATE_SCALE, 'half-up')) : ZERO;
  const row = { fee: ZERO };
  return [
    {
      ...row,
      no: 1,
      due,
      days: 30,
      payment: least,
      principal: least,
      interest: ZERO,
      balance: rest,
    },
    {
      ...row,
      no: 2,
      due: later,
      days,
      payment: fen(rest + interest),
      principal: rest,
      interest,
      balance: ZERO,
    },
  ];
}

/** The counts of instalments whose fee is asked. */
export const FEE_COUNTS = ['3', '6', '9', '12'] as const;

/** What the creditor's own instalments cost: as told, else as the template has it; and whether one can take them alone. */
function feesIn(facts: Facts, usual: Terms['instalments'], offers: string | undefined) {
  const counts = [...new Set([...Object.keys(usual?.fee.rates ?? {}), ...FEE_COUNTS])];
  const rates = Object.fromEntries(
    counts.flatMap((count) => {
      const read = readShare(typedIn(facts, `fee${count}`) ?? '');
      const share = read.ok ? read.value : usual?.fee.rates[Number(count)];
      return share === undefined ? [] : [[count, share]];
    }),
  ) as Record<number, never>;
  if (Object.keys(rates).length === 0) return undefined;
  const fee = { of: 'total' as const, ...usual?.fee, rates };
  return { bySelf: offers?.includes('bySelf') === true, fee };
}
