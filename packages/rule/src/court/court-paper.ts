import { addDays, showDay, type Day } from '@forbear/money';
import { enCount, present, type Text } from '@forbear/problem';
import { asked, cited, finding, type CheckResult, type Finding } from '../finding/finding.ts';
import { checkReceived, endOfTerm, holidaysAfter, type AnsweredPaper } from './court-answer.ts';
import { ofDebt } from '../finding/wording.ts';
import { MEDIATION_AGREEMENT_FORM, MEDIATION_JUDICIAL_CONFIRMATION } from './rule/mediation.ts';
import { PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE } from './rule/payment-order.ts';

/** A paper with a last day to answer it. */
export type CourtPaper = {
  readonly kind: AnsweredPaper | 'mediation-agreement' | 'court-settlement';
  readonly debt?: string;
  /** Place of the contact that tells of it. */
  readonly contact?: number;
  /** The day it was received; absent while it is not known. */
  readonly on?: Day;
  /** Whether it came in a way that papers of a court do not: a text, a chat, a call. */
  readonly unsure?: boolean;
  /** The day of a message that tells of it: no day of receipt, and no term runs from it. */
  readonly heardOn?: Day;
};

/** The last day to object to a payment order in writing, whatever day of the week it is: so many days from receipt. */
export const objectionLastDay = (received: Day): Day =>
  addDays(received, PAYMENT_ORDER.values.objection_days);

/** The last day for both sides to ask for judicial confirmation of a mediated agreement. */
export const confirmationLastDay = (effective: Day): Day =>
  addDays(effective, MEDIATION_JUDICIAL_CONFIRMATION.values.joint_application_days);

/** Last days of papers: a payment order alarms, a mediated agreement may be confirmed. */
export function checkCourtPaper(paper: CourtPaper, asOf: Day): CheckResult {
  const { kind } = paper;
  if (kind !== 'payment-order' && kind !== 'mediation-agreement')
    return checkReceived({ ...paper, kind }, asOf);
  const rules =
    paper.kind === 'payment-order'
      ? cited(PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE)
      : cited(MEDIATION_JUDICIAL_CONFIRMATION);
  const checked = [
    {
      ...ofDebt(paper.debt),
      what:
        paper.kind === 'payment-order'
          ? { zh: '支付令的异议期限。', en: 'Last day to object to a payment order.' }
          : { zh: '调解协议的司法确认期限。', en: 'Last day to confirm a mediated agreement.' },
      rules,
    },
  ];
  if (paper.on === undefined)
    return {
      findings: paper.kind === 'payment-order' ? [undated(paper)] : [],
      checked,
      notChecked: [
        {
          ...ofDebt(paper.debt),
          answer: 'evidence.on',
          rules,
          would: {
            zh: '收到的日期决定最后一天，请补上收到日。',
            en: 'The last day depends on the day it was received; add that day.',
          },
        },
      ],
    };
  return paper.kind === 'payment-order'
    ? { findings: [order(paper, paper.on, asOf)], checked, notChecked: [] }
    : { findings: [], checked, notChecked: [], ways: confirmation(paper, paper.on, asOf) };
}

const SAY_ORDER: Text = {
  zh: '（交法院的书面异议）本人对支付令载明的债务有异议：……（写明对金额、费用、计算、送达或身份的具体异议）。',
  en: '(Written objection to the court) I object to the debt stated in the payment order: … (state what is wrong with the sum, the fees, the computation, the service or the person).',
};

const NO_DEFENCE: Text = {
  zh: '只说没钱还、想延期或换还款方式，不算异议；口头也不算。只写属实的异议。',
  en: 'Being unable to pay, or wanting more time or another way of paying, is not an objection, and an oral one does not count. Object only to what is truly wrong.',
};

