import {
  addToMonth,
  fen,
  showDay,
  showMonth,
  monthOf,
  showYuan,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import type { Lang, Text } from '@forbear/problem';
import type { Debt, Relief } from '@forbear/loan';
import { loadOver } from '../choice/shortage.ts';
import { fitsIn } from '../choice/named-choice.ts';
import { inOrderOfIds, keyOf, type NamedChoice, type Planning } from '../choice/planning.ts';
import { passedRooms, type Purse } from '../choice/purse.ts';
import type { Alternative, ChoiceReason, NamedPlan, PlanChoice } from '../joint-plan.ts';
import { measureText } from '../option/measure-text.ts';
import type { Option } from '../option/option.ts';
import { NOTHING_ASKED, placeReason, shareReason } from './place-reason.ts';

/** The choices of a plan, each with what the next cheaper way and the next smaller ask would need. */
export function withChoiceReasons(
  plan: NamedPlan,
  choice: NamedChoice,
  planning: Planning,
  kept: Purse,
): readonly PlanChoice[] {
  const { options = [] } = choice;
  const places = inOrderOfIds(planning.input.debts);
  const scene = { plan, choice, options, planning, kept };
  return plan.choices.map((one, k) => {
    const why = choiceReason(places.indexOf(k), scene);
    const more = beyondAnswer(planning.input.debts[k]?.answer, one.relief);
    if (more === undefined) return { ...one, why };
    const text = { zh: more.zh + why.text.zh, en: `${more.en} ${why.text.en}`.trimEnd() };
    return { ...one, why: { ...why, text } };
  });
}

/** What is asked of a creditor beside what it has granted, where that is not enough. */
function beyondAnswer(answer: Debt['answer'], { measures }: Relief): Text | undefined {
  if (answer === undefined || answer === 'refused') return undefined;
  const more = measures.slice(answer.measures.length).map(measureText);
  if (more.length === 0) return undefined;
  const [zh, en] = [more.map((one) => one.zh).join('、'), more.map((one) => one.en).join(', ')];
  return {
    zh: `对方答应的还不够，另外要请对方：${zh}。`,
    en: `What the creditor has granted is not enough; also ask for: ${en}.`,
  };
}

type Scene = {
  readonly plan: NamedPlan;
  readonly choice: NamedChoice;
  readonly options: readonly Option[];
  readonly planning: Planning;
  /** What the plan kept to; the safest leaves a share of every month that the money itself would carry. */
  readonly kept: Purse;
};

function choiceReason(g: number, scene: Scene): ChoiceReason {
  const own = scene.options[g] as Option;
  const group = scene.planning.groups[g] as readonly Option[];
  if (own.refused === true) return { text: REFUSED };
  if (own.total === 0) return { text: NOTHING_OWED };
  if (!scene.plan.fits) return { text: placeReason(own, group, scene.planning, scene.choice) };
  if (group.length === 1) return { text: ONLY };
  if (scene.plan.name === 'fair-shares')
    return { text: shareReason(own, scene.planning, scene.choice) };
  const cheaper = nearest(
    group.filter((option) => option.cost < own.cost),
    (option) => [-option.cost, option.ask.points],
  );
  const smaller = nearest(
    group.filter((option) => sizeOf(option) < sizeOf(own)),
    (option) => [-sizeOf(option), option.cost],
  );
  const [a, b] = [cheaper, smaller].map((option) =>
    option === undefined ? undefined : otherWay(option, g, scene),
  );
  const say = (lang: Lang): string =>
    (isSameLack(b, a)
      ? [bothText(b.lacks, lang)]
      : [smallerText(own, b, scene, lang), cheaperText(own, a, scene, lang)]
    )
      .filter((one) => one !== '')
      .join(lang === 'zh' ? '' : ' ');
  return {
    text: { zh: say('zh'), en: say('en') },
    ...(a === undefined ? {} : { cheaper: a.other }),
    ...(b === undefined ? {} : { smallerAsk: b.other }),
  };
}

/** How large an ask is: what goes beyond the usual is larger than anything usual, then points count. */
const sizeOf = ({ ask: { beyond, points } }: Pick<Option, 'ask'>): number =>
  1_000_000 * beyond + points;

/** Another way for a debt; `lacks` where the money does not carry it, by the end of a month or by a day. */
type OtherWay = {
  readonly other: Alternative;
  readonly lacks?: Lack | undefined;
  /** Whether the money carries it, and just the share that the plan leaves untouched would be less. */
  readonly leavesLess: boolean;
};

type Lack = { readonly month: Month; readonly amount: Fen; readonly day?: Day };

const ONLY = {
  zh: '这笔只有这一种办法。',
  en: 'There is only this option for this debt.',
} as const;
const NOTHING_OWED = {
  zh: '这笔现在没有要还的钱。',
  en: 'Nothing is owed on this debt now.',
} as const;
const REFUSED = {
  zh: '对方没有答应；提过的数照样还，一直还到清，逾期的费用按合同算在里面。没按合同还的部分算逾期，会照常报送。',
  en: 'The creditor has refused; what was offered is still paid until nothing is owed, with the contract’s charges for late payment. What is paid later than agreed counts as overdue and is reported as such.',
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

function otherWay(option: Option, g: number, { options, planning, kept }: Scene): OtherWay {
  const others = options.with(g, option);
  const lacks = fitsIn(others, planning.purse) ? undefined : lackOf(others, planning);
  const { relief, ask, cost } = option;
  const needs = lacks === undefined ? {} : { needs: { month: lacks.month, amount: lacks.amount } };
  return {
    other: { relief, ask, cost, ...needs },
    lacks,
    leavesLess: lacks === undefined && !fitsIn(others, kept),
  };
}

/** The month that lacks most, or the first day that cannot be paid. */
function lackOf(options: readonly Option[], { input, purse }: Planning): Lack {
  const lacks = loadOver(options, purse);
  const amount = Math.max(0, ...lacks);
  if (amount > 0)
    return {
      month: addToMonth(monthOf(input.asOf), lacks.indexOf(amount)),
      amount: fen(amount),
    };
  const [passed] = passedRooms(options, purse.rooms ?? []);
  const { room, missing } = passed as NonNullable<typeof passed>;
  return { month: monthOf(room.until), amount: fen(missing), day: room.until };
}

type Lacking = OtherWay & { readonly lacks: Lack };

/** Whether the next smaller ask and the next cheaper way lack the same: it is said once. */
function isSameLack(
  smaller: OtherWay | undefined,
  cheaper: OtherWay | undefined,
): smaller is Lacking {
  const [a, b] = [smaller?.lacks, cheaper?.lacks];
  return (
    a !== undefined &&
    b !== undefined &&
    a.month === b.month &&
    a.amount === b.amount &&
    a.day === b.day
  );
}

const bothText = (lacks: Lack, lang: Lang): string =>
  needText(
    lacks,
    lang === 'zh',
    '要求再小一点，或者再便宜一点',
    'a smaller request or a cheaper option',
  );

function smallerText(own: Option, smaller: OtherWay | undefined, scene: Scene, lang: Lang): string {
  const zh = lang === 'zh';
  if (own.ask.points === 0) return NOTHING_ASKED[lang];
  if (smaller === undefined) return '';
  if (smaller.lacks !== undefined)
    return needText(smaller.lacks, zh, '要求再小一点', 'a smaller request');
  const more = smaller.other.cost - own.cost;
  if (more > 0)
    return zh
      ? `要求再小一点也还得上，但这笔要多付 ${showYuan(fen(more), 'zh')}。`
      : `A smaller request would fit too, but would cost ${showYuan(fen(more), 'en')} more on this debt.`;
  if (smaller.leavesLess)
    return zh
      ? `要求再小一点也还得上，但${leftText(scene, lang)}。`
      : `A smaller request would fit too, but ${leftText(scene, lang)}.`;
  if (scene.plan.name === 'fastest')
    return zh
      ? '要求再小一点也还得上，但整个方案还清得更晚。'
      : 'A smaller request would fit too, but the whole plan would end later.';
  return isAsBefore(own, scene)
    ? zh
      ? '要求再小一点也还得上；这里先不改口，和原来的方案一样。'
      : 'A smaller request would fit too; that of the plan as it was is kept here, so that nothing changes.'
    : '';
}

/** Whether what is asked is what the plan of that name asked before. */
const isAsBefore = (own: Option, { plan, planning }: Scene): boolean =>
  planning.settings.before?.plans
    .find(({ name }) => name === plan.name)
    ?.choices.some((one) => one.debt === own.debt && keyOf(one) === keyOf(own)) === true;

/** What nobody would ask for more to save: less than 10 yuan. */
const WORTH_ASKING = 1000;

function cheaperText(own: Option, cheaper: OtherWay | undefined, scene: Scene, lang: Lang): string {
  const zh = lang === 'zh';
  if (cheaper === undefined) return zh ? '没有更便宜的办法。' : 'No option costs less.';
  if (cheaper.lacks !== undefined)
    return needText(cheaper.lacks, zh, '再便宜一点', 'a cheaper option');
  if (own.cost - cheaper.other.cost < WORTH_ASKING) return '';
  const less = showYuan(fen(own.cost - cheaper.other.cost), lang);
  if (cheaper.leavesLess)
    return zh
      ? `再便宜 ${less}的办法也还得上，但${leftText(scene, lang)}。`
      : `An option costing ${less} less would fit too, but ${leftText(scene, lang)}.`;
  if (sizeOf(cheaper.other) <= sizeOf(own)) return '';
  return zh
    ? `再便宜 ${less}的办法也还得上，但要求更大。`
    : `An option costing ${less} less would fit too, but asks for more.`;
}

/** What a way would take of what the plan leaves untouched: of the share of every month, or of what was put by. */
function leftText({ choice: { margin = 0 } }: Scene, lang: Lang): string {
  if (margin === 0)
    return lang === 'zh' ? '要动用先留下的钱' : 'would draw on money that was put by';
  return lang === 'zh'
    ? `有的月份留不出 ${margin}% 的余地`
    : `some month would not keep ${margin}% of its money`;
}

/** What another way lacks: of a whole month, or by a day of it. */
function needText(
  { month, amount, day }: Lack,
  zh: boolean,
  whatZh: string,
  whatEn: string,
): string {
  const lang = zh ? 'zh' : 'en';
  const when = day === undefined ? showMonth(month, lang) : showDay(day, lang);
  const sum = showYuan(amount, lang);
  return zh
    ? `如果${whatZh}，${when}${day === undefined ? '的钱' : ''}会差 ${sum}。`
    : day === undefined
      ? `With ${whatEn}, ${when} would be ${sum} short.`
      : `With ${whatEn}, you would be ${sum} short by ${when}.`;
}
