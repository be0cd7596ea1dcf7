import { formatDay } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import {
  done,
  me,
  passwordBody,
  sessionEntry,
  setupBody,
  signedIn,
  signInBody,
  startBody,
  totpBody,
  totpSecret,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { clearCookie, endSessions, sessionOf } from '../people/session.ts';
import { changePassword, giveTotp, setTotp, setUp, signIn, startOver } from '../people/sign-in.ts';
import { REFERENCE } from '../people/table.ts';
import { hang, type Ask } from '../plugin/route.ts';

const OPEN = { method: 'POST', may: 'anyone', once: false } as const;

/** Signing in and out. These answers are of the moment or secret, so none is kept for a key. */
export function hangAuth(app: FastifyInstance): void {
  const { desk } = app;
  hang(app, {
    ...OPEN,
    url: '/v1/setup',
    summary: 'The first admin, by the code printed at the first start.',
    body: setupBody,
    answer: done,
    run: (ask) => setUp(desk, ask, ask.body),
  });
  hang(app, {
    ...OPEN,
    url: '/v1/auth/sign-in',
    summary: 'Login and password.',
    body: signInBody,
    answer: signedIn,
    run: (ask) => signIn(desk, ask, ask.body),
  });
  hang(app, {
    ...OPEN,
    url: '/v1/auth/totp/set',
    summary: 'A fresh second factor, for a person who has none.',
    answer: totpSecret,
    run: (ask) => setTotp(desk, ask),
  });
  hang(app, {
    ...OPEN,
    url: '/v1/auth/totp',
    summary: 'A code of the second factor; each is taken once.',
    body: totpBody,
    answer: signedIn,
    run: (ask) => giveTotp(desk, ask, ask.body),
  });
  hang(app, {
    ...OPEN,
    url: '/v1/auth/start',
    summary: 'A password of the own, by a start code.',
    body: startBody,
    answer: done,
    run: (ask) => startOver(desk, ask, ask.body),
  });
  hangOwn(app);
}

/** What a person does who is signed in. */
function hangOwn(app: FastifyInstance): void {
  const { desk } = app;
  hang(app, {
    ...OPEN,
    may: 'staff',
    url: '/v1/auth/password',
    summary: 'Another password, by the present one.',
    body: passwordBody,
    answer: done,
    run: (ask) => changePassword(desk, ask, ask.body),
  });
  hang(app, {
    ...OPEN,
    url: '/v1/auth/sign-out',
    summary: 'Ends this session.',
    answer: done,
    run: signOut,
  });
  hang(app, {
    method: 'GET',
    url: '/v1/auth/sessions',
    may: 'staff',
    summary: 'The own sessions.',
    answer: z.object({ items: z.array(sessionEntry) }),
    run: ownSessions,
  });
  hang(app, {
    ...OPEN,
    may: 'staff',
    url: '/v1/auth/sessions/:id/end',
    summary: 'Ends one of the own sessions.',
    params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) }),
    answer: done,
    run: endOwn,
  });
  hang(app, {
    method: 'GET',
    url: '/v1/me',
    may: ['staff', 'borrower', 'public-case', 'service-read', 'service-import'],
    summary: 'Who is signed in, at which lender, on which day.',
    answer: me,
    run: async ({ who }) => {
      if (who === undefined) return fail(problem('AUTH_REQUIRED'));
      const { lender, demo, today } = desk.setting;
      return ok({
        kind: who.kind,
        id: who.id,
        ...(who.kind === 'staff' ? { name: who.name, roles: [...who.who.roles] } : {}),
        ...(who.kind === 'staff' && who.who.level !== undefined ? { level: who.who.level } : {}),
        ...{ lender, demo, today: formatDay(desk.clock.today()) },
        ...(today === undefined ? {} : { todaySet: true as const }),
      });
    },
  });
}

/** A session as its owner names it: enough of the digest to tell it from the others. */
const shortId = (id: string): string => id.slice(0, 16);

const signOut = async ({ request, reply, note }: Ask<unknown, unknown, unknown>) => {
  const { store, clock } = request.server.desk;
  const session = await sessionOf(store, clock, request);
  clearCookie(reply);
  if (session === undefined) return ok({ done: true as const });
  return store.write(async (tx) => {
    await endSessions(tx, session);
    await note(tx, 'sign-out', session.staff);
    return ok({ done: true as const });
  });
};

const ownSessions = async ({ request, who }: Ask<unknown, unknown, unknown>) => {
  const { store, clock } = request.server.desk;
  if (who?.kind !== 'staff') return fail(problem('NOT_FOUND'));
  const rows = await store.db
    .selectFrom('staff_session')
    .selectAll()
    .where('tenant', '=', store.tenant)
    .where('part', '=', REFERENCE)
    .where('staff', '=', who.id)
    .where('ends_at', '>', clock.machine())
    .orderBy('created_at')
    .execute();
  return ok({
    items: rows.map((row) => ({
      ...{ id: shortId(row.id), createdAt: row.created_at, seenAt: row.seen_at },
      ...{ peer: row.peer, device: row.device, current: row.id === who.session },
    })),
  });
};

const endOwn = async ({ params, request, who, note }: Ask<{ id: string }, unknown, unknown>) => {
  const { store } = request.server.desk;
  if (who?.kind !== 'staff') return fail(problem('NOT_FOUND'));
  return store.write(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('staff_session')
      .where('tenant', '=', store.tenant)
      .where('part', '=', REFERENCE)
      .where('staff', '=', who.id)
      .where('id', 'like', `${params.id}%`)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return fail(problem('NOT_FOUND'));
    await note(tx, 'session.ended', who.id);
    return ok({ done: true as const });
  });
};
