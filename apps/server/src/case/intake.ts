import { formatDay, formatFen } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { measureJson, type openBody } from '@forbear/wire/desk';
import type { z } from 'zod';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { partOf } from '../store/part.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { granted } from './disclosure.ts';
import { opened, type About } from './opening.ts';
import { giverOf } from './seen.ts';

type Body = z.infer<typeof openBody>;

/** The loan of a number; for a borrower only an own one. LOAN_UNKNOWN; NOT_FOUND for a borrower, whatever there is. */
export async function loanOf(
  tx: Tx,
  loan: string,
  person: string | undefined,
): Promise<Result<About>> {
  const found = await tx
    .selectFrom('account_origin as o')
    .innerJoin('account as a', (on) =>
      on
        .onRef('a.tenant', '=', 'o.tenant')
        .onRef('a.part', '=', 'o.part')
        .onRef('a.id', '=', 'o.id'),
    )
    .select(['o.part', 'o.id', 'o.loan', 'o.person', 'a.product'])
    .where('o.tenant', '=', tenantOf(tx))
    .where('o.part', '=', partOf(loan))
    .where('o.loan', '=', loan)
    .executeTakeFirst();
  if (person !== undefined && found?.person !== person) return fail(problem('NOT_FOUND'));
  if (found === undefined) return fail(problem('LOAN_UNKNOWN', {}, '/loan'));
  const { id, ...about } = found;
  return ok({ ...about, account: id });
}

/** A request as the formats carry it. */
const requestJson = ({ reason, share, ask, text, wishedStart }: NonNullable<Body['request']>) => ({
  ...{ reason, share: formatFen(share) },
  ...(ask === undefined ? {} : { ask: ask.map(measureJson) }),
  ...present({ text }),
  ...(wishedStart === undefined ? {} : { wishedStart: formatDay(wishedStart) }),
});

/** Opens a case by whoever asks; what the request says counts as granted, by the words that were shown where it is told which. */
export async function openedBy(
  tx: Tx,
  { clock, signer }: Desk,
  who: Caller | undefined,
  { loan, channel, request, shown, receivedOn }: Body,
) {
  const giver = giverOf(who);
  if (!giver.ok) return giver;
  const about = await loanOf(tx, loan, who?.kind === 'borrower' ? who.id : undefined);
  if (!about.ok) return about;
  const personal = request?.text === undefined ? {} : { text: request.text };
  const opening = { about: about.value, channel, personal };
  const made = await opened(
    tx,
    clock,
    receivedOn === undefined ? opening : { ...opening, receivedOn },
    giver.value,
  );
  if (!made.ok) return made;
  if (request !== undefined) {
    const at = clock.now();
    const given = await granted(
      tx,
      { ...made.value, part: about.value.part },
      'request',
      requestJson(request),
      shown,
      at,
    );
    if (!given.ok) return given;
  }
  const { head, ...rest } = made.value;
  return ok({ ...rest, head: signer.head({ ...head, stream: made.value.id }) });
}
