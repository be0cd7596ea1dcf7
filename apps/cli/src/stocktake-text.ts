import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { formatDay, formatMonth, groupYuan, sumFen, type Fen } from '@forbear/money';
import type { ReportChange } from '@forbear/negotiation';
import {
  owedOn,
  stocktake,
  type Liability,
  type PublicRecord,
  type Report,
  type ReportedAccount,
  type SummaryCount,
} from '@forbear/report';
import { lenderNamesOf } from '@forbear/rule';

const N = HELP_CHANNEL_NUMBERS.values;

/** A credit report as a person reads it in a terminal: what is owed, what was not read, what to ask. */
export function stocktakeText(report: Report, changes?: readonly ReportChange[]): string {
  const open = report.accounts.filter((account) => owedOn(account) > 0);
  const others = report.accounts.length - open.length;
  const total = sumFen(open.map(owedOn));
  const parts = [
    `信用报告 ${formatDay(report.at)} · credit report`,
    incompleteText(report),
    changes === undefined ? '' : changesText(changes),
    list(`还欠着的 · still owed  ${open.length} 笔，共 ${yuan(total)} 元`, open.map(accountText)),
    `没有欠款的账户 · accounts with nothing owed  ${others}`,
    list('为他人承担的 · debts answered for', report.liabilities.map(liabilityText)),
    list('公共记录 · records', report.records.map(recordText)),
    list(
      '这一段没有读懂 · not understood',
      report.notUnderstood.map((text) => `  “${text}”`),
    ),
    list(
      '和报告自己数的对不上 · differs from the report’s own counts',
      report.summary.flatMap(countText),
    ),
    applicationsText(report),
    list(
      '想问您的，不知道都可以跳过 · questions, each may be skipped',
      stocktake(report).questions.map(({ debt, ask }) => `  ${debt}：${ask.zh}\n    ${ask.en}`),
    ),
    '报告里没有利率、还款日和剩余期数，也没有不上征信的借款；先按常见产品估，估的都标着。\nThe report names no rates, due days or rows left, nor debts of lenders who do not report; they are guessed by the usual product and marked.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function changesText(changes: readonly ReportChange[]): string {
  const rows = changes.map(({ say, objection }) =>
    [
      `  ${say.zh}`,
      `    ${say.en}`,
      ...(objection === undefined ? [] : [`    “${objection.sentence}”`]),
    ].join('\n'),
  );
  const none = '  没有变化 · nothing';
  return list('和之前的个案比 · against the case', rows.length === 0 ? [none] : rows);
}

const list = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : [title, ...rows].join('\n');

const yuan = (sum: Fen): string => groupYuan(sum).replace(/\.00$/, '');

function accountText(account: ReportedAccount): string {
  const { lender, month, overdue, state, tail, type = '' } = account;
  const names = lenderNamesOf(lender);
  const name = names.length === 0 ? lender : `${names.join('或')}（${lender}）`;
  const late =
    overdue === undefined ? '' : `，有逾期 overdue${overdue === true ? '' : ` ${yuan(overdue)}`}`;
  const bad = state === 'bad' ? '，呆账 bad debt' : '';
  const when = month === undefined ? '' : `，${formatMonth(month)} 底`;
  const what = tail === undefined ? type : `尾号 ${tail}`;
  return `  ${yuan(owedOn(account))} 元  ${name}${what === '' ? '' : `，${what}`}${when}${late}${bad}`;
}

const liabilityText = ({ for: whose, lender, role, balance }: Liability): string =>
  `  ${whose}，${lender}，${role}${balance === undefined ? '' : `，余额 balance ${yuan(balance)} 元`}`;

const NEXT: Readonly<Record<PublicRecord['kind'], string>> = {
  enforcement: `已进入强制执行：先打 ${N.court_service} 或到执行法院查清金额和还款账户，可以申请执行和解。 · Enforcement has begun: learn sum and account from the court (${N.court_service}); a settlement can be asked for.`,
  judgment:
    '已有判决：看清判决金额和履行期限，还没过上诉期的可以上诉。 · There is a judgment: mind its sum and term, and the time to appeal.',
  tax: '向主管税务机关问清欠税和能否分期。 · Ask the tax office what is owed and whether it can be paid in parts.',
  penalty:
    '向处罚机关问清金额、期限和能否分期。 · Ask the authority for sum, term and payment in parts.',
  arrears:
    '向服务机构核实欠费，缴清后要求更新记录。 · Check the arrears with the service, pay, and ask for the record to be mended.',
  other: '按记录里的机构核实。 · Check with the body that is named.',
};

const recordText = ({ kind, text }: PublicRecord): string => `  ${text}\n    ${NEXT[kind]}`;

const countText = ({ what, told, counted }: SummaryCount): readonly string[] =>
  told === counted ? [] : [`  ${what}：报告说 told ${told}，读到 counted ${counted}`];

/** From so many applications in three months a word is said. */
const MANY = 4;

const applicationsText = ({ applications }: Report): string =>
  applications < MANY
    ? ''
    : `近三个月有 ${applications} 次贷款或信用卡审批查询。先不要再申请新的借款，查询太多会更难谈。\n${applications} lenders looked because of applications in three months. Better apply for nothing new: it makes talks harder.`;

const incompleteText = ({ incomplete }: Report): string =>
  incomplete === undefined
    ? ''
    : `! 报告写明 ${incomplete.pages} 页，读到 ${incomplete.found} 页；没有读到的不在下面，请重新下载完整的报告。\n  The report names ${incomplete.pages} pages, ${incomplete.found} were read; download it whole.`;
