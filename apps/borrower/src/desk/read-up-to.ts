import { freshId } from '../store/record.ts';
import { askDesk } from './client.ts';
import type { KeptPairing } from './pairing.ts';
import { lookAt } from './watch.ts';

const any = { safeParse: (value: unknown) => ({ success: true, data: value }) };

/** Tells a desk that its lines up to a number were read; where it is not heard, the next look at the page tells it again. */
export async function readUpTo({ key, pairing }: KeptPairing, debt: string, no: number) {
  const path = `/v1/cases/${pairing.cases[debt]?.id ?? ''}/messages/read`;
  const told = await askDesk(pairing, { method: 'POST', path, body: { no }, once: freshId() }, any);
  if (told.ok) await lookAt(key);
}
