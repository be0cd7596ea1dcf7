import type { Instalment } from '@forbear/loan';
import { groupYuan, showDay, showYuan, type Day, type Fen } from '@forbear/money';
import type { Lang } from '@forbear/problem';
import { sayIn, table, type Block } from '../paper.ts';

/**
 * Payments in few words: `每期 1,030.52 元（最后一期 1,030.72 元），从 … 到 …`. Different sums are told
 * by the least and the most; a sum that is an estimate is told as about that.
 */
export function instalmentsText(
  payments: readonly Instalment[],
  lang: Lang,
  isEstimate = false,
): string {
  const say = sayIn(lang);
  const [first, last] = [payments[0], payments.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [from, until] = [showDay(first.due, lang), showDay(last.due, lang)];
  const sum = (amount: Fen) => aboutSum(amount, lang, isEstimate);
  if (payments.length === 1)
    return say(`${from} 一次还${sum(first.amount)}`, `${sum(first.amount)} once on ${from}`);
  const days = say(`，从 ${from} 到 ${until}`, `, from ${from} to ${until}`);
  const isLevel = payments.slice(0, -1).every(({ amount }) => amount === first.amount);
  if (isLevel && last.amount === first.amount)
    return say(`每期${sum(first.amount)}`, `${sum(first.amount)} each`) + days;
  if (isLevel)
    return (
      say(
        `每期${sum(first.amount)}（最后一期${sum(last.amount)}）`,
        `${sum(first.amount)} each (the last ${sum(last.amount)})`,
      ) + days
    );
  const amounts = payments.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts) as Fen, Math.max(...amounts) as Fen];
  return (
    say(`每期${sum(least)} 至${sum(most)}`, `between ${sum(least)} and ${sum(most)} each`) + days
  );
}

/** A sum behind a word: ` 405.56 元`, `约 405.56 元`; in English without the gap. */
export function aboutSum(amount: Fen, lang: Lang, isEstimate: boolean): string {
  const yuan = showYuan(amount, lang);
  if (lang === 'zh') return `${isEstimate ? '约' : ''} ${yuan}`;
  return isEstimate ? `about ${yuan}` : yuan;
}

/** Rows of a table at most, so that a letter stays on one page. */
const ROWS_MAX = 12;
/** Payments that still stand singly, two in a row. */
const SINGLES_MAX = 36;

/**
 * Payments as a table that keeps a letter on one page: singly, or in runs of equal ones, or two in a
 * row, or (very many different ones) in equal shares told by least and most.
 */
export function instalmentsTable(payments: readonly Instalment[], asOf: Day, lang: Lang): Block {
  const say = sayIn(lang);
  const head = [say('期', 'No.'), say('日期', 'Date'), say('每期金额（元）', 'Each (yuan)')];
  const singles = payments.map((one, k): Group => [k + 1, [one]]);
  const cells = (group: Group | undefined) =>
    group === undefined ? ['', '', ''] : cellsOf(group, asOf, lang);
  if (payments.length <= ROWS_MAX) return table(head, singles.map(cells), [2]);
  const groups = runsOf(payments);
  if (groups.length <= ROWS_MAX) return table(head, groups.map(cells), [2]);
  if (payments.length > SINGLES_MAX) return table(head, sharesOf(payments).map(cells), [2]);
  const half = Math.ceil(singles.length / 2);
  const rows = singles.slice(0, half).map((one, k) => [...cells(one), ...cells(singles[half + k])]);
  return table([...head, ...head], rows, [2, 5]);
}

function cellsOf([no, members]: Group, asOf: Day, lang: Lang): readonly string[] {
  const say = sayIn(lang);
  const [first, last] = [members[0] as Instalment, members.at(-1) as Instalment];
  const nos = members.length === 1 ? String(no) : `${no}–${no + members.length - 1}`;
  const [from, until] = [showDay(first.due, lang), showDay(last.due, lang)];
  const days = members.length === 1 ? from : say(`${from} 至 ${until}`, `${from} to ${until}`);
  const late = last.due < asOf ? say('（已到期）', ' (already due)') : '';
  return [nos, days + late, amountsOf(members, lang)];
}

type Group = readonly [no: number, members: readonly Instalment[]];

/** Equal payments that follow each other, together. */
function runsOf(payments: readonly Instalment[]): readonly Group[] {
  const runs: [number, Instalment[]][] = [];
  for (const [k, one] of payments.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && run[1][0]?.amount === one.amount) run[1].push(one);
    else runs.push([k + 1, [one]]);
  }
  return runs;
}

/** Equal shares of very many payments. */
function sharesOf(payments: readonly Instalment[]): readonly Group[] {
  const size = Math.ceil(payments.length / ROWS_MAX);
  return Array.from({ length: Math.ceil(payments.length / size) }, (_, k): Group => [
    k * size + 1,
    payments.slice(k * size, (k + 1) * size),
  ]);
}

function amountsOf(members: readonly Instalment[], lang: Lang): string {
  const amounts = members.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts) as Fen, Math.max(...amounts) as Fen];
  if (least === most) return groupYuan(least);
  return `${groupYuan(least)} ${lang === 'zh' ? '至' : 'to'} ${groupYuan(most)}`;
}
