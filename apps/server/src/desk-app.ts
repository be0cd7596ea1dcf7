import { problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { DESK_HEADERS } from './header.ts';
import { listener } from './listener.ts';
import { logAnswers, loggerOf, type Log } from './log.ts';
import type { DeskMetrics } from './metric.ts';
import { callerOf, type OtherBearer } from './people/session.ts';
import { BODY_MAX, readBodies } from './plugin/body.ts';
import { slowDown } from './plugin/limit.ts';
import { publicBearer } from './case/public-request.ts';
import { guardOrigins } from './plugin/origin.ts';
import { admitByTable, type Desk } from './plugin/route.ts';
import { describeApi } from './plugin/openapi.ts';
import { shedLoad } from './plugin/shed.ts';
import { readByShape, Refused } from './plugin/shape.ts';
import { refuse } from './refusal.ts';
import { isAway } from './store/store.ts';

/** What the desk's app is made of beside its routes. */
export type DeskParts = {
  readonly desk: Desk;
  readonly metrics?: DeskMetrics;
  readonly log?: Log;
  /** Bearers of other rooms, as the codes of public requests are. */
  readonly bearers?: readonly OtherBearer[];
  /** Rooms hang their routes; the interface is described after the last. */
  readonly rooms: readonly ((app: FastifyInstance) => void | Promise<void>)[];
};

/** The interface of the lender's desk: everything at its border is decided before a room sees a request. */
export async function deskApp({
  desk,
  metrics,
  log = { level: 'silent' },
  bearers = [publicBearer(desk)],
  rooms,
}: DeskParts): Promise<FastifyInstance> {
  const { setting, store, clock } = desk;
  const app = listener(
    { hosts: setting.hosts, headers: DESK_HEADERS },
    {
      ...loggerOf(log),
      bodyLimit: BODY_MAX,
      routerOptions: { maxParamLength: 200 },
      exposeHeadRoutes: false,
    },
  );
  app.decorate('desk', desk);
  logAnswers(app);
  metrics?.watch(app);
  readByShape(app);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refused) return refuse(request, reply, error.problem);
    const { statusCode = 500 } = error;
    if (statusCode === 413) return refuse(request, reply, problem('TOO_LARGE'));
    if (statusCode < 500) return refuse(request, reply, problem('REQUEST_UNREADABLE'));
    // A reading that no connection was free for, as a writing tells it by itself.
    if (isAway(error)) return refuse(request, reply, problem('STORE_BUSY'));
    request.log.error({ fault: faultOf(error) }, 'unexpected');
    return refuse(request, reply, problem('UNEXPECTED', { what: '500' }));
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, problem('NOT_FOUND')));
  if (setting.atOnce !== undefined) shedLoad(app, setting.atOnce);
  guardOrigins(app, setting.apps);
  admitByTable(app, (request) => callerOf(store, clock, request, bearers));
  slowDown(app, desk);
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
