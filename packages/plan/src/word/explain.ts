import { addToMonth, fen, formatMonth, monthOf, showYuan } from '@forbear/money';
import type { Lang, Text } from '@forbear/problem';
import type { Chosen, Purse } from '../choice/best-choice.ts';
import type { Alternative, ChoiceReason, NamedPlan, PlanName, PlanReason } from '../joint-plan.ts';
import { AIMS, fastest, roomiest } from '../choice/named-choice.ts';
import { namedPlan } from '../choice/named-plan.ts';
import type { Option } from '../option/option.ts';
import { inOrderOfIds, type Choices, type Planning } from '../choice/planning.ts';
import { worstLack } from '../choice/shortage.ts';
import type { Survival } from '../choice/stress.ts';

/** The plans with their reasons: as data, and in words. */
export function withReasons(
  plans: readonly NamedPlan[],
  planning: Planning,
  chosen: Choices,
  tell: (done: number) => void,
): readonly NamedPlan[] {
  return plans.map((plan, k) => {
    tell(0.7 + (0.25 * k) / plans.length);
    const twin = plans.slice(0, k).find((other) => isSame(other, plan));
    const options = chosen[plan.name].options;
    if (options === undefined) return plan;
    return {
      ...plan,
      sameAs: plans
        .filter((other) => other !== plan && isSame(other, plan))
        .map(({ name }) => name),
      choices: withChoiceReasons(plan, options, planning),
      why: reasonOf(plan, planning, chosen, twin),
    };
  });
}

/** Whether two plans propose the same for every debt. */
const isSame = (a: NamedPlan, b: NamedPlan): boolean =>
  a.choices.every(
    ({ relief }, k) => JSON.stringify(relief) === JSON.stringify(b.choices[k]?.relief),
  );

/** More money in every month that a plan is tried with: 100.00 yuan. */
const MORE = 10_000;

function reasonOf(
  plan: NamedPlan,
  planning: Planning,
  chosen: Choices,
  twin: NamedPlan | undefined,
): PlanReason {
  const binding = bindingOf(plan);
  const more = plan.fits ? withMore(plan.name, planning) : undefined;
  const { survival, margin } = chosen[plan.name];
  return {
    text: planText(plan, twin?.name, margin, survival),
    ...(binding === undefined ? {} : { binding }),
    ...(more === undefined
      ? {}
      : { with100More: { ask: more.ask, cost: more.cost, ends: more.ends } }),
    ...(survival === undefined ? {} : { survival }),
  };
}

function bindingOf(plan: NamedPlan): PlanReason['binding'] {
  const paid = plan.months.filter(({ payments }) => payments > 0);
  const [first] = paid;
  if (first === undefined) return undefined;
  const tight = paid.reduce((least, one) => (one.left < least.left ? one : least), first);
  return { month: tight.month, left: tight.left };
}

/** The plan of the same name with more money in every month. */
function withMore(name: PlanName, planning: Planning): NamedPlan | undefined {
  const purse: Purse = {
    ...planning.purse,
    available: planning.purse.available.map((amount) => amount + MORE),
  };
  const { groups, choose } = planning;
  const chosen: Chosen =
    name === 'fastest'
      ? fastest(groups, purse, choose)
      : name === 'safest'
        ? roomiest(groups, purse, choose)
        : choose(groups, purse, AIMS[name]);
  return chosen.options === undefined ? undefined : namedPlan(name, chosen, planning, true);
}

const GOOD_AT: Readonly<Record<PlanName, Text>> = {
  'smallest-ask': {
    zh: '在每个月都还得上的办法里，它向各家要求得最少。',
    en: 'Of all ways that fit every month, it asks least of the creditors.',
  },
  cheapest: {
    zh: '在每个月都还得上的办法里，它多付的钱最少，但要求可能大，对方可以不答应。',
    en: 'Of all ways that fit every month, it costs least; it may ask much, and creditors may refuse.',
  },
  fastest: {
    zh: '在每个月都还得上的办法里，它最早还清。',
    en: 'Of all ways that fit every month, it ends first.',
  },
  safest: {
    zh: '它每个月都多留一块钱不动，收入少一点也不会断；在这样的办法里它花钱最少。',
    en: 'It leaves a part of every month untouched, so that a smaller income does not break it; of such ways it costs least.',
  },
};

