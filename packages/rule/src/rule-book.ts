import { addMonths, parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

const day = (text: string): Day => must(parseDay(text));

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; throws for an id that no record has, since ids are written by us. */
export function ruleOf(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

/** Whether a rule was in force on a day. */
export function isInForce(rule: Rule, on: Day): boolean {
  const begun = rule.from === undefined || day(rule.from) <= on;
  return begun && (rule.until === undefined || on <= day(rule.until));
}

/** Rules whose last review lies more than a year before `today`: the anniversary itself is not stale. */
export function staleReviews(today: Day): readonly Rule[] {
  return RULES.filter(
    ({ reviewedOn }) => today > addMonths(day(reviewedOn), 12, 'clamp-to-month-end'),
  );
}
