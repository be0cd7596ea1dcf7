import { present } from '@forbear/problem';
import type { Disclosed, ProposalInput } from './proposal.ts';

/** Everything that a desk may know of a person and their case; most of it has no say in what is proposed. */
export type CaseFile = Omit<ProposalInput, 'disclosed'> & {
  readonly disclosed: Disclosed;
  readonly person: {
    readonly name: string;
    readonly sex?: string;
    readonly age?: number;
    readonly people?: string;
    readonly region?: string;
    readonly marriage?: string;
    readonly disability?: string;
    readonly phone?: string;
    readonly language?: string;
  };
  readonly channel: 'chat' | 'phone' | 'letter';
  readonly adviser?: string;
  readonly complaints: number;
  readonly refusedGrants: readonly string[];
};

/** What of a file a proposal hangs on, field by field: what is not named here is no input. */
export const fileInput = (file: CaseFile): ProposalInput => {
  const { policy, debt, account, position, asOf, monthsOnBook, reliefs, disclosed } = file;
  const { ask, signs, papers, held } = file;
  const { reason, share, budget, floor } = disclosed;
  return {
    ...{ policy, debt, account, position, asOf, monthsOnBook, reliefs },
    disclosed: {
      reason,
      share,
      ...(budget === undefined ? {} : { budget }),
      ...(floor === undefined ? {} : { floor }),
    },
    ...present({ ask, signs, papers, held }),
  };
};
