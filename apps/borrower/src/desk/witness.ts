import {
  headFault,
  headText,
  readChain,
  type Link,
  type Recorded,
  type SignedHead,
} from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Followed, Keys } from './pairing.ts';

/** What a desk tells of a case: its events as stored bytes, and the signed head. */
export type Told = { readonly links: readonly Link[]; readonly head: SignedHead };

/** Whether a signature over a text is that of a public key. */
export type Signed = (publicKey: string, text: string, signature: string) => Promise<boolean>;

/**
 * Holds what a desk tells of a case against what this device has seen: every link, the signature, and the first and newest
 * heads that were kept (H3, H4). Gives the events and what is followed from now on.
 */
export async function witnessed(
  followed: Followed,
  { links, head }: Told,
  { signs, keys }: { readonly signs: string; readonly keys: Keys },
  isSigned: Signed,
): Promise<Result<{ readonly events: readonly Recorded[]; readonly followed: Followed }>> {
  const { id, first, newest } = followed;
  const chain = readChain(id, links);
  if (!chain.ok) return chain;
  const key = keys.find((one) => one.id === head.key);
  if (
    head.desk !== signs ||
    key === undefined ||
    !(await isSigned(key.publicKey, headText(head), head.signature))
  )
    return fail(problem('HEAD_UNSIGNED', { seq: head.seq }));
  if (head.seq !== links.length) return fail(problem('HEAD_DIFFERS', { seq: head.seq }));
  for (const kept of [first, newest, head]) {
    const wrong = kept === undefined ? undefined : headFault(kept, id, links);
    if (wrong !== undefined) return fail(wrong);
  }
  return ok({
    events: chain.value,
    followed: { ...followed, first: first ?? head, newest: head, version: links.length },
  });
}
