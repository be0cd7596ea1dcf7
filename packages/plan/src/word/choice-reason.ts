import { addToMonth, fen, formatMonth, monthOf, showYuan } from '@forbear/money';
import type { Lang } from '@forbear/problem';
import { loadOver } from '../choice/shortage.ts';
import { fitsIn } from '../choice/named-choice.ts';
import { inOrderOfIds, type Planning } from '../choice/planning.ts';
import { passedRooms, type Purse } from '../choice/purse.ts';
import type { Alternative, ChoiceReason, NamedPlan, PlanChoice } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';

/** The choices of a plan, each with what the next cheaper way and the next smaller ask would need. */
export function withChoiceReasons(
  plan: NamedPlan,
  options: readonly Option[],
  planning: Planning,
  purse: Purse,
): readonly PlanChoice[] {
  const places = inOrderOfIds(planning.input.debts);
  const scene = { plan, options, planning, purse };
  return plan.choices.map((choice, k) => ({
    ...choice,
    why: choiceReason(places.indexOf(k), scene),
  }));
}

type Scene = {
  readonly plan: NamedPlan;
  readonly options: readonly Option[];
  readonly planning: Planning;
  /** What the plan kept to; the safest leaves a share of every month. */
  readonly purse: Purse;
};

function choiceReason(g: number, scene: Scene): ChoiceReason {
  const own = scene.options[g] as Option;
  const group = scene.planning.groups[g] as readonly Option[];
  if (own.refused === true) return { text: REFUSED };
  if (group.length === 1 || !scene.plan.fits || scene.plan.name === 'fair-shares')
    return { text: group.length === 1 ? ONLY : SILENT };
  const cheaper = nearest(
    group.filter((option) => option.cost < own.cost),
    (option) => [-option.cost, option.ask.points],
  );
  const smaller = nearest(
    group.filter((option) => option.ask.points < own.ask.points),
    (option) => [-option.ask.points, option.cost],
  );
  const [a, b] = [cheaper, smaller].map((option) =>
    option === undefined ? undefined : alternativeOf(option, g, scene),
  );
  const say = (lang: Lang): string =>
    [smallerText(own, b, scene.plan, lang), cheaperText(own, a, lang)]
      .filter((one) => one !== '')
      .join(lang === 'zh' ? '' : ' ');
  return {
    text: { zh: say('zh'), en: say('en') },
    ...(a === undefined ? {} : { cheaper: a }),
    ...(b === undefined ? {} : { smallerAsk: b }),
  };
}

const SILENT = { zh: '', en: '' } as const;
const ONLY = { zh: '这笔只有这一种办法。', en: 'There is only this way for this debt.' } as const;
const REFUSED = {
  zh: '对方没有答应；提过的数照样还，一直还到清，逾期的费用按合同算在里面。没按合同还的部分算逾期，会照常报送。',
  en: 'The creditor has refused; what was offered is paid all the same until nothing is owed, with the charges for lateness by the contract. What is paid later than agreed is overdue and is reported as such.',
} as const;

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
  { options, planning, purse }: Scene,
): Alternative {
  const others = options.with(g, option);
  const needs = fitsIn(others, purse) ? undefined : lackOf(others, planning, purse);
  return {
    relief: option.relief,
    ask: option.ask,
    cost: option.cost,
    ...(needs === undefined ? {} : { needs }),
  };
}

/** The month that lacks most, or that of the first day that cannot be paid. */
function lackOf(
  options: readonly Option[],
  { input }: Planning,
  purse: Purse,
): NonNullable<Alternative['needs']> {
  const lacks = loadOver(options, purse);
  const amount = Math.max(0, ...lacks);
  if (amount > 0)
    return {
      month: addToMonth(monthOf(input.asOf), lacks.indexOf(amount)),
      amount: fen(amount),
    };
  const [passed] = passedRooms(options, purse.rooms ?? []);
  const { room, missing } = passed as NonNullable<typeof passed>;
  return { month: monthOf(room.until), amount: fen(missing) };
}

function smallerText(
  own: Option,
  smaller: Alternative | undefined,
  { name }: NamedPlan,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  if (own.ask.points === 0)
    return zh ? '这笔不用向对方提要求。' : 'Nothing need be asked for this debt.';
  if (smaller === undefined) return '';
  if (smaller.needs !== undefined)
    return needText(smaller.needs, zh, '要求再小一点', 'A smaller ask');
  const more = smaller.cost - own.cost;
  if (more > 0)
    return zh
      ? `要求再小一点也还得上，但这笔要多付 ${showYuan(fen(more), 'zh')}。`
      : `A smaller ask would fit too, but costs ${showYuan(fen(more), 'en')} more on this debt.`;
  return name === 'fastest'
    ? zh
      ? '要求再小一点也还得上，但整个方案还清得更晚。'
      : 'A smaller ask would fit too, but the whole plan ends later.'
    : '';
}

function cheaperText(own: Option, cheaper: Alternative | undefined, lang: Lang): string {
  const zh = lang === 'zh';
  if (cheaper === undefined) return zh ? '没有更便宜的办法。' : 'No way costs less.';
  if (cheaper.needs !== undefined)
    return needText(cheaper.needs, zh, '再便宜一点', 'A cheaper way');
  const less = fen(own.cost - cheaper.cost);
  if (cheaper.ask.points <= own.ask.points) return '';
  return zh
    ? `再便宜 ${showYuan(less, 'zh')}的办法也还得上，但要求更大。`
    : `A way that costs ${showYuan(less, 'en')} less would fit too, but asks for more.`;
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
