import { fail, ok, problem, type Result } from '@forbear/problem';
import { peerOf } from '../plugin/peer.ts';
import type { Ask, Desk } from '../plugin/route.ts';
import type { Tx } from '../store/store.ts';
import { note } from './audit.ts';
import { useCode } from './code.ts';
import { CODE_PACE, counted, PEER_PACE, PERSON_PACE, succeeded } from './pace.ts';
import { decipher, encipher } from './secret.ts';
import { endSessions, openSession, sessionOf, type Session } from './session.ts';
import {
  addStaff,
  changeStaff,
  isPassword,
  passwordFault,
  passwordHash,
  staffById,
  staffByLogin,
  type Staff,
} from './staff.ts';
import { freshTotp, stepOfCode, totpAddress } from './totp.ts';

type Asked = Pick<Ask<unknown, unknown, unknown>, 'request' | 'reply'>;
type SignedIn = { totp?: true; mustSetTotp?: true; done?: true };

const noted = (tx: Tx, { request }: Asked, at: number, action: string, staff: string) =>
  note(tx, {
    ...{ at, on: request.server.desk.clock.today(), actor: `staff:${staff}`, action },
    ...{ about: staff, trace: request.id },
  });

/** Tries from one place, and for one name from that place; both are slowed, neither is locked. */
async function slowed(
  { store, clock }: Desk,
  { request }: Asked,
  login: string,
): Promise<Result<string>> {
  const now = clock.machine();
  const name = `person ${login.toLowerCase().slice(0, 64)} ${peerOf(request)}`;
  const peer = await counted(store, PEER_PACE, { now, name: `peer ${peerOf(request)}` });
  if (!peer.ok) return peer;
  const person = await counted(store, PERSON_PACE, { now, name });
  return person.ok ? ok(name) : person;
}

async function paceBack({ store }: Desk, { request }: Asked, name: string): Promise<void> {
  await succeeded(store, name);
  await succeeded(store, `peer ${peerOf(request)}`);
}

/** The first half: login and password. What is wrong is not told, nor whether the login is there. */
export async function signIn(
  desk: Desk,
  asked: Asked,
  given: { readonly login: string; readonly password: string },
): Promise<Result<SignedIn>> {
  const name = await slowed(desk, asked, given.login);
  if (!name.ok) return name;
  const staff = await staffByLogin(desk.store, given.login);
  const at = desk.clock.machine();
  if (!(await isPassword(staff, given.password, desk.setting.secrets)) || staff === undefined) {
    if (staff !== undefined)
      await desk.store.write(async (tx) =>
        ok(await noted(tx, asked, at, 'sign-in.refused', staff.id)),
      );
    return fail(problem('SIGN_IN_REFUSED'));
  }
  await paceBack(desk, asked, name.value);
  return halfOpened(desk, asked, staff);
}

/** Half a sign-in of a person who has shown who they are once; the second factor is asked next. */
export function halfOpened(desk: Desk, asked: Asked, staff: Staff): Promise<Result<SignedIn>> {
  const at = desk.clock.machine();
  // People of a demonstration are invented; they sign in by password alone.
  const isWhole = desk.setting.demo && !staff.totp_on;
  return desk.store.write(async (tx): Promise<Result<SignedIn>> => {
    await openSession(tx, asked, { staff: staff.id, stage: isWhole ? 'full' : 'password', at });
    if (isWhole) await noted(tx, asked, at, 'sign-in', staff.id);
    if (isWhole) return ok({ done: true as const });
    return ok(staff.totp_on ? { totp: true as const } : { mustSetTotp: true as const });
  });
}

async function halfOf(
  { store, clock }: Desk,
  { request }: Asked,
): Promise<Result<{ session: Session; staff: Staff }>> {
  const session = await sessionOf(store, clock, request);
  const staff = session === undefined ? undefined : await staffById(store, session.staff);
  return session === undefined || staff === undefined
    ? fail(problem('AUTH_REQUIRED'))
    : ok({ session, staff });
}

/** A fresh secret for a person who has none yet; it counts once its first code was given. */
export async function setTotp(
  desk: Desk,
  asked: Asked,
): Promise<Result<{ secret: string; address: string }>> {
  const half = await halfOf(desk, asked);
  if (!half.ok) return half;
  const { staff } = half.value;
  if (staff.totp_on) return fail(problem('TOTP_SET'));
  const secret = freshTotp();
  const totp = await encipher(desk.setting.secrets, secret);
  return desk.store.write(async (tx) => {
    await changeStaff(tx, staff.id, { totp, totp_step: 0 });
    return ok({ secret, address: totpAddress(secret, staff.login) });
  });
}

