import type { SignedHead } from '@forbear/negotiation';
import type { Records } from '../store/device.ts';
import { isPairing } from './kept-shape.ts';

/** A case of a paired desk, and the signed heads by which its history is held to what was seen (H4). */
export type Followed = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly first?: SignedHead;
  readonly newest?: SignedHead;
};

/** The keys by which a desk signs; each public key is 64 hexadecimal digits of Ed25519. */
export type Keys = readonly { readonly id: string; readonly publicKey: string }[];

/** A lender's desk that this device was introduced to. */
export type Pairing = {
  /** Where the desk is: an origin of those the app's operator lists. */
  readonly desk: string;
  readonly lender: string;
  readonly id: string;
  readonly person: string;
  /** Worth something at this desk alone, and to this pairing alone. */
  readonly bearer: string;
  /** The name that the desk signs with, and its keys, newest first: those told when the device was paired, and what they vouched for. */
  readonly signs: string;
  readonly keys: Keys;
  /** The device's own key, as 64 hexadecimal digits; it never leaves the device. */
  readonly seed: string;
  /** The case of each debt, by the debt's id. */
  readonly cases: Readonly<Record<string, Followed>>;
};

export type KeptPairing = { readonly key: string; readonly pairing: Pairing };

/** The desks that this device is paired with. */
export const pairingsOf = (records: Records): readonly KeptPairing[] =>
  [...records.values()].flatMap(({ kind, id, body, gone }) =>
    kind === 'desk' && gone === undefined && isPairing(body)
      ? [{ key: id, pairing: body as Pairing }]
      : [],
  );

/** The pairing through which a debt is talked about. */
export const pairingOf = (records: Records, debt: string): KeptPairing | undefined =>
  pairingsOf(records).find(({ pairing }) => pairing.cases[debt] !== undefined);