export const PLAN_TITLES: Readonly<Record<PlanName, Text>> = {
  'smallest-ask': { zh: '最容易谈成', en: 'smallest ask' },
  cheapest: { zh: '花钱最少', en: 'cheapest' },
  fastest: { zh: '最快还清', en: 'fastest' },
  safest: { zh: '最稳当', en: 'safest' },
};

function planText(
  plan: NamedPlan,
  twin: PlanName | undefined,
  margin: number | undefined,
  survival: Survival | undefined,
): Text {
  if (!plan.fits)
    return plan.proven
      ? {
          zh: '没有每个月都还得上的办法；这一个差的钱最少。',
          en: 'Nothing fits every month; this one lacks least.',
        }
      : {
          zh: '规定时间内没有找到每个月都还得上的办法；这一个是找到的里面差得少的，也许还有更好的。',
          en: 'No way that fits every month was found in the time given; of what was found this one lacks little, and there may be better ones.',
        };
  const same = twin === undefined ? NOTHING : sameText(PLAN_TITLES[twin]);
  const good = GOOD_AT[plan.name];
  const rest =
    survival !== undefined ? heldText(survival) : margin !== undefined ? leftText(margin) : NOTHING;
  const open = plan.proven ? NOTHING : openText(plan);
  return {
    zh: good.zh + rest.zh + same.zh + open.zh,
    en: good.en + rest.en + same.en + open.en,
  };
}

const NOTHING: Text = { zh: '', en: '' };

/** Said of a search that was cut: what is known of how much better it could be. */
function openText({ name, gap }: NamedPlan): Text {
  const zh = '时间到了就停了，还没有证明它最好';
  const en = ' The search was cut short, so this is not proven best';
  if (gap === undefined || gap === 0) return { zh: `${zh}。`, en: `${en}.` };
  const [much, many] =
    name === 'smallest-ask'
      ? [`要求最多还能小 ${gap}`, `the ask could be smaller by ${gap} at most`]
      : [
          `最多还能省 ${showYuan(fen(gap), 'zh')}`,
          `it could cost ${showYuan(fen(gap), 'en')} less at most`,
        ];
  return { zh: `${zh}，${much}。`, en: `${en}; ${many}.` };
}

const leftText = (margin: number): Text => ({
  zh: `每个要还款的月份，可还的钱至少剩 ${margin}%。`,
  en: ` At least ${margin} % of what is available stays in every month with a payment.`,
});

const heldText = ({ paths, held, months }: Survival): Text => ({
  zh: `按你设的失业风险算 ${paths} 种情形，${held} 种在 ${months} 个月里每期都还得上；这只说明你设的情形，不是预测。`,
  en: ` On ${paths} courses of income by the risk you set, ${held} pay every instalment for ${months} months; that speaks of what you set, it is no forecast.`,
});

const sameText = (title: Text): Text => ({
  zh: `它和“${title.zh}”是同一个办法：按这个目标，没有更好的组合。`,
  en: ` It is the same as “${title.en}”: by this aim no other combination is better.`,
});

function withChoiceReasons(plan: NamedPlan, options: readonly Option[], planning: Planning) {
  const places = inOrderOfIds(planning.input.debts);
  return plan.choices.map((choice, k) => {
    const g = places.indexOf(k);
    return { ...choice, why: choiceReason(g, options, planning) };
  });
}

