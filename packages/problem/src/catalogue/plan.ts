import type { Entry } from './entry.ts';

export const planProblems = {
  NO_DEBTS: {
    zh: '还没有填写债务。',
    en: 'No debt has been entered yet.',
    next: { zh: '先添加一笔欠款。', en: 'Add a debt first.' },
  },
  DEBT_APART: {
    zh: '{creditor}这笔没有排进方案：可能已经过了诉讼时效。',
    en: '{creditor} is not in any plan: the claim may be out of time.',
    next: {
      zh: '先看法律检查，决定了再准备材料；决定还的，先在案件里记下来。',
      en: 'Read the law check and decide before any paper; if you decide to pay, note it in the case first.',
    },
  },
  NO_OPTION: {
    zh: '{id} 这笔债务没有任何可用的处理办法。',
    en: 'There is no way to treat debt {id}.',
    next: {
      zh: '检查对方的答复和可以接受的办法是不是互相矛盾。',
      en: 'Check whether the answer and what the creditor accepts contradict each other.',
    },
  },
  PLAN_TOO_LONG: {
    zh: '还款拖到 {max} 个月以后，超出可以计算的范围。',
    en: 'Payments go beyond {max} months, more than can be planned.',
    next: { zh: '检查期数和日期。', en: 'Check the number of instalments and the dates.' },
  },
  ROWS_CONTRADICT: {
    zh: '待还各期的本金合计 {rows} 元，和剩余本金 {principal} 元对不上。',
    en: 'The rows still to be paid hold {rows} yuan of principal, but the open principal is {principal} yuan.',
    next: {
      zh: '剩余本金是多少？还有哪几期没还？请照 App 或账单核对。',
      en: 'What is the open principal, and which rows are not paid? Compare with the app or the bill.',
    },
  },
  ROW_SUM: {
    zh: '待还的第 {no} 行，应还的不等于本金、利息、费用之和。',
    en: 'In row {no} of those still to be paid, the payment is not the sum of principal, interest and fee.',
    next: {
      zh: '这一期应还多少，其中本金、利息、费用各多少？请照 App 或账单核对。',
      en: 'How much is due then, and how much of it is principal, interest and fee? Compare with the app or the bill.',
    },
  },
  ROWS_MANY: {
    zh: '待还的期数超过 {max} 期，没法照着计算。',
    en: 'More than {max} rows are given as still to be paid, more than can be calculated.',
    next: {
      zh: '一共还剩几期，多久还一次？请照合同核对。',
      en: 'How many payments are left, and how often are they due? Compare with the contract.',
    },
  },
  ROWS_UNSORTED: {
    zh: '待还各期没有按还款日先后排列。',
    en: 'The rows still to be paid are not in the order of their due days.',
    next: {
      zh: '每一期的还款日是哪天？请按先后填写，每期一天。',
      en: 'On which day is each row due? Give them in order, one day for each.',
    },
  },
  DAY_AHEAD: {
    zh: '{what}写的是 {day}，比今天晚。',
    en: 'The day given{of}, {day}, is still to come.',
    next: { zh: '这一天对吗？请核对。', en: 'Is the day right? Check it.' },
  },
  RECEIVED_ABOVE: {
    zh: '写的到手 {received} 元，比合同借的 {principal} 元还多。',
    en: '{received} yuan is given as received, more than the {principal} yuan of the contract.',
    next: {
      zh: '合同写借多少，实际到手多少？请核对。',
      en: 'How much does the contract lend, and how much was received? Check both.',
    },
  },
  FIGURES_OLD: {
    zh: '欠款数字是 {days} 天前的（{day}），可能已经变了。',
    en: 'The figures are {days} days old ({day}) and may have changed.',
    next: { zh: '今天欠多少？请照 App 更新。', en: 'What is owed today? Update it from the app.' },
  },
  INCOME_ENDS_FIRST: {
    zh: '“{what}”的结束日早于开始日，没有算进去。',
    en: '“{what}” ends before it begins, so it is not counted.',
    next: { zh: '从哪天到哪天有这笔收入？', en: 'From which day until which day does it come?' },
  },
  INCOME_DAY_MISSING: {
    zh: '“{what}”是一次性的收入，没有写哪天到账，没有算进去。',
    en: '“{what}” comes once, but its day is not given; it is not counted.',
    next: { zh: '哪天到账？', en: 'On which day does it come?' },
  },
  PRACTICE_WRONG: {
    zh: '{kind} 的惯例数据自相矛盾，或者超出法定上限。',
    en: 'The practice data of {kind} contradict themselves or pass a legal limit.',
    next: {
      zh: '月数应为 1 到 12，期数应为 1 到 60，比例应在 0 到 1 之间。',
      en: 'Use 1 to 12 months, 1 to 60 instalments and shares from 0 to 1.',
    },
  },
  CARD_TERM_LONG: {
    zh: '信用卡个性化分期最长 {max} 个月。',
    en: 'An individual card agreement has at most {max} months.',
    next: { zh: '改成不超过上限的期数。', en: 'Use a count within the limit.' },
  },
} as const satisfies Record<string, Entry>;
