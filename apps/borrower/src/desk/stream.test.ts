import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hearStream, type Told } from './stream.ts';

describe('the stream of a desk', () => {
  let server: Server;
  let desk = '';
  const asked: (string | undefined)[] = [];
  let answer: (reply: ServerResponse, no: number) => void = () => undefined;
  beforeEach(async () => {
    // A page has these; Node has not.
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    asked.length = 0;
    server = createServer((request, reply) => {
      asked.push(
        `${request.headers.authorization} ${request.headers['last-event-id'] ?? 'from now'}`,
      );
      answer(reply, asked.length);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    desk = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });

  const hear = () => {
    const told: Told[] = [];
    const stands: boolean[] = [];
    const stop = hearStream(
      { desk, bearer: 'b' },
      { heard: (one) => told.push(one), stands: (is) => stands.push(is) },
    );
    return { told, stands, stop };
  };

  test('tells events as they come, cut anywhere, and goes on after a break at the last number', async () => {
    answer = (reply, no) => {
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      if (no === 1) {
        reply.write('retry: 2000\n: 7\n\nevent: ping\ndata: {}\n\nid: 8\nevent: case.ch');
        setTimeout(() => reply.end('anged\ndata: {"caseId":"c1"}\n\n'), 20);
      } else reply.write('id: 9\nevent: message.new\ndata: no JSON\n\n');
    };
    const { told, stands, stop } = hear();
    await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 5000 });
    stop();
    expect(told).toEqual([{ event: 'case.changed', caseId: 'c1' }, { event: 'message.new' }]);
    expect(asked).toEqual(['Bearer b from now', 'Bearer b 8']);
    expect(stands.slice(0, 3)).toEqual([true, false, true]);
  });

  test('ends where the pairing has ended, and asks from now on where its number is not known', async () => {
    answer = (reply, no) => {
      if (no === 2) return void reply.writeHead(400).end();
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      reply.end(
        no === 1 ? 'id: 5\nevent: ping\ndata: {}\n\n' : 'event: session.ended\ndata: {}\n\n',
      );
    };
    const { told, stop } = hear();
    await vi.waitFor(() => expect(asked).toHaveLength(3), { timeout: 8000 });
    await new Promise((done) => setTimeout(done, 1500));
    expect(asked).toEqual(['Bearer b from now', 'Bearer b 5', 'Bearer b from now']);
    expect(told).toEqual([]);
    stop();
    answer = (reply) => void reply.writeHead(401).end();
    const other = hear();
    await new Promise((done) => setTimeout(done, 1500));
    expect(asked).toHaveLength(4);
    other.stop();
  }, 20_000);
});
