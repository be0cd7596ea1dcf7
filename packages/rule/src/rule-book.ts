import { addMonths, type Day } from '@forbear/money';
import { dayIn } from './finding/figure.ts';
import type { Finding } from './finding/finding.ts';
import type { Rule } from './finding/rule.ts';
import { RULES } from './rules.ts';

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id, for screens and papers that show one; throws for an id that no record has. */
export function ruleOf(id: string): Rule {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

/** The rule that leads a finding. */
export const leadOf = ({ rules }: Finding): Rule => ruleOf(rules[0]);

/** Rules whose last review lies more than a year before `today`: the anniversary itself is not stale. */
export function staleReviews(today: Day): readonly Rule[] {
  return RULES.filter(
    ({ reviewedOn }) => today > addMonths(dayIn(reviewedOn), 12, 'clamp-to-month-end'),
  );
}
