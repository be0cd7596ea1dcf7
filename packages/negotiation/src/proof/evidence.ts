import { fail, ok, problem, type Problem, type Result, type Text } from '@forbear/problem';
import { sha256 } from '../terms/sha256.ts';
import {
  commitmentOf,
  headFault,
  headText,
  readChain,
  type Link,
  type Recorded,
  type SignedHead,
} from './chain.ts';

/** A key that a desk signs with; `publicKey` is 64 hexadecimal digits of Ed25519. */
export type DeskKey = { readonly id: string; readonly publicKey: string };

/** Terms as both sides saw them, and the events in which each of them accepted. */
export type ProvenAgreement = {
  /** `forbear terms 2 …`: the text whose SHA-256 is the digest. */
  readonly terms: string;
  readonly digest: string;
  readonly acceptances: readonly { readonly side: 'borrower' | 'desk'; readonly seq: number }[];
};

/** A personal field with its salt; the event holds only its commitment, at `data.sealed[name]` (H5). */
export type OpenedField = {
  readonly seq: number;
  readonly name: string;
  readonly salt: string;
  readonly value: string;
};

/** All that a third person needs to judge what happened in a case. */
export type Evidence = {
  readonly format: 'forbear evidence 1';
  readonly lang: 'zh' | 'en';
  readonly desk: { readonly id: string; readonly name: string };
  readonly case: { readonly stream: string; readonly number: string };
  /** Who made the pack, and when (milliseconds UTC). */
  readonly made: { readonly by: 'desk' | 'borrower'; readonly at: number };
  readonly keys: readonly DeskKey[];
  readonly events: readonly Link[];
  readonly heads: readonly SignedHead[];
  readonly agreements: readonly ProvenAgreement[];
  readonly fields: readonly OpenedField[];
  /** The kinds of events in words, for whoever reads. */
  readonly names: Readonly<Record<string, Text>>;
};

/** Tells whether a signature (hexadecimal) over a text is that of a key (hexadecimal). */
export type Signed = (publicKey: string, text: string, signature: string) => boolean;

/** Everything that does not hold in a pack, in the order of its parts; empty where all holds. */
export function evidenceFaults(
  evidence: Evidence,
  signed: Signed,
  witness: readonly SignedHead[] = [],
): readonly Problem[] {
  const { case: of, events } = evidence;
  const chain = readChain(of.stream, events);
  if (!chain.ok) return [chain.problem];
  const heads = [...evidence.heads, ...witness].flatMap((head) =>
    headFaults(head, evidence, signed),
  );
  const newest = Math.max(0, ...evidence.heads.map(({ seq }) => seq));
  const uncovered =
    newest === events.length ? [] : [problem('HEAD_DIFFERS', { seq: events.length }, '/heads')];
  return [
    ...heads,
    ...uncovered,
    ...evidence.agreements.flatMap((one) => agreementFaults(one, chain.value)),
    ...evidence.fields.flatMap((one) => fieldFaults(one, chain.value)),
  ];
}

function headFaults(
  head: SignedHead,
  { case: of, desk, keys, events }: Evidence,
  signed: Signed,
): readonly Problem[] {
  const key = keys.find(({ id }) => id === head.key);
  const isSigned =
    key !== undefined &&
    head.desk === desk.id &&
    signed(key.publicKey, headText(head), head.signature);
  if (!isSigned) return [problem('HEAD_UNSIGNED', { seq: head.seq })];
  const fault = headFault(head, of.stream, events);
  return fault === undefined ? [] : [fault];
}

const SIDES = ['borrower', 'desk'] as const;

function agreementFaults(
  { terms, digest, acceptances }: ProvenAgreement,
  events: readonly Recorded[],
): readonly Problem[] {
  if (sha256(terms) !== digest) return [problem('TERMS_DIFFER')];
  const has = (side: (typeof SIDES)[number]): boolean =>
    acceptances.some(
      (one) => one.side === side && isAcceptance(events[one.seq - 1]?.data, side, digest),
    );
  return SIDES.filter((side) => !has(side)).map((side) => problem('ACCEPTANCE_MISSING', { side }));
}

