import { present } from '@forbear/problem';
import { showDay, type Day, type Fen } from '@forbear/money';
import { cited, finding, type CheckResult } from '../finding/finding.ts';
import { limitation, yearsAfter, type Limitation, type LimitationFacts } from './limitation.ts';
import { ofDebt } from '../finding/wording.ts';
import { ENFORCEMENT_APPLICATION_2_YEARS } from '../court/rule/application.ts';
import { LEGAL_AID_SCOPE } from '../help/rule/help.ts';
import { LIMITATION_3_YEARS, LIMITATION_CARD_TEXTS_AND_CALLS } from './rule/period.ts';

/** A debt's limitation facts, and what is owed on it. */
export type LimitationFigures = LimitationFacts & {
  readonly debt?: string;
  readonly owed: Fen;
  readonly card: boolean;
  /** Whether anything is overdue; before that limitation has not begun. */
  readonly overdue: boolean;
  /** Last day on which a judgment, award or order was to be performed. */
  readonly performBy?: Day;
};

/**
 * Whether a claim may be out of time, said before anything that could revive it. A claim that a court
 * has decided has its own two years. Informs and names free help; it never advises not to pay.
 */
export function checkLimitation(figures: LimitationFigures): CheckResult {
  if (figures.performBy !== undefined) return checkEnforcement(figures, figures.performBy);
  if (!figures.overdue && figures.lastDue === undefined) return notBegun(figures);
  const stand = limitation(figures);
  const card = figures.card ? [LIMITATION_CARD_TEXTS_AND_CALLS] : [];
  return {
    findings:
      stand.status === 'out' || (stand.status === 'unknown' && figures.lastDue !== undefined)
        ? [outOfTime(figures, stand)]
        : [],
    checked: [
      {
        ...ofDebt(figures.debt),
        what: {
          zh: `诉讼时效：${stand.arithmetic.zh}`,
          en: `Limitation: ${stand.arithmetic.en}`,
        },
        rules: cited(...stand.rules, ...card),
      },
    ],
    notChecked:
      figures.lastDue !== undefined
        ? []
        : [
            {
              ...ofDebt(figures.debt),
              answer: 'overdueSince',
              rules: cited(...stand.rules),
              would: {
                zh: '不知道最后一期什么时候到期，诉讼时效从哪天起算还说不清；在弄清之前，先不要承认、签字或付一点。',
                en: 'The last due day is not known, so we cannot say when limitation begins; until that is clear, do not acknowledge, sign or part-pay anything.',
              },
            },
          ],
  };
}

function notBegun({ debt }: LimitationFigures): CheckResult {
  const what = {
    zh: '诉讼时效：没有逾期，时效没有起算。',
    en: 'Limitation: nothing is overdue, so time has not begun to run.',
  };
  return {
    findings: [],
    checked: [{ ...ofDebt(debt), what, rules: cited(LIMITATION_3_YEARS) }],
    notChecked: [],
  };
}

function outOfTime(figures: LimitationFigures, stand: Limitation) {
  const isOut = stand.status === 'out';
  return finding([...stand.rules, LEGAL_AID_SCOPE], {
    ...ofDebt(figures.debt),
    amount: figures.owed,
    arithmetic: stand.arithmetic,
    say: {
      zh: '请先把欠款的来历、到期日和历次催收的凭证发给我，我核对之后再答复。',
      en: 'Please first send me details of how the debt came about, its due dates and proof of earlier demands; I will answer once I have checked them.',
    },
    do: {
      zh: `${isOut ? '这笔债可能已过诉讼时效' : '这笔债是否已过诉讼时效还说不准'}。在问过当地法律援助（免费）之前，先不要做这些：承诺还款、在催款通知上签字、签新的还款协议、付一小笔表示诚意。这些可能让时效抗辩不再成立，付出的也要不回。时效要自己在法庭上提出，法院不会主动适用；还不还由你自己决定。`,
      en: `${isOut ? 'This debt may be out of time' : 'Whether this debt is out of time cannot be told yet'}. Until you have asked local legal aid (free of charge), do not promise to pay, sign a notice, sign a new plan or pay a small sum as a sign of goodwill. Any of these may end the defence, and what is paid is not returned. You must raise the defence in court yourself; a court never raises it for you. Whether to pay remains your own choice.`,
    },
    ...present({ uncertain: stand.uncertain }),
  });
}

/** Last day to apply for enforcement: so many years from the last day of performance. */
export const enforcementLastDay = (performBy: Day): Day =>
  yearsAfter(performBy, ENFORCEMENT_APPLICATION_2_YEARS.values.period_years);

function checkEnforcement(figures: LimitationFigures, performBy: Day): CheckResult {
  const last = enforcementLastDay(performBy);
  const isOver = last < figures.asOf;
  const years = ENFORCEMENT_APPLICATION_2_YEARS.values.period_years;
  const sum = {
    zh: `判决、裁决或调解书的履行期到 ${showDay(performBy, 'zh')}：${showDay(performBy, 'zh')} + ${years} 年 = ${showDay(last, 'zh')} 是申请执行的最后一天。`,
    en: `Performance was due by ${showDay(performBy, 'en')}: ${showDay(performBy, 'en')} + ${years} years = ${showDay(last, 'en')} is the last day to apply for enforcement.`,
  };
  return {
    findings: isOver
      ? [
          finding([ENFORCEMENT_APPLICATION_2_YEARS, LEGAL_AID_SCOPE], {
            ...ofDebt(figures.debt),
            amount: figures.owed,
            arithmetic: sum,
            say: {
              zh: '请告诉我案号和是否申请过执行。',
              en: 'Please tell me the case number and whether enforcement was applied for.',
            },
            do: {
              zh: '先向法院和当地法律援助（免费）查清是否申请过执行、有没有中断，再签字或付款；还不还由你自己决定。',
              en: 'Before signing or paying, find out from the court and local legal aid (free) whether enforcement was applied for or time was interrupted; whether to pay remains your own choice.',
            },
            uncertain: {
              zh: '申请执行、部分履行、和解都会让期间重新起算；中止的时间不算在内。',
              en: 'An application, a part payment or a settlement restarts it; time during which it is suspended does not count.',
            },
          }),
        ]
      : [],
    checked: [
      { ...ofDebt(figures.debt), what: sum, rules: cited(ENFORCEMENT_APPLICATION_2_YEARS) },
    ],
    notChecked: [],
  };
}
