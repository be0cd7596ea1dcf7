import type { Transaction } from '@forbear/bill';
import { addDays, groupYuan, showDay, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { CaseCommand } from '../case/event.ts';
import type { CaseState } from '../case/state.ts';
import { TOLERANCE } from '../case/guard.ts';
import { isRunning, openInstalments, type OpenInstalment } from '../case/progress.ts';

/** What bills show of an agreement: a command for the case, and why in plain words. */
export type Landed = { readonly command: CaseCommand; readonly say: Text };

/** Bills after an agreement, and what tells this creditor's rows from those of others. */
export type LaterBills = {
  readonly transactions: readonly Transaction[];
  /** Words that name this creditor in a row, such as its name. */
  readonly names: readonly string[];
  /** Words that name other creditors. */
  readonly others: readonly string[];
  /** The last day that the bills cover. */
  readonly until: Day;
};

/** Days ahead of its due day in which a payment of just its sum is that of an instalment. */
const EARLY_DAYS = 31;

/**
 * Later bills against the open instalments, in order: matched within 1 fen, up to 31 days early and 2 days late, paid late, paid as
 * another sum than agreed, or not paid. It ends with the first instalment that the bills do not cover,
 * or that was missed. Rows of other creditors never count; each row counts once.
 */
export function landBills(state: CaseState, bills: LaterBills): readonly Landed[] {
  if (!isRunning(state)) return [];
  // While something else goes on, only what was paid as agreed is told.
  const onlyPaid = state.stage !== 'active' && state.stage !== 'at_risk';
  const from = state.agreement?.effective ?? 0;
  const rows = bills.transactions.filter((one) => one.on >= from && isPayment(one, bills));
  const used = new Set<Transaction>();
  const landed: Landed[] = [];
  let last = state.last;
  for (const one of openInstalments(state)) {
    const found = landOne(
      one,
      rows.filter((row) => !used.has(row)),
      bills,
      cureOf(state),
    );
    if (found.row !== undefined) used.add(found.row);
    if (onlyPaid && found.landed.some(({ command }) => command.kind !== 'instalment-matched'))
      break;
    for (const { command, say } of found.landed) {
      last = Math.max(last, command.on) as Day;
      landed.push({ command: { ...command, on: last }, say });
    }
    if (!found.goesOn) break;
  }
  return landed;
}

const cureOf = ({ agreement }: CaseState): Cure => ({
  grace: agreement?.text?.graceDays ?? 0,
  days: agreement?.text?.cureDays ?? 0,
});

type Cure = { readonly grace: number; readonly days: number };

const tells = ({ counterparty, text, category }: Transaction, words: readonly string[]): boolean =>
  words.some((word) => word !== '' && `${counterparty} ${text} ${category}`.includes(word));

/** A repayment, or money out that names the creditor; never one that names only another creditor. */
function isPayment(row: Transaction, { names, others }: LaterBills): boolean {
  if (row.currency !== 'CNY') return false;
  const own = tells(row, names);
  if (!own && tells(row, others)) return false;
  return row.kind === 'repayment' || (own && row.direction === 'out');
}

type Found = {
  readonly landed: readonly Landed[];
  readonly row?: Transaction;
  readonly goesOn: boolean;
};

function landOne(
  one: OpenInstalment,
  rows: readonly Transaction[],
  bills: LaterBills,
  cure: Cure,
): Found {
  const near = (row: Transaction, after: number): boolean =>
    row.on >= one.due - TOLERANCE.days && row.on <= one.due + after;
  const isSum = (row: Transaction): boolean => Math.abs(row.amount - one.amount) <= TOLERANCE.fen;
  const inTime = Math.max(TOLERANCE.days, cure.grace);
  const exact = nearest(
    rows.filter(
      (row) => row.on >= one.due - EARLY_DAYS && row.on <= one.due + inTime && isSum(row),
    ),
    one.due,
  );
  if (exact !== undefined) return { landed: [matched(one, exact)], row: exact, goesOn: true };
  const other = nearest(
    rows.filter((row) => near(row, inTime) && tells(row, bills.names)),
    one.due,
  );
  if (other !== undefined) return { landed: [differs(one, other)], row: other, goesOn: false };
  const late = nearest(
    rows.filter((row) => near(row, cure.days) && isSum(row)),
    one.due,
  );
  if (late !== undefined)
    return { landed: [missed(one, cure), paidLate(one, late)], row: late, goesOn: true };
  const isCovered = bills.until > one.due + inTime;
  return { landed: isCovered ? [missed(one, cure)] : [], goesOn: false };
}

function nearest(rows: readonly Transaction[], due: Day): Transaction | undefined {
  return [...rows].sort((a, b) => Math.abs(a.on - due) - Math.abs(b.on - due))[0];
}

const payment = (one: OpenInstalment, row: Transaction) => ({
  paid: { no: one.no, on: row.on, amount: row.amount },
});

function matched(one: OpenInstalment, row: Transaction): Landed {
  return {
    command: { kind: 'instalment-matched', on: row.on, ...payment(one, row) },
    say: {
      zh: `第 ${one.no} 期 ${groupYuan(one.amount)} 元，${showDay(row.on, 'zh')}的账单对上。`,
      en: `Instalment ${one.no} of ${groupYuan(one.amount)} yuan matches the bill of ${showDay(row.on, 'en')}.`,
    },
  };
}

function missed(one: OpenInstalment, { grace }: Cure): Landed {
  return {
    command: { kind: 'no-match', on: addDays(one.due, Math.max(TOLERANCE.days, grace) + 1) },
    say: {
      zh: `第 ${one.no} 期（${showDay(one.due, 'zh')}，${groupYuan(one.amount)} 元）在账单里没有找到。先看是不是用别的方式还了。`,
      en: `Instalment ${one.no} (${showDay(one.due, 'en')}, ${groupYuan(one.amount)} yuan) is not in the bills. Check first whether it was paid another way.`,
    },
  };
}

function paidLate(one: OpenInstalment, row: Transaction): Landed {
  return {
    command: { kind: 'paid-late', on: row.on, ...payment(one, row) },
    say: {
      zh: `第 ${one.no} 期在 ${showDay(row.on, 'zh')}补上，在协议允许的时间内。`,
      en: `Instalment ${one.no} was made good on ${showDay(row.on, 'en')}, within what the agreement allows.`,
    },
  };
}

/** What a differing row says it holds. */
function foundIn(row: Transaction): 'penalty' | 'interest' | 'sum' {
  const told = `${row.text} ${row.category}`;
  if (/违约金|罚息|滞纳金/.test(told)) return 'penalty';
  return /利息/.test(told) ? 'interest' : 'sum';
}

function differs(one: OpenInstalment, row: Transaction): Landed {
  const gap = row.amount - one.amount;
  const sum = groupYuan(Math.abs(gap) as typeof row.amount);
  // Less than agreed is short; more is what the lender took beyond the agreement.
  const command: CaseCommand =
    gap > 0
      ? { kind: 'bill-differs', on: row.on, found: [foundIn(row)], ...payment(one, row) }
      : { kind: 'no-match', on: addDays(one.due, TOLERANCE.days + 1), ...payment(one, row) };
  return {
    command,
    say:
      gap > 0
        ? {
            zh: `第 ${one.no} 期约定 ${groupYuan(one.amount)} 元，账单是 ${groupYuan(row.amount)} 元，多了 ${sum} 元。可以提出异议，请对方说明并退回。`,
            en: `Instalment ${one.no} was agreed as ${groupYuan(one.amount)} yuan, the bill shows ${groupYuan(row.amount)}: ${sum} more. Object, and ask for the reason and the return.`,
          }
        : {
            zh: `第 ${one.no} 期约定 ${groupYuan(one.amount)} 元，只还了 ${groupYuan(row.amount)} 元，少 ${sum} 元。尽快补上并告诉对方。`,
            en: `Instalment ${one.no} was agreed as ${groupYuan(one.amount)} yuan, only ${groupYuan(row.amount)} were paid: ${sum} short. Make it good soon and tell the lender.`,
          },
  };
}
