import type { policyVersion } from '@forbear/wire/desk';
import type { Told } from '../api/shape.ts';

/** One version as the desk tells it. */
export type Version = Told<typeof policyVersion>;

/** A policy as its draft is written; keys that the form does not show go through it unchanged. */
export type Grantable = {
  readonly kind: string;
  readonly level: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
};

/** What is written of a new measure of a kind, beside its values and limits; what is here is typed by nobody. */
export const NEW_MEASURES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  reinstal: { include: ['principal', 'fee'] },
  extend: { interest: ['runs'] },
  pause: { interest: ['runs'] },
  'catch-up': {},
  minimum: {},
  'move-due': {},
  'free-days': {},
  waive: { component: 'penalty' },
  settle: { daysOverdueMin: 91 },
};

export const newMeasure = (kind: string): Grantable => ({
  ...NEW_MEASURES[kind],
  ...{ kind, level: {} },
});

export type PolicyText = {
  readonly product: string;
  readonly name: string;
  readonly from: string;
  readonly eligible: {
    readonly reasons: readonly string[];
    readonly daysOverdue: readonly [number, number];
    readonly monthsOnBook: number;
    readonly reliefs: { readonly max: number; readonly inMonths: number };
    readonly else: 'refer';
  };
  readonly measures: readonly Grantable[];
  readonly combine: number;
  readonly capitalise: readonly string[];
  readonly afford: { readonly keepBack: string; readonly costMax: string };
  readonly plan: Readonly<
    Record<string, number | { readonly inRow: number; readonly total: number }>
  >;
  readonly documents: string;
  readonly clock: string;
};

/** Values in one line, `3, 6, 9, 12`; undefined where one is no whole number above zero. */
export function numbersIn(text: string): readonly number[] | undefined {
  const all = text
    .split(/[,，、\s]+/)
    .filter((one) => one !== '')
    .map(Number);
  const isWhole = all.length > 0 && all.every((one) => Number.isSafeInteger(one) && one > 0);
  return isWhole ? [...new Set(all)].sort((a, b) => a - b) : undefined;
}

const LEVELS = ['agent', 'approver1', 'approver2'] as const;
export type LevelName = (typeof LEVELS)[number];

/** The limit of each level as a field shows it: the highest value that it may grant. */
export const limitsOf = ({ level }: Grantable): Readonly<Record<LevelName, string>> =>
  Object.fromEntries(
    LEVELS.map((name) => [name, Object.entries(level).find(([, by]) => by === name)?.[0] ?? '']),
  ) as Record<LevelName, string>;

/** How far each level goes: a higher one at least as far as those below it. */
export function reachOf(one: Grantable): Readonly<Record<LevelName, string>> {
  const { agent, approver1, approver2 } = limitsOf(one);
  const first = approver1 === '' ? agent : approver1;
  return { agent, approver1: first, approver2: approver2 === '' ? first : approver2 };
}

/** Limits as a policy writes them; a level without a value grants nothing of its own. */
export const levelIn = (
  limits: Readonly<Record<LevelName, string>>,
): Readonly<Record<string, LevelName>> =>
  Object.fromEntries(
    LEVELS.flatMap((name) => (limits[name].trim() === '' ? [] : [[limits[name].trim(), name]])),
  );

/** A share as percent for a field, and back: `0.045` is `4.5`. */
export const percentOf = (share: string): string => String(Math.round(Number(share) * 1e6) / 1e4);
export function shareIn(percent: string): string | undefined {
  const text = percent.trim();
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return undefined;
  const [whole = '0', decimals = ''] = text.split('.');
  const digits = `${whole.padStart(3, '0')}${decimals.padEnd(4, '0')}`;
  const share = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/0+$/, '').replace(/\.$/, '');
  return share.replace(/^0+(?=\d)/, '');
}
