import type { Entry } from './entry.ts';

const checkEntry = {
  zh: '核对这条记录，再试一次。',
  en: 'Check this entry and try again.',
};
const checkPaper = {
  zh: '对照协议原文改正；原文自己矛盾的，把原文粘贴进来，或者请对方更正。',
  en: 'Correct it by the paper; if the paper contradicts itself, paste its words, or ask the lender to correct it.',
};

/** Refusals of a case: moves, days, offers, agreements, instalments. */
export const negotiationProblems = {
  ILLEGAL_MOVE: {
    zh: '现在是「{state}」，没有「{event}」这一步。',
    en: 'In the state “{state}” there is no step “{event}”.',
    next: {
      zh: '这个状态能走：{steps}。',
      en: 'Steps of this state: {steps}.',
    },
  },
  CASE_CLOSED: {
    zh: '个案已经结束，「{event}」不再改变它。',
    en: 'The case has ended; “{event}” changes nothing.',
    next: {
      zh: '可以加联系记录；新的债务另建个案。',
      en: 'Contacts may still be added; begin a new case for a new debt.',
    },
  },
  STALE_VERSION: {
    zh: '你看到的是第 {seen} 条之后的个案，现在已到第 {version} 条。',
    en: 'You saw the case after entry {seen}; it now stands at entry {version}.',
    next: { zh: '重新看一遍再操作。', en: 'Look at it again, then repeat.' },
  },
  ENTRY_ID_REUSED: {
    zh: '编号「{id}」已经用在另一条记录上。',
    en: 'Another entry already has the id “{id}”.',
    next: { zh: '给新的记录新的编号。', en: 'Give the new entry its own id.' },
  },
  DATE_ORDER: {
    zh: '日期 {on} 早于个案的上一步（{last}）。',
    en: 'The day {on} lies before the last step of the case ({last}).',
    next: {
      zh: '按发生的先后记；上一步记错了，先把它划掉或更正。',
      en: 'Enter steps in their order; strike or correct an earlier one that is wrong.',
    },
  },
  NAMED_DAY_PAST: {
    zh: '说好的日期 {named} 早于这条记录的 {on}。',
    en: 'The day that was named, {named}, lies before this entry ({on}).',
    next: checkEntry,
  },
  FACT_MISSING: {
    zh: '「{event}」还缺「{fact}」。',
    en: '“{event}” lacks “{fact}”.',
    next: { zh: '补上再试。', en: 'Add it and try again.' },
  },
  EVENT_UNKNOWN: {
    zh: '没有「{event}」这种记录。',
    en: 'There is no event “{event}”.',
    next: { zh: '全部名称见 docs/case.md。', en: 'All names are in docs/case.md.' },
  },
  DEBT_NOT_NAMED: {
    zh: '个案有几笔债务，这条记录没有说是哪一笔。',
    en: 'The case has several debts, and this entry does not say which one it is about.',
    next: { zh: '写上 "debt"。', en: 'Add “debt”.' },
  },
  DEADLINE_AHEAD: {
    zh: '期限 {on} 还没有过，不能记「{event}」。',
    en: 'The deadline {on} has not passed; “{event}” cannot be entered yet.',
    next: { zh: '等到那天以后。', en: 'Wait until after that day.' },
  },
  TOO_SOON: {
    zh: '没有新情况时，{on} 起才再次申请。',
    en: 'Without new facts, a new request can be made from {on} on.',
    next: {
      zh: '情况有变化就把新情况记下来；否则等到那天。',
      en: 'If facts changed, enter the new facts; otherwise wait until then.',
    },
  },
  REASON_GIVEN: {
    zh: '对方给了理由，不能按没有理由投诉。',
    en: 'The lender gave a reason, so the complaint cannot be that there was none.',
    next: {
      zh: '认为不公平，就按不公平投诉。',
      en: 'If it is unfair, complain of that.',
    },
  },
  LIMITATION_FIRST: {
    zh: '这笔债务可能超过诉讼时效，或者日期不清楚，先弄清再做「{event}」。{zh}时效由你自己主张，法院不会替你提。',
    en: 'This debt may be out of time, or its dates are not known; clear that up before “{event}”. {en} You have to raise it yourself; no court does it for you.',
    next: {
      zh: '先用账务核对问清账目：它不承认任何金额和期限。书面申请、承诺、签字或付一小笔，都可能让时效重新起算；可以先问免费的法律援助。看过后记下看过时效提示；自己决定要还的，写明要还。还不还由你决定，这不是叫你不还。',
      en: 'First ask for a statement of account: it acknowledges no sum and no time. A written request, a promise, a signature or a small payment can restart time; legal aid, which is free, can be asked first. Once you have read it, note that the limitation check was read; if you decide to pay, say so in the case. Whether to pay is your choice; this is no advice not to.',
    },
  },
  OFFER_EMPTY: {
    zh: '方案里没有任何一期。',
    en: 'There is no instalment in it.',
    next: { zh: '写上每期的日期和金额。', en: 'State the day and sum of each instalment.' },
  },
  OFFER_SUM: {
    zh: '各期相加是 {sum} 元，写的合计是 {total} 元。',
    en: 'The instalments come to {sum} yuan, but the total is given as {total} yuan.',
    next: { zh: '向对方问清楚，再改正。', en: 'Ask the lender, then correct it.' },
  },
  OFFER_TOO_HIGH: {
    zh: '这个方案排不进收支：{month} 差 {sum} 元，不能接受。',
    en: 'This offer does not fit the money available: {sum} yuan is missing in {month}. It cannot be accepted.',
    next: {
      zh: '用排得进的方案还价。',
      en: 'Counter with what fits.',
    },
  },
  OFFER_FITS: {
    zh: '这个方案每个月都排得进收支。',
    en: 'This offer fits what is available in every month.',
    next: {
      zh: '可以接受；为别的原因还价，写明原因。',
      en: 'It can be accepted; to counter for another reason, say which.',
    },
  },
  COUNTER_TOO_HIGH: {
    zh: '这个还价排不进收支。',
    en: 'This counter-offer does not fit the money available.',
    next: { zh: '不要超过负担得起的金额。', en: 'Do not go above the affordable sum.' },
  },
  NOTHING_ON_TABLE: {
    zh: '「{event}」以前还没有谈好的数字，没有可以接受的方案。',
    en: 'Before “{event}” no terms were named: there is nothing to accept.',
    next: {
      zh: '先记下方案或还价的数字。',
      en: 'First enter the figures of the offer or counter-offer.',
    },
  },
  OFFER_OTHER: {
    zh: '桌上的方案是 {id}，不是这一个。',
    en: 'The offer on the table is {id}, not this one.',
    next: { zh: '看清方案再接受。', en: 'Look at the offer, then accept.' },
  },
  TERMS_MISMATCH: {
    zh: '条款和你看到的不一样了。',
    en: 'The terms are not those that were seen.',
    next: { zh: '重新核对再接受。', en: 'Compare them again, then accept.' },
  },
  OFFER_EXPIRED: {
    zh: '方案在 {on} 已经过期。',
    en: 'The offer ended on {on}.',
    next: { zh: '请对方重新给出方案。', en: 'Ask for a new offer.' },
  },
  AGREEMENT_SUM: {
    zh: '各项相加是 {sum} 元，写的合计是 {total} 元。',
    en: 'The parts come to {sum} yuan, but the total is given as {total} yuan.',
    next: checkPaper,
  },
  AGREEMENT_COUNT: {
    zh: '写了 {count} 期，列出的是 {found} 期。',
    en: '{count} instalments are stated, but {found} are listed.',
    next: checkPaper,
  },
  INSTALMENT_ORDER: {
    zh: '第 {no} 期的日期不在前一期之后。',
    en: 'Instalment {no} does not come after the one before it.',
    next: checkPaper,
  },
  TEXT_DIFFERS: {
    zh: '文字和谈好的不一致：{fields}。',
    en: 'The text is not what was agreed: {fields}.',
    next: {
      zh: '记下文字不一样，请对方改正，改好了再确认。',
      en: 'Note that the text differs, ask for a corrected one, and then confirm it.',
    },
  },
  INSTALMENT_DIFFERS: {
    zh: '和第 {no} 期（{due}，{amount} 元）对不上。',
    en: 'It does not match instalment {no} ({due}, {amount} yuan).',
    next: {
      zh: '核对金额和日期。对方的账单和协议不同，或者这一期没有还，就照那样记。',
      en: 'Check the sum and the day. If the lender’s bill departs from the agreement, or it was not paid, note that instead.',
    },
  },
  PAID_PART: {
    zh: '第 {no} 期要还 {amount} 元，还差 {missing} 元。',
    en: 'Instalment {no} is {amount} yuan; {missing} yuan are missing.',
    next: {
      zh: '补够了一起记。补不够，现在就告诉对方差多少、哪天能补。',
      en: 'Note it once the rest is paid. If it cannot be, tell them now how much is missing and when you can pay it.',
    },
  },
  PAID_MORE: {
    zh: '和哪几期都对不上：第 {no} 期是 {amount} 元。',
    en: 'It is the sum of no instalments: number {no} is {amount} yuan.',
    next: {
      zh: '核对还了多少。多还的，问清对方记在了哪里。',
      en: 'Check how much was paid. If it was more, ask where the rest was booked.',
    },
  },
  INSTALMENT_MATCHES: {
    zh: '这笔正好是第 {no} 期（{due}，{amount} 元），按时还的，不是没还。',
    en: 'This payment is instalment {no} ({due}, {amount} yuan), in full and on time: it was not missed.',
    next: {
      zh: '按还了记下来；金额或日期记错了，改了再记。',
      en: 'Enter it as paid; if the sum or the day is wrong, correct it first.',
    },
  },
  INSTALMENT_PAID: {
    zh: '第 {no} 期已经对上，或者没有这一期。',
    en: 'Instalment {no} is matched already, or does not exist.',
    next: checkEntry,
  },
  INSTALMENTS_OPEN: {
    zh: '还有 {count} 期没有对上。',
    en: '{count} instalments are still open.',
    next: {
      zh: '逐期对上；提前还清的，就记提前还清。',
      en: 'Match each; if all was settled early, enter that.',
    },
  },
  ENTRY_AHEAD: {
    zh: '日期 {on} 在今天（{today}）以后，还没有发生。',
    en: 'The day {on} lies after today ({today}): it has not happened yet.',
    next: {
      zh: '发生了再记，或者核对日期。',
      en: 'Enter it when it has happened, or check the day.',
    },
  },
  PAID_AHEAD: {
    zh: '还款日 {paid} 晚于这条记录的 {on}：还没有发生的还款不能记。',
    en: 'The payment of {paid} lies after this entry ({on}): what has not happened cannot be entered.',
    next: {
      zh: '还了以后再记，或者核对日期。',
      en: 'Enter it when it was made, or check the day.',
    },
  },
  UNDO_OVER: {
    zh: '撤销协议的时间到 {on} 为止，已经过了。',
    en: 'The agreement could be undone until {on}.',
    next: {
      zh: '做不到就尽快联系对方，记下收入或支出变了。',
      en: 'If it cannot be kept, contact the lender soon and enter that income or costs have changed.',
    },
  },
  PAID_TOO_LATE: {
    zh: '第 {no} 期补得太晚：协议允许 {days} 天。',
    en: 'Instalment {no} was made good too late: the agreement allows {days} days.',
    next: {
      zh: '联系对方，问协议还算不算数，再记下来。',
      en: 'Ask the lender whether the agreement still stands, and note what they say.',
    },
  },
  REHEARSAL_EMPTY: {
    zh: '这笔债务没有可以练习的申请。',
    en: 'There is nothing to practise for this debt.',
    next: { zh: '先填好欠款和收支。', en: 'Complete the debt and the budget first.' },
  },
  ENTRY_UNKNOWN: {
    zh: '没有第 {entry} 条记录可以更正。',
    en: 'There is no entry {entry} to correct.',
    next: { zh: '核对记录的序号（seq）。', en: 'Check the number (seq) of the entry.' },
  },
  CORRECTION_BREAKS: {
    zh: '{why}所以这样更正后，第 {seq} 条记录就不成立了。',
    en: '{why} So with this correction entry {seq} could not stand.',
    next: {
      zh: '从后往前更正。',
      en: 'Correct the later entries first.',
    },
  },
} as const satisfies Record<string, Entry>;