function order(paper: CourtPaper, on: Day, asOf: Day): Finding {
  const last = objectionLastDay(on);
  const nth = asOf - on;
  const left = last - asOf;
  const served = PAYMENT_ORDER_INABILITY_NO_DEFENCE.values.lapses_if_unserved_days;
  const { objection_days: days } = PAYMENT_ORDER.values;
  const stands: Text =
    left > 0
      ? {
          zh: `今天是第 ${nth} 天，还剩 ${left} 天。`,
          en: `Today is day ${nth}, with ${enCount(left, 'day')} left.`,
        }
      : left === 0
        ? { zh: `今天是第 ${nth} 天，最后一天。`, en: `Today is day ${nth}, the last one.` }
        : {
            zh: `今天是第 ${nth} 天，已过 ${-left} 天；没有异议的支付令可以强制执行。`,
            en: `Today is day ${nth}, ${enCount(-left, 'day')} past it; an order without objection can be enforced.`,
          };
  const doNow: Text =
    left >= 0
      ? {
          zh: `${showDay(last, 'zh')} 前（含当天）把书面异议交到发支付令的法院并留回执；今天就联系当地法律援助。${NO_DEFENCE.zh}异议成立的，支付令失效，案子转入诉讼（对方不同意起诉的除外），到时按时答辩。同时可以继续和债权人谈。`,
          en: `File a written objection with the court that issued it by ${showDay(last, 'en')} at the latest and keep the receipt; contact local legal aid today. ${NO_DEFENCE.en} A good objection ends the order and turns the matter into a lawsuit unless the applicant does not want one: answer that in time. Talks with the creditor can go on meanwhile.`,
        }
      : {
          zh: `带上支付令和信封，尽快找法院和当地法律援助核对送达日期；${served} 日内没有送达、或债权人已就同一笔债起诉的，支付令失效。继续和债权人谈分期，执行中也能和解。`,
          en: `Take the order and its envelope to the court and to local legal aid to check the day of service; the order lapses if it was not served within ${served} days or if the creditor sues on the same debt. Keep talking about instalments; a settlement is still possible during enforcement.`,
        };
  return finding([PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE], {
    ...ofDebt(paper.debt),
    ...present({ contact: paper.contact }),
    arithmetic: {
      zh: `${showDay(on, 'zh')} 收到支付令：${showDay(on, 'zh')} + ${days} 天 = ${showDay(last, 'zh')} 是书面异议的最后一天。${stands.zh}`,
      en: `The payment order was received on ${showDay(on, 'en')}: ${showDay(on, 'en')} + ${days} days = ${showDay(last, 'en')} is the last day for a written objection. ${stands.en}`,
    },
    say: SAY_ORDER,
    do: doNow,
    ...doubts(paper, last),
  });
}

const BY_MESSAGE: Text = {
  zh: '支付令应由法院送达；短信、聊天或电话里说的，先打法院公开电话核对案号，不点链接、不付款。',
  en: 'A payment order is served by a court. If you only hear of one by text, chat or phone, check the case number through the court’s public number first; open no link and pay nothing.',
};

/** A holiday can move the last day, and a message is no service. */
function doubts(paper: CourtPaper, last: Day): { uncertain?: Text } {
  const next = endOfTerm(last);
  const parts: Text[] = [];
  const unknown = holidaysAfter(last);
  if (unknown !== undefined) parts.push(unknown);
  else if (next !== last)
    parts.push({
      zh: `那天是休息日，可能顺延到 ${showDay(next, 'zh')}，不要指望顺延。`,
      en: `That day is not a working day; the deadline may move to ${showDay(next, 'en')}, but do not rely on it.`,
    });
  if (paper.unsure === true) parts.push(BY_MESSAGE);
  if (parts.length === 0) return {};
  return {
    uncertain: {
      zh: parts.map(({ zh }) => zh).join(''),
      en: parts.map(({ en }) => en).join(' '),
    },
  };
}

function undated(paper: CourtPaper): Finding {
  const { objection_days } = PAYMENT_ORDER.values;
  const make = paper.unsure === true ? asked : finding;
  return make([PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE], {
    ...ofDebt(paper.debt),
    ...present({ contact: paper.contact }),
    arithmetic: {
      zh: `收到支付令，哪天收到没有记下；书面异议的期限是收到之日起 ${objection_days} 天。`,
      en: `A payment order was received, but the day is not noted; a written objection is due within ${objection_days} days of receipt.`,
    },
    say: SAY_ORDER,
    do: {
      zh: `今天就看信封和送达回证上的日期，按收到日 + ${objection_days} 天算最后一天，并联系当地法律援助。${NO_DEFENCE.zh}`,
      en: `Look at the envelope and the proof of service today, count ${objection_days} days from receipt, and contact local legal aid. ${NO_DEFENCE.en}`,
    },
    ...(paper.unsure === true ? { uncertain: BY_MESSAGE } : {}),
  });
}

function confirmation(paper: CourtPaper, on: Day, asOf: Day): readonly Finding[] {
  const last = confirmationLastDay(on);
  const { joint_application_days } = MEDIATION_JUDICIAL_CONFIRMATION.values;
  if (asOf > last) return [];
  return [
    finding([MEDIATION_JUDICIAL_CONFIRMATION, MEDIATION_AGREEMENT_FORM], {
      ...ofDebt(paper.debt),
      ...present({ contact: paper.contact }),
      arithmetic: {
        zh: `调解协议 ${showDay(on, 'zh')} 生效：${showDay(on, 'zh')} + ${joint_application_days} 天 = ${showDay(last, 'zh')} 前双方可以共同申请司法确认。`,
        en: `The mediated agreement took effect on ${showDay(on, 'en')}: until ${showDay(on, 'en')} + ${joint_application_days} days = ${showDay(last, 'en')} both sides may ask a court to confirm it.`,
      },
      say: {
        zh: '是否申请司法确认，我想先想清楚再答复。',
        en: 'I would like to think about judicial confirmation before I answer.',
      },
      do: {
        zh: '确认后违约可以直接强制执行；每期都有把握再申请。确认不收费。',
        en: 'Once it is confirmed, a breach can be enforced directly: ask for confirmation only if you are sure of every instalment. It is free of charge.',
      },
    }),
  ];
}
