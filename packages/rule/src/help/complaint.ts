import { addDays, showDay, type Day } from '@forbear/money';
import { present, type Text } from '@forbear/problem';
import { cited, finding, type Finding, type NotChecked } from '../finding/finding.ts';
import type { LenderKind } from '../finding/lender.ts';
import { ofDebt } from '../finding/wording.ts';
import { PUBLIC_SECURITY_HARASSMENT } from '../conduct/rule/punishment.ts';
import { PEOPLES_MEDIATION_FREE_AND_VOLUNTARY } from '../court/rule/mediation.ts';
import {
  COMPLAINT_FILE_AND_PROXY,
  COMPLAINT_INTERNAL_REVIEW,
  COMPLAINT_TIME_LIMITS,
} from './rule/complaint.ts';
import { HELP_CHANNEL_NUMBERS, LEGAL_AID_SCOPE } from './rule/help.ts';

/** Last days of a lender's answer to a complaint, counted from the day it was received. */
export type ComplaintClocks = {
  /** Simple matters. */
  readonly simple: Day;
  /** Complicated ones. */
  readonly complex: Day;
  /** Exceptional ones, with senior approval and notice; never later. */
  readonly last: Day;
};

/** The clocks of a complaint to a bank, insurer or consumer finance company (`complaint-time-limits`). */
export function complaintClocks(received: Day): ComplaintClocks {
  const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;
  return {
    simple: addDays(received, simple_days),
    complex: addDays(received, complex_days),
    last: addDays(received, hard_max_days),
  };
}

/** What help is needed for. */
export const HELP_MATTERS = ['complaint', 'credit', 'legal', 'danger', 'distress'] as const;
export type HelpMatter = (typeof HELP_MATTERS)[number];

/** A body that helps free of charge. The number is there only where it was seen, with the day. */
export type HelpLine = {
  readonly body: Text;
  readonly number?: string;
  /** Day on which the number was checked, `YYYY-MM-DD`. */
  readonly checkedOn?: string;
  /** What stands in place of a number that was not seen, or where to check it. */
  readonly how: Text;
  readonly rule: string;
};

/** What is said instead of a number that is not sure. */
export const OFFICIAL_NUMBER: Text = {
  zh: '以合同或 App 内公布的官方电话为准。',
  en: 'Use the official number in the contract or the app.',
};

const ON_ITS_SITE: Text = {
  zh: '电话以其官方网站公布的为准。',
  en: 'Use the number on its official site.',
};

export const NUMBERS = HELP_CHANNEL_NUMBERS.values;
type Body = keyof typeof NUMBERS;

export const NOW = (): Text => ({ zh: '紧急情况直接拨打。', en: 'Call at once in an emergency.' });

export const line = (body: Text, who: Body | undefined, how: Text = ON_ITS_SITE): HelpLine => ({
  body,
  ...(who === undefined
    ? {}
    : { number: NUMBERS[who], checkedOn: HELP_CHANNEL_NUMBERS.reviewedOn }),
  how,
  rule: HELP_CHANNEL_NUMBERS.id,
});

const LENDER = line(
  {
    zh: '先向机构自己的客服或消费者保护部门投诉',
    en: 'The lender’s own service or consumer protection first',
  },
  undefined,
  OFFICIAL_NUMBER,
);
const FINANCIAL_REGULATOR = line(
  {
    zh: '国家金融监督管理总局（银行、消费金融、信托、保险）',
    en: 'National Financial Regulatory Administration (banks, consumer finance, trusts, insurers)',
  },
  'financial_regulator',
);
const CENTRAL_BANK = line(
  {
    zh: '中国人民银行（征信、支付及其职责内的金融消费问题）',
    en: 'People’s Bank of China (credit reports, payments and matters within its remit)',
  },
  'central_bank',
);
const LOCAL_FINANCE = line(
  {
    zh: '当地地方金融管理部门（小额贷款公司、融资担保公司），也可走政务服务热线',
    en: 'Local finance office (micro-loan and guarantee companies), also by the local government line',
  },
  undefined,
);
export const LEGAL_SERVICE = line(
  {
    zh: '公共法律服务（法律咨询、法律援助、人民调解）或当地司法局',
    en: 'Public legal service (advice, legal aid, people’s mediation) or the local justice bureau',
  },
  'legal_service',
);
const POLICE: HelpLine = {
  body: {
    zh: `有人身危险、威胁、跟踪：报警 ${NUMBERS.police}`,
    en: `Danger, threats, stalking: the police, ${NUMBERS.police}`,
  },
  how: NOW(),
  rule: PUBLIC_SECURITY_HARASSMENT.id,
};

