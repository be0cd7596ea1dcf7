import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.ts';

/** How long a request may stand in line before it is told to come again. */
const WAIT_MS = 500;
/** Seconds after which whoever was sent away may ask again. */
const AGAIN_SECONDS = 2;

const STREAM = '/v1/stream';

/** Calls once when an answer is whole, or whoever waited for it has gone. */
function endOf(raw: FastifyReply['raw'], ended: () => void): void {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    ended();
  };
  raw.once('finish', end);
  raw.once('close', end);
}

type Waiting = { readonly since: number; readonly begin: (mayRun: boolean) => void };

const refused = (request: FastifyRequest, reply: FastifyReply) =>
  refuse(request, reply, problem('OVERLOADED', { seconds: AGAIN_SECONDS }));

/**
 * Works on so many requests at once; those beyond stand in line, the first to come the first to be worked on, and whoever would
 * wait longer than half a second is refused with OVERLOADED before anything is done for them: what is taken up is answered in
 * time, the rest knows at once. Streams and files, which last as long as their caller, and the word on the server's health
 * are outside of it. Counted by each process alone.
 */
export function shedLoad(app: FastifyInstance, atOnce: number): void {
  let running = 0;
  const line: Waiting[] = [];
  const isCounted = ({ is404, routeOptions: { url = '', config } }: FastifyRequest): boolean =>
    !is404 && url.startsWith('/v1/') && url !== STREAM && config.media === undefined;

  const next = (): void => {
    const first = line.shift();
    if (first === undefined) running -= 1;
    else first.begin(true);
  };
  const turn = (): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
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
        line.splice(line.indexOf(mine), 1);
        done(false);
      }, WAIT_MS);
      line.push(mine);
    });
  };

  // Before anybody is asked who they are: where the line is long already, a refusal costs next to nothing.
  app.addHook('onRequest', async (request, reply) => {
    const [first] = line;
    const isLong = first !== undefined && performance.now() - first.since > WAIT_MS / 2;
    return isLong && isCounted(request) ? refused(request, reply) : undefined;
  });
  // With its body there and read: a caller that dawdles over its words holds no place.
  app.addHook('preHandler', async (request, reply) => {
    if (!isCounted(request)) return undefined;
    if (!(await turn())) return refused(request, reply);
    const { raw } = reply;
    // Whoever has gone meanwhile holds no place either.
    if (raw.destroyed) next();
    else endOf(raw, next);
    return undefined;
  });
}
