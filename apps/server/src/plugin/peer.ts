import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';

/**
 * The place that a request comes from: what the proxy in front has added to the end of `X-Forwarded-For`, where the operator
 * says that it does; whatever stands before that is the caller's own word. Else the other end of the connection.
 */
export function peerOf({ ip, headers, server }: FastifyRequest): string {
  if (server.desk.setting.forwarded !== true) return ip;
  const added = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return added !== undefined && isIP(added) !== 0 ? added : ip;
}