const EMERGENCY: HelpLine = {
  body: {
    zh: `撑不住、有危险的念头：先找身边信得过的人，紧急时拨打 ${NUMBERS.ambulance} 或 ${NUMBERS.police}，想找人说说打 ${NUMBERS.mental_health}`,
    en: `If you cannot go on: someone you trust first; in an emergency ${NUMBERS.ambulance} or ${NUMBERS.police}; to talk to someone ${NUMBERS.mental_health}`,
  },
  how: { zh: '钱的事可以放一放。', en: 'Money can wait.' },
  rule: HELP_CHANNEL_NUMBERS.id,
};

/** Who helps in a matter, by the kind of lender, the first to go to first; all of it is free. */
export function helpLines(matter: HelpMatter, lender: LenderKind | undefined): readonly HelpLine[] {
  if (matter === 'danger') return [POLICE, LEGAL_SERVICE];
  if (matter === 'distress') return [EMERGENCY, LEGAL_SERVICE];
  if (matter === 'credit') return [LENDER, CENTRAL_BANK];
  if (matter === 'legal' || lender === 'person') return [LEGAL_SERVICE];
  return [LENDER, ...regulatorsOf(lender)];
}

function regulatorsOf(lender: LenderKind | undefined): readonly HelpLine[] {
  switch (lender) {
    case 'bank':
    case 'consumer-finance':
    case 'trust':
      return [FINANCIAL_REGULATOR];
    case 'micro-loan':
    case 'guarantor':
      return [LOCAL_FINANCE];
    default:
      // An assignee, or a lender not yet known: the regulator of the one that lent.
      return [FINANCIAL_REGULATOR, LOCAL_FINANCE];
  }
}

/** Help lines as one sentence, numbers only where they were seen. */
export function helpText(lines: readonly HelpLine[]): Text {
  const told = lines.map(({ body, number, checkedOn, how }) => ({
    zh:
      number === undefined
        ? `${body.zh}（${how.zh.replace(/。$/, '')}）`
        : `${body.zh}：${number}（${checkedOn} 核对）`,
    en:
      number === undefined
        ? `${body.en} (${how.en.replace(/\.$/, '')})`
        : `${body.en}: ${number} (checked ${checkedOn})`,
  }));
  return {
    zh: `${told.map(({ zh }) => zh).join('；')}。`,
    en: `${told.map(({ en }) => en).join('; ')}.`,
  };
}

/** Where to turn about one debt, by the kind of its lender; all of it is free. */
export function helpWay(debt: string, lender: LenderKind | undefined): Finding {
  const told = helpText(helpLines('complaint', lender));
  const person = lender === 'person';
  const rule = person ? PEOPLES_MEDIATION_FREE_AND_VOLUNTARY : COMPLAINT_TIME_LIMITS;
  return finding([HELP_CHANNEL_NUMBERS, rule, LEGAL_AID_SCOPE], {
    debt,
    arithmetic: {
      zh: `可以找谁（都不收费）：${told.zh}`,
      en: `Where to turn, free of charge: ${told.en}`,
    },
    ...(person ? WITH_A_PERSON : WITH_A_LENDER),
    uncertain: {
      zh: `${person ? '' : '监管部门一般先转机构处理，不裁决欠款本身；'}法律援助不一定代理普通借贷纠纷。`,
      en: `${person ? '' : 'Regulators pass it to the lender first and do not rule on the debt; '}legal aid may not represent you in an ordinary lending dispute.`,
    },
  });
}

const WITH_A_LENDER: Pick<Finding, 'say' | 'do'> = {
  say: {
    zh: '我要反映的事实、时间和诉求如下，请给我受理编号和答复时间。',
    en: 'These are the facts, the dates and what I ask for; please give me a case number and a date for the answer.',
  },
  do: {
    zh: '先向机构自己投诉并留编号，再找监管部门；法律咨询找公共法律服务。电话只用合同、App 或官网公布的。',
    en: 'Complain to the lender first and keep the case number, then go to its regulator; ask the public legal service for advice. Use only numbers from the contract, the app or an official site.',
  },
};

