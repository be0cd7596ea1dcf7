import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { request, type RequestOptions } from 'node:https';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { pinned, readAddress, type Reach, type Resolve } from './address.ts';

const WAIT_MS = 10_000;
const ANSWER_MAX = 64 * 1024;

/** A message as Standard Webhooks sign it; `body` is the JSON text that is sent. */
export type Message = { readonly id: string; readonly seconds: number; readonly body: string };

/** `v1,…` of each secret (`whsec_` and base64), newest first. */
export const signatures = ({ id, seconds, body }: Message, secrets: readonly string[]): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
      return `v1,${mac}`;
    })
    .join(' ');

export type Outward = {
  readonly resolve: Resolve;
  readonly reach: Reach;
  /** A certificate authority beside the machine's own. */
  readonly ca?: string;
};

/**
 * Sends a message to an address: https, to the one address that was looked up and checked, no redirect
 * followed, 10 seconds, 64 KiB of answer read. Answers the status; WEBHOOK_FAILED where none came.
 */
export async function send(
  address: string,
  message: Message,
  secrets: readonly string[],
  { resolve, reach, ca }: Outward,
): Promise<Result<number>> {
  const url = readAddress(address, reach);
  if (!url.ok) return url;
  const at = await pinned(url.value, resolve, reach);
  if (!at.ok) return at;
  const family = isIP(at.value);
  const options: RequestOptions = {
    method: 'POST',
    agent: new RequestFilteringHttpsAgent({ allowIPAddressList: [...reach.addresses] }),
    lookup: ((_host: string, { all }: { all?: boolean }, done: (...told: unknown[]) => void) =>
      all === true
        ? done(null, [{ address: at.value, family }])
        : done(null, at.value, family)) as NonNullable<RequestOptions['lookup']>,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Forbear',
      'webhook-id': message.id,
      'webhook-timestamp': String(message.seconds),
      'webhook-signature': signatures(message, secrets),
    },
    signal: AbortSignal.timeout(WAIT_MS),
    ...present({ ca }),
  };
  return new Promise((settle) => {
    const failed = () => settle(fail(problem('WEBHOOK_FAILED', { status: 0 })));
    const sent = request(url.value, options, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > ANSWER_MAX) sent.destroy();
      });
      answer.once('end', () => settle(ok(answer.statusCode ?? 0)));
      answer.once('close', failed);
      answer.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(message.body);
  });
}
