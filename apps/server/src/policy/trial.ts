import { propose, type Proposal, type ProposalInput } from '@forbear/casework';
import type { Policy } from '@forbear/negotiation';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { measureJson } from '@forbear/wire/desk';
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { grantedItems, proposalBasis } from '../case/disclosure.ts';
import { lenderOf, proposalInput } from '../case/loan.ts';
import { accountIn } from '../case/reading.ts';
import { REFERENCE } from '../people/table.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Tx } from '../store/store.ts';

/** A request as a trial sees it: figures alone, without its policy, a name, a loan or a case. */
export type Frozen = Omit<ProposalInput, 'policy'>;

export type TrialSet = {
  readonly id: string;
  readonly digest: string;
  readonly at: number;
  readonly inputs: readonly Frozen[];
};

/** The most requests of one trial, the latest first. */
const MOST = 60;

const frozen = ({ policy: _policy, ...input }: ProposalInput, no: number): Frozen => ({
  ...input,
  debt: { ...input.debt, id: `${no}` },
});

/** Freezes the requests of a product that were granted, as their loans stand today. */
export async function freeze(
  tx: Tx,
  { clock, setting }: Desk,
  policy: Policy,
  by: string,
): Promise<TrialSet> {
  const tenant = tenantOf(tx);
  const today = clock.today();
  const rows = await tx
    .selectFrom('hardship_case')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('product', '=', policy.product)
    .orderBy('at', 'desc')
    .limit(MOST * 4)
    .execute();
  const inputs: Frozen[] = [];
  for (const row of rows) {
    if (inputs.length === MOST) break;
    const basis = proposalBasis(await grantedItems(tx, row, today));
    const account = basis === undefined ? undefined : await accountIn(tx, row);
    if (basis === undefined || account === undefined) continue;
    const lender = lenderOf(setting);
    const { disclosed, ask } = basis;
    const input = proposalInput(account, lender, policy, today, disclosed, ask);
    if (input.ok) inputs.push(frozen(input.value, inputs.length + 1));
  }
  const body = JSON.stringify(inputs);
  const digest = createHash('sha256').update(body).digest('hex');
  const [id, at] = [uuidv7(), clock.now()];
  await tx
    .insertInto('policy_trial')
    .values({
      ...{ tenant, part: REFERENCE, id, product: policy.product, cases: inputs.length },
      ...{ digest, body, made_by: by, at },
    })
    .execute();
  return { id, digest, at, inputs };
}

/** The requests that an earlier trial froze; NOT_FOUND. */
export async function frozenSet(tx: Tx, id: string, product: string): Promise<Result<TrialSet>> {
  const row = await tx
    .selectFrom('policy_trial')
    .selectAll()
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .where('product', '=', product)
    .executeTakeFirst();
  if (row === undefined) return fail(problem('NOT_FOUND', {}, '/set'));
  const { digest, at, body } = row;
  return ok({ id, digest, at, inputs: JSON.parse(body) as readonly Frozen[] });
}

const decided = ({ decision, level, measures, messages }: Proposal) => ({
  ...{ decision, level },
  measures: measures.map(measureJson),
  ...messages.agent,
});

/** What a policy says to frozen requests, beside what another does: the same requests, the same answers. */
export async function tried(
  { inputs }: Pick<TrialSet, 'inputs'>,
  policy: Policy,
  beside: Policy | undefined,
) {
  const items = [];
  for (const [k, input] of inputs.entries()) {
    // A hundred proposals take seconds: whoever else asks is answered between two of them.
    await breathe();
    const after = decided(propose({ ...input, policy }));
    const before =
      beside === undefined ? undefined : decided(propose({ ...input, policy: beside }));
    items.push({
      no: k + 1,
      reason: input.disclosed.reason,
      daysOverdue: input.position.daysOverdue,
      ...present({ before }),
      after,
    });
  }
  const of = (one: ReturnType<typeof decided> | undefined) =>
    JSON.stringify([one?.decision, one?.level, one?.measures]);
  const other = items.filter(
    ({ before, after }) => before !== undefined && of(before) !== of(after),
  );
  const turned = (from: boolean) =>
    other.filter(
      ({ before, after }) =>
        (before?.decision === 'refer') === from && (after.decision === 'refer') !== from,
    ).length;
  return {
    counts: {
      ...{ same: items.length - other.length, other: other.length },
      ...{ lost: turned(false), won: turned(true) },
    },
    items,
  };
}
