import { monthOf } from '@forbear/money';
import { affordableBy } from './money-of-month.ts';
import type { Candidate, ProposalInput, SecondPerson } from './proposal.ts';

/** Days overdue from which a class is worse than special mention. */
const isWorse = (daysOverdue: number): boolean => daysOverdue > 90;

/** Why what was chosen is decided by a second person, too; empty where one is enough. */
export function secondOf(
  input: ProposalInput,
  chosen: Pick<Candidate, 'measures' | 'level'>,
): readonly SecondPerson[] {
  const { position, reliefs, disclosed, asOf, signs } = input;
  const found: SecondPerson[] = [];
  const waives = chosen.measures.some(
    (one) =>
      one.kind === 'waive' ||
      one.kind === 'settle' ||
      ('interest' in one && one.interest === 'waived'),
  );
  if (chosen.level !== undefined && chosen.level !== 'agent') found.push('level');
  if (waives) found.push('waiver');
  if (reliefs.length >= 2) found.push('third-relief');
  if (isWorse(position.daysOverdue)) found.push('class');
  if (disclosed.budget !== undefined) {
    const now = affordableBy(disclosed, asOf)(monthOf(asOf));
    if (Math.abs(now - disclosed.share) * 5 > Math.max(now, disclosed.share))
      found.push('budget-differs');
  }
  return [...found, ...(signs ?? [])];
}
