import { fen, showMonth, showYuan, sumFen, type Month } from '@forbear/money';
import type { Text } from '@forbear/problem';
import type { Claim, NamedPlan, PlanMonth } from '../joint-plan.ts';

/** Said where months draw on what earlier ones put by: when, and which money is to be kept for it. */
export function usesSavings({ months }: NamedPlan): readonly Claim[] {
  const drawn = months.filter(({ fromSavings }) => fromSavings !== undefined);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return [];
  const amount = sumFen(drawn.map(({ fromSavings }) => fromSavings ?? fen(0)));
  const when = between(first.month, last.month);
  const kept = keptFrom(months);
  return [
    {
      code: 'uses-savings',
      figures: { amount },
      text: {
        zh: `${when.zh}要用先留下的 ${showYuan(amount, 'zh')}来还：${kept.zh}，先别动用。`,
        en: `Payments ${when.en} need ${showYuan(amount, 'en')} put by before: ${kept.en}; do not use it for anything else.`,
      },
    },
  ];
}

const between = (from: Month, until: Month): Text =>
  from === until
    ? { zh: showMonth(from, 'zh'), en: `in ${showMonth(from, 'en')}` }
    : {
        zh: `${showMonth(from, 'zh')}到${showMonth(until, 'zh')}之间`,
        en: `between ${showMonth(from, 'en')} and ${showMonth(until, 'en')}`,
      };

/** What each month keeps for later ones; the first of what is in hand. */
function keptFrom(months: readonly PlanMonth[]): Text {
  const parts = months.flatMap(({ month, forLater }, t): readonly Text[] => {
    if (forLater === undefined) return [];
    const [zh, en] = [showYuan(forLater, 'zh'), showYuan(forLater, 'en')];
    return [
      t === 0
        ? {
            zh: `${showMonth(month, 'zh')}手里的钱里留 ${zh}`,
            en: `${en} of what is in hand in ${showMonth(month, 'en')}`,
          }
        : {
            zh: `${showMonth(month, 'zh')}到的钱里留 ${zh}`,
            en: `${en} of what comes in ${showMonth(month, 'en')}`,
          },
    ];
  });
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
