import { problem, type Result } from '@forbear/problem';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DESK_HEADERS } from './header.ts';
import { listener } from './listener.ts';
import type { Caller } from './people/principal.ts';
import { BODY_MAX, readBodies } from './plugin/body.ts';
import { guardOrigins } from './plugin/origin.ts';
import { admitByTable } from './plugin/route.ts';
import { describeApi } from './plugin/openapi.ts';
import { readByShape, Refused } from './plugin/shape.ts';
import { refuse } from './refusal.ts';
import type { Setting } from './setting.ts';

/** What the desk's app is made of beside its routes. */
export type DeskParts = {
  readonly setting: Pick<Setting, 'hosts' | 'apps'>;
  readonly callerOf: (request: FastifyRequest) => Promise<Result<Caller | undefined>>;
  /** Rooms hang their routes; the interface is described after the last. */
  readonly rooms: readonly ((app: FastifyInstance) => void | Promise<void>)[];
};

/** The interface of the lender's desk: everything at its border is decided before a room sees a request. */
export async function deskApp({ setting, callerOf, rooms }: DeskParts): Promise<FastifyInstance> {
  const app = listener(
    { hosts: setting.hosts, headers: DESK_HEADERS },
    { bodyLimit: BODY_MAX, routerOptions: { maxParamLength: 200 }, exposeHeadRoutes: false },
  );
  readByShape(app);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refused) return refuse(request, reply, error.problem);
    const { statusCode = 500 } = error;
    if (statusCode === 413) return refuse(request, reply, problem('TOO_LARGE'));
    if (statusCode < 500) return refuse(request, reply, problem('REQUEST_UNREADABLE'));
    request.log.error({ fault: faultOf(error) }, 'unexpected');
    return refuse(request, reply, problem('UNEXPECTED', { what: '500' }));
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, problem('NOT_FOUND')));
  guardOrigins(app, setting.apps);
  admitByTable(app, callerOf);
  readBodies(app);
  await describeApi(app);
  for (const room of rooms) await room(app);
  return app;
}

/** Where a bug is, without its message: that of a database repeats values of rows. */
const faultOf = ({ name, stack = '' }: Error): object => ({
  name,
  at: stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8),
});
