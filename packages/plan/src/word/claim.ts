import { fen, showYuan } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { Claim, NamedPlan, PlanName } from '../joint-plan.ts';
import type { NamedChoice } from '../choice/planning.ts';
import { claim } from './make-claim.ts';
import { usesSavings } from './savings-word.ts';
import { isShare, sharesOf } from './share-claim.ts';
import { isFirst, titleOf } from './title.ts';

/**
 * What is said of a plan that fits: each sentence with the figures it claims, so that it can be held
 * against the plan. Nothing is called the best that is not proven so.
 */
export function claimsOf(
  plan: NamedPlan,
  choice: NamedChoice,
  twin: NamedPlan | undefined,
  { plans, isKept }: Among,
): readonly Claim[] {
  const proven = plan.proven && (isKept || isFirst(plan, plans));
  const refused = plan.choices.filter((one) => one.refused === true).length;
  const isAlone = refused > 0 && plan.ask.creditors === 0 && plan.name === 'smallest-ask';
  return [
    ...(isAlone ? [] : NAMED[plan.name]({ ...plan, proven, isKept }, choice)),
    ...(refused === 0 ? [] : [paysRefused(refused)]),
    ...(choice.survival === undefined ? [] : [survives(choice.survival)]),
    ...usual(plan),
    ...usesSavings(plan),
    ...askedMoney(choice, plan),
    ...(twin === undefined ? [] : [sameAs(titleOf(twin, plans))]),
    ...(plan.proven ? [] : [notProven(plan)]),
  ];
}

/** What a plan stands beside, and whether as few debts as can be are treated otherwise than before. */
type Among = { readonly plans: readonly NamedPlan[]; readonly isKept: boolean };

type Said = (plan: NamedPlan & Pick<Among, 'isKept'>, choice: NamedChoice) => readonly Claim[];

/** Said after an answer, or under a question: what is compared are the plans that change least. */
const KEPT: Text = {
  zh: '先前的办法能不改的都不改；在这样做',
  en: 'As little as possible of the earlier plan is changed; of the plans that do so',
};

/** Said where nothing need be shared. */
const agreed: Claim = claim(
  'paid-as-agreed',
  '照原来的约定每家都还得上，不用平分。',
  'Every creditor can be paid as agreed; nothing has to be shared out.',
);

/** Said where every debt stands apart: nothing is paid, and nothing is agreed. */
export const nothingPlanned: Claim = claim(
  'nothing-planned',
  '没有别的欠款要排。',
  'There is no other debt to plan.',
);

const askedFor = (debts: number): string =>
  debts === 1 ? 'A request is needed for one debt' : `Requests are needed for ${debts} debts`;

const NAMED: Readonly<Record<PlanName, Said>> = {
  'smallest-ask': ({ ask: { creditors, beyond }, proven, isKept }) => {
    const figures = { creditors };
    if (creditors === 0)
      return [
        claim(
          'asks-nobody',
          '不用向谁提要求，每个月都还得上。',
          'Nobody has to be asked for anything, and every month is covered.',
          figures,
        ),
      ];
    const [zh, en] =
      beyond === 0
        ? ['只提常见要求', 'asks only for what is usual']
        : ['超出常见的要求也最少', 'asks for as little beyond what is usual'];
    if (proven && isKept)
      return [
        claim(
          'asks-fewest-kept',
          `要开口的有 ${creditors} 笔。${KEPT.zh}、${zh}、每个月又还得上的办法里，没有开口更少的。`,
          `${askedFor(creditors)}. ${KEPT.en} and fit every month, none that ${en} needs fewer.`,
          figures,
        ),
      ];
    return proven
      ? [
          claim(
            'asks-fewest',
            `要开口的有 ${creditors} 笔；在${zh}、每个月又还得上的办法里，没有开口更少的。`,
            `${askedFor(creditors)}; no plan that fits every month and ${en} needs fewer.`,
            figures,
          ),
        ]
      : [claim('asks-some', `要开口的有 ${creditors} 笔。`, `${askedFor(creditors)}.`, figures)];
  },
  cheapest: ({ cost, proven, isKept }) => [
    !proven
      ? claim(
          'costs-little',
          '这是按花钱少来找的办法。',
          'This plan was sought for its low cost.',
          {
            cost,
          },
        )
      : isKept
        ? claim(
            'costs-least-kept',
            `${KEPT.zh}、每个月又还得上的办法里，它多付的钱最少。`,
            `${KEPT.en} and fit every month, this one costs the least.`,
            { cost },
          )
        : claim(
            'costs-least',
            '在每个月都还得上的办法里，它多付的钱最少。',
            'Of all plans that fit every month this one costs the least.',
            { cost },
          ),
  ],
  fastest: ({ ends, proven, isKept }) =>
    proven
      ? [
          isKept
            ? claim(
                'ends-first-kept',
                `${KEPT.zh}、每个月又还得上的办法里，没有在更早的月份还清的。`,
                `${KEPT.en} and fit every month, none ends in an earlier month.`,
                { ends },
              )
            : claim(
                'ends-first',
                '在每个月都还得上的办法里，没有在更早的月份还清的。',
                'No plan that fits every month ends in an earlier month.',
                { ends },
              ),
        ]
      : [
          claim(
            'ends-early',
            '这是按早还清来找的办法。',
            'This plan was sought for its early end.',
            {
              ends,
            },
          ),
        ],
  safest: ({ months }, { margin = 0, survival }) =>
    survival !== undefined
      ? []
      : months.some(({ fromSavings }) => fromSavings !== undefined)
        ? [
            claim(
              'draws-savings',
              '有的月份自己的钱不够还，要用先留下的钱补上，所以没有按每个月都留一份来排。',
              'Some months cannot pay from their own money and need what was put by, so no share of every month stays untouched.',
            ),
          ]
        : margin > 0
          ? [
              claim(
                'leaves-share',
                `每个要还款的月份，可还的钱至少有 ${margin}% 留着不动，收入少一点也还得上。`,
                `In every month with a payment, at least ${margin}% of what is available stays untouched, so a slightly lower income would still cover it.`,
                { margin },
              ),
            ]
          : [
              claim(
                'leaves-nothing',
                '有的月份几乎全要用来还款，留不出余地：收入再少就要重新谈。',
                'Some months take almost everything: there is no room to spare, and any less income would mean negotiating again.',
                { margin },
              ),
            ],
  'fair-shares': ({ choices, ask: { creditors } }) => [
    creditors === 0 ? agreed : sharesOf(choices.length, choices.filter(isShare).length),
  ],
};

