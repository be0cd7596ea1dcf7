import type { ReportedAccount, SummaryCount } from './report.ts';
import type { Liability } from './report.ts';

/** An account with what the report's lists say of it. */
export type ListedAccount = { readonly account: ReportedAccount; readonly listedLate: boolean };

const COLUMNS = ['信用卡', '购房贷款', '其他贷款', '其他业务'] as const;
type Column = (typeof COLUMNS)[number];

const ENDED: ReadonlySet<string> = new Set(['closed', 'settled', 'moved']);

const wasLate = ({ account, listedLate }: ListedAccount): boolean =>
  listedLate ||
  account.overdue !== undefined ||
  account.state === 'bad' ||
  (account.lateMonths ?? 0) > 0 ||
  (account.late90Months ?? 0) > 0;

/** The rows of the summary by their words, and the accounts that each counts. */
const ROWS: readonly (readonly [RegExp, string, (listed: ListedAccount) => boolean])[] = [
  [/^未结清/, '未结清/未销户账户数', ({ account }) => !ENDED.has(account.state)],
  [/^发生过90天/, '发生过90天以上逾期的账户数', ({ account }) => (account.late90Months ?? 0) > 0],
  [/^发生过逾期/, '发生过逾期的账户数', wasLate],
  [/^账户数/, '账户数', () => true],
];

const PERSONS = ['为个人', '为企业'] as const;
const COUNT = /^(?:\d{1,4}|-+)$/;

/**
 * The counts of the report's own summary beside those of the accounts that were read. Leases and the
 * like count as other business where the summary has any, else as other loans.
 */
export function summaryOf(
  cells: readonly string[],
  accounts: readonly ListedAccount[],
  liabilities: readonly Liability[],
): readonly SummaryCount[] {
  const words = cells.flatMap(partsOf);
  const counts: SummaryCount[] = [];
  const business = toldIn(words, /^账户数/)[3] ?? 0;
  const columnOf = columnFor(business > 0);
  for (const [label, what, counted] of ROWS) {
    for (const [k, told] of toldIn(words, label).entries()) {
      const column = COLUMNS[k];
      if (column === undefined) break;
      const own = accounts.filter((one) => columnOf(one.account) === column && counted(one));
      counts.push({ what: `${column} ${what}`, told, counted: own.length });
    }
  }
  const responsible = toldIn(words, /^相关还款责任账户数/);
  for (const [k, told] of responsible.slice(0, 2).entries()) {
    const own = liabilities.filter(({ for: whose }) => isCompany(whose) === (k === 1));
    counts.push({ what: `相关还款责任账户数 ${PERSONS[k] as string}`, told, counted: own.length });
  }
  return counts;
}

/** A cell may hold a row's words together with its figures. */
function partsOf(cell: string): readonly string[] {
  const found = /^(.*账户数)([\d-].*)$/.exec(cell);
  return found === null ? [cell] : [found[1] as string, found[2] as string];
}

/** The figures after a row's words, which may go on in a second line; `--` is none. */
function toldIn(words: readonly string[], label: RegExp): readonly number[] {
  const at = words.findIndex((word) => label.test(word));
  if (at < 0) return [];
  const rest = words.slice(at + (COUNT.test(words[at + 1] ?? '') ? 1 : 2));
  const end = rest.findIndex((word) => !COUNT.test(word));
  return (end < 0 ? rest : rest.slice(0, end)).map((word) => (/\d/.test(word) ? Number(word) : 0));
}

const HOME = /购房|住房|商用房/;
const BUSINESS = /租赁|保理|证券|透支/;

const columnFor =
  (hasBusiness: boolean) =>
  ({ kind, type = '' }: ReportedAccount): Column | undefined => {
    if (kind === 'card' || kind === 'quasi-card') return '信用卡';
    if (kind === 'asset' || kind === 'compensation') return undefined;
    if (HOME.test(type)) return '购房贷款';
    return hasBusiness && BUSINESS.test(type) ? '其他业务' : '其他贷款';
  };

const isCompany = (name: string): boolean => /公司|企业|厂|店|合作社|事务所|中心$/.test(name);
