import { present } from '@forbear/problem';
import { formatDay, formatFen } from '@forbear/money';
import type { CareKind, CaseCheck } from '@forbear/check';
import type { Finding } from '@forbear/rule';

/** The law check as `check --json` prints it. */
export function checkJson(check: CaseCheck): object {
  return {
    asOf: formatDay(check.asOf),
    ...careJson(check.care),
    findings: check.findings.map(findingJson),
    checked: check.checked,
    notChecked: check.notChecked,
    ways: (check.ways ?? []).map(findingJson),
    next: check.next.map(({ from, ...step }) => ({
      ...step,
      ...(from === undefined ? {} : { from: formatDay(from) }),
    })),
  };
}

/** Who needs help first; absent for most. */
export const careJson = (care: readonly CareKind[]): object => (care.length === 0 ? {} : { care });

/** What of the law check cannot wait; absent where nothing is. */
export const urgentJson = (urgent: readonly Finding[]): object =>
  urgent.length === 0 ? {} : { urgent: urgent.map(findingJson) };

/** A finding as the formats carry it. */
export function findingJson(found: Finding): object {
  const { amount } = found;
  return {
    ...present({ debt: found.debt, contact: found.contact }),
    rules: found.rules,
    force: found.force,
    severity: found.severity,
    ...(amount === undefined ? {} : { amount: formatFen(amount) }),
    arithmetic: found.arithmetic,
    say: found.say,
    do: found.do,
    ...present({ uncertain: found.uncertain, proposed: found.proposed }),
  };
}