/** The second half: a code of the authenticator, each taken once. A new session replaces the half. */
export async function giveTotp(
  desk: Desk,
  asked: Asked,
  { code }: { readonly code: string },
): Promise<Result<SignedIn>> {
  const half = await halfOf(desk, asked);
  if (!half.ok) return half;
  const { session, staff } = half.value;
  if (session.stage !== 'password' || staff.totp === null) return fail(problem('AUTH_REQUIRED'));
  const at = desk.clock.machine();
  const name = `totp ${staff.id} ${peerOf(asked.request)}`;
  const pace = await counted(desk.store, PERSON_PACE, { now: at, name });
  if (!pace.ok) return pace;
  const secret = await decipher(desk.setting.secrets, staff.totp);
  const step = stepOfCode(secret, code, desk.clock.machine(), staff.totp_step);
  const given = await desk.store.write(async (tx): Promise<Result<SignedIn>> => {
    if (step === undefined || !(await takeStep(tx, staff, step)))
      return fail(problem('SIGN_IN_REFUSED'));
    await endSessions(tx, { staff: staff.id, id: session.id });
    await openSession(tx, asked, { staff: staff.id, stage: 'full', at });
    await noted(tx, asked, at, 'sign-in', staff.id);
    return ok({ done: true });
  });
  if (given.ok) await succeeded(desk.store, name);
  else
    await desk.store.write(async (tx) => ok(await noted(tx, asked, at, 'totp.refused', staff.id)));
  return given;
}

/** Takes a step, unless one at the same moment has taken it or a later one. */
async function takeStep(tx: Tx, { tenant, part, id }: Staff, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staff')
    .set({ totp_step: step, totp_on: true })
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .where('totp_step', '<', step)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function slowCode({ store, clock }: Desk): Promise<Result<void>> {
  return counted(store, CODE_PACE, { now: clock.machine(), name: 'codes' });
}

/** The first admin, by the code that was printed when the desk was empty. */
export async function setUp(
  desk: Desk,
  asked: Asked,
  given: {
    readonly code: string;
    readonly login: string;
    readonly name: string;
    readonly password: string;
  },
): Promise<Result<{ done: true }>> {
  const fault = passwordFault(given.password, given.login);
  if (!fault.ok) return fault;
  const pace = await slowCode(desk);
  if (!pace.ok) return pace;
  const [at, password] = [desk.clock.machine(), await passwordHash(given.password)];
  return desk.store.write(async (tx) => {
    const code = await useCode(tx, 'setup', { code: given.code, at });
    if (!code.ok) return code;
    const id = await addStaff(tx, { ...given, roles: ['admin'], at });
    if (!id.ok) return id;
    await changeStaff(tx, id.value, { password });
    await noted(tx, asked, at, 'setup', id.value);
    return ok({ done: true });
  });
}

/** A new password by a start code; what was before it ends: sessions, and the old second factor. */
export async function startOver(
  desk: Desk,
  asked: Asked,
  given: { readonly code: string; readonly login: string; readonly password: string },
): Promise<Result<{ done: true }>> {
  const fault = passwordFault(given.password, given.login);
  if (!fault.ok) return fault;
  const pace = await slowCode(desk);
  if (!pace.ok) return pace;
  const [at, password] = [desk.clock.machine(), await passwordHash(given.password)];
  const staff = await staffByLogin(desk.store, given.login);
  return desk.store.write(async (tx) => {
    const code = await useCode(tx, 'start', { code: given.code, at });
    if (!code.ok) return code;
    if (code.value.about !== staff?.id) return fail(problem('CODE_REFUSED', {}, '/code'));
    await changeStaff(tx, staff.id, { password, totp: null, totp_on: false, totp_step: 0 });
    await endSessions(tx, { staff: staff.id });
    await noted(tx, asked, at, 'password.start', staff.id);
    return ok({ done: true });
  });
}

/** Another password of the own, by the present one; other sessions end. */
export async function changePassword(
  desk: Desk,
  asked: Asked,
  given: { readonly now: string; readonly password: string },
): Promise<Result<{ done: true }>> {
  const half = await halfOf(desk, asked);
  if (!half.ok) return half;
  const { session, staff } = half.value;
  const name = await slowed(desk, asked, staff.login);
  if (!name.ok) return name;
  if (!(await isPassword(staff, given.now, desk.setting.secrets)))
    return fail(problem('SIGN_IN_REFUSED'));
  await paceBack(desk, asked, name.value);
  const fault = passwordFault(given.password, staff.login);
  if (!fault.ok) return fault;
  const [at, password] = [desk.clock.machine(), await passwordHash(given.password)];
  return desk.store.write(async (tx) => {
    await changeStaff(tx, staff.id, { password });
    await endSessions(tx, { staff: staff.id, but: session.id });
    await noted(tx, asked, at, 'password.changed', staff.id);
    return ok({ done: true });
  });
}