/** An event of a side that names the digest: the desk binds itself by what it offers, approves or accepts. */
function isAcceptance(data: unknown, side: 'borrower' | 'desk', digest: string): boolean {
  const {
    role,
    digest: seen,
    offer,
  } = (data ?? {}) as {
    readonly role?: unknown;
    readonly digest?: unknown;
    readonly offer?: { readonly digest?: unknown };
  };
  return (role === 'borrower') === (side === 'borrower') && (seen ?? offer?.digest) === digest;
}

const fieldFaults = (field: OpenedField, events: readonly Recorded[]): readonly Problem[] =>
  isCommitted(field, events) ? [] : [problem('FIELD_DIFFERS', { seq: field.seq })];

/** Whether an event holds the commitment to a field (H5). */
export function isCommitted(
  { seq, name, salt, value }: OpenedField,
  events: readonly Recorded[],
): boolean {
  const { sealed } = (events[seq - 1]?.data ?? {}) as { readonly sealed?: Record<string, unknown> };
  return sealed?.[name] === commitmentOf(salt, value);
}

/** A pack's JSON as evidence, or EVIDENCE_FORM with the place that is not of its form. */
export function readEvidence(value: unknown): Result<Evidence> {
  const at = misfit(value, FORM, '');
  return at === undefined ? ok(value as Evidence) : fail(problem('EVIDENCE_FORM', {}, at));
}

/** Heads that somebody kept, one or a list, from a file's JSON. */
export function readHeads(value: unknown): Result<readonly SignedHead[]> {
  const heads: unknown = Array.isArray(value) ? value : [value];
  const at = misfit(heads, { each: HEAD }, '');
  return at === undefined ? ok(heads as SignedHead[]) : fail(problem('EVIDENCE_FORM', {}, at));
}

type Form =
  | 'text'
  | 'count'
  | RegExp
  | readonly string[]
  | { readonly each: Form }
  | { readonly all: Form }
  | { readonly keys: Readonly<Record<string, Form>> };

const HEX = /^[0-9a-f]{64}$/;
const HEAD: Form = {
  keys: {
    ...{ desk: 'text', stream: 'text', seq: 'count', digest: HEX, at: 'count', key: 'text' },
    signature: /^[0-9a-f]{128}$/,
  },
};
const FORM: Form = {
  keys: {
    format: ['forbear evidence 1'],
    lang: ['zh', 'en'],
    desk: { keys: { id: 'text', name: 'text' } },
    case: { keys: { stream: 'text', number: 'text' } },
    made: { keys: { by: ['desk', 'borrower'], at: 'count' } },
    keys: { each: { keys: { id: 'text', publicKey: HEX } } },
    events: { each: { keys: { text: 'text', prev: HEX, digest: HEX } } },
    heads: { each: HEAD },
    agreements: {
      each: {
        keys: {
          terms: 'text',
          digest: HEX,
          acceptances: { each: { keys: { side: SIDES, seq: 'count' } } },
        },
      },
    },
    fields: { each: { keys: { seq: 'count', name: 'text', salt: 'text', value: 'text' } } },
    names: { all: { keys: { zh: 'text', en: 'text' } } },
  },
};

/** The place of the first thing that is not of its form. */
function misfit(value: unknown, form: Form, at: string): string | undefined {
  const fits = (isRight: boolean): string | undefined => (isRight ? undefined : at || '/');
  if (form === 'text') return fits(typeof value === 'string');
  if (form === 'count') return fits(Number.isSafeInteger(value) && (value as number) >= 0);
  if (form instanceof RegExp) return fits(typeof value === 'string' && form.test(value));
  if (isNames(form)) return fits(typeof value === 'string' && form.includes(value));
  if (typeof value !== 'object' || value === null) return at || '/';
  const inner = (entries: readonly (readonly [string, Form])[]): string | undefined =>
    entries
      .map(([key, one]) => misfit((value as Record<string, unknown>)[key], one, `${at}/${key}`))
      .find((one) => one !== undefined);
  const keys = Object.keys(value);
  if ('each' in form) return Array.isArray(value) ? inner(keys.map((key) => [key, form.each])) : at;
  if (Array.isArray(value)) return at || '/';
  if ('all' in form) return inner(keys.map((key) => [key, form.all]));
  const extra = keys.find((key) => !Object.hasOwn(form.keys, key));
  return extra === undefined ? inner(Object.entries(form.keys)) : `${at}/${extra}`;
}

const isNames = (form: Form): form is readonly string[] => Array.isArray(form);
