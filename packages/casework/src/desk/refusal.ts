import type { Text } from '@forbear/problem';

type Refusal = Text & {
  /** What would change it, as the borrower is told. */
  readonly then: Text;
};

/** Why a request may be refused, as both sides are told. */
export const REFUSALS = {
  NO_DIFFICULTY: {
    zh: '合同在收支里放得下',
    en: 'the contract fits the budget',
    then: {
      zh: '收入少了、必要的开支多了，可以再申请。',
      en: 'With less income, or more that has to be spent, ask again.',
    },
  },
  ASK_UNAFFORDABLE: {
    zh: '要的还不起，附还价',
    en: 'the ask is not affordable; with a counter-offer',
    then: {
      zh: '换一个每月付得起的方案，可以再申请。',
      en: 'Ask again with a plan that every month can carry.',
    },
  },
  POLICY_LIMIT: {
    zh: '超出政策',
    en: 'beyond the policy',
    then: {
      zh: '要得少一点、短一点，可以再申请；也可以请另一个人再看。',
      en: 'Ask again for less, or for a shorter time; or have another person look again.',
    },
  },
  IDENTITY_OPEN: {
    zh: '身份没有核实',
    en: 'identity still open',
    then: {
      zh: '按合同上的办法核实身份以后，可以再申请。',
      en: 'Once your identity is checked in the way of the contract, ask again.',
    },
  },
  PAPERS_OPEN: {
    zh: '给过替代和延期，材料还缺',
    en: 'papers still open after substitutes and more time',
    then: {
      zh: '有了材料，或者能说明同一件事的别的东西，可以再申请。',
      en: 'With the papers, or others that show the same, ask again.',
    },
  },
  NOT_OUR_CLAIM: {
    zh: '不是我们的债权',
    en: 'not our claim',
    then: {
      zh: '请他们说明债权现在在谁那里，再找那一家。',
      en: 'Ask them who has the claim now, and turn to those.',
    },
  },
  FRAUD_CHECK: {
    zh: '欺诈核查',
    en: 'a check for fraud',
    then: {
      zh: '核查完了可以再申请；不清楚查什么，可以问，也可以投诉。',
      en: 'Once the check is over, ask again; what is checked can be asked, or complained of.',
    },
  },
  COURT_STAGE: {
    zh: '已在法院',
    en: 'at court',
    then: {
      zh: '法院的日子照样算。在法院也可以谈调解。',
      en: 'Days of the court run on. A settlement can be talked about at court as well.',
    },
  },
  BROKEN_TWICE: {
    zh: '两次没有守约',
    en: 'broken twice',
    then: {
      zh: '情况变了，说清变了什么，可以再申请；也可以请另一个人再看。',
      en: 'If things have changed, say what and ask again; or have another person look again.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

const UNKNOWN = {
  zh: '可以问是什么原因，也可以请另一个人再看。',
  en: 'You can ask for the reason, or have another person look again.',
};

/** The words of a reason, and what would change it; its code where it is not known. */
export const refusalText = (code: string): Refusal =>
  Object.hasOwn(REFUSALS, code)
    ? REFUSALS[code as keyof typeof REFUSALS]
    : { zh: code, en: code, then: UNKNOWN };