function survives({ paths, held, months }: NonNullable<NamedChoice['survival']>): Claim {
  return claim(
    'survives',
    `按你设的失业风险算 ${paths} 种情形，${held} 种在 ${months} 个月里每期都还得上；这只说明你设的情形，不是预测。`,
    `Of ${paths} courses of income drawn at the risk you set, ${held} pay every instalment for ${months} months; this reflects what you set and is no forecast.`,
    { paths, held, months },
  );
}

/** So many of the debts for which something is asked. */
const ofAll = (some: number, all: number): string =>
  some < all ? `其中 ${some} 笔` : all === 1 ? '这笔' : `这 ${all} 笔`;

/** The same in English, with a verb. */
const ofRequests = (some: number, all: number, [one, many]: readonly [string, string]): string =>
  some < all
    ? `${some === 1 ? 'One' : some} of these requests ${some === 1 ? one : many}`
    : all === 1
      ? `This request ${one}`
      : `All ${all} requests ${many}`;

/** How usual the asks are. */
function usual({ ask: { creditors, beyond } }: NamedPlan): readonly Claim[] {
  if (creditors === 0) return [];
  if (beyond === 0)
    return [
      claim(
        'usual-asks',
        `${creditors === 1 ? '这是' : '这些都是'}常见的要求，对方仍然可以不答应。`,
        creditors === 1
          ? 'This is a usual request; the creditor may still refuse.'
          : 'These are usual requests; creditors may still refuse.',
        { beyond },
      ),
    ];
  return [
    claim(
      'beyond-usual',
      `${ofAll(beyond, creditors)}的要求超出常见的范围，谈起来会难一些。`,
      `${ofRequests(beyond, creditors, ['goes', 'go'])} beyond what is usual and will be harder to agree.`,
      { beyond },
    ),
  ];
}

const paysRefused = (debts: number): Claim =>
  claim(
    'pays-refused',
    `${debts} 笔对方没有答应，按提过的数还，每个月的钱够；合同上这算逾期。`,
    `${debts === 1 ? 'One creditor has refused and is' : `${debts} creditors have refused and are`} paid what was offered, which every month covers; under the contract that counts as late.`,
    { debts },
  );

/** Where creditors are asked for money, not only for time. */
function askedMoney(
  { options = [] }: NamedChoice,
  { ask: { creditors } }: NamedPlan,
): readonly Claim[] {
  const debts = options.filter(({ gives }) => gives).length;
  if (debts === 0) return [];
  return [
    claim(
      'asks-money',
      `${ofAll(debts, creditors)}要请对方少收钱（停息、降息或减免）：常有人提，没有规定对方一定答应。`,
      `${ofRequests(debts, creditors, ['asks the creditor', 'ask creditors'])} to take less (interest stopped or lowered, or charges waived): this is often asked for, but no rule guarantees it.`,
      { debts },
    ),
  ];
}

/** What is worth a sentence of its own: 100 yuan. */
const WORTH_SAYING = 10_000;

/** How much more a plan costs than the one of the five that costs least; about, where terms are a guess. */
export function costsMore(
  { name, cost }: NamedPlan,
  plans: readonly NamedPlan[],
  isEstimate: boolean,
): readonly Claim[] {
  const fitting = plans.filter(({ fits }) => fits);
  const least = Math.min(...fitting.map((one) => one.cost));
  // The one that was sought for its low cost, where none costs less than that.
  const other =
    fitting.find((one) => one.name === 'cheapest' && one.cost === least) ??
    fitting.find((one) => one.cost === least);
  const more = cost - least;
  if (other === undefined || other.name === name || more < WORTH_SAYING) return [];
  const [zh, en] = [showYuan(fen(more), 'zh'), showYuan(fen(more), 'en')];
  const title = titleOf(other, plans);
  return [
    claim(
      'costs-more',
      `它比“${title.zh}”${isEstimate ? '大约' : ''}多付 ${zh}。`,
      `It costs ${isEstimate ? 'about ' : ''}${en} more than “${title.en}”.`,
      { more },
    ),
  ];
}

const sameAs = (title: Text): Claim =>
  claim('same-as', `它和“${title.zh}”是同一个办法。`, `It is the same plan as “${title.en}”.`);

/** Said of a search that was cut: what is known of how much better it could be. */
function notProven({ name, gap }: NamedPlan): Claim {
  const open = name === 'cheapest' && gap !== undefined && gap > 0;
  const [zh, en] = open
    ? [
        `，最多还能省 ${showYuan(fen(gap), 'zh')}`,
        `; a better one could cost at most ${showYuan(fen(gap), 'en')} less`,
      ]
    : ['', ''];
  return claim(
    'not-proven',
    `组合太多，没有全部比较完，还没有证明没有更好的${zh}。`,
    `There were too many combinations to compare them all, so it is not proven that there is none better${en}.`,
    open ? { gap } : {},
  );
}
