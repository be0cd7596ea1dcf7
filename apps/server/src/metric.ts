import { problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { PLAIN_HEADERS } from './header.ts';
import { listener } from './listener.ts';
import { refuse } from './refusal.ts';
import type { Store } from './store/store.ts';

/** Counts of the desk's work; names of routes only, never what was asked for (K8). */
export class DeskMetrics {
  readonly registry = new Registry();
  readonly #seconds = new Histogram({
    name: 'forbear_http_seconds',
    help: 'Seconds to answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor(store: Store) {
    collectDefaultMetrics({ register: this.registry });
    const jobs: Gauge<'state'> = new Gauge({
      name: 'forbear_jobs',
      help: 'Jobs that wait for their time (waiting), or for a person (given_up).',
      labelNames: ['state'],
      registers: [this.registry],
      collect: async () => {
        const { rows } = await sql<{ waiting: number; given_up: number }>`
          select count(*) filter (where fault is null) as waiting,
            count(*) filter (where fault is not null) as given_up
          from job where tenant = ${store.tenant}`.execute(store.db);
        jobs.set({ state: 'waiting' }, Number(rows[0]?.waiting ?? 0));
        jobs.set({ state: 'given_up' }, Number(rows[0]?.given_up ?? 0));
      },
    });
    const readOnly: Gauge = new Gauge({
      name: 'forbear_read_only',
      help: '1 where nothing may be written, because a check failed at the start.',
      registers: [this.registry],
      collect: () => readOnly.set(store.isReadOnly() === undefined ? 0 : 1),
    });
  }

  /** Watches every answer of an app. */
  watch(app: FastifyInstance): void {
    app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
      const route = routeOptions.url ?? 'none';
      const status = String(reply.statusCode);
      this.#seconds.observe({ method, route, status }, reply.elapsedTime / 1000);
    });
  }

  /** An own door for them, which borrowers and staff do not reach. */
  door(hosts: readonly string[]): FastifyInstance {
    const app = listener({ hosts, headers: { 'cache-control': 'no-store', ...PLAIN_HEADERS } });
    app.get('/metrics', async (_request, reply) => {
      void reply.type(this.registry.contentType);
      return this.registry.metrics();
    });
    app.setNotFoundHandler((request, reply) => refuse(request, reply, problem('NOT_FOUND')));
    return app;
  }
}
