import type { DeskRole } from '@forbear/casework';
import { DEMO_BOOK, type Policy } from '@forbear/negotiation';
import { must, ok } from '@forbear/problem';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../plugin/route.ts';
import { keepBook } from '../policy/kept.ts';
import type { Tx } from '../store/store.ts';
import { makeCode } from './code.ts';
import type { Secrets } from './secret.ts';
import { addStaff, allStaff, changeStaff, DERIVED, derivedPassword } from './staff.ts';

/** The secret of a store that nobody gave one: made at its first start, readable by its owner alone. */
export function storedSecret(folder: string): Secrets {
  const file = join(folder, 'secret');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return [{ version: 1, secret: readFileSync(file, 'utf8').trim() }];
}

type Invented = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
  readonly level?: 1 | 2;
};

const two = (no: number): string => String(no).padStart(2, '0');
const many = (count: number, make: (no: number) => Invented): readonly Invented[] =>
  Array.from({ length: count }, (_, k) => make(k + 1));

/** The invented people of a demonstration: 12 agents, 3 approvers of level 1 and 2 of level 2, an auditor, an admin. */
export const DEMO_STAFF: readonly Invented[] = [
  ...many(12, (no) => ({ id: `agent-${two(no)}`, name: `客服${two(no)}`, roles: ['agent'] })),
  ...many(3, (no) => ({
    id: `approver-${two(no)}`,
    name: `审核${two(no)}`,
    roles: ['approver'],
    level: 1,
  })),
  ...many(2, (no) => ({
    id: `approver-${two(no + 3)}`,
    name: `审核${two(no + 3)}`,
    roles: ['approver'],
    level: 2,
  })),
  { id: 'auditor-01', name: '审计01', roles: ['auditor'] },
  { id: 'admin-01', name: '管理01', roles: ['admin'] },
];

/** What a person needs to sign in for the first time. */
export type FirstWords =
  | { readonly kind: 'setup'; readonly code: string }
  | {
      readonly kind: 'demo';
      readonly accounts: readonly { login: string; password: string; roles: string }[];
    };

/** The invented policies, published by the invented approvers of level 2; with what else went before them. */
export const keepDemoPolicies = (
  tx: Tx,
  at: number,
  all: (book: readonly Policy[]) => readonly Policy[] = (book) => book,
) => {
  const publishedBy = ['approver-04', 'approver-05'];
  const policies = all(DEMO_BOOK.policies.map((one) => ({ ...one, publishedBy })));
  return keepBook(tx, { ...DEMO_BOOK, policies }, at);
};

/** Whether cases of a store name a policy that was never kept in it, as an earlier version's did. */
async function lacksPolicies({ store: { db, tenant } }: Pick<Desk, 'store'>): Promise<boolean> {
  const one = (table: 'policy_version' | 'hardship_case') =>
    db.selectFrom(table).select('id').where('tenant', '=', tenant).limit(1).executeTakeFirst();
  return (await one('policy_version')) === undefined && (await one('hardship_case')) !== undefined;
}

/** Gives those of a demonstration a password that have none yet: who came with the invented cases has not. */
const givePasswords = (store: Desk['store']) =>
  store.write(async (tx) => {
    for (const { id, password } of await allStaff(store))
      if (password === null && DEMO_STAFF.some((one) => one.id === id))
        await changeStaff(tx, id, { password: DERIVED });
    return ok(undefined);
  });

/**
 * Makes an empty desk usable: a set-up code for the first admin, or, in a demonstration, its people,
 * whose passwords follow from the store's secret. Nothing where people are there already.
 */
export async function firstStart({ store, clock, setting }: Desk): Promise<FirstWords | undefined> {
  const at = clock.machine();
  const isEmpty = (await allStaff(store)).length === 0;
  if ((isEmpty && setting.demo) || (await lacksPolicies({ store })))
    must(await store.write((tx) => keepDemoPolicies(tx, clock.now())));
  if (!setting.demo) {
    if (!isEmpty) return undefined;
    const made = must(
      await store.write(async (tx) =>
        ok(await makeCode(tx, 'setup', { about: '', by: 'program', at })),
      ),
    );
    return { kind: 'setup', code: made.code.replace(/(.{5})(?=.)/g, '$1-') };
  }
  const accounts = DEMO_STAFF.map(({ id, roles }) => ({
    ...{ login: id, roles: roles.join() },
    password: derivedPassword(setting.secrets, id),
  }));
  if (isEmpty) {
    const made = await store.write(async (tx) => {
      for (const one of DEMO_STAFF) {
        const added = await addStaff(tx, { ...one, login: one.id, at });
        if (!added.ok) return added;
      }
      return ok(undefined);
    });
    // Another process that starts on the same database may have been first: they are the same people.
    if (!made.ok && made.problem.code !== 'STAFF_TWICE') must(made);
  }
  must(await givePasswords(store));
  return { kind: 'demo', accounts };
}
