import {
  heardId,
  MOVES,
  toldAs,
  type DeskMove,
  type DeskState,
  type Heard,
} from '@forbear/casework';
import { parseDay, type Day } from '@forbear/money';
import { isCommitted, sha256, type OpenedField, type Recorded } from '@forbear/negotiation';
import { present } from '@forbear/problem';

type Data = {
  readonly on?: Day;
  readonly to?: DeskState;
  readonly digest?: string;
  readonly offer?: { readonly digest?: string; readonly until?: Day };
  readonly papers?: readonly string[];
  readonly code?: string;
  readonly corrected?: boolean;
  readonly upheld?: boolean;
  readonly due?: string;
};

/** The texts of terms by their digest; one that is not that of its digest is left out (C6). */
export const termsIn = (
  items: readonly { readonly terms?: string | undefined }[],
): ReadonlyMap<string, string> =>
  new Map(items.flatMap(({ terms }) => (terms === undefined ? [] : [[sha256(terms), terms]])));

type Told = {
  readonly seq: number;
  readonly fields?: readonly Omit<OpenedField, 'seq'>[] | undefined;
};

/** The words that came with the events; those that a signed event has not committed to are left out (H5). */
export const fieldsIn = (
  items: readonly Told[],
  events: readonly Recorded[],
): readonly OpenedField[] =>
  items
    .flatMap(({ seq, fields = [] }) => fields.map((one) => ({ ...one, seq })))
    .filter((one) => isCommitted(one, events));

/**
 * What a desk has recorded, as it counts for the person's own case: by the bytes that were held against its signature, and by our
 * own table of what they stand for.
 */
export function heardOf(
  events: readonly Recorded[],
  terms: ReadonlyMap<string, string>,
): readonly Heard[] {
  let before: DeskState = 'none';
  // An approved offer is the one that was passed for approval: its last day stands there.
  const lastDays = new Map<string, Day>();
  let table = '';
  let reason: string | undefined;
  return events.flatMap(({ seq, kind, data }): readonly Heard[] => {
    const { on, to = before, offer, ...facts } = (data ?? {}) as Data;
    // The text that is sent is that of what lies on the table.
    const digest = facts.digest ?? offer?.digest ?? table;
    if (digest !== '' && kind !== 'propose') table = digest;
    if (offer?.until !== undefined) lastDays.set(digest, offer.until);
    // A refusal that was approved is for the reason that it was proposed with.
    if (kind === 'propose-refusal') reason = facts.code;
    const told = Object.hasOwn(MOVES, kind) ? toldAs(kind as DeskMove, before, to) : undefined;
    before = to;
    if (on === undefined || told === undefined) return [];
    const { papers, corrected, upheld } = facts;
    const code = facts.code ?? (told === 'refused' ? reason : undefined);
    const due = parseDay(facts.due ?? '');
    return [
      present({
        ...{ seq, kind: kind as DeskMove, on, to, told, papers, code, corrected, upheld },
        ...{ terms: terms.get(digest), until: lastDays.get(digest) },
        ...{ due: due.ok ? due.value : undefined },
      }) as Heard,
    ];
  });
}

/** What of it does not stand in the person's own case yet. */
export function notEntered(
  heard: readonly Heard[],
  caseId: string,
  entries: readonly { readonly id?: string }[],
): readonly Heard[] {
  const known = new Set(entries.map(({ id }) => id));
  return heard.filter(({ seq }) => !known.has(heardId(caseId, seq)));
}