const WITH_A_PERSON: Pick<Finding, 'say' | 'do'> = {
  say: {
    zh: '我们先把账对清楚；谈不拢的话，可以一起找人民调解，不收费。',
    en: 'Let us go through the account first; if we cannot agree, people’s mediation is free for both of us.',
  },
  do: {
    zh: '带上借条和转账记录，先自己对账协商；谈不拢找人民调解或公共法律服务咨询。',
    en: 'Take the IOU and the transfer records and go through the account together; if that fails, ask people’s mediation or the public legal service.',
  },
};

/** A complaint to a lender that the log tells of. */
export type ComplaintFigures = {
  readonly debt?: string;
  readonly contact?: number;
  readonly lender?: LenderKind;
  /** The day the lender received it. */
  readonly received: Day;
  readonly asOf: Day;
};

/** When a complaint must be answered and who comes next; nothing for a private lender. */
export function complaintWay(figures: ComplaintFigures): readonly Finding[] {
  const { debt, contact, lender, received, asOf } = figures;
  if (lender === 'person' || received > asOf) return [];
  const { simple, complex, last } = complaintClocks(received);
  const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;
  const nth = asOf - received;
  const next = helpText(helpLines('complaint', lender).slice(1));
  const bound = lender === 'bank' || lender === 'consumer-finance';
  return [
    finding(
      [
        COMPLAINT_TIME_LIMITS,
        COMPLAINT_FILE_AND_PROXY,
        COMPLAINT_INTERNAL_REVIEW,
        HELP_CHANNEL_NUMBERS,
      ],
      {
        ...ofDebt(debt),
        ...present({ contact }),
        arithmetic: {
          zh: `${showDay(received, 'zh')} 收到投诉，今天是第 ${nth} 天：简单的 ${simple_days} 天 = ${showDay(simple, 'zh')}，复杂的 ${complex_days} 天 = ${showDay(complex, 'zh')}，特别复杂并告知的最长 ${hard_max_days} 天 = ${showDay(last, 'zh')}。`,
          en: `Complaint received on ${showDay(received, 'en')}, today is day ${nth}: simple matters ${simple_days} days = ${showDay(simple, 'en')}, complicated ones ${complex_days} = ${showDay(complex, 'en')}, exceptional ones with notice ${hard_max_days} at most = ${showDay(last, 'en')}.`,
        },
        say: {
          zh: `我在 ${showDay(received, 'zh')} 提出投诉，请在规定时限内书面告知处理决定；需要延长的，请告诉我理由和新的日期。`,
          en: `I complained on ${showDay(received, 'en')}; please tell me the decision in writing within the time limit, or the reason for more time and the new date.`,
        },
        do: {
          zh: `保存投诉编号；机构已掌握的材料不用再交。到期没有答复或不服的，下一步：${next.zh}监管部门一般先转机构处理，不裁决欠款本身。`,
          en: `Keep the case number; you do not have to hand in again what the lender already has. If no answer comes or you disagree, next: ${next.en} Regulators pass it to the lender first and do not rule on the debt.`,
        },
        uncertain: {
          zh: `${bound ? '' : '这一时限针对银行、保险和消费金融等机构，对这类债权人是参照。'}从机构收到之日起算；机构内部核查的天数没有核实。`,
          en: `${bound ? '' : 'These limits are for banks, insurers and consumer-finance companies; for this kind of lender they are only a yardstick. '}Counted from receipt; the days of an internal review are unverified.`,
        },
      },
    ),
  ];
}

/** A complaint of which only the month is known: its clocks run from a day. */
export const complaintWithoutDay = (contact: number): NotChecked => ({
  contacts: [contact],
  answer: 'contacts.on',
  would: {
    zh: '投诉是哪天提的没有记：答复的期限从机构收到那天起算，想起是哪天才能算。',
    en: 'The day of your complaint is not noted: the time to answer runs from the day it was received.',
  },
  rules: cited(COMPLAINT_TIME_LIMITS),
});
