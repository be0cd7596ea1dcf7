import type { Contact } from './contact.ts';
import { demandsIn } from './words/demand.ts';
import { deedsIn } from './words/deed.ts';
import { posedIn } from './words/pose.ts';
import { threatsIn } from './words/threat.ts';
import { toldIn } from './words/told.ts';

/** The fields of a contact that its text may propose. */
export const PROPOSED_FIELDS = ['toldTo', 'demanded', 'posedAs', 'threatened', 'did'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** The value of a field that a text proposes, and the words it rests on. */
export type Proposed = {
  [Field in ProposedField]: {
    readonly field: Field;
    readonly value: Exclude<ValueOf<NonNullable<Contact[Field]>>, 'none'>;
    readonly words: string;
  };
}[ProposedField];

type ValueOf<Field> = Field extends readonly (infer Value)[] ? Value : Field;

/** Threats to tell others: who is one of them was reached, not threatened with it. */
const TO_OTHERS: readonly string[] = ['workplace', 'telling-others'];

/**
 * What the words of a contact propose for its fields, each with the words it rests on. What is denied,
 * quoted from elsewhere, feared or warned of proposes nothing, nor does a genuine notice. A proposal is
 * no fact: the person says whether it is so. Pure.
 */
export function proposedIn(
  contact: Pick<Contact, 'to' | 'channel' | 'by' | 'said'>,
): readonly Proposed[] {
  const { said = '', by } = contact;
  if (said === '' || by === 'borrower') return [];
  return [
    ...toldIn(contact).map(([value, words]) => ({ field: 'toldTo', value, words }) as const),
    ...posedIn(said).map(([value, words]) => ({ field: 'posedAs', value, words }) as const),
    ...threatsIn(said)
      .filter(([value]) => (contact.to ?? 'self') === 'self' || !TO_OTHERS.includes(value))
      .map(([value, words]) => ({ field: 'threatened', value, words }) as const),
    ...demandsIn(said).map(([value, words]) => ({ field: 'demanded', value, words }) as const),
    ...deedsIn(contact).map(([value, words]) => ({ field: 'did', value, words }) as const),
  ];
}
