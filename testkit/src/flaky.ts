import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A network between a client and a server that fails as a list of chances tells, and counts how often it did. */
export type Flaky = {
  readonly address: string;
  /** Requests that never arrived, answers that were lost on the way back. */
  readonly lost: { requests: number; answers: number };
  /** From now on nothing is lost. */
  calm(): void;
  close(): Promise<void>;
};

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Stands before `target`: of the writes a third never arrive, and of a third the answer is lost. */
export async function flakyBefore(target: string, seed: number): Promise<Flaky> {
  const next = chances(seed);
  const lost = { requests: 0, answers: 0 };
  let isCalm = false;
  const server = createServer((incoming, reply) => {
    const chance = isCalm || incoming.method === 'GET' ? 1 : next();
    if (chance < 1 / 3) {
      lost.requests += 1;
      return void incoming.socket.destroy();
    }
    const { host: _host, ...headers } = incoming.headers;
    const to = ask(`${target}${incoming.url ?? ''}`, { method: incoming.method ?? 'GET', headers });
    to.on('response', (answer) => {
      if (chance < 2 / 3) {
        lost.answers += 1;
        // The server has done it; whoever asked does not hear of it.
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    to.on('error', () => incoming.socket.destroy());
    incoming.pipe(to);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost,
    calm: () => (isCalm = true),
    close: () =>
      new Promise((done) => void (server.closeAllConnections(), server.close(() => done()))),
  };
}
