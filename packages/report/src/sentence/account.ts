import type { Day } from '@forbear/money';
import { present } from '@forbear/problem';
import type { AccountKind, ReportedAccount } from '../report.ts';
import { clausesIn, takeClause, type Told } from './clause.ts';
import { DAY, dayIn, named, SUM, sumIn } from './figure.ts';

const LENDER = '(?<lender>[^，。:;]{2,60}?)';
const TYPE = String.raw`(?<type>(?:[^，。(]|\([^)]*\))+)`;

/** How an account opens: who lent what, and on which day. */
const OPENINGS: readonly (readonly [RegExp, AccountKind])[] = (
  [
    [`(?<day>${DAY})${LENDER}发放的贷记卡\\((?<account>[^)]*)\\)`, 'card'],
    [`(?<day>${DAY})${LENDER}发放的准贷记卡\\((?<account>[^)]*)\\)`, 'quasi-card'],
    [`(?<day>${DAY})${LENDER}发放的(?<sum>${SUM})元?\\([^)]*\\)${TYPE}`, 'loan'],
    // A lender's name may hold 为 itself: the last one before the line counts.
    [`(?<day>${DAY})(?<lender>[^，。:;]{2,60})为(?<type>[^，。为]+)授信(?=[，。]|$)`, 'line'],
    [`(?<day>${DAY})${LENDER}接收(?:的)?债权`, 'asset'],
    [
      `(?:(?<day>${DAY}))?${LENDER}(?:(?:为您)?(?:进行)?(?:最近一次)?代偿|(?=累计代偿金额))`,
      'compensation',
    ],
  ] as const
).map(([words, kind]) => [new RegExp(`^${words}`), kind]);

/** An account that was understood, and the sentences after it that were not. */
export type AccountRead = { readonly account: Untold; readonly beside: readonly string[] };

/** An account without its own words as they stand. */
type Untold = Omit<ReportedAccount, 'text'>;

/**
 * Reads the sentences of one account, folded. Nothing when its opening, a clause of its first sentence,
 * or a figure is not understood, or when what it has to say is missing.
 */
export function readAccount(text: string): AccountRead | undefined {
  for (const [words, kind] of OPENINGS) {
    const opening = words.exec(text);
    if (opening !== null) return accountFrom(text, kind, opening);
  }
  return undefined;
}

function accountFrom(
  text: string,
  kind: AccountKind,
  { 0: whole, groups = {} }: RegExpExecArray,
): AccountRead | undefined {
  const { lender = '', day, type, sum, account = '' } = groups;
  const told: Told = {};
  const on = day === undefined ? undefined : dayIn(day);
  if (sum !== undefined) told.sum = sumIn(sum);
  if ((day !== undefined && on === undefined) || ('sum' in told && told.sum === undefined))
    return undefined;
  const [first = '', ...more] = text.slice(whole.length).split(/(?<=。)/);
  if (!clausesIn(first).every((clause) => takeClause(clause, told))) return undefined;
  const beside: string[] = [];
  for (const sentence of more) {
    const known = clausesIn(sentence).map((clause) => takeClause(clause, told));
    if (!known.includes(true)) beside.push(sentence);
    else if (known.includes(false)) return undefined;
  }
  const tail = /尾号:(\w+)/.exec(account)?.[1];
  const head = {
    kind,
    lender: named(lender),
    on: on ?? told.paidOn,
    type: type === undefined ? undefined : named(type),
    tail,
  };
  const read = whole === '' ? undefined : finished(head, told);
  return read === undefined ? undefined : { account: read, beside };
}

type Head = {
  readonly kind: AccountKind;
  readonly lender: string;
  readonly on: Day | undefined;
  readonly type: string | undefined;
  readonly tail: string | undefined;
};

/** Claims that may be told without a month. */
const CLAIMS: ReadonlySet<AccountKind> = new Set(['asset', 'compensation'] as const);

const ENDED: ReadonlySet<string | undefined> = new Set(['asleep', 'closed', 'settled', 'moved']);

/** The account of what was told; nothing when what an open one has to say is missing. */
function finished({ on, ...head }: Head, told: Told): Untold | undefined {
  if (on === undefined) return undefined;
  const { state = 'open', lateMonths, late90Months } = told;
  const late = { lateMonths, late90Months };
  const sum = told.sum ?? told.paid;
  if (ENDED.has(state)) return present({ ...head, on, sum, state, ...late }) as Untold;
  if (told.balance === undefined && head.kind !== 'compensation') return undefined;
  if (told.month === undefined && !CLAIMS.has(head.kind)) return undefined;
  const { limit, balance, month, end } = told;
  const overdue =
    told.overdueSum !== undefined && told.overdueSum > 0 ? told.overdueSum : undefined;
  return present({
    ...head,
    on,
    sum,
    limit,
    balance,
    month,
    end,
    state,
    overdue: overdue ?? (told.isOverdue === true ? true : undefined),
    ...late,
  }) as Untold;
}
