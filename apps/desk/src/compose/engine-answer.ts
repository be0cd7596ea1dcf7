import {
  considered,
  propose,
  type Considered,
  type Proposal,
  type ProposalInput,
} from '@forbear/casework';
import type { Measure } from '@forbear/loan';

/** What the page asks of the engine. */
export type EngineAsk =
  | { readonly what: 'propose'; readonly input: ProposalInput }
  | {
      readonly what: 'consider';
      readonly input: ProposalInput;
      readonly measures: readonly Measure[];
    };

export type EngineAnswer =
  | { readonly what: 'propose'; readonly proposal: Proposal }
  | { readonly what: 'consider'; readonly considered: Considered };

/** The same functions by which the server decides. */
export const answer = (ask: EngineAsk): EngineAnswer =>
  ask.what === 'propose'
    ? { what: 'propose', proposal: propose(ask.input) }
    : { what: 'consider', considered: considered(ask.input, ask.measures) };
