import {
  addDays,
  addMonths,
  civil,
  dayText,
  firstDayNotKnownOff,
  isWorkingDay,
  showDay,
  type Day,
} from '@forbear/money';
import { enCount, present, type Text } from '@forbear/problem';
import { valuesOn } from '../finding/figure.ts';
import { asked, cited, finding, type CheckResult, type Finding } from '../finding/finding.ts';
import { inTurn, ofDebt, SILENT } from '../finding/wording.ts';
import { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from '../help/rule/help.ts';
import {
  ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
  ENFORCEMENT_GRACE_PERIOD,
} from './rule/application.ts';
import {
  ARBITRATION_AGREEMENT,
  ARBITRATION_ENFORCEMENT_COURT,
  ARBITRATION_SETASIDE_TIME,
} from './rule/arbitration.ts';
import { JURISDICTION_AND_DEFAULT_JUDGMENT } from './rule/court.ts';
import { PAYMENT_ORDER } from './rule/payment-order.ts';
import { RULINGS, type Kind } from './ruling.ts';
import {
  ANSWER_TO_A_SUIT,
  ARBITRATION_OR_COURT_CLAUSE_VOID,
  CONFIRMATION_OBJECTION,
  PRESERVATION_REVIEW,
} from './rule/suit.ts';

/** Where a case, a paper or a judge can be checked. */
const COURT_LINE = HELP_CHANNEL_NUMBERS.values.court_service;

/** Papers of a court or tribunal that want an answer. */
export const ANSWERED_PAPERS = [
  'lawsuit',
  'judgment',
  'payment-order',
  'arbitration',
  'award',
  'enforcement',
  'preservation',
  'confirmation',
] as const;
export type AnsweredPaper = (typeof ANSWERED_PAPERS)[number];

/**
 * A term that ends on a day of rest ends on the first working day after it. In a year whose notice is
 * not held only the holidays that the ordinance fixes move it; `holidaysAfter` says so.
 */
export const endOfTerm = (last: Day): Day => firstDayNotKnownOff(last);

/** What is said of a last day whose year's holidays are not held; nothing of another. */
export function holidaysAfter(last: Day): Text | undefined {
  const end = endOfTerm(last);
  if (isWorkingDay(end) !== 'unknown') return undefined;
  const { year } = civil(end);
  return {
    zh: `${year} 年的放假安排没有收录${end === last ? '' : `（${showDay(last, 'zh')} 是法定节假日）`}：碰上休息日还会往后顺延，但不要指望，按 ${showDay(end, 'zh')} 之前办。`,
    en: `The holidays of ${year} are not held here${end === last ? '' : ` (${showDay(last, 'en')} itself is a public holiday)`}: a day of rest moves the term on, but do not rely on it and act before ${showDay(end, 'en')}.`,
  };
}

/**
 * The last day to answer a paper received on a day, moved off days of rest as far as they are known:
 * answer to a suit, appeal, objection to a payment order or to a ruling that confirms a mediated
 * agreement, setting an award aside, review of a ruling that preserves property. Nothing where only
 * the paper names it, as with arbitration and enforcement.
 */
export function answerLastDay(paper: AnsweredPaper, received: Day): Day | undefined {
  const last = bareLastDay(paper, received);
  return last === undefined ? undefined : endOfTerm(last);
}

function bareLastDay(paper: AnsweredPaper | Received['kind'], received: Day): Day | undefined {
  const { answer_days, appeal_days } = ANSWER_TO_A_SUIT.values;
  switch (paper) {
    case 'lawsuit':
      return addDays(received, answer_days);
    case 'judgment':
      return addDays(received, appeal_days);
    case 'payment-order':
      return addDays(received, PAYMENT_ORDER.values.objection_days);
    case 'preservation':
      return addDays(received, PRESERVATION_REVIEW.values.review_days);
    case 'confirmation':
      return addDays(received, CONFIRMATION_OBJECTION.values.objection_days);
    case 'award': {
      const months = valuesOn(ARBITRATION_SETASIDE_TIME, received)?.months;
      return months === undefined ? undefined : addMonths(received, months, 'clamp-to-month-end');
    }
    default:
      return undefined;
  }
}

/** A paper that was received, as far as its answer goes. */
export type Received = {
  readonly kind: Exclude<AnsweredPaper, 'payment-order'> | 'court-settlement';
  readonly debt?: string;
  readonly contact?: number;
  readonly on?: Day;
  readonly unsure?: boolean;
  readonly heardOn?: Day;
};

const KINDS: Readonly<Record<Exclude<Received['kind'], keyof typeof RULINGS>, Kind>> = {
  lawsuit: {
    rules: [ANSWER_TO_A_SUIT, JURISDICTION_AND_DEFAULT_JUDGMENT, LEGAL_AID_SCOPE],
    name: { zh: '起诉材料或传票', en: 'papers of a suit' },
    term: { zh: '提交答辩状', en: 'to file the answer' },
    say: {
      zh: '（交法院的答辩）对金额、利率、费用、已还款项和时效有意见的，逐项写明；愿意调解的也写上。',
      en: '(Answer to the court) Set out point by point what is wrong with the amount, rate, fees, payments or limitation; say whether you are willing to mediate.',
    },
    do: () => ({
      zh: '核对传票上的法院、案号和开庭日，按时答辩、出庭：不到庭可以缺席判决。对管辖有异议的在答辩期内提。今天就找当地法律援助；开庭前和开庭时都可以谈调解、分期。传票上另写了日期的，以传票为准。',
      en: 'Check the court, case number and hearing date on the summons. Answer in time and attend: otherwise judgment may be given in your absence. Any objection to jurisdiction must be made within the time for the answer. Ask local legal aid today; mediation and instalments can still be agreed before and at the hearing. If the summons names another day, that day counts.',
    }),
  },
  judgment: {
    rules: [ANSWER_TO_A_SUIT, LEGAL_AID_SCOPE],
    name: { zh: '判决书', en: 'a judgment' },
    term: { zh: '上诉', en: 'to appeal' },
    say: {
      zh: '我想在判决确定的期限内协商履行方式。',
      en: 'I would like to agree on how to pay within the time the judgment sets.',
    },
    do: () => ({
      zh: '看判决主文里的履行期限和能不能上诉（小额诉讼一审终审）；不服的在期限内上诉。履行有困难的，现在就和对方谈执行前的和解，并问当地法律援助。',
      en: 'Look in the judgment for the time to pay and whether it can be appealed (small claims cannot be); if you disagree, appeal in time. If you cannot pay, talk about a settlement now and ask local legal aid.',
    }),
  },
  arbitration: {
    rules: [ARBITRATION_AGREEMENT, ARBITRATION_OR_COURT_CLAUSE_VOID, LEGAL_AID_SCOPE],
    name: { zh: '仲裁通知书', en: 'a notice of arbitration' },
    term: { zh: '答辩', en: 'to answer' },
    say: {
      zh: '（交仲裁委）请告知仲裁协议在合同的哪一条；没有约定仲裁的，我在首次开庭前书面提出异议。',
      en: '(To the commission) Please tell me the clause by which arbitration was agreed; if there is none, I will object in writing before the first hearing.',
    },
    do: () => ({
      zh: '用仲裁委官网公布的电话核对案号。对照合同有没有仲裁条款：没有约定、或者写着“可仲裁也可诉讼”的，首次开庭前书面提出异议。答辩和开庭的日期看通知书，按那一天办；今天就找当地法律援助。',
      en: 'Check the case number, using the phone number on the commission’s own site. Look for an arbitration clause in the contract: if there is none, or it allows “arbitration or court”, object in writing before the first hearing. The notice gives the deadline for your answer and the hearing date; keep to them, and ask local legal aid today.',
    }),
  },
  award: {
    rules: [ARBITRATION_SETASIDE_TIME, ARBITRATION_ENFORCEMENT_COURT, LEGAL_AID_SCOPE],
    name: { zh: '仲裁裁决书', en: 'an arbitral award' },
    term: { zh: '申请撤销裁决', en: 'to ask for the award to be set aside' },
    say: {
      zh: '我想协商裁决的履行方式。',
      en: 'I would like to agree on how the award is to be performed.',
    },
    do: () => ({
      zh: `没有仲裁协议、程序违反规定等情形，可以向仲裁机构所在地的中级人民法院申请撤销；进入执行的，收到执行通知书 ${ARBITRATION_ENFORCEMENT_COURT.values.refusal_days} 日内可以书面申请不予执行。先问当地法律援助，同时可以谈履行。`,
      en: `Where there was no agreement or the procedure was irregular, the intermediate court at the seat of the institution can set it aside; once enforcement begins, refusal can be asked for in writing within ${ARBITRATION_ENFORCEMENT_COURT.values.refusal_days} days of the notice. Ask local legal aid first; performance can be talked about meanwhile.`,
    }),
  },
  enforcement: {
    rules: [
      ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
      ENFORCEMENT_GRACE_PERIOD,
      ARBITRATION_ENFORCEMENT_COURT,
      LEGAL_AID_SCOPE,
    ],
    name: {
      zh: '执行文书',
      en: 'a paper of enforcement',
    },
    term: { zh: '履行', en: 'to perform' },
    say: {
      zh: '（对执行法官）我如实报告财产，想和申请人达成执行和解，请保留本人和家人的生活必需费用。',
      en: '(To the enforcing judge) I report my property truthfully and would like a settlement; please leave the necessary living costs of me and my family.',
    },
    do: () => ({
      zh: `履行的日期看文书；写着“终结本次执行”的不是免除，以后有财产还会恢复执行。用法院官网公布的电话或 ${COURT_LINE} 核对执行案号；按要求如实报告财产；向执行法官申请和解、分期和 ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_min} 至 ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_max} 个月的宽限。依据是仲裁裁决的，${ARBITRATION_ENFORCEMENT_COURT.values.refusal_days} 日内可以书面申请不予执行。今天就找当地法律援助。`,
      en: `The day to perform stands in the paper; a ruling that ends enforcement “for this time” frees nobody, and it is resumed once there is property. Check the enforcement case by the number on the court’s own site or ${COURT_LINE}; report your property truthfully; ask the judge for a settlement, instalments and ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_min} to ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_max} months of grace. If it rests on an arbitral award, refusal can be asked for in writing within ${ARBITRATION_ENFORCEMENT_COURT.values.refusal_days} days. Ask local legal aid today.`,
    }),
  },
};

const kindOf = (kind: Received['kind']): Kind =>
  kind in RULINGS ? RULINGS[kind as keyof typeof RULINGS] : KINDS[kind as keyof typeof KINDS];

/** What a paper of a court or tribunal wants, by when as far as a rule or the day of receipt tells. */
export function checkReceived(paper: Received, asOf: Day): CheckResult {
  const kind = kindOf(paper.kind);
  const rules = cited(...kind.rules);
  const at = ofDebt(paper.debt);
  const missing = {
    ...at,
    answer: 'evidence.on',
    rules,
    would: {
      zh: `收到${kind.name.zh}的日期决定最后一天，请补上收到日。`,
      en: `The day on which you received ${kind.name.en} decides the last day; add it.`,
    },
  };
  return {
    findings: [received(paper, kind, asOf)],
    checked: [
      {
        ...at,
        what: { zh: `${kind.name.zh}的最后一天。`, en: `Last day of ${kind.name.en}.` },
        rules,
      },
    ],
    notChecked: paper.on === undefined && paper.unsure !== true ? [missing] : [],
  };
}

const BY_MESSAGE: Text = {
  zh: `法院和仲裁机构的文书要依法送达；只是短信、聊天或电话里说的，先用官网公布的电话或 ${COURT_LINE} 核对案号，不点链接、不付款，但不要不理。`,
  en: `Court and arbitration papers have to be formally served. If you only hear of one by text, chat or phone, check the case number through the number on the official site or ${COURT_LINE}; open no link and pay nothing, but do not ignore it.`,
};

function received(paper: Received, kind: Kind, asOf: Day): Finding {
  const make = paper.unsure === true ? asked : finding;
  return make(kind.rules, {
    ...ofDebt(paper.debt),
    ...present({ contact: paper.contact }),
    arithmetic: termText(paper, kind, asOf),
    say: kind.say,
    do: kind.do(),
    ...(paper.unsure === true ? { uncertain: BY_MESSAGE } : {}),
  });
}

function termText({ kind: paper, on, unsure, heardOn }: Received, kind: Kind, asOf: Day): Text {
  if (unsure === true) {
    const when = heardOn === undefined ? { zh: '', en: '' } : dayText(heardOn);
    return {
      zh: `${when.zh}有消息提到${kind.name.zh}，是不是真的、有没有送达，先核对。真的送达了，期限从签收或系统显示送达的那天起算，不从这条消息算。`,
      en: `${when.en === '' ? 'A' : `${when.en}: a`} message mentions ${kind.name.en}; first check whether it is genuine and was served. If it was, time runs from the day you signed for it or the system shows it as served, not from this message.`,
    };
  }
  if (on === undefined)
    return {
      zh: `收到${kind.name.zh}，哪天收到没有记下。`,
      en: `You received ${kind.name.en}; the day is not noted.`,
    };
  const got = {
    zh: `${showDay(on, 'zh')} 收到${kind.name.zh}。`,
    en: `You received ${kind.name.en} on ${showDay(on, 'en')}.`,
  };
  const bare = bareLastDay(paper, on);
  if (bare === undefined)
    return inTurn(got, {
      zh: `${kind.term.zh}的最后一天写在文书里，以文书为准；这里不另算。`,
      en: `The last day ${kind.term.en} stands in the paper itself; none is computed here.`,
    });
  const last = endOfTerm(bare);
  const moved =
    last === bare
      ? { zh: '', en: '' }
      : {
          zh: `那天是休息日，顺延到 ${showDay(last, 'zh')}。`,
          en: `That is a day of rest, so it moves on to ${showDay(last, 'en')}.`,
        };
  const left = last - asOf;
  const stands =
    left === 0
      ? { zh: '就是今天。', en: 'It is today.' }
      : left > 0
        ? { zh: `还剩 ${left} 天。`, en: `There is still time: ${enCount(left, 'day')}.` }
        : {
            zh: `已过 ${-left} 天，马上向法院或法律援助问清还能做什么。`,
            en: `It passed ${enCount(-left, 'day')} ago; ask the court or legal aid at once what can still be done.`,
          };
  return inTurn(
    got,
    {
      zh: `${kind.term.zh}的最后一天：${showDay(on, 'zh')} + ${bare - on} 天 = ${showDay(bare, 'zh')}。`,
      en: `Last day ${kind.term.en}: ${showDay(on, 'en')} + ${bare - on} days = ${showDay(bare, 'en')}.`,
    },
    moved,
    holidaysAfter(bare) ?? SILENT,
    stands,
  );
}
