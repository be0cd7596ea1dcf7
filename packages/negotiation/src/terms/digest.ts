import type { Component, Measure, Row } from '@forbear/loan';
import { formatDay, formatFen, formatShare, type Day, type Fen, type Rate } from '@forbear/money';
import { sha256 } from './sha256.ts';

/** Everything that two sides agree on, as both have seen it. */
export type DigestTerms = {
  readonly desk: string;
  readonly case: string;
  readonly account: string;
  readonly offer: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly Pick<Row, 'due' | 'principal' | 'interest' | 'fee'>[];
  readonly allocation: readonly Component[];
  /** What a payoff asks of fees of periods that have not begun. */
  readonly payoff: 'all' | 'begun' | 'none';
  readonly cureDays: number;
  readonly end: { readonly inRow: number; readonly total: number; readonly noticeDays: number };
};

/** The first line of the text of terms. */
export const FORM = 'forbear terms 2';

/**
 * The digest of an agreement (C6, G6): SHA-256 of one text, a line for each thing in a fixed order, made alike on
 * both sides. Any change of a figure, a day or a rule is another digest.
 */
export const digestOfTerms = (terms: DigestTerms): string => sha256(textOfTerms(terms));

/** The text that is digested. */
export function textOfTerms(terms: DigestTerms): string {
  const { desk, offer, account, measures, rows, allocation, payoff, cureDays, end } = terms;
  return [
    FORM,
    `desk ${quoted(desk)}`,
    `case ${quoted(terms.case)}`,
    `account ${quoted(account)}`,
    `offer ${quoted(offer)}`,
    ...measures.map((one) => `measure ${measureLine(one)}`),
    ...rows.map(
      ({ due, principal, interest, fee }) =>
        `row ${formatDay(due)} ${formatFen(principal)} ${formatFen(interest)} ${formatFen(fee)}`,
    ),
    `allocation ${allocation.join(' ')}`,
    `payoff ${payoff}`,
    `cure ${cureDays}`,
    `end ${end.inRow} ${end.total} ${end.noticeDays}`,
  ].join('\n');
}

/** Text that can hold no line of its own. */
const quoted = (text: string): string => JSON.stringify(text);

/** A measure as its kind and its keys in the order of their names. */
function measureLine(measure: Measure): string {
  const { kind, ...rest } = measure;
  const keys = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${valueText(key, value)}`);
  return [kind, ...keys].join(' ');
}

const DAYS = new Set(['on', 'firstDue']);

function valueText(key: string, value: unknown): string {
  if (key === 'amount' && typeof value === 'number') return formatFen(value as Fen);
  if (DAYS.has(key)) return formatDay(value as Day);
  if (isRate(value)) return `${formatShare(value.scaled)}/${value.per}`;
  if (Array.isArray(value)) return `[${value.map((one) => valueText('', one)).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `${name}=${valueText(name, one)}`)
      .join(',')}}`;
  return String(value);
}

const isRate = (value: unknown): value is Rate =>
  typeof value === 'object' && value !== null && 'scaled' in value && 'per' in value;
