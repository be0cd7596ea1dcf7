import { parseDay, parseRate, type Day } from '@forbear/money';
import { must, type Text } from '@forbear/problem';
import type { DatedValues, Rule } from './rule.ts';

const days = new Map<string, Day>();
const rates = new Map<string, number>();

/** The civil day of a record's `YYYY-MM-DD`; throws for another text, since records are written by us. */
export function dayIn(text: string): Day {
  const known = days.get(text) ?? must(parseDay(text));
  days.set(text, known);
  return known;
}

/** A record's share or rate, as decimal text, scaled by 10^9: `0.24` is 240,000,000. */
export function scaledIn(text: string): number {
  const known = rates.get(text) ?? must(parseRate(text, 'year')).scaled;
  rates.set(text, known);
  return known;
}

/** A record's share as people say it: `0.24` is `24%`, `0.0005` is `0.05%`. */
export const shareIn = (text: string): string => `${scaledIn(text) / 1e7}%`;

/** The row of dated values that holds on a day; nothing before the first. */
export function valuesOn<Row extends DatedValues>(
  rule: Rule & { readonly values: readonly Row[] },
  on: Day,
): Row | undefined {
  const rows: readonly Row[] = rule.values;
  return rows.findLast(({ from }) => dayIn(from) <= on);
}

/** The row of dated values that began last. */
export const newest = <Row extends DatedValues>(
  rule: Rule & { readonly values: readonly Row[] },
): Row => rule.values.at(-1) as Row;

/** The versions in force on a day of those rules that changed, as a text to add: `（《…法》第五十条）`. */
export function versionsOn(rules: readonly Rule[], on: Day): Text {
  const told = rules.flatMap((rule): string[] => {
    const { values, instrument } = rule;
    if (!isDated(values)) return [];
    const row = values.findLast(({ from }) => dayIn(from) <= on);
    if (row?.article === undefined) return [];
    return [`${row.cite?.instrument ?? instrument}${row.article}`];
  });
  if (told.length === 0) return { zh: '', en: '' };
  return { zh: `（${told.join('；')}）`, en: ` (${told.join('; ')})` };
}

const isDated = (values: Rule['values']): values is readonly DatedValues[] => Array.isArray(values);

/** Whether a rule was in force on a day. */
export function isInForce({ from, until }: Rule, on: Day): boolean {
  return (from === undefined || dayIn(from) <= on) && (until === undefined || on <= dayIn(until));
}
