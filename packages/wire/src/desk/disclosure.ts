import type { Text } from '@forbear/problem';

/** What a borrower may show a desk, item by item, each for one purpose and no more (K2). */
export const DISCLOSED = {
  request: {
    sensitive: false,
    endsAfterDecision: undefined,
    words: {
      zh: '这笔债的原因（只有大类）、你每月能还多少、想怎么还。用来处理这次申请。',
      en: 'The kind of reason, what you can pay a month and what you ask for. Used to handle this request.',
    },
  },
  budget: {
    sensitive: true,
    endsAfterDecision: 30,
    words: {
      zh: '每笔收入多少、哪天到、到什么时候（不写是哪来的），必要开支的总数，存款。用来核对方案每个月都还得起，决定后 30 天删除。',
      en: 'Each income with its days (not where it comes from), the total of essential spending, savings. Used to see that a plan fits every month; erased 30 days after the decision.',
    },
  },
  others: {
    sensitive: true,
    endsAfterDecision: 30,
    words: {
      zh: '其他债务的笔数和方案里每月最多付给它们的合计，没有别家的名字。用来核对方案，决定后 30 天删除。',
      en: 'How many other debts there are and the most that the plan pays them in a month, without names. Used to check a plan; erased 30 days after the decision.',
    },
  },
  papers: {
    sensitive: true,
    endsAfterDecision: 30,
    words: {
      zh: '你选的这些材料。用来核对原因，决定后 30 天删除。',
      en: 'The papers that you choose. Used to check the reason; erased 30 days after the decision.',
    },
  },
  identity: {
    sensitive: true,
    endsAfterDecision: undefined,
    words: {
      zh: '协议必须写的身份信息。用来订立协议，还清后保存三年。',
      en: 'The identity details that an agreement needs. Used to make it; kept three years after it is paid.',
    },
  },
  'safe-contact': {
    sensitive: false,
    endsAfterDecision: undefined,
    words: {
      zh: '什么时候、用什么方式联系你是安全的。用来约束对方的联系。',
      en: 'When and how it is safe to contact you. Used to bind how they contact you.',
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly sensitive: boolean;
      readonly endsAfterDecision: number | undefined;
      readonly words: Text;
    }
  >
>;
export type DisclosedItem = keyof typeof DISCLOSED;
export const DISCLOSED_ITEMS = Object.keys(DISCLOSED) as readonly DisclosedItem[] as readonly [
  DisclosedItem,
  ...DisclosedItem[],
];
