import type { Text } from '@forbear/problem';
import type { AgreementText } from './agreement.ts';

type Field = {
  readonly name: Text;
  /** Whether the text says anything of it. */
  readonly held: (text: AgreementText) => boolean;
  /** Whether an agreement should hold it. */
  readonly wanted: boolean;
  /** A value in plain words. */
  readonly value: (value: string | number) => Text;
};

const plain = (value: string | number): Text => ({ zh: String(value), en: String(value) });

const words =
  (table: Readonly<Record<string, Text>>) =>
  (value: string | number): Text =>
    table[value] ?? plain(value);

const field = (
  zh: string,
  en: string,
  held: Field['held'],
  value: Field['value'] = plain,
  wanted = true,
): Field => ({ name: { zh, en }, held, wanted, value });

const INTEREST = words({
  none: { zh: '期间不再计息', en: 'no further interest' },
  runs: { zh: '期间继续计息', en: 'interest runs' },
  'as-contract': { zh: '按原合同计息', en: 'as in the contract' },
  fee: { zh: '收分期手续费', en: 'a fee instead' },
});

const RECORD = words({
  'no-overdue': { zh: '不报逾期', en: 'not reported as overdue' },
  'as-overdue': { zh: '报为逾期', en: 'reported as overdue' },
  'special-mark': { zh: '特殊标识', en: 'a special mark' },
});

/** Everything an agreement should hold, beside its instalments. */
export const FIELDS = {
  lender: field('对方的全称', "The lender's full name", (t) => t.lender !== undefined),
  borrower: field('借款人', 'The borrower', (t) => t.borrower !== undefined),
  account: field('账号或合同号', 'The account or contract', (t) => t.account !== undefined),
  open: field(
    '欠款的构成（本金、利息、违约金、费用）',
    'The open sum by principal, interest, penalty and fees',
    (t) => t.open !== undefined || t.openTotal !== undefined,
  ),
  waived: field(
    '减免多少',
    'What is waived',
    (t) => t.waived !== undefined || t.waivedTotal !== undefined,
  ),
  total: field('合计金额', 'The total', (t) => t.total !== undefined),
  interest: field(
    '期间利息和费用',
    'Interest and charges meanwhile',
    (t) => t.interest !== undefined,
    INTEREST,
  ),
  order: field('还款抵扣的顺序', 'The order in which payments count', (t) => t.order !== undefined),
  earlyPayment: field(
    '提前还款是否收费',
    'Whether early payment is free',
    (t) => t.earlyPayment !== undefined,
  ),
  graceDays: field(
    '宽限天数',
    'The period of grace',
    (t) => t.graceDays !== undefined || t.cureDays !== undefined,
  ),
  breach: field(
    '怎样算违约、有什么后果',
    'What counts as a breach and what follows',
    (t) => t.breach !== undefined,
  ),
  record: field(
    '怎样报送征信',
    'How it is reported to the credit register',
    (t) => t.record !== undefined && t.record !== 'not-said',
    RECORD,
  ),
  collectionStops: field(
    '执行期间停止催收',
    'That collection stops while the plan is kept',
    (t) => t.collectionStops !== undefined,
  ),
  review: field('什么时候复核', 'When it is reviewed', (t) => t.review !== undefined),
  on: field('协议日期', 'The day of the agreement', (t) => t.on !== undefined),
  agreedBy: field('由谁同意', 'Who agreed', (t) => t.agreedBy !== undefined),
} as const satisfies Record<string, Field>;
