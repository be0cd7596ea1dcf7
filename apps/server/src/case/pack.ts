import { MOVE_NAMES } from '@forbear/casework';
import { evidencePage } from '@forbear/document';
import type { Evidence } from '@forbear/negotiation';
import type { Desk } from '../plugin/route.ts';
import { signingKeys } from '../store/head.ts';
import type { KeptCase } from './case-book.ts';
import { keptOffer } from './offer.ts';
import { headOf } from './reading.ts';

type Data = {
  readonly to?: string;
  readonly role?: string;
  readonly digest?: string;
  readonly offerId?: string;
  readonly offer?: { readonly id: string; readonly digest: string };
};

/** The agreements of a case, each with the events in which both sides accepted its digest (G6). */
async function agreementsOf({ store }: Desk, { row, events }: KeptCase) {
  const found: Evidence['agreements'][number][] = [];
  for (const { kind, data, seq } of events) {
    const { to, offerId = '', digest = '' } = data as Data;
    if (kind !== 'accept' || to !== 'keeping') continue;
    const offer = await keptOffer(store.db, row, offerId);
    if (!offer.ok) continue;
    const bound = events.findLast((one) => {
      const { role, digest: seen, offer: made } = one.data as Data;
      return one.seq < seq && role !== 'borrower' && (seen ?? made?.digest) === digest;
    });
    found.push({
      terms: offer.value.terms,
      digest,
      acceptances: [
        ...(bound === undefined ? [] : [{ side: 'desk' as const, seq: bound.seq }]),
        { side: 'borrower', seq },
      ],
    });
  }
  return found;
}

/** The evidence pack of a case, sealed by the desk; personal words only where whoever asks may see them. */
export async function packOf(
  desk: Desk,
  kept: KeptCase,
  lang: 'zh' | 'en',
  isOpen: boolean,
): Promise<string> {
  const { store, signer, setting, clock } = desk;
  const { row, events } = kept;
  const at = clock.now();
  const fields = isOpen
    ? await store.db
        .selectFrom('sealed_field')
        .select(['seq', 'name', 'salt', 'value'])
        .where('tenant', '=', row.tenant)
        .where('part', '=', row.part)
        .where('case_id', '=', row.id)
        .orderBy('seq')
        .orderBy('name')
        .execute()
    : [];
  const keys = await signingKeys(store);
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const names = Object.entries(MOVE_NAMES).filter(([kind]) => kinds.includes(kind));
  const evidence: Evidence = {
    format: 'forbear evidence 1',
    lang,
    desk: { id: signer.desk, name: setting.lender },
    case: { stream: row.id, number: row.number },
    made: { by: 'desk', at },
    keys: keys.map(({ id, publicKey }) => ({ id, publicKey })),
    events: events.map(({ bytes, prev, hash }) => ({ text: bytes, prev, digest: hash })),
    heads: [headOf(desk, kept, at)],
    agreements: await agreementsOf(desk, kept),
    fields,
    names: Object.fromEntries(names),
  };
  return evidencePage(evidence, { key: signer.keyId, sign: signer.sign });
}
