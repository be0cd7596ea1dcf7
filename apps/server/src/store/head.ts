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
  /** Makes a new key and lists it in this transaction; answers its name. It signs once it is settled. */
  rotate(tx: Tx, at: number): Promise<string>;
  /** Puts a key that was listed into its place; one whose transaction came to nothing is gone. */
  settle(tx: Tx): Promise<void>;
};

/** The 32 bytes at the end of a public key's DER. */
const rawOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

const idOf = (publicKey: string): string =>
  createHash('sha256').update(publicKey, 'hex').digest('hex').slice(0, 16);

const fileIn = (folder: string): string => join(folder, 'sign.pem');
/** Where a new key waits until the transaction that lists it is committed. */
const nextIn = (folder: string): string => join(folder, 'sign.next.pem');

/** Writes a private key beside its place, whole and on the disk; answers where. */
function drafted(folder: string, key: KeyObject): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${fileIn(folder)}.${process.pid}`;
  const text = key.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  return draft;
}

/** The key of a folder that has none yet; where another process was first, its key stays. */
function writeFirst(folder: string): void {
  const draft = drafted(folder, freshKey());
  try {
    linkSync(draft, fileIn(folder));
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  unlinkSync(draft);
}

const keyOf = (file: string): KeyObject => createPrivateKey(readFileSync(file));
const readKey = (folder: string): KeyObject => keyOf(fileIn(folder));
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
    settle: (tx) => settled(tx, folder),
  };
}

/** The desk's signing key, from its file in `folder` (mode 0600); made and listed at the first start. */
export async function openSigner(
  store: Store,
  folder: string,
  at: number,
): Promise<Result<Signer>> {
  if (!existsSync(fileIn(folder))) writeFirst(folder);
  const signer = signerOf(store, folder);
  // A store that is only read still says signed what it holds.
  if (store.isReadOnly() !== undefined) return ok(signer);
  const listed = await store.write(async (tx) => {
    await settled(tx, folder);
    return ok(await listKey(tx, rawOf(readKey(folder)), at));
  });
  return listed.ok ? ok(signer) : listed;
}

/** Decides on a key that waits: while nobody else makes one, what is committed says whether it was listed. */
async function settled(tx: Tx, folder: string): Promise<void> {
  const names = tx
    .selectFrom('signing_key')
    .select('id')
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', 0)
    .orderBy('id');
  await names.forUpdate().execute();
  const next = nextIn(folder);
  if (!existsSync(next)) return;
  // Asked anew: a list that was waited for is as old as the waiting.
  const listed = await names.execute();
  const own = idOf(rawOf(keyOf(next)));
  if (listed.some(({ id }) => id === own)) renameSync(next, fileIn(folder));
  else unlinkSync(next);
}

/**
 * Lists a new key, vouched for by the old one, which stays in the list: what it signed still verifies. The key waits on
 * the disk before it is listed, and takes its place after that is committed: at no moment does a key sign that is not listed,
 * and none that is listed gets lost.
 */
async function rotated(tx: Tx, folder: string, at: number): Promise<string> {
  await settled(tx, folder);
  const [old, key] = [readKey(folder), freshKey()];
  renameSync(drafted(folder, key), nextIn(folder));
  await listKey(tx, rawOf(key), at, old);
  await tx
    .updateTable('signing_key')
    .set({ until: at })
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', 0)
    .where('id', '=', idOf(rawOf(old)))
    .execute();
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
