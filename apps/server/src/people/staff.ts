import { rolesTogether, type DeskRole } from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import { timingSafeEqual } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Store, type Tx } from '../store/store.ts';
import type { Tables } from '../store/table.ts';
import { derived, digestOf, type Secrets } from './secret.ts';
import { REFERENCE } from './table.ts';

export type Staff = Selectable<Tables['staff']>;

/** The role a person has, and the level of an approver. */
export type Post = { readonly roles: readonly DeskRole[]; readonly level?: 1 | 2 | undefined };

export const rolesOf = ({ roles }: Pick<Staff, 'roles'>): readonly DeskRole[] =>
  roles.split(',') as DeskRole[];

const of = (db: Kysely<Tables>, tenant: string) =>
  db.selectFrom('staff').selectAll().where('tenant', '=', tenant).where('part', '=', REFERENCE);

export const staffById = ({ db, tenant }: Pick<Store, 'db' | 'tenant'>, id: string) =>
  of(db, tenant).where('id', '=', id).executeTakeFirst();

export const staffByLogin = ({ db, tenant }: Store, login: string) =>
  of(db, tenant).where('login', '=', login.toLowerCase()).executeTakeFirst();

export const staffBySubject = ({ db, tenant }: Store, subject: string) =>
  of(db, tenant).where('subject', '=', subject).executeTakeFirst();

export const allStaff = ({ db, tenant }: Store) => of(db, tenant).orderBy('id').execute();

/** Some of the people by their ids: of one role, of those who may come in or may not. */
export const staffPage = (
  { db, tenant }: Store,
  {
    after,
    limit,
    role,
    state,
  }: {
    readonly after?: string | undefined;
    readonly limit: number;
    readonly role?: DeskRole | undefined;
    readonly state?: 'in' | 'out' | undefined;
  },
) =>
  of(db, tenant)
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .$if(role !== undefined, (query) =>
      query.where(sql<boolean>`${role} = any(string_to_array(roles, ','))`),
    )
    .$if(state === 'in', (query) => query.where('disabled_at', 'is', null))
    .$if(state === 'out', (query) => query.where('disabled_at', 'is not', null))
    .orderBy('id')
    .limit(limit)
    .execute();

/** Locks a person's row, so that of changes at once one comes after the other. */
export async function lockedStaff(tx: Tx, id: string): Promise<Result<Staff>> {
  const row = await of(tx, tenantOf(tx)).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? fail(problem('NOT_FOUND')) : ok(row);
}

/** Adds a person without a password; STAFF_TWICE where the login is taken. */
export async function addStaff(
  tx: Tx,
  given: Post & {
    readonly id?: string;
    readonly login: string;
    readonly name: string;
    readonly at: number;
  },
): Promise<Result<string>> {
  const roles = rolesTogether(given.roles);
  if (!roles.ok) return roles;
  const id = given.id ?? uuidv7();
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('staff')
    .values({
      ...{ tenant: tenantOf(tx), part: REFERENCE, id, name: given.name },
      login: given.login.toLowerCase(),
      roles: [...new Set(roles.value)].join(','),
      level: given.roles.includes('approver') ? (given.level ?? 1) : null,
      ...{ password: null, totp: null, totp_on: false, totp_step: 0, subject: null },
      ...{ created_at: given.at, disabled_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return added === 1n ? ok(id) : fail(problem('STAFF_TWICE', {}, '/login'));
}

export const changeStaff = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      Staff,
      'password' | 'totp' | 'totp_on' | 'totp_step' | 'roles' | 'level' | 'disabled_at' | 'subject'
    >
  >,
) =>
  tx
    .updateTable('staff')
    .set(change)
    .where('tenant', '=', tenantOf(tx))
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .execute();

const PASSWORD_MIN = 12;
/** The commonest long ones; a person who signs in everywhere with one of them is soon found. */
const COMMON = /^(?:(.)\1+|(?:0?1?23456789|password|qwerty|admin|forbear|abc123)+.{0,4})$/i;

/** At least 12 characters, none of the commonest, not the login. */
export function passwordFault(password: string, login: string): Result<void> {
  const weak =
    [...password].length < PASSWORD_MIN ||
    COMMON.test(password) ||
    password.toLowerCase().includes(login.toLowerCase());
  return weak ? fail(problem('PASSWORD_WEAK', { min: PASSWORD_MIN }, '/password')) : ok(undefined);
}

export const passwordHash = (password: string): Promise<string> => hashPassword(password);

/**
 * In place of a hash: the password follows from the store's secret and the person's id, 96 bits that no slow hash has to
 * guard, until the person sets another. Invented people of a demonstration begin so.
 */
export const DERIVED = 'derived';

export const derivedPassword = (secrets: Secrets, id: string): string =>
  derived(secrets, `demo ${id}`).slice(0, 16);

/** A hash that no password has: a login that is not there takes as long as one that is. */
let nobody: Promise<string> | undefined;

export async function isPassword(
  staff: Staff | undefined,
  password: string,
  secrets: Secrets,
): Promise<boolean> {
  nobody ??= hashPassword(uuidv7());
  const isDerived = staff?.password === DERIVED;
  const hash = isDerived ? await nobody : (staff?.password ?? (await nobody));
  const isHashed = await verifyPassword({ hash, password });
  const isRight = isDerived ? isSame(password, derivedPassword(secrets, staff.id)) : isHashed;
  return isRight && staff !== undefined && staff.password !== null && staff.disabled_at === null;
}

/** Whether two texts are one, in a time that tells nothing of where they differ. */
const isSame = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(left)), Buffer.from(digestOf(right)));
