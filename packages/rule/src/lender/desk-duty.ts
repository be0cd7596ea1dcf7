import { addMonths, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { cited } from '../finding/finding.ts';
import type { Rule } from '../finding/rule.ts';
import { enNumber } from '../finding/wording.ts';
import { CARD_ART70_COLLECTIONS_STOP } from '../card/rule/instalments.ts';
import { OUTSOURCED_COLLECTION_NOTICE_2022 } from '../conduct/rule/regulator.ts';
import { PIPL_AUTOMATED_DECISION } from './rule/lender-conduct.ts';
import {
  ASSET_CLASSIFICATION_DAYS_2023,
  CARD_ASSET_CLASSIFICATION_ART92,
  RESTRUCTURED_ASSET_DEFINITION,
  RESTRUCTURED_OBSERVATION_1Y,
} from './rule/lender-risk.ts';

/** The five classes of a lender's assets, the best first. */
export const ASSET_CLASSES = [
  'normal',
  'special-mention',
  'substandard',
  'doubtful',
  'loss',
] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** How many whole days overdue a debt must be over for each class to be the least. */
function daysOver(card: boolean): Readonly<Record<Exclude<AssetClass, 'normal'>, number>> {
  const cards = CARD_ASSET_CLASSIFICATION_ART92.values;
  const loans = ASSET_CLASSIFICATION_DAYS_2023.values;
  return card
    ? {
        'special-mention': cards.normal_max_days,
        substandard: cards.special_mention_max_days,
        doubtful: cards.substandard_max_days,
        loss: cards.doubtful_max_days,
      }
    : {
        'special-mention': loans.normal_max_days,
        substandard: loans.substandard_if_overdue_days_over,
        doubtful: loans.doubtful_if_overdue_days_over,
        loss: loans.loss_if_overdue_days_over,
      };
}

/** The first day overdue, in whole days, on which a debt is classed as this at least. */
export const classBegins = (
  one: Exclude<AssetClass, 'normal'>,
  kind: { readonly card: boolean },
): number => daysOver(kind.card)[one] + 1;

/** The class a debt has at least by its days overdue, with the rule; a restructured one is at least special mention. */
export type Classified = {
  readonly class: AssetClass;
  readonly rules: readonly string[];
  readonly uncertain?: Text;
};

/**
 * Classification by whole days overdue, for cards and for other assets each by their own rule (that of
 * other assets is unverified in the final text).
 */
export function classOf(
  daysOverdue: number,
  kind: { card: boolean; restructured?: boolean },
): Classified {
  const over = daysOver(kind.card);
  const byDays = ([...ASSET_CLASSES].reverse() as AssetClass[]).find(
    (one) => one !== 'normal' && daysOverdue > over[one],
  );
  const restructured = kind.restructured === true;
  return {
    class: byDays ?? (restructured ? 'special-mention' : 'normal'),
    rules: cited(
      kind.card ? CARD_ASSET_CLASSIFICATION_ART92 : ASSET_CLASSIFICATION_DAYS_2023,
      ...(restructured ? [RESTRUCTURED_ASSET_DEFINITION] : []),
    ),
    ...(kind.card && !restructured
      ? {}
      : {
          uncertain: {
            zh: '天数和重组资产的定义没有见到定稿原文，未经核实。',
            en: 'The days and the definition of a restructured asset were not seen in the final text; unverified.',
          },
        }),
  };
}

/** The observation of a restructured debt: the first day on which it may end. */
export type Observation = {
  readonly from: Day;
  readonly until: Day;
  readonly rules: readonly string[];
};

/**
 * Observation runs from the first revised due day, at least the months and the consecutive due days
 * that the rule names; a missed due day starts it anew from there. `dues` are the revised due days in order,
 * `missed` those not paid on time and in full.
 */
export function observationOf(
  dues: readonly Day[],
  missed: readonly Day[],
): Observation | undefined {
  const last = missed.reduce<Day | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
  const from = last ?? dues[0];
  if (from === undefined) return undefined;
  const { min_months, min_consecutive_payment_periods } = RESTRUCTURED_OBSERVATION_1Y.values;
  const second = dues.filter((day) => day > from)[min_consecutive_payment_periods - 1];
  const year = addMonths(from, min_months, 'clamp-to-month-end');
  return {
    from,
    until: second !== undefined && second > year ? second : year,
    rules: cited(RESTRUCTURED_OBSERVATION_1Y),
  };
}

function observationText({
  min_months,
  min_consecutive_payment_periods,
}: typeof RESTRUCTURED_OBSERVATION_1Y.values): Text {
  return {
    zh: `自调整后首个还款日起观察至少 ${min_consecutive_payment_periods} 个还款期且不少于 ${min_months} 个月。`,
    en: `Observe from the first revised due day for at least ${enNumber(min_consecutive_payment_periods)} due days and ${min_months} months.`,
  };
}

/** What a lender has to do when an agreement is made, and what it rests on. */
export const DUTIES_ON_AGREEMENT: readonly { readonly rule: Rule; readonly duty: Text }[] = [
  {
    rule: CARD_ART70_COLLECTIONS_STOP,
    duty: {
      zh: '信用卡个性化分期签约后，履行期间停止自行和委托催收；口头协议要录音，保存到结清。',
      en: 'Once a card’s individual agreement is signed, stop own and outsourced collection while it is kept; record an oral agreement and keep it until settlement.',
    },
  },
  {
    rule: RESTRUCTURED_ASSET_DEFINITION,
    duty: {
      zh: '因财务困难作有利调整的，标记为重组资产，至少归为关注类（未经核实）。',
      en: 'Tag what was changed in favour of a debtor in difficulty as restructured, at least special mention (unverified).',
    },
  },
  {
    rule: RESTRUCTURED_OBSERVATION_1Y,
    duty: observationText(RESTRUCTURED_OBSERVATION_1Y.values),
  },
  {
    rule: OUTSOURCED_COLLECTION_NOTICE_2022,
    duty: {
      zh: '委托外部机构催收前通知借款人。',
      en: 'Tell the borrower before collection is outsourced.',
    },
  },
  {
    rule: PIPL_AUTOMATED_DECISION,
    duty: {
      zh: '自动作出的拒绝，借款人可以要求说明并由人复核。',
      en: 'A refusal made automatically must be explained and reviewed by a person on request.',
    },
  },
];
