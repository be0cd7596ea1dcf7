import type { Level } from '@forbear/negotiation';
import { sumFen } from '@forbear/money';
import { LEVELS } from '@forbear/negotiation';
import type { PapersAsked, ProposalInput } from './proposal.ts';

/**
 * What proves the reason that was given: below the policy's sum, or at its level, the own statement; else a paper that
 * is held already; else any one of the list, where what counts like it counts equally. What may never be asked is not.
 */
export function papersFor(
  { papers, held = [], disclosed, position }: ProposalInput,
  level: Level,
): PapersAsked | undefined {
  if (papers === undefined) return undefined;
  const { ownStatementEnough, papersMax, neverAsk } = papers;
  const { principal, interest, penalty, fees } = position;
  const isSmall =
    sumFen([principal, interest, penalty, fees]) < ownStatementEnough.positionBelow ||
    LEVELS.indexOf(level) <= LEVELS.indexOf(ownStatementEnough.orLevel);
  if (isSmall) return { enough: 'own-statement' };
  const { reason } = disclosed;
  const anyOf = [...papers.anyOf[reason], ...papers.substitutes[reason]];
  const paper = anyOf.find((one) => held.includes(one));
  if (paper !== undefined) return { enough: 'held', paper };
  return {
    enough: 'any-one',
    anyOf: anyOf.filter((one) => !neverAsk.includes(one)),
    most: papersMax,
  };
}
