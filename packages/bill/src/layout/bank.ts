import type { Layout } from '../layout.ts';
import type { Platform } from '../transaction.ts';
import { readStatement, type Way } from './statement.ts';

type Bank = Pick<Layout, 'format' | 'columns' | 'needs'> &
  Partial<Pick<Layout, 'avoid' | 'ragged' | 'card'>> & { readonly platform: Platform };

const bank = (way: Way, layout: Bank): Layout => ({ ...layout, read: readStatement(way) });

const ICBC = {
  when: ['交易日期'],
  text: ['摘要'],
  type: ['交易场所'],
  counterparty: ['对方户名'],
  paidIn: ['记账金额(收入)'],
  paidOut: ['记账金额(支出)'],
  currency: ['记账币种'],
  balance: ['余额'],
} as const;

/** The statements of banks that come as tables. */
export const BANKS: readonly Layout[] = [
  bank('spent-positive', {
    format: 'cmb-credit',
    platform: 'cmb',
    card: true,
    columns: { when: ['交易日'], posted: ['记账日'], text: ['交易摘要'], amount: ['人民币金额'] },
    needs: ['when', 'posted', 'text', 'amount'],
  }),
  bank('signed', {
    format: 'cmb-debit',
    platform: 'cmb',
    columns: {
      when: ['记账日期'],
      currency: ['货币'],
      amount: ['交易金额'],
      balance: ['联机余额'],
      text: ['交易摘要'],
      counterparty: ['对手信息'],
      note: ['客户摘要'],
    },
    needs: ['when', 'amount', 'balance', 'text'],
  }),
  bank('two-columns', {
    format: 'icbc-debit',
    platform: 'icbc',
    columns: { ...ICBC, fund: ['钞/汇'] },
    needs: ['when', 'text', 'paidIn', 'paidOut', 'fund'],
  }),
  bank('two-columns', {
    format: 'icbc-credit',
    platform: 'icbc',
    card: true,
    columns: ICBC,
    needs: ['when', 'text', 'paidIn', 'paidOut'],
    avoid: ['钞/汇'],
  }),
  bank('two-columns', {
    format: 'boc-credit',
    platform: 'boc',
    card: true,
    columns: {
      when: ['交易日'],
      posted: ['银行记账日'],
      text: ['交易描述'],
      paidIn: ['存入'],
      paidOut: ['支出'],
      currency: ['币种'],
    },
    needs: ['when', 'posted', 'text', 'paidIn', 'paidOut'],
  }),
  bank('signed', {
    format: 'boc-debit',
    platform: 'boc',
    columns: {
      when: ['记账日期'],
      clock: ['记账时间'],
      currency: ['币别'],
      amount: ['金额'],
      balance: ['余额'],
      type: ['交易名称'],
      text: ['附言'],
      counterparty: ['对方账户名'],
    },
    needs: ['when', 'clock', 'currency', 'amount', 'type'],
  }),
  bank('debit-credit', {
    format: 'bocom-debit',
    platform: 'bocom',
    columns: {
      when: ['交易日期'],
      clock: ['交易时间'],
      type: ['交易类型'],
      direction: ['借贷', '借/贷'],
      amount: ['交易金额'],
      balance: ['余额'],
      counterparty: ['对方户名'],
      text: ['摘要'],
      note: ['交易地点'],
    },
    needs: ['when', 'direction', 'amount', 'type'],
  }),
  bank('wording', {
    format: 'bocom-credit',
    platform: 'bocom',
    card: true,
    columns: {
      when: ['交易日期'],
      posted: ['记账日期'],
      text: ['交易说明'],
      amount: ['入账币种/金额'],
    },
    needs: ['when', 'text', 'amount'],
  }),
  bank('signed', {
    format: 'abc-debit',
    platform: 'abc',
    ragged: true,
    columns: {
      when: ['交易日期'],
      clock: ['交易时间'],
      type: ['交易摘要'],
      amount: ['交易金额'],
      balance: ['本次余额'],
      counterparty: ['对手信息'],
      text: ['交易附言'],
    },
    needs: ['when', 'type', 'amount', 'balance'],
  }),
  bank('spent-positive', {
    format: 'cgb-credit',
    platform: 'cgb',
    card: true,
    columns: {
      when: ['交易日期'],
      posted: ['入账日期'],
      text: ['交易摘要'],
      amount: ['入账金额'],
      currency: ['入账货币'],
    },
    needs: ['when', 'posted', 'text', 'amount'],
  }),
];
