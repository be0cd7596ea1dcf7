import type { Move } from '../move.ts';

const COMPARES = {
  zh: '与负担得起的金额、总花费和规则比较。',
  en: 'Compares with the affordable sum, total cost and rules.',
};
const ASKS_REASON = { zh: '问清理由和对方姓名。', en: 'Asks for reason and name.' };

/** From the first note to an offer on the table. */
export const contactMoves: readonly Move[] = [
  {
    from: ['noted'],
    words: 'facts complete, budget done',
    events: ['facts-complete'],
    to: 'prepared',
    does: { zh: '按选定的渠道准备材料。', en: 'Makes the kit for the chosen channel.' },
  },
  {
    from: ['prepared'],
    words: 'contact begun',
    events: ['contact-begun'],
    to: 'contacting',
    does: { zh: '打开记录表，开始计时。', en: 'Opens the record form; timer.' },
  },
  {
    from: ['contacting'],
    words: 'robot only / not reached',
    events: ['not-reached', 'robot-only'],
    to: 'same',
    does: {
      zh: '换个时间或渠道再试；三次以后建议写信。',
      en: 'Next try, other hour or channel; after 3 tries suggests the letter.',
    },
  },
  {
    from: ['contacting'],
    words: 'request taken, number given',
    events: ['request-taken'],
    to: 'requested',
    does: { zh: '记下答复期限。', en: 'Deadline for reply.' },
  },
  {
    from: ['contacting', 'requested', 'renegotiating'],
    words: 'refused on the spot',
    events: ['refused-on-the-spot'],
    to: 'refused',
    does: ASKS_REASON,
  },
  {
    from: ['requested', 'in_review', 'renegotiating'],
    words: 'papers asked',
    events: ['papers-asked'],
    to: 'proof_asked',
    does: { zh: '列出材料、期限和替代材料。', en: 'List with due date; substitutes.' },
  },
  {
    from: ['proof_asked'],
    words: 'papers sent',
    events: ['papers-sent'],
    to: 'in_review',
    does: { zh: '留回执，记下期限。', en: 'Receipt; deadline.' },
  },
  {
    from: ['proof_asked'],
    words: 'due date near, paper missing',
    events: ['paper-missing'],
    to: 'same',
    does: { zh: '写一段请求延长的话。', en: 'Text asking for more time.' },
  },
  {
    from: ['requested', 'in_review', 'countered', 'renegotiating'],
    words: 'offer',
    events: ['offer'],
    to: 'offered',
    does: COMPARES,
  },
  {
    from: ['requested', 'in_review', 'countered', 'complained', 'renegotiating'],
    words: 'silence past the deadline',
    events: ['silence-past-deadline'],
    to: 'same',
    does: {
      zh: '写提醒；第二次写投诉。',
      en: 'Reminder text; at the second one: complaint.',
    },
  },
  {
    from: ['offered'],
    words: 'fits, borrower accepts, no text yet',
    events: ['borrower-accepts'],
    when: 'no-text-yet',
    to: 'agreed_orally',
    does: { zh: '发出自己的小结。', en: 'Own summary sent.' },
  },
  {
    from: ['offered'],
    words: 'fits, borrower accepts, text there',
    events: ['borrower-accepts'],
    when: 'text-there',
    stated: { text: true },
    to: 'confirming',
    does: { zh: '逐项核对。', en: 'Field-by-field comparison.' },
  },
  {
    from: ['offered'],
    words: 'does not fit',
    events: ['does-not-fit'],
    to: 'countered',
    does: { zh: '写还价，记轮次。', en: 'Counter text; rounds counted.' },
  },
  {
    from: ['requested', 'renegotiating'],
    words: 'desk begins to look',
    events: ['desk-begins-to-look'],
    to: 'in_review',
    does: { zh: '等审核结果。', en: 'Waits for the decision.' },
  },
  {
    from: ['in_review', 'renegotiating'],
    words: 'refused, with or without reason',
    events: ['refused'],
    to: 'refused',
    does: ASKS_REASON,
  },
];
