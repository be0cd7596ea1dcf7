import { fen, mulDiv, parseFen, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { CONSUMPTION_REFERENCE_2025 } from '@forbear/rule';
import type { Statement } from './statement.ts';

/** Published figures beside a household's own. They are context and never a verdict or a limit. */
export type Context = {
  /** Own spending of a month for each person of the household, rounded half up. */
  readonly ownPerHead: Fen;
  /** Mean consumption per head and month, all of the country and its towns. */
  readonly country: Fen;
  readonly towns: Fen;
  readonly rule: string;
  /** The local minimum living allowance for the whole household, as the person found it. */
  readonly localMinimum?: {
    readonly perHead: Fen;
    readonly household: Fen;
    readonly source: string;
  };
  readonly text: { readonly zh: string; readonly en: string };
};

/**
 * Sets a statement beside the year's reference figures and, where it is known, the local minimum
 * living allowance. Averages of households say nothing about what one household needs.
 */
export function contextOf(
  statement: Statement,
  heads: number,
  localMinimum?: { readonly perHead: Fen; readonly source: string },
): Context {
  const { national_consumption_month_cny, urban_consumption_month_cny } =
    CONSUMPTION_REFERENCE_2025.values;
  const { fixed, flexible, irregular } = statement.sums;
  return {
    ownPerHead: fen(mulDiv(fixed + flexible + irregular, 1, Math.max(1, heads), 'half-up')),
    country: must(parseFen(national_consumption_month_cny)),
    towns: must(parseFen(urban_consumption_month_cny)),
    rule: CONSUMPTION_REFERENCE_2025.id,
    ...(localMinimum === undefined
      ? {}
      : {
          localMinimum: {
            ...localMinimum,
            household: fen(localMinimum.perHead * Math.max(1, heads)),
          },
        }),
    text: {
      zh: '这些是全国平均数和当地低保标准，只供对照，不是限额，也不评判任何一家的花费。',
      en: 'These are national averages and the local minimum, for comparison only: no limit, and no judgement of what a household spends.',
    },
  };
}