function choiceReason(g: number, options: readonly Option[], planning: Planning): ChoiceReason {
  const own = options[g] as Option;
  const group = planning.groups[g] as readonly Option[];
  const cheaper = nearest(
    group.filter((option) => option.cost < own.cost),
    (option) => [-option.cost, option.ask],
  );
  const smaller = nearest(
    group.filter((option) => option.ask < own.ask),
    (option) => [-option.ask, option.cost],
  );
  const alternative = (option: Option | undefined) =>
    option === undefined ? undefined : alternativeOf(option, g, options, planning);
  const [a, b] = [alternative(cheaper), alternative(smaller)];
  return {
    text: {
      zh: choiceText(own, group.length, a, b, 'zh'),
      en: choiceText(own, group.length, a, b, 'en'),
    },
    ...(a === undefined ? {} : { cheaper: a }),
    ...(b === undefined ? {} : { smallerAsk: b }),
  };
}

/** The first option by a pair of figures. */
function nearest(
  options: readonly Option[],
  key: (option: Option) => readonly [number, number],
): Option | undefined {
  return options.reduce<Option | undefined>((best, one) => {
    if (best === undefined) return one;
    const [a, b] = [key(one), key(best)];
    return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? one : best;
  }, undefined);
}

function alternativeOf(
  option: Option,
  g: number,
  options: readonly Option[],
  { purse, input }: Planning,
): Alternative {
  const lack = worstLack(options.with(g, option), purse);
  return {
    relief: option.relief,
    ask: option.ask,
    cost: option.cost,
    ...(lack === undefined
      ? {}
      : { needs: { month: addToMonth(monthOf(input.asOf), lack.at), amount: fen(lack.amount) } }),
  };
}

function choiceText(
  own: Option,
  ways: number,
  cheaper: Alternative | undefined,
  smaller: Alternative | undefined,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  if (ways === 1) return zh ? '这笔只有这一种办法。' : 'There is only this way for this debt.';
  return [smallerText(own, smaller, zh), cheaperText(own, cheaper, zh)].join(zh ? '' : ' ');
}

function smallerText(own: Option, smaller: Alternative | undefined, zh: boolean): string {
  if (smaller === undefined)
    return zh ? '这笔不用向对方提要求。' : 'Nothing need be asked for this debt.';
  if (smaller.needs !== undefined)
    return needText(smaller.needs, zh, '要求再小一点', 'A smaller ask');
  const more = fen(Math.max(0, smaller.cost - own.cost));
  return zh
    ? `要求再小一点也还得上，但这笔要多付 ${showYuan(more, 'zh')}。`
    : `A smaller ask would fit too, but costs ${showYuan(more, 'en')} more on this debt.`;
}

function cheaperText(own: Option, cheaper: Alternative | undefined, zh: boolean): string {
  if (cheaper === undefined) return zh ? '没有更便宜的办法。' : 'No way costs less.';
  if (cheaper.needs !== undefined)
    return needText(cheaper.needs, zh, '再便宜一点', 'A cheaper way');
  const less = fen(own.cost - cheaper.cost);
  return cheaper.ask > own.ask
    ? zh
      ? `再便宜 ${showYuan(less, 'zh')} 的办法也还得上，但要求更大。`
      : `A way that costs ${showYuan(less, 'en')} less would fit too, but asks for more.`
    : zh
      ? `再便宜 ${showYuan(less, 'zh')} 的办法也还得上，但每个月剩得更少或还得更久。`
      : `A way that costs ${showYuan(less, 'en')} less would fit too, but leaves less in a month or takes longer.`;
}

function needText(
  needs: NonNullable<Alternative['needs']>,
  zh: boolean,
  whatZh: string,
  whatEn: string,
): string {
  const month = formatMonth(needs.month);
  return zh
    ? `${whatZh}的话，${month} 还差 ${showYuan(needs.amount, 'zh')}。`
    : `${whatEn} lacks ${showYuan(needs.amount, 'en')} in ${month}.`;
}
