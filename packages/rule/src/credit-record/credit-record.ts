import { addDays, dayText, showDay, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { dayIn } from '../finding/figure.ts';
import { yearsAfter } from '../limitation/limitation.ts';
import { cited, finding, NOTHING, type CheckResult, type Finding } from '../finding/finding.ts';
import type { LenderKind } from '../finding/lender.ts';
import { enNumber, enYears, ofDebt } from '../finding/wording.ts';
import {
  CREDIT_COMPLAINT_30_DAYS,
  CREDIT_CONSENT_TO_REPORT,
  CREDIT_FREE_REPORT,
  CREDIT_OBJECTION_20_DAYS,
  CREDIT_PRIOR_NOTICE,
  CREDIT_RETENTION_5Y,
} from './rule/record.ts';
import {
  CREDIT_INDIVIDUAL_INSTALMENT_DISPLAY,
  CREDIT_REPAIR_ONE_OFF_2025,
  CREDIT_REPORT_OVERDUE_CODES,
  HUABEI_CREDIT_REPORTING,
} from './rule/report.ts';

/** Status of a month on a credit report: on time, or by steps of 30 days overdue. */
export type CreditCode = 'N' | '1' | '2' | '3' | '4' | '5' | '6' | '7';

const CODES: readonly CreditCode[] = ['N', '1', '2', '3', '4', '5', '6', '7'];

/** Length of a step of the codes, in days. */
const step = (): number => CREDIT_REPORT_OVERDUE_CODES.values.step_days;

/** The code of whole days overdue: 0 is `N`, 1–30 is `1`, 31–60 is `2` … over 180 is `7`. */
export function creditCode(daysOverdue: number): CreditCode {
  return CODES[Math.min(7, Math.max(0, Math.ceil(daysOverdue / step())))] as CreditCode;
}

/** The first day of the next code, for a debt overdue since a day; nothing after code 7. */
export function nextCodeDay(overdueSince: Day, asOf: Day): Day | undefined {
  const code = CODES.indexOf(creditCode(asOf - overdueSince));
  return code === 7 ? undefined : addDays(overdueSince, code * step() + 1);
}

/** The day until which a default that ended is shown: five years from its end (`credit-retention-5y`). */
export const displayEnd = (endOfDefault: Day): Day =>
  yearsAfter(endOfDefault, CREDIT_RETENTION_5Y.values.retention_years);

/** Days in which bureau or lender answer an objection in writing (`credit-objection-20-days`). */
export const creditObjectionAnswer = (received: Day): Day =>
  addDays(received, CREDIT_OBJECTION_20_DAYS.values.answer_days);

/** Days in which the central bank's branch answers a complaint, from acceptance (`credit-complaint-30-days`). */
export const creditComplaintAnswer = (accepted: Day): Day =>
  addDays(accepted, CREDIT_COMPLAINT_30_DAYS.values.answer_days);

/** A debt as far as its credit record goes. */
export type CreditFigures = {
  readonly debt?: string;
  readonly lender?: LenderKind;
  readonly card: boolean;
  readonly asOf: Day;
  readonly overdueSince?: Day;
  /** Whether it is 花呗, which reports monthly sums. */
  readonly huabei?: boolean;
  /** Whether a plan is asked for or agreed. */
  readonly planned?: boolean;
};

const RULES = [
  CREDIT_REPORT_OVERDUE_CODES,
  CREDIT_RETENTION_5Y,
  CREDIT_PRIOR_NOTICE,
  CREDIT_OBJECTION_20_DAYS,
  CREDIT_COMPLAINT_30_DAYS,
  CREDIT_FREE_REPORT,
  CREDIT_CONSENT_TO_REPORT,
  CREDIT_INDIVIDUAL_INSTALMENT_DISPLAY,
] as const;

/** What a debt overdue shows on the credit report, until when, and how wrong data is corrected. */
export function checkCredit(figures: CreditFigures): CheckResult {
  const { overdueSince, asOf, debt } = figures;
  if (figures.lender === 'person' || overdueSince === undefined || overdueSince >= asOf)
    return NOTHING;
  return {
    findings: [],
    checked: [
      {
        ...ofDebt(debt),
        what: {
          zh: '征信：逾期代码、展示期限、异议时限。',
          en: 'Credit record: code, end of display, clocks of objections.',
        },
        rules: cited(...RULES),
      },
    ],
    notChecked: [],
    ways: [record(figures, overdueSince)],
  };
}

function record({ debt, card, asOf, planned, huabei }: CreditFigures, since: Day): Finding {
  const days = asOf - since;
  const code = creditCode(days);
  const next = nextCodeDay(since, asOf);
  const rises: Text =
    next === undefined
      ? { zh: '已经是最高一档。', en: 'That is the highest.' }
      : {
          zh: `${showDay(next, 'zh')} 起变成 ${creditCode(next - since)}。`,
          en: `From ${showDay(next, 'en')} it is ${creditCode(next - since)}.`,
        };
  const until = dayText(displayEnd(asOf));
  const repair = repairText(since, asOf);
  const kept = CREDIT_RETENTION_5Y.values.retention_years;
  const free = CREDIT_FREE_REPORT.values.free_reports_per_year;
  return finding(
    [
      ...RULES,
      ...(repair === undefined ? [] : [CREDIT_REPAIR_ONE_OFF_2025]),
      ...(huabei === true ? [HUABEI_CREDIT_REPORTING] : []),
    ],
    {
      ...ofDebt(debt),
      arithmetic: {
        zh: `${showDay(since, 'zh')} 起逾期 ${days} 天，每 ${step()} 天一档：对应还款状态 ${code}。${rises.zh}如果 ${showDay(asOf, 'zh')} 还清，不良记录展示到 ${until.zh}（终止之日 + ${kept} 年）；没有还清，${kept} 年还没有开始算。`,
        en: `Overdue for ${days} days since ${showDay(since, 'en')}, in steps of ${step()} days: status ${code}. ${rises.en} Paid off on ${showDay(asOf, 'en')} it shows until ${until.en} (end + ${kept} years); while it is unpaid the ${enYears(kept)} have not begun.`,
      },
      say: {
        zh: '请告诉我：这笔逾期是否已报送征信、报送前怎样告知我；达成安排后每月怎样报送，请写进协议。',
        en: 'Please tell me whether this has been reported, how I was told beforehand, and how each month will be reported under an arrangement; and put that in the agreement.',
      },
      do: {
        zh: `查一次自己的信用报告（每年 ${free} 次免费）。有错就向征信机构或放款机构提异议，${CREDIT_OBJECTION_20_DAYS.values.answer_days} 天内书面答复（今天提，最晚 ${showDay(creditObjectionAnswer(asOf), 'zh')}）；不服可向当地人民银行投诉，受理后 ${CREDIT_COMPLAINT_30_DAYS.values.answer_days} 天答复。属实的记录，任何收费的「洗白」都消不掉。`,
        en: `Get your own report (${enNumber(free)} a year are free). If it is wrong, object to bureau or lender: a written answer is due in ${CREDIT_OBJECTION_20_DAYS.values.answer_days} days (filed today, by ${showDay(creditObjectionAnswer(asOf), 'en')}); after that the local central-bank branch answers a complaint ${CREDIT_COMPLAINT_30_DAYS.values.answer_days} days from acceptance. No paid “repair” removes a true record.`,
      },
      uncertain: {
        zh: `${card ? '旧的说法按未还最低还款额的次数算信用卡代码，和按天数可能不同。' : ''}${PLAN.zh}${planned === true ? '协议签了也不等于记录会消失。' : ''}${LATER.zh}${repair?.zh ?? ''}`,
        en: `${card ? 'Older lists count card codes by missed minimum payments, which may differ. ' : ''}${PLAN.en}${planned === true ? ' A signed agreement does not mean the record goes.' : ''} ${LATER.en}${repair === undefined ? '' : ` ${repair.en}`}`,
      },
    },
  );
}

const PLAN: Text = {
  zh: '分期或延期协议在信用报告上怎样展示，没有公开规则，不作任何保证；已经发生的逾期会保留。',
  en: 'There is no public rule on how an instalment plan or deferral is shown, and nothing can be promised; arrears that have occurred stay on the record.',
};

const LATER: Text = {
  zh: '以后申请贷款时各家怎样看这些记录，由放款机构自己决定，没有公开标准。',
  en: 'How later lenders weigh it is up to each of them; there is no public standard.',
};

function repairText(since: Day, asOf: Day): Text | undefined {
  const { overdue_from, overdue_to, repay_in_full_by, max_overdue_per_item_cny } =
    CREDIT_REPAIR_ONE_OFF_2025.values;
  if (since < dayIn(overdue_from) || since > dayIn(overdue_to)) return undefined;
  return asOf <= dayIn(repay_in_full_by)
    ? {
        zh: `单笔不超过 ${max_overdue_per_item_cny} 元、${repay_in_full_by}（含）前还清的，按一次性信用修复政策不再展示。`,
        en: `Arrears of up to CNY ${max_overdue_per_item_cny} an item paid by ${repay_in_full_by} are no longer shown under the one-off repair policy.`,
      }
    : {
        zh: `一次性信用修复（单笔不超过 ${max_overdue_per_item_cny} 元、${repay_in_full_by} 前还清）已经截止；当时已还清还在展示的，可以提异议。`,
        en: `The one-off repair (up to CNY ${max_overdue_per_item_cny} an item, paid by ${repay_in_full_by}) is closed; what was paid by then and still shows can be disputed.`,
      };
}
