import { present } from '@forbear/problem';
import { fen, subFen, type Day, type Fen } from '@forbear/money';
import { dayIn, scaledIn, shareIn, valuesOn } from '../finding/figure.ts';
import { cited, finding, NOTHING, type CheckResult, type Finding } from '../finding/finding.ts';
import { DAYS_A_YEAR, percent, yearly, type LoanCost } from '../cost/loan-cost.ts';
import { enDay, enYuan, ofDebt, zhDay, zhYuan } from '../finding/wording.ts';
import {
  CARD_COURT_REDUCTION_2021,
  CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE,
  CARD_RATE_BAND,
} from './rule/card-charges.ts';
import { DAMAGES_30PCT_GUIDELINE, DAMAGES_REDUCTION_585 } from '../penalty/rule/damages.ts';

/** A charge that a paper or message names. */
export type NamedCharge = {
  readonly kind: 'late-fee' | 'over-limit-fee' | 'interest-on-damages';
  /** Place of the contact that names it; absent for a paper. */
  readonly contact?: number;
  readonly on?: Day;
  readonly amount?: Fen;
  /** Whether it is not certain that it belongs to this card. */
  readonly unsure?: boolean;
};

/** What is known of a credit card beside its cost. */
export type CardFigures = {
  readonly cost: LoanCost;
  readonly charges: readonly NamedCharge[];
  /** The smallest payment of a statement, and how many statements it was missed for. */
  readonly minimum?: { readonly amount: Fen; readonly missed: number };
};

/** Charges of a card: none may be a late fee or over-limit fee since 2017, nor interest on damages. */
export function checkCard({ cost, charges, minimum }: CardFigures): CheckResult {
  if (!cost.card) return NOTHING;
  return {
    findings: [
      ...charges
        .filter(({ on }) => on === undefined || on >= dayIn(CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE.from))
        .map((charge) => named(cost, charge)),
      ...damages(cost, minimum),
      ...aboveBand(cost),
    ],
    checked: [
      {
        ...ofDebt(cost.debt),
        what: {
          zh: '信用卡收费：滞纳金、超限费、违约金计息、违约金数额。',
          en: 'Card charges: late fee, over-limit fee, interest on damages, size of damages.',
        },
        rules: cited(CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE, CARD_COURT_REDUCTION_2021),
      },
    ],
    notChecked: [],
  };
}

const since = (): string => CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE.from;

const NAMES = {
  'late-fee': {
    zh: '滞纳金',
    en: 'a late fee (滞纳金)',
    rule: () => ({
      zh: `${zhDay(since())} 起信用卡已取消滞纳金`,
      en: `late fees on cards were abolished from ${enDay(since())}`,
    }),
  },
  'over-limit-fee': {
    zh: '超限费',
    en: 'an over-limit fee (超限费)',
    rule: () => ({
      zh: `${zhDay(since())} 起信用卡不得收超限费`,
      en: `over-limit fees are barred from ${enDay(since())}`,
    }),
  },
  'interest-on-damages': {
    zh: '对违约金计收的利息',
    en: 'interest on damages',
    rule: () => ({
      zh: '违约金和服务费不得计收利息',
      en: 'no interest may be charged on damages or service fees',
    }),
  },
} as const;

function named(cost: LoanCost, charge: NamedCharge): Finding {
  const { zh, en, rule } = NAMES[charge.kind];
  const law = rule();
  const { amount, contact } = charge;
  const sum =
    amount === undefined
      ? { zh: '金额没有写明，请看账单。', en: 'The sum is not told; see the statement.' }
      : { zh: `金额 ${zhYuan(amount)}。`, en: `The sum is ${enYuan(amount)}.` };
  return finding([CARD_NO_LATE_FEE_NO_OVERLIMIT_FEE], {
    ...ofDebt(cost.debt),
    ...present({ contact, amount }),
    arithmetic: {
      zh: `记录里出现${zh}；${law.zh}（只能按约定收违约金）。${sum.zh}`,
      en: `The record names ${en}; ${law.en} (only agreed damages remain). ${sum.en}`,
    },
    say: {
      zh: `请取消${zh}这一项，并把已收的退回账户；请发我逐项的息费明细。`,
      en: `Please remove ${en}, return what was taken, and send me the charges item by item.`,
    },
    do: {
      zh: '保存写有这一项的账单或消息，先向发卡行书面提出，没有答复再向金融监管部门投诉。',
      en: 'Keep the statement or message that shows it; raise it with the bank in writing, and with the financial regulator if you get no answer.',
    },
    ...(charge.unsure === true
      ? {
          uncertain: {
            zh: '这条记录没有写明是哪张卡；也可能对方口头把违约金说成了别的名字。',
            en: 'The record does not say which card it was; agreed damages may also have been given another name.',
          },
        }
      : {}),
  });
}

