import { addMonths, parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Rule } from './finding/rule.ts';
import { RULES } from './rules.ts';

const day = (text: string): Day => must(parseDay(text));

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; throws for an id that no record has, since ids are written by us. */
export function ruleOf(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

type Span = { readonly from: number; readonly until: number };

const spanOf = ({ from, until }: Rule): Span => ({
  from: from === undefined ? -Infinity : day(from),
  until: until === undefined ? Infinity : day(until),
});

/** Read once: a contact log asks for them thousands of times. */
const spans: ReadonlyMap<Rule, Span> = new Map(RULES.map((rule) => [rule, spanOf(rule)]));

/** Whether a rule was in force on a day. */
export function isInForce(rule: Rule, on: Day): boolean {
  const { from, until } = spans.get(rule) ?? spanOf(rule);
  return from <= on && on <= until;
}

/** Rules whose last review lies more than a year before `today`: the anniversary itself is not stale. */
export function staleReviews(today: Day): readonly Rule[] {
  return RULES.filter(
    ({ reviewedOn }) => today > addMonths(day(reviewedOn), 12, 'clamp-to-month-end'),
  );
}
