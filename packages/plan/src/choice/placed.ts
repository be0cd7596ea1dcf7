import type { Measure, Relief } from '@forbear/loan';
import type { Aims, Groups } from './best-choice.ts';
import { NO_ASK } from '../option/ask.ts';
import type { Option } from '../option/option.ts';
import { effortOf, type NamedChoice, type Planning } from './planning.ts';

/** Months without payment that are asked for when nothing fits. */
export const DEFERRAL = 3;

/**
 * The choice where nothing fits: as few debts as can be are left without a place, then as little
 * money. A debt with priority is left out only where those with priority do not fit alone, and then
 * none without priority is in. What is left out is asked to wait.
 */
export function placed(planning: Planning): Pick<NamedChoice, 'options' | 'out'> {
  const { groups, input, purse } = planning;
  const first = new Set(
    input.debts.flatMap(({ id, priority }) => (priority === undefined ? [] : [id])),
  );
  const isFirst = (group: readonly Option[]): boolean => first.has(group[0]?.debt ?? '');
  const choose = planning.choose(effortOf(planning, 20));
  const withOut = (which: (group: readonly Option[]) => readonly Option[]): Groups =>
    groups.map(which);
  const spared = withOut((group) => (isFirst(group) ? group : [...group, outOf(group)]));
  const alone = withOut((group) => (isFirst(group) ? [...group, outOf(group)] : [outOf(group)]));
  const found =
    choose(spared, purse, AIMS).options ?? choose(alone, purse, AIMS).options ?? groups.map(outOf);
  const shown = (option: Option, g: number): Option =>
    isOut(option) ? waiting(groups[g] as readonly Option[]) : option;
  return { options: found.map(shown), out: found.filter(isOut).map(({ debt }) => debt) };
}

const AIMS: Aims = (option) => {
  const out = isOut(option);
  return [out ? 1 : 0, out ? option.total - option.cost : 0, option.ask.points, option.cost];
};

/** Stands for a debt that has no place in the months; it is never shown. */
const OUT: Relief = { measures: [] };
const isOut = ({ relief }: Option): boolean => relief === OUT;

const outOf = (group: readonly Option[]): Option => ({
  ...(group[0] as Option),
  relief: OUT,
  ask: NO_ASK,
  rows: [],
  payments: [],
  dues: [],
});

/** The option to wait for three months; where the debt has none it is kept as it is. */
export const waiting = (group: readonly Option[]): Option =>
  group.find(({ relief: { measures } }) => measures.length === 1 && measures.every(isWait)) ??
  (group[0] as Option);

const isWait = (measure: Measure): boolean =>
  (measure.kind === 'extend' && measure.interest === 'runs' && measure.months === DEFERRAL) ||
  (measure.kind === 'pause' && measure.interest === 'runs' && measure.periods === DEFERRAL);
