import type { ProvenAgreement, Recorded } from '@forbear/negotiation';

type Data = {
  readonly to?: string;
  readonly role?: string;
  readonly digest?: string;
  readonly offer?: { readonly digest: string };
};

/**
 * The agreements of a history, each with the events in which both sides accepted its digest (G6); `terms` has the text that a
 * digest is of, and one without it is left out.
 */
export function provenAgreements(
  events: readonly Pick<Recorded, 'seq' | 'kind' | 'data'>[],
  terms: ReadonlyMap<string, string>,
): readonly ProvenAgreement[] {
  return events.flatMap(({ kind, data, seq }) => {
    const { to, digest = '' } = (data ?? {}) as Data;
    const text = terms.get(digest);
    if (kind !== 'accept' || to !== 'keeping' || text === undefined) return [];
    const bound = events.findLast((one) => {
      const { role, digest: seen, offer } = (one.data ?? {}) as Data;
      return one.seq < seq && role !== 'borrower' && (seen ?? offer?.digest) === digest;
    });
    const desk = bound === undefined ? [] : [{ side: 'desk' as const, seq: bound.seq }];
    return [{ terms: text, digest, acceptances: [...desk, { side: 'borrower' as const, seq }] }];
  });
}
