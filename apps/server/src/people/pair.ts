import { fail, ok, problem, type Result } from '@forbear/problem';
import { createPublicKey, verify } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Ask, Desk } from '../plugin/route.ts';
import { note } from './audit.ts';
import { useCode } from './code.ts';
import { CODE_PACE, counted } from './pace.ts';
import { digestOf, freshToken } from './secret.ts';
import { REFERENCE } from './table.ts';

/** Whether a device that shows a public key also holds its private one. */
export function isProven(key: string, message: string, proof: string): boolean {
  try {
    const found = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(message), found, Buffer.from(proof, 'base64url'));
  } catch {
    return false;
  }
}

export const pairingWords = (code: string, key: string): string =>
  `forbear pairing 1\n${code}\n${key}`;

type Given = { readonly code: string; readonly key: string; readonly proof: string };

/** Pairs a device by a one-time invite: its key is pinned, and its bearer is worth nothing elsewhere. */
export async function pair(
  { store, clock, setting }: Desk,
  { request }: Pick<Ask<unknown, unknown, unknown>, 'request'>,
  { code, key, proof }: Given,
): Promise<Result<{ pairing: string; person: string; bearer: string; lender: string }>> {
  const at = clock.machine();
  const pace = await counted(store, CODE_PACE, { now: at, name: 'codes' });
  if (!pace.ok) return pace;
  if (!isProven(key, pairingWords(code, key), proof))
    return fail(problem('KEY_UNPROVEN', {}, '/proof'));
  const [id, bearer] = [uuidv7(), freshToken()];
  return store.write(async (tx) => {
    const invite = await useCode(tx, 'invite', { code, at });
    if (!invite.ok) return invite;
    const person = invite.value.about;
    await tx
      .insertInto('pairing')
      .values({
        ...{ tenant: store.tenant, part: REFERENCE, id, person, device_key: key },
        ...{ token: digestOf(bearer), made_at: at, ended_at: null },
      })
      .execute();
    await note(tx, {
      at,
      on: clock.today(),
      actor: `borrower:${person}`,
      action: 'paired',
      about: id,
      detail: { invite: invite.value.id.slice(0, 16), invitedBy: invite.value.made_by },
      trace: request.id,
    });
    return ok({ pairing: id, person, bearer, lender: setting.lender });
  });
}