/** 5 % of the unpaid minimum: what card contracts commonly agree as damages; no rule sets it. */
const COMMON_DAMAGES = 20;
const COMMON_SHARE = `${100 / COMMON_DAMAGES}%`;

function damages(cost: LoanCost, minimum: CardFigures['minimum']): readonly Finding[] {
  if (minimum === undefined || minimum.missed === 0) return [];
  const common = fen(Math.ceil((minimum.amount * minimum.missed) / COMMON_DAMAGES));
  const charged = cost.owed.fees;
  if (charged <= common) return [];
  const amount = subFen(charged, common);
  return [
    finding([CARD_COURT_REDUCTION_2021, DAMAGES_REDUCTION_585, DAMAGES_30PCT_GUIDELINE], {
      ...ofDebt(cost.debt),
      amount,
      arithmetic: {
        zh: `违约金和费用 ${zhYuan(charged)}；常见约定是最低还款额未还部分的 ${COMMON_SHARE}：${zhYuan(minimum.amount)} × ${COMMON_SHARE} × ${minimum.missed} 期 = ${zhYuan(common)}，多出 ${zhYuan(amount)}。`,
        en: `Damages and fees are ${enYuan(charged)}; contracts commonly agree ${COMMON_SHARE} of the unpaid minimum: ${enYuan(minimum.amount)} × ${COMMON_SHARE} × ${minimum.missed} = ${enYuan(common)}, ${enYuan(amount)} less.`,
      },
      say: {
        zh: '请说明违约金的计算依据和合同条款；过高的部分请减免。',
        en: 'Please tell me how the damages were worked out and under which clause, and waive whatever is too high.',
      },
      do: {
        zh: '对照领用合约里的违约金条款和每期账单；过高的可以请求法院按损失和过错调减。',
        en: 'Compare the card contract with each statement; a court may, on request, reduce damages that are too high in the light of the loss and the fault.',
      },
      uncertain: {
        zh: `${COMMON_SHARE} 是常见约定，不是法定上限；这里的费用也可能含年费等其他项目。`,
        en: `${COMMON_SHARE} is common practice, not a legal limit; the fees may also include other items, such as an annual fee.`,
      },
    }),
  ];
}

/** For some years the daily rate of a card had to lie within a band. */
function aboveBand(cost: LoanCost): readonly Finding[] {
  const { contractDate, rate } = cost;
  if (contractDate === undefined || rate === undefined) return [];
  const most = valuesOn(CARD_RATE_BAND, contractDate)?.daily_rate_max ?? undefined;
  if (most === undefined) return [];
  const line = scaledIn(most) * DAYS_A_YEAR;
  if (yearly(rate) <= line) return [];
  const [band, free] = CARD_RATE_BAND.values;
  return [
    finding([CARD_RATE_BAND, CARD_COURT_REDUCTION_2021], {
      ...ofDebt(cost.debt),
      arithmetic: {
        zh: `约定年化 ${percent(yearly(rate))}；${zhDay(band.from)} 到 ${zhDay(free.from)} 之前信用卡透支利率上限是日 ${shareIn(most)}，即 ${shareIn(most)} × ${DAYS_A_YEAR} = ${percent(line)}。`,
        en: `The agreed rate is ${percent(yearly(rate))} a year; from ${enDay(band.from)} until ${enDay(free.from)} a card's rate was at most ${shareIn(most)} a day, ${shareIn(most)} × ${DAYS_A_YEAR} = ${percent(line)}.`,
      },
      say: {
        zh: '这张卡签约时透支利率有上限，请说明现在的利率依据哪份约定。',
        en: 'When this card was agreed there was an upper limit on its rate; please tell me which agreement the current rate is based on.',
      },
      do: {
        zh: `找出领用合约和利率变更通知，核对 ${zhDay(free.from)} 以后有没有重新约定。`,
        en: `Look for the card contract and any notices of change: has a new rate been agreed since ${enDay(free.from)}?`,
      },
      uncertain: {
        zh: `上限在 ${zhDay(free.from)} 取消（这一点没有见到原文），之后可以重新约定。`,
        en: `The limit ended on ${enDay(free.from)} (its text was not seen); a new rate may have been agreed since.`,
      },
    }),
  ];
}
