import { rolesTogether } from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  codeTold,
  colleague,
  done,
  idParams,
  pageOf,
  newStaff,
  resetAsked,
  rolesBody,
  staffEntry,
  staffQuery,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { makeCode } from '../people/code.ts';
import { endSessions } from '../people/session.ts';
import {
  addStaff,
  allStaff,
  changeStaff,
  lockedStaff,
  rolesOf,
  staffPage,
  type Staff,
} from '../people/staff.ts';
import { REFERENCE } from '../people/table.ts';
import { pageFrom } from '../plugin/page.ts';
import { hang, type Ask } from '../plugin/route.ts';

const levelOf = ({ level }: Staff) => (level === null ? {} : { level: level as 1 | 2 });

/** People of the desk, as an admin keeps them; nobody changes what they are themselves. */
export function hangStaff(app: FastifyInstance): void {
  const { store } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/v1/staff',
    may: 'manage-staff',
    summary: 'The people of the desk.',
    query: staffQuery,
    answer: pageOf(staffEntry),
    run: async ({ query: { limit, ...wanted } }) =>
      ok(
        pageFrom(await staffPage(store, { ...wanted, limit: limit + 1 }), limit, (row) => ({
          ...{ id: row.id, login: row.login, name: row.name, roles: [...rolesOf(row)] },
          ...levelOf(row),
          ...{
            disabled: row.disabled_at !== null,
            hasTotp: row.totp_on,
            linked: row.subject !== null,
            createdAt: row.created_at,
          },
        })),
      ),
  });
  hang(app, {
    method: 'GET',
    url: '/v1/colleagues',
    may: 'staff',
    summary: 'Names and roles by id.',
    answer: z.object({ items: z.array(colleague) }),
    run: async () =>
      ok({
        items: (await allStaff(store)).map((row) => ({
          ...{ id: row.id, name: row.name, roles: [...rolesOf(row)] },
          ...levelOf(row),
        })),
      }),
  });
  hangChanges(app);
}

function hangChanges(app: FastifyInstance): void {
  const by = { method: 'POST', may: 'manage-staff' } as const;
  hang(app, {
    ...by,
    url: '/v1/staff',
    summary: 'Adds a person; the start code is told this once.',
    once: false,
    body: newStaff,
    answer: codeTold,
    status: 201,
    run: add,
  });
  hang(app, {
    ...by,
    url: '/v1/staff/:id/roles',
    summary: 'Other roles, at once.',
    params: idParams,
    body: rolesBody,
    answer: done,
    run: giveRoles,
  });
  for (const [word, summary] of [
    ['disable', 'Ends every session and keeps the person out.'],
    ['enable', 'Lets a person in again.'],
  ] as const)
    hang(app, {
      ...by,
      url: `/v1/staff/:id/${word}`,
      summary,
      params: idParams,
      answer: done,
      run: (ask) => setDisabled(ask, word === 'disable'),
    });
  hang(app, {
    ...by,
    url: '/v1/staff/:id/reset',
    summary: 'Asks for a new start code; another person confirms it.',
    params: idParams,
    answer: resetAsked,
    status: 201,
    run: askReset,
  });
  hang(app, {
    ...by,
    url: '/v1/resets/:id/confirm',
    summary: 'Confirms what another person asked for; the start code is told this once.',
    once: false,
    params: idParams,
    answer: codeTold,
    run: confirmReset,
  });
}

type By<B = unknown> = Ask<{ id: string }, unknown, B>;

async function add({ body, request, who, note }: Ask<unknown, unknown, z.output<typeof newStaff>>) {
  const { store, clock } = request.server.desk;
  const at = clock.machine();
  return store.write(async (tx) => {
    const id = await addStaff(tx, { ...body, at });
    if (!id.ok) return id;
    const { code, endsAt } = await makeCode(tx, 'start', {
      about: id.value,
      by: who?.id ?? '',
      at,
    });
    await note(tx, 'staff.added', id.value, { roles: body.roles.join(',') });
    return ok({ id: id.value, code, endsAt });
  });
}

const isSelf = ({ params, who }: By): boolean => who?.id === params.id;

async function giveRoles(ask: By<z.output<typeof rolesBody>>): Promise<Result<{ done: true }>> {
  const { params, body, note } = ask;
  if (isSelf(ask)) return fail(problem('OWN_ROLE'));
  const roles = rolesTogether(body.roles);
  if (!roles.ok) return roles;
  return ask.write(async (tx) => {
    const staff = await lockedStaff(tx, params.id);
    if (!staff.ok) return staff;
    const told = [...new Set(roles.value)].join(',');
    const level = roles.value.includes('approver') ? (body.level ?? 1) : null;
    await changeStaff(tx, params.id, { roles: told, level });
    await note(tx, 'staff.roles', params.id, { from: staff.value.roles, to: told });
    return ok({ done: true });
  });
}

async function setDisabled(ask: By, isOut: boolean): Promise<Result<{ done: true }>> {
  const { params, note, request } = ask;
  if (isSelf(ask)) return fail(problem('OWN_ROLE'));
  return ask.write(async (tx) => {
    const staff = await lockedStaff(tx, params.id);
    if (!staff.ok) return staff;
    await changeStaff(tx, params.id, {
      disabled_at: isOut ? request.server.desk.clock.machine() : null,
    });
    if (isOut) await endSessions(tx, { staff: params.id });
    await note(tx, isOut ? 'staff.disabled' : 'staff.enabled', params.id);
    return ok({ done: true });
  });
}

async function askReset(ask: By): Promise<Result<{ id: string }>> {
  const { params, who, note, request } = ask;
  const at = request.server.desk.clock.machine();
  return ask.write(async (tx) => {
    const staff = await lockedStaff(tx, params.id);
    if (!staff.ok) return staff;
    const id = uuidv7();
    await tx
      .insertInto('one_time_code')
      .values({
        ...{ tenant: staff.value.tenant, part: REFERENCE, id, kind: 'reset', about: params.id },
        ...{ made_by: who?.id ?? '', confirmed_by: null, made_at: at, ends_at: at + 86_400_000 },
        used_at: null,
      })
      .execute();
    await note(tx, 'reset.asked', params.id);
    return ok({ id });
  });
}

async function confirmReset({ params, who, note, request }: By) {
  const { store, clock } = request.server.desk;
  const at = clock.machine();
  return store.write(async (tx) => {
    const row = await tx
      .selectFrom('one_time_code')
      .selectAll()
      .where('tenant', '=', store.tenant)
      .where('part', '=', REFERENCE)
      .where('id', '=', params.id)
      .where('kind', '=', 'reset')
      .where('ends_at', '>', at)
      .where('used_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail(problem('NOT_FOUND'));
    // Neither the one who asked, nor the one whose password it is.
    if (row.made_by === who?.id || row.about === who?.id)
      return fail(problem('APPROVER_IS_PROPOSER'));
    await tx
      .updateTable('one_time_code')
      .set({ used_at: at, confirmed_by: who?.id ?? '' })
      .where('tenant', '=', store.tenant)
      .where('part', '=', REFERENCE)
      .where('id', '=', row.id)
      .execute();
    const { code, endsAt } = await makeCode(tx, 'start', {
      about: row.about,
      by: who?.id ?? '',
      at,
    });
    await note(tx, 'reset.confirmed', row.about, { askedBy: row.made_by });
    return ok({ id: row.about, code, endsAt });
  });
}
