import type { Text } from '@forbear/problem';

/** Why a request may be refused, as both sides are told. */
export const REFUSALS = {
  NO_DIFFICULTY: { zh: '合同在收支里放得下', en: 'the contract fits the budget' },
  ASK_UNAFFORDABLE: {
    zh: '要的还不起，附还价',
    en: 'the ask is not affordable; with a counter-offer',
  },
  POLICY_LIMIT: { zh: '超出政策', en: 'beyond the policy' },
  IDENTITY_OPEN: { zh: '身份没有核实', en: 'identity still open' },
  PAPERS_OPEN: {
    zh: '给过替代和延期，材料还缺',
    en: 'papers still open after substitutes and more time',
  },
  NOT_OUR_CLAIM: { zh: '不是我们的债权', en: 'not our claim' },
  FRAUD_CHECK: { zh: '欺诈核查', en: 'a check for fraud' },
  COURT_STAGE: { zh: '已在法院', en: 'at court' },
  BROKEN_TWICE: { zh: '两次没有守约', en: 'broken twice' },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of a reason; its code where it is not known. */
export const refusalText = (code: string): Text =>
  Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : { zh: code, en: code };
