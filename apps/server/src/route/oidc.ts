import { fail, ok, problem, type Result } from '@forbear/problem';
import { done, idParams, subjectBody } from '@forbear/wire/desk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { counted, PEER_PACE, succeeded } from '../people/pace.ts';
import type { Oidc } from '../people/oidc-place.ts';
import { inward, outward, subjectOf, TRIP_SECONDS } from '../people/oidc.ts';
import { halfOpened } from '../people/sign-in.ts';
import { changeStaff, lockedStaff, staffBySubject } from '../people/staff.ts';
import { peerOf } from '../plugin/peer.ts';
import { hang } from '../plugin/route.ts';
import { refuse } from '../refusal.ts';

const COOKIE = '__Host-forbear-trip';

function keep(reply: FastifyReply, value: string, seconds: number): void {
  // Lax: the way back begins at the organisation's sign-in, which is another site.
  const parts = [`${COOKIE}=${value}`, 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'];
  void reply.header('set-cookie', [...parts, `Max-Age=${seconds}`].join('; '));
}

const keptIn = ({ headers }: FastifyRequest): string =>
  /(?:^|; )__Host-forbear-trip=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';

/** Where the sign-in sends people back to: this desk, as the browser calls it. */
function backOf({ host, hostname }: FastifyRequest): string {
  const isHere = ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname);
  return `${isHere ? 'http' : 'https'}://${host}/v1/auth/oidc/return`;
}

/** The organisation's own sign-in in the place of the password; roles and the second factor stay the desk's. */
export function hangOidc(app: FastifyInstance): void {
  const { oidc } = app.desk.setting;
  hangSubject(app, oidc);
  if (oidc === undefined) return;
  const { desk } = app;
  const open = (summary: string, querystring = z.looseObject({})) => ({
    config: { may: ['anyone'] as const },
    schema: { summary, querystring, response: { 200: z.unknown() } },
  });
  const told = open('Goes out to the organisation’s sign-in.');
  app.get('/v1/auth/oidc/start', told, async (request, reply) => {
    const trip = await outward(desk, oidc, backOf(request));
    if (!trip.ok) return refuse(request, reply, trip.problem);
    keep(reply, Buffer.from(trip.value.kept).toString('base64url'), TRIP_SECONDS);
    return reply.redirect(trip.value.address, 302);
  });
  app.get(
    '/v1/auth/oidc/return',
    open('Comes back from there: half a sign-in, or the console says that it was refused.'),
    async (request, reply) => {
      const came = await returned(request, reply, oidc);
      keep(reply, '', 0);
      const word = came.ok ? came.value : came.problem.code === 'OIDC_AWAY' ? 'away' : 'refused';
      return reply.redirect(word === '' ? '/' : `/?sign-in=${word}`, 303);
    },
  );
}

/** What is asked next of whoever came back: `code`, `new-code`, nothing. */
async function returned(
  request: FastifyRequest,
  reply: FastifyReply,
  oidc: Oidc,
): Promise<Result<string>> {
  const { desk } = request.server;
  const now = desk.clock.machine();
  const slow = await counted(desk.store, PEER_PACE, { now, name: `peer ${peerOf(request)}` });
  if (!slow.ok) return slow;
  const { code = '', state = '' } = request.query as Record<string, unknown>;
  const kept = Buffer.from(keptIn(request), 'base64url').toString();
  const came = await inward(desk, oidc, { code: String(code), state: String(state), kept });
  if (!came.ok) return came;
  const staff = await staffBySubject(desk.store, came.value);
  if (staff === undefined || staff.disabled_at !== null) return fail(problem('SIGN_IN_REFUSED'));
  const half = await halfOpened(desk, { request, reply }, staff);
  if (!half.ok) return half;
  await succeeded(desk.store, `peer ${peerOf(request)}`);
  if (half.value.done === true) return ok('');
  return ok(half.value.totp === true ? 'code' : 'new-code');
}

/** An admin says who at the organisation's sign-in a person of the desk is; nobody comes to be by a token. */
function hangSubject(app: FastifyInstance, oidc: Oidc | undefined): void {
  hang(app, {
    method: 'POST',
    url: '/v1/staff/:id/subject',
    may: 'manage-staff',
    summary: 'Who this person is at the organisation’s sign-in; empty takes it away.',
    params: idParams,
    body: subjectBody,
    answer: done,
    run: async ({ params: { id }, body: { subject }, who, write, note }) => {
      if (oidc === undefined) return fail(problem('NOT_FOUND'));
      if (who?.id === id) return fail(problem('OWN_ROLE'));
      return write(async (tx) => {
        const staff = await lockedStaff(tx, id);
        if (!staff.ok) return staff;
        const named = subject === '' ? null : subjectOf(oidc, subject);
        const other = named === null ? undefined : await staffBySubject(app.desk.store, named);
        if (other !== undefined && other.id !== id)
          return fail(problem('STAFF_TWICE', {}, '/subject'));
        await changeStaff(tx, id, { subject: named });
        await note(tx, named === null ? 'staff.unlinked' : 'staff.linked', id);
        return ok({ done: true as const });
      });
    },
  });
}
