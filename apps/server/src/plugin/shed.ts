import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';
import { hasBody } from './body.ts';

/** How long a request may stand in line before it is told to come again. */
const WAIT_MS = 400;
/** Seconds after which whoever was sent away may ask again. */
const AGAIN_SECONDS = 2;
const STREAM = '/v1/stream';

type Waiting = { readonly since: number; readonly begin: (mayRun: boolean) => void };

const refused = (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply, problem('OVERLOADED', { seconds: AGAIN_SECONDS }));

/** Whether a request counts: streams and files last as long as their caller, pages and the word on health cost nothing. */
const isCounted = ({ is404, routeOptions: { url = '', config } }: FastifyRequest): boolean =>
  !is404 && url.startsWith('/v1/') && url !== STREAM && config.media === undefined;

/** So many places, and a line before them: the first to come is the first to be let in, or is sent away after its time. */
class Places {
  #free: number;
  readonly #line: Waiting[] = [];
  constructor(count: number) {
    this.#free = count;
  }

  /** Whether whoever stands first has waited so long that nobody else should join. */
  isLong(): boolean {
    const [first] = this.#line;
    return first !== undefined && performance.now() - first.since > WAIT_MS / 2;
  }

  /** A place, or false after the time to wait; who has been in before goes to the front. */
  take(isBack: boolean): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((done) => {
      const mine: Waiting = {
        since: performance.now(),
        begin: (mayRun) => {
          clearTimeout(late);
          done(mayRun);
        },
      };
      const late = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(mine), 1);
        done(false);
      }, WAIT_MS);
      if (isBack) this.#line.unshift(mine);
      else this.#line.push(mine);
    });
  }

  give(): void {
    const first = this.#line.shift();
    if (first === undefined) this.#free += 1;
    else first.begin(true);
  }
}

/**
 * Works on so many requests at once; those beyond stand in line, and whoever would wait too long is refused with OVERLOADED
 * before anybody looks who they are or anything is done for them: what is taken up is answered in time, the rest knows at
 * once. A caller that dawdles over the words of a request holds no place meanwhile. Counted by each process alone.
 */
export function shedLoad(app: FastifyInstance, atOnce: number): void {
  const places = new Places(atOnce);
  const held = new WeakSet<FastifyRequest>();
  const release = (request: FastifyRequest): void => {
    if (held.delete(request)) places.give();
  };
  const enter = async (request: FastifyRequest, reply: FastifyReply, isBack: boolean) => {
    if (!(await places.take(isBack))) return refused(request, reply);
    held.add(request);
    // Whoever has gone meanwhile holds no place.
    if (reply.raw.destroyed) release(request);
    return undefined;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (!isCounted(request)) return undefined;
    if (places.isLong()) return refused(request, reply);
    for (const end of ['finish', 'close'] as const) reply.raw.once(end, () => release(request));
    return enter(request, reply, false);
  });
  app.addHook('preParsing', async (request) => {
    if (hasBody(request)) release(request);
  });
  app.addHook('preHandler', async (request, reply) =>
    isCounted(request) && !held.has(request) ? enter(request, reply, true) : undefined,
  );
}
