import type { Component, Instalment } from '@forbear/loan';
import { parseDay, parseFen, sumFen, type Fen } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { AgreementText } from './agreement.ts';
import { FORM } from './digest.ts';
import { orderFault } from './figures.ts';

/**
 * What the text of terms says, as the fields of an agreement: account, days and sums, the order of payments, the days to make a
 * missed one good. TERMS_DIFFER for a text that is not of this form. Whether it is that of a digest is for the caller to see.
 */
export function writtenIn(terms: string): Result<AgreementText> {
  const [form, ...lines] = terms.split('\n');
  const valueOf = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const rows = lines.flatMap((line) => (line.startsWith('row ') ? [instalmentIn(line)] : []));
  const account = accountIn(valueOf('account') ?? '');
  const order = valueOf('allocation')?.split(' ');
  const cure = /^(?:0|[1-9][0-9]{0,3})$/.exec(valueOf('cure') ?? '')?.[0];
  const instalments = rows.filter((row): row is Instalment => row !== undefined && row.amount > 0);
  const isWhole =
    form === FORM &&
    rows.every((row) => row !== undefined) &&
    instalments.length > 0 &&
    orderFault(instalments) === undefined;
  if (!isWhole || account === undefined || order === undefined || cure === undefined)
    return fail(problem('TERMS_DIFFER'));
  return ok({
    ...{ account, instalments, total: sumFen(instalments.map(({ amount }) => amount)) },
    ...{ order: order as Component[], cureDays: Number(cure), form: 'text' },
  });
}

/** `row DAY PRINCIPAL INTEREST FEE` as one payment. */
function instalmentIn(line: string): Instalment | undefined {
  const [, day = '', ...sums] = line.split(' ');
  const due = parseDay(day);
  const parts = sums.map(parseFen);
  const known = parts.flatMap((part): readonly Fen[] => (part.ok ? [part.value] : []));
  return due.ok && known.length === 3 && parts.length === 3
    ? { due: due.value, amount: sumFen(known) }
    : undefined;
}

function accountIn(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
