import { addMonths, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';

/** The five classes of a lender's assets, the best first. */
export const ASSET_CLASSES = [
  'normal',
  'special-mention',
  'substandard',
  'doubtful',
  'loss',
] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** From how many days overdue each class is the least. */
const LOANS = { 'special-mention': 1, substandard: 91, doubtful: 271, loss: 361 } as const;
const CARDS = { 'special-mention': 1, substandard: 91, doubtful: 121, loss: 181 } as const;

/** The class a debt has at least by its days overdue, with the rule; a restructured one is at least special mention. */
export type Classified = {
  readonly class: AssetClass;
  readonly rules: readonly string[];
  readonly uncertain?: Text;
};

/**
 * Classification by days overdue: cards 1–90, 91–120, 121–180, over 180 days; other assets over 0, 90,
 * 270 and 360 days (unverified in the final text).
 */
export function classOf(
  daysOverdue: number,
  kind: { card: boolean; restructured?: boolean },
): Classified {
  const from = kind.card ? CARDS : LOANS;
  const byDays = ([...ASSET_CLASSES].reverse() as AssetClass[]).find(
    (one) => one !== 'normal' && daysOverdue >= from[one],
  );
  const restructured = kind.restructured === true;
  return {
    class: byDays ?? (restructured ? 'special-mention' : 'normal'),
    rules: [
      kind.card ? 'card-asset-classification-art92' : 'asset-classification-days-2023',
      ...(restructured ? ['restructured-asset-definition'] : []),
    ],
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

const OBSERVATION_MONTHS = 12;
const OBSERVATION_PERIODS = 2;

/** The observation of a restructured debt: the first day on which it may end. */
export type Observation = {
  readonly from: Day;
  readonly until: Day;
  readonly rules: readonly string[];
};

/**
 * Observation runs from the first revised due day, at least twelve months and two consecutive due
 * days; a missed due day starts it anew from there. `dues` are the revised due days in order,
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
  const second = dues.filter((day) => day > from)[OBSERVATION_PERIODS - 1];
  const year = addMonths(from, OBSERVATION_MONTHS, 'clamp-to-month-end');
  return {
    from,
    until: second !== undefined && second > year ? second : year,
    rules: ['restructured-observation-1y'],
  };
}

/** What a lender has to do when an agreement is made, and what it rests on. */
export const DUTIES_ON_AGREEMENT: readonly { readonly rule: string; readonly duty: Text }[] = [
  {
    rule: 'card-art70-collections-stop',
    duty: {
      zh: '信用卡个性化分期签约后，履行期间停止自行和委托催收；口头协议要录音，保存到结清。',
      en: 'Once a card’s individual agreement is signed, stop own and outsourced collection while it is kept; record an oral agreement and keep it until settlement.',
    },
  },
  {
    rule: 'restructured-asset-definition',
    duty: {
      zh: '因财务困难作有利调整的，标记为重组资产，至少归为关注类（未经核实）。',
      en: 'Tag what was changed in favour of a debtor in difficulty as restructured, at least special mention (unverified).',
    },
  },
  {
    rule: 'restructured-observation-1y',
    duty: {
      zh: '自调整后首个还款日起观察至少两个还款期且不少于 1 年。',
      en: 'Observe from the first revised due day for at least two due days and a year.',
    },
  },
  {
    rule: 'outsourced-collection-notice-2022',
    duty: {
      zh: '委托外部机构催收前通知借款人。',
      en: 'Tell the borrower before collection is outsourced.',
    },
  },
  {
    rule: 'pipl-automated-decision',
    duty: {
      zh: '自动作出的拒绝，借款人可以要求说明并由人复核。',
      en: 'A refusal made automatically must be explained and reviewed by a person on request.',
    },
  },
];
