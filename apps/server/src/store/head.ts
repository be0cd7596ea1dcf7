import { headText, type Head, type SignedHead } from '@forbear/negotiation';
import { ok, type Result } from '@forbear/problem';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tenantOf, type Store, type Tx } from './store.ts';

/** A public key by its name; `publicKey` is 64 hexadecimal digits of Ed25519. */
export type PublicKey = {
  readonly id: string;
  readonly publicKey: string;
  /** Milliseconds since 1970: signed with from, and until where another has taken its place. */
  readonly since: number;
  readonly until: number | null;
};

/** Signs what the desk says of its streams (H4). */
export type Signer = {
  /** The name of the desk in every head: its tenant. */
  readonly desk: string;
  readonly keyId: string;
  head(at: Omit<Head, 'desk' | 'key'>): SignedHead;
  /** Any other text of the desk's, such as the seal of a pack. */
  sign(text: string): string;
};

/** The 32 bytes at the end of a public key's DER. */
const rawOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

const idOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey, 'hex').digest('hex').slice(0, 16);

const fileIn = (folder: string): string => join(folder, 'sign.pem');

/** Writes a new private key, whole or not at all. */
function makeKey(folder: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true });
  const draft = `${fileIn(folder)}.draft`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  renameSync(draft, fileIn(folder));
  return privateKey;
}

async function listKey(tx: Tx, publicKey: string, at: number): Promise<void> {
  await tx
    .insertInto('signing_key')
    .values({
      tenant: tenantOf(tx),
      part: 0,
      id: idOf(publicKey),
      public_key: publicKey,
      since: at,
      until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function signerOf(desk: string, key: KeyObject): Signer {
  const keyId = idOf(rawOf(key));
  const signed = (text: string) => sign(null, Buffer.from(text), key).toString('hex');
  return {
    desk,
    keyId,
    sign: signed,
    head: (at) => {
      const head = { ...at, desk, key: keyId };
      return { ...head, signature: signed(headText(head)) };
    },
  };
}

/** The desk's signing key, from its file in `folder` (mode 0600); made and listed at the first start. */
export async function openSigner(
  store: Store,
  folder: string,
  at: number,
): Promise<Result<Signer>> {
  const key = existsSync(fileIn(folder))
    ? createPrivateKey(readFileSync(fileIn(folder)))
    : makeKey(folder);
  // A store that is only read still says signed what it holds.
  if (store.isReadOnly() !== undefined) return ok(signerOf(store.tenant, key));
  const listed = await store.write(async (tx) => ok(await listKey(tx, rawOf(key), at)));
  return listed.ok ? ok(signerOf(store.tenant, key)) : listed;
}

/** Takes a new key from now on; the old one stays in the list, so that what it signed still verifies. */
export async function rotateKey(store: Store, folder: string, at: number): Promise<Result<Signer>> {
  const old = existsSync(fileIn(folder))
    ? idOf(rawOf(createPrivateKey(readFileSync(fileIn(folder)))))
    : '';
  const key = makeKey(folder);
  const turned = await store.write(async (tx) => {
    await listKey(tx, rawOf(key), at);
    await tx
      .updateTable('signing_key')
      .set({ until: at })
      .where('tenant', '=', store.tenant)
      .where('part', '=', 0)
      .where('id', '=', old)
      .execute();
    return ok(undefined);
  });
  return turned.ok ? ok(signerOf(store.tenant, key)) : turned;
}

/** Every key that heads of this desk were signed with, oldest first. */
export async function signingKeys({
  db,
  tenant,
}: Pick<Store, 'db' | 'tenant'>): Promise<readonly PublicKey[]> {
  const rows = await db
    .selectFrom('signing_key')
    .select(['id', 'public_key', 'since', 'until'])
    .where('tenant', '=', tenant)
    .where('part', '=', 0)
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ id, public_key, since, until }) => {
    return { id, publicKey: public_key, since, until };
  });
}
