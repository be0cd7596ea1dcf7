import type { Text } from '@forbear/problem';

const say = (zh: string, en: string): Text => ({ zh, en });

/** Every next action, as the person reads it. */
export const ACTIONS = {
  'complete-facts': say('把债务和收支填全。', 'Fill in the rest of the facts and the budget.'),
  'begin-contact': say('开始联系对方。', 'Contact the lender.'),
  'try-again': say(
    '换个时间或渠道再试一次。',
    'Try again at another time or through another channel.',
  ),
  'send-letter': say('试了三次，改寄书面申请。', 'After three tries, send the letter.'),
  'await-reply': say(
    '等答复；到这天还没有，就提醒。',
    'Wait for the reply; if none has come by then, send a reminder.',
  ),
  'await-decision': say(
    '等审核结果；到这天还没有，就提醒。',
    'Wait for the decision; if none has come by then, send a reminder.',
  ),
  'await-answer': say(
    '等对方回应还价，或者改文字；到这天还没有，就提醒。',
    'Wait for their answer, or for the mended text; if none has come by then, send a reminder.',
  ),
  'remind-again': say('还没有答复，再提醒一次。', 'No answer yet: send one more reminder.'),
  'complain-of-silence': say(
    '两次提醒都没有答复：向对方正式投诉。',
    'Two reminders went unanswered: make a formal complaint to the lender.',
  ),
  'send-papers': say(
    '把材料交上，或者说明什么时候能交。',
    'Send the papers, or say when you will send them.',
  ),
  'answer-offer': say('比较方案，给出答复。', 'Compare the offer and answer it.'),
  'ask-for-text': say('请对方用文字确认。', 'Ask them to confirm it in writing.'),
  'send-summary': say(
    '把谈好的数字写成小结发给对方，请对方用文字确认；留好发出的记录。',
    'Send them your own summary of the agreed figures, ask them to confirm it in writing, and keep proof that you sent it.',
  ),
  'pay-as-said': say(
    '按口头说好的数还这一期，备注写清是哪一期，留好凭证；同时要文字。',
    'Pay this instalment exactly as agreed, state which one it is, and keep the receipt; go on asking for written confirmation.',
  ),
  'complain-of-no-text': say(
    '要了两次还没有文字：向对方投诉，请它确认谈好的方案。',
    'You have asked twice and nothing has come in writing: complain to the lender and ask it to confirm what was agreed.',
  ),
  'compare-text': say('逐项核对协议文字。', 'Compare the text of the agreement item by item.'),
  pay: say('按协议还这一期。', 'Pay the instalment as agreed.'),
  'record-settled': say(
    '各期都已还清，请对方结清。',
    'All instalments are paid: ask for the debt to be settled.',
  ),
  'call-lender': say('到期前先联系对方。', 'Call the lender before the due day.'),
  'make-good': say(
    '先看是不是用别的方式还了；没有就把差的部分补上，写清何时补足，告诉对方。',
    'Check whether it was paid some other way. If not, pay what is missing, or tell the lender in writing when you will.',
  ),
  'ask-to-reinstate': say(
    '能补多少补多少，书面请对方恢复协议。对方可能要求一次还清，也可能起诉：法院的文书当天看最后一天。',
    'Pay what you can of the shortfall and ask in writing for the agreement to be reinstated. The lender may call in the whole sum or sue: if a court paper comes, look up its last day the same day.',
  ),
  object: say('把不一致的地方写成异议，附上证据。', 'Object in writing, with proof.'),
  complain: say(
    '问清拒绝的理由；不给理由，或者理由不对，就向对方正式投诉。',
    'Ask why they refused; if they give no reason, or a wrong one, make a formal complaint to them.',
  ),
  'prepare-anew': say(
    '有新情况或新材料时，重新准备。',
    'Prepare a new request once you have new facts or more proof.',
  ),
  'await-complaint-answer': say(
    '等投诉答复；到这天还没有，就找受理机构。',
    'Wait for the answer to the complaint; if none has come by then, go to an outside body.',
  ),
  'go-to-body': say(
    '投诉没有答复，找受理机构。',
    'The complaint went unanswered: go to an outside body.',
  ),
  'await-body': say(
    '等受理机构或调解的结果。',
    'Wait for the outcome from the body or the mediation.',
  ),
  'answer-court': say(
    '在最后一天以前答复，先找法律援助。',
    'Answer by the last day; ask legal aid first.',
  ),
  'court-day-passed': say(
    '答复的最后一天已经过了：今天就打文书上的电话，问还能不能补交、哪天开庭，同时找法律援助；开庭一定要到。',
    'The last day to answer has passed: call the number in the paper today, ask whether an answer is still accepted and when the hearing is, and contact legal aid. Do attend the hearing.',
  ),
  'read-court-day': say(
    '今天就看文书上写的最后一天，补记下来，先找法律援助。',
    'Look up the last day in the paper today and note it; ask legal aid first.',
  ),
  'ask-for-assignment-proof': say(
    '要转让证明，核实以前不付给新账户。',
    'Ask for proof of the assignment; do not pay into a new account until you have verified it.',
  ),
  rest: say('休息，到这天再继续。', 'Rest, and come back on this day.'),
  'ask-for-settlement-proof': say('要结清证明。', 'Ask for the proof of settlement.'),
  'keep-papers': say(
    '把协议和证明至少保存到这天。',
    'Keep the agreement and the receipts at least until then.',
  ),
} as const satisfies Record<string, Text>;

export type ActionName = keyof typeof ACTIONS;
