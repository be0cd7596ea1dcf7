import { MOVE_NAMES, provenAgreements } from '@forbear/casework';
import { evidencePage } from '@forbear/document';
import type { Evidence } from '@forbear/negotiation';
import type { Desk } from '../plugin/route.ts';
import { signingKeys } from '../store/head.ts';
import type { KeptCase } from './case-book.ts';
import { termsByDigest } from './offer.ts';
import { headOf } from './reading.ts';
import { openedFields } from './sealed.ts';
import type { Sight } from './seen.ts';

/** The evidence pack of a case, sealed by the desk; of its words those that whoever asks may read. */
export async function packOf(
  desk: Desk,
  kept: KeptCase,
  lang: 'zh' | 'en',
  sight: Sight,
): Promise<string> {
  const { store, signer, setting, clock } = desk;
  const { row, events } = kept;
  const at = clock.now();
  const fields = await openedFields(store.db, kept, sight);
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
    agreements: provenAgreements(events, await termsByDigest(store.db, row)),
    fields,
    names: Object.fromEntries(names),
  };
  return evidencePage(evidence, { key: signer.keyId, sign: signer.sign });
}
