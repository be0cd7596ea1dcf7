import { headText, keyText, type Head, type SignedHead } from '@forbear/negotiation';
import { ok, type Result } from '@forbear/problem';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sign, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tenantOf, type Store, type Tx } from './store.ts';

/** A public key by its name; `publicKey` is 64 hexadecimal digits of Ed25519. */
export type PublicKey = {
  readonly id: string;
  readonly publicKey: string;
  /** Milliseconds since 1970: signed with from, and until where another has taken its place. */
  readonly since: number;
  readonly until: number | null;
  /** The key before it, and its signature over `keyText`; none for the first. */
  readonly by: string | null;
  readonly vouched: string | null;
};

/** Signs what the desk says of its streams (H4). */
export type Signer = {
  /** The name of the desk in every head: its tenant. */
  readonly desk: string;
  readonly keyId: string;
  head(at: Omit<Head, 'desk' | 'key'>): SignedHead;
  /** Any other text of the desk's, such as the seal of a pack. */
  sign(text: string): string;
  /** Puts a new key into its place, with its row in this transaction; answers its name. */
  rotate(tx: Tx, at: number): Promise<string>;
};

/** The 32 bytes at the end of a public key's DER. */
const rawOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

const idOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey, 'hex').digest('hex').slice(0, 16);

const fileIn = (folder: string): string => join(folder, 'sign.pem');

/** Writes a private key into the folder, whole or not at all; where it is to be the first, one that is there stays. */
function writeKey(folder: string, key: KeyObject, as: 'first' | 'next'): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(draft, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  if (as === 'next') return renameSync(draft, fileIn(folder));
  try {
    linkSync(draft, fileIn(folder));
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  unlinkSync(draft);
}

const readKey = (folder: string): KeyObject => createPrivateKey(readFileSync(fileIn(folder)));
const freshKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

const signedBy = (key: KeyObject, text: string): string =>
  sign(null, Buffer.from(text), key).toString('hex');

async function listKey(tx: Tx, publicKey: string, at: number, before?: KeyObject): Promise<void> {
  const tenant = tenantOf(tx);
  await tx
    .insertInto('signing_key')
    .values({
      ...{ tenant, part: 0, id: idOf(publicKey), public_key: publicKey, since: at, until: null },
      by_key: before === undefined ? null : idOf(rawOf(before)),
      vouched: before === undefined ? null : signedBy(before, keyText(tenant, publicKey, at)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Signs by the key that lies in the folder: one that another process has put there counts from the next head on. */
function signerOf(store: Store, folder: string): Signer {
  let [seen, key] = [statSync(fileIn(folder)).mtimeMs, readKey(folder)];
  const now = (): KeyObject => {
    const { mtimeMs } = statSync(fileIn(folder));
    if (mtimeMs !== seen) [seen, key] = [mtimeMs, readKey(folder)];
    return key;
  };
  const desk = store.tenant;
  return {
    desk,
    get keyId() {
      return idOf(rawOf(now()));
    },
    sign: (text) => signedBy(now(), text),
    head: (at) => {
      const held = now();
      const head = { ...at, desk, key: idOf(rawOf(held)) };
      return { ...head, signature: signedBy(held, headText(head)) };
    },
    rotate: (tx, at) => rotated(tx, folder, at),
  };
}

/** The desk's signing key, from its file in `folder` (mode 0600); made and listed at the first start. */
export async function openSigner(
  store: Store,
  folder: string,
  at: number,
): Promise<Result<Signer>> {
  if (!existsSync(fileIn(folder))) writeKey(folder, freshKey(), 'first');
  const signer = signerOf(store, folder);
  // A store that is only read still says signed what it holds.
  if (store.isReadOnly() !== undefined) return ok(signer);
  const listed = await store.write(async (tx) => ok(await listKey(tx, rawOf(readKey(folder)), at)));
  return listed.ok ? ok(signer) : listed;
}

/**
 * Takes a new key from now on, vouched for by the old one, which stays in the list: what it signed still verifies. Listed
 * first: a key that was never put into its place signs nothing.
 */
async function rotated(tx: Tx, folder: string, at: number): Promise<string> {
  const [old, key] = [readKey(folder), freshKey()];
  await listKey(tx, rawOf(key), at, old);
  await tx
    .updateTable('signing_key')
    .set({ until: at })
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', 0)
    .where('id', '=', idOf(rawOf(old)))
    .execute();
  writeKey(folder, key, 'next');
  return idOf(rawOf(key));
}

/** Every key that heads of this desk were signed with, oldest first. */
export async function signingKeys({
  db,
  tenant,
}: Pick<Store, 'db' | 'tenant'>): Promise<readonly PublicKey[]> {
  const rows = await db
    .selectFrom('signing_key')
    .select(['id', 'public_key', 'since', 'until', 'by_key', 'vouched'])
    .where('tenant', '=', tenant)
    .where('part', '=', 0)
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ id, public_key, since, until, by_key, vouched }) => {
    return { id, publicKey: public_key, since, until, by: by_key, vouched };
  });
}
