import { problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../refusal.ts';
import { peerOf } from './peer.ts';
import { actorOf, type Desk } from './route.ts';

/** Callers that are remembered at once; the one longest away is forgotten first. */
const CALLERS_MAX = 10_000;
const MINUTE = 60_000;

type Bucket = { readonly left: number; readonly at: number };

/**
 * Each caller, or each place where nobody has signed in, has `rate` requests a minute, saved up to a
 * minute's worth; beyond it RATE_LIMITED says when the next one is free. Counted by each process alone.
 */
export function slowDown(app: FastifyInstance, { setting: { rate } }: Pick<Desk, 'setting'>): void {
  const buckets = new Map<string, Bucket>();
  app.addHook('onRequest', async (request, reply) => {
    const { principal } = request;
    const name = principal === undefined ? `peer ${peerOf(request)}` : actorOf(principal);
    const now = performance.now();
    const { left, at } = buckets.get(name) ?? { left: rate, at: now };
    const full = Math.min(rate, left + ((now - at) * rate) / MINUTE);
    buckets.delete(name);
    buckets.set(name, { left: Math.max(0, full - 1), at: now });
    if (buckets.size > CALLERS_MAX) buckets.delete(buckets.keys().next().value as string);
    if (full >= 1) return undefined;
    const seconds = Math.ceil(((1 - full) * MINUTE) / rate / 1000);
    return refuse(request, reply, problem('RATE_LIMITED', { seconds: Math.max(1, seconds) }));
  });
}
