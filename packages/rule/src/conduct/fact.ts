import { present } from '@forbear/problem';
import type { Approach } from './contact-log.ts';
import {
  ACCOUNT,
  BORROWING,
  DATA,
  EXTRA_FEE,
  OTHERS_PAY,
  PAYOUT_FEE,
  procedureKind,
} from './demand-kind.ts';
import type { Kind } from './kind.ts';
import { PROPOSED_FIELDS, proposedIn, type Proposed, type ProposedField } from './proposed.ts';
import {
  ENTRY,
  EXAGGERATION,
  EXPOSURE,
  HUMILIATION,
  INSULT,
  POSING_OFFICIAL,
  POSING_OTHER,
  POSTING,
  VIOLENCE,
} from './threat-kind.ts';

/** One value of a field: confirmed by the person, or only proposed by the words. */
export type Fact = Omit<Proposed, 'words'> & {
  readonly words?: string;
  readonly confirmed: boolean;
};

/**
 * What a contact holds: the fields as the person told them, and for a field that was not told what its
 * words propose. A field that was told, be it empty, is not proposed anew.
 */
export function factsOf(approach: Approach): readonly Fact[] {
  const known = facts.get(approach) ?? readFacts(approach);
  facts.set(approach, known);
  return known;
}

/** Each contact is read once, for all that looks at it. */
const facts = new WeakMap<Approach, readonly Fact[]>();

function readFacts(approach: Approach): readonly Fact[] {
  const proposed = proposedIn(approach);
  return PROPOSED_FIELDS.flatMap((field): readonly Fact[] => {
    const own = proposed.filter((one) => one.field === field);
    const told = valuesIn(approach, field);
    if (told === undefined) return own.map((one) => ({ ...one, confirmed: false }));
    return told.map((value) => {
      const words = own.find((one) => one.value === value)?.words;
      return {
        field,
        value,
        confirmed: true,
        ...present({ words }),
      } as Fact;
    });
  });
}

function valuesIn(approach: Approach, field: ProposedField): readonly string[] | undefined {
  const value = approach[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return value;
  return value === 'none' ? [] : [value];
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  violence: VIOLENCE,
  humiliation: HUMILIATION,
  detention: EXAGGERATION,
  consequences: EXAGGERATION,
  'telling-others': EXPOSURE,
  workplace: EXPOSURE,
  fee: EXTRA_FEE,
  'payout-fee': PAYOUT_FEE,
  'private-account': ACCOUNT,
  codes: DATA,
  'new-loan': BORROWING,
  'others-pay': OTHERS_PAY,
  insult: INSULT,
  posting: POSTING,
  entry: ENTRY,
};

const OFFICIALS: readonly string[] = ['police', 'court'];

/** The kind a fact belongs to; nothing for what may be said, and for what has a check of its own. */
export function kindOf({ field, value }: Fact, said: string): Kind | undefined {
  if (field === 'toldTo') return undefined;
  if (field === 'posedAs') return OFFICIALS.includes(value) ? POSING_OFFICIAL : POSING_OTHER;
  if (value === 'procedure-fee') return procedureKind(said);
  return KIND_OF[value];
}

/** The facts of a contact by kind, in the order in which a person should hear of them. */
export function kindsOf(approach: Approach): readonly (readonly [Kind, readonly Fact[]])[] {
  const found = new Map<Kind, Fact[]>();
  const own = factsOf(approach);
  const isFee = own.some(({ value }) => value === 'procedure-fee' || value === 'payout-fee');
  for (const fact of own) {
    // A message that asks to be paid in the name of a court is told of once, as what it is.
    if (isFee && fact.field === 'posedAs' && !fact.confirmed) continue;
    const kind = kindOf(fact, approach.said ?? '');
    if (kind !== undefined) found.set(kind, [...(found.get(kind) ?? []), fact]);
  }
  return [...found];
}
