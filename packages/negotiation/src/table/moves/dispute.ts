import type { Move } from '../move.ts';

const NEXT_STEP = { zh: '给出下一步。', en: 'Shows the next step.' };
const LAST_DAY = { zh: '给出答复的最后一天。', en: 'Last day to answer.' };
const COMPLAINT = { zh: '写投诉、附件、期限。', en: 'Complaint text, enclosures, deadline.' };
const COMPARISON = { zh: '逐项核对。', en: 'Field-by-field comparison.' };

/** Refusal, complaint, mediation, court, sale, pause, settlement and the end. */
export const disputeMoves: readonly Move[] = [
  {
    from: ['refused'],
    words: 'new facts or more proof',
    events: ['new-facts', 'more-proof'],
    to: 'prepared',
    does: {
      zh: '没有新情况时，至少隔 30 天。',
      en: 'Not sooner than 30 days unless facts changed.',
    },
  },
  {
    from: ['refused'],
    words: 'no reason, or unfair',
    events: ['no-reason', 'unfair'],
    to: 'complained',
    does: COMPLAINT,
  },
  {
    from: ['requested', 'in_review', 'countered', 'renegotiating'],
    words: 'complaint that no answer comes',
    events: ['no-reason', 'unfair'],
    when: 'silent',
    to: 'complained',
    does: COMPLAINT,
  },
  {
    from: ['complained'],
    words: 'answer: yes or offer',
    events: ['answer-yes', 'offer'],
    to: 'offered',
    does: {
      zh: '与负担得起的金额、总花费和规则比较。',
      en: 'Compares with the affordable sum, total cost and rules.',
    },
  },
  {
    from: ['complained'],
    words: 'answer: no, or deadline over',
    events: ['answer-no', 'deadline-over'],
    to: 'escalated',
    does: { zh: '选受理机构，备附件。', en: 'Chooses the body; enclosures.' },
  },
  {
    from: ['escalated'],
    words: 'mediation agreed',
    events: ['mediation-agreed'],
    to: 'confirming',
    does: {
      zh: '调解协议可以申请法院确认。',
      en: 'A mediated agreement can be confirmed by a court.',
    },
  },
  {
    from: ['escalated'],
    words: 'rejected or closed, no court paper',
    events: ['rejected-or-closed'],
    when: 'no-court-paper',
    to: 'refused',
    does: NEXT_STEP,
  },
  {
    from: ['escalated'],
    words: 'court paper or payment order',
    events: ['rejected-or-closed'],
    when: 'court-paper',
    stated: { court: { paper: 'payment-order' } },
    to: 'legal',
    does: LAST_DAY,
  },
  {
    from: 'any',
    but: ['settled', 'closed'],
    words: 'notice of a court, payment order, arbitration',
    events: ['notice-of-court'],
    to: 'legal',
    does: {
      zh: '给出答复的最后一天；法律援助；随时可以继续谈。',
      en: 'Shows the last day to answer; legal aid; keep talking: settlement is possible at any time.',
    },
  },
  {
    from: 'any',
    but: ['closed'],
    words: 'claim sold',
    events: ['claim-sold'],
    to: 'sold',
    does: {
      zh: '要转让证明，再与新债权人准备。',
      en: 'Proof of assignment wanted; then back to prepared with the new creditor.',
    },
  },
  {
    from: ['sold'],
    words: 'proof of assignment, back to prepared with the new creditor',
    events: ['proof-of-assignment'],
    when: 'no-agreement-runs',
    to: 'prepared',
    does: { zh: '改为新债权人。', en: 'The new creditor takes the place of the old one.' },
  },
  {
    from: ['sold'],
    words: 'proof of assignment, the agreement binds the new creditor',
    events: ['proof-of-assignment'],
    when: 'agreement-runs',
    to: 'active',
    does: {
      zh: '改为新债权人，协议照旧，钱还到核实过的账户。',
      en: 'The new creditor takes the place of the old one; the agreement goes on, and is paid to the account that was checked.',
    },
  },
  {
    from: 'any',
    but: ['closed'],
    words: 'borrower unwell',
    events: ['borrower-unwell'],
    to: 'paused',
    does: {
      zh: '提醒关闭，只留有法律效果的日期。',
      en: 'Reminders off except dates with legal effect.',
    },
  },
  {
    from: ['paused'],
    words: 'date reached',
    events: ['date-reached'],
    to: 'earlier',
    does: { zh: '慢慢回来。', en: 'Soft return.' },
  },
  {
    from: ['active'],
    words: 'last instalment matched, or settled early',
    events: ['last-instalment-matched', 'settled-early'],
    to: 'settled',
    does: {
      zh: '要结清证明，一两个月后查征信。',
      en: 'Asks for the proof of settlement and the credit report after 1–2 months.',
    },
  },
  {
    from: ['active', 'at_risk'],
    words: 'the instalment matched was the last one',
    events: ['instalment-matched'],
    when: 'none-left',
    to: 'settled',
    does: {
      zh: '要结清证明，一两个月后查征信。',
      en: 'Asks for the proof of settlement and the credit report after 1–2 months.',
    },
  },
  {
    from: 'any',
    but: ['noted', 'active', 'settled', 'closed'],
    words: 'last instalment matched while something else goes on',
    events: ['last-instalment-matched'],
    when: 'agreement-runs',
    to: 'settled',
    does: {
      zh: '要结清证明，一两个月后查征信。',
      en: 'Asks for the proof of settlement and the credit report after 1–2 months.',
    },
  },
  {
    from: 'any',
    but: ['active', 'settled', 'closed'],
    words: 'settled early whatever else goes on',
    events: ['settled-early'],
    to: 'settled',
    does: {
      zh: '要结清证明，一两个月后查征信。',
      en: 'Asks for the proof of settlement and the credit report after 1–2 months.',
    },
  },
  {
    from: 'any',
    but: ['settled', 'closed'],
    words: 'paid in full',
    events: ['paid-in-full'],
    to: 'settled',
    does: {
      zh: '要结清证明，一两个月后查征信。',
      en: 'Asks for the proof of settlement and the credit report after 1–2 months.',
    },
  },
  {
    from: ['settled'],
    words: 'confirmation stored, report right',
    events: ['confirmation-stored'],
    to: 'closed',
    does: { zh: '保存好证明。', en: 'Keeps the confirmation.' },
  },
  {
    from: ['active', 'at_risk', 'settled'],
    words: 'report wrong',
    events: ['report-wrong'],
    to: 'lender_deviates',
    does: { zh: '向征信机构提出异议。', en: 'Objection to the credit register.' },
  },
  {
    from: 'any',
    but: ['active', 'at_risk', 'settled'],
    words: 'report wrong while something else goes on, or after the end',
    events: ['report-wrong'],
    to: 'same',
    does: {
      zh: '向征信机构提出异议；别的事照旧。',
      en: 'Objection to the credit register; the rest goes on.',
    },
  },
  {
    from: 'any',
    words: 'the report was put right',
    events: ['corrected'],
    when: 'report-stands',
    to: 'same',
    does: { zh: '记下更正；别的事照旧。', en: 'Keeps the correction; the rest goes on.' },
  },
  {
    from: ['legal'],
    words: 'settlement reached and in writing',
    events: ['settlement-in-writing'],
    to: 'confirming',
    does: COMPARISON,
  },
  {
    from: ['legal'],
    words: 'paid or enforced in full',
    events: ['paid-or-enforced-in-full'],
    to: 'settled',
    does: NEXT_STEP,
  },
  {
    from: ['legal', 'refused', 'noted'],
    words:
      'ended otherwise (prescribed and pleaded, found unlawful, bankruptcy-like procedure, entered by mistake)',
    events: ['ended-otherwise'],
    to: 'closed',
    does: { zh: '记下原因。', en: 'Reason kept.' },
  },
];
