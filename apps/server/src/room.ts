import type { FastifyInstance } from 'fastify';
import { hangAuth } from './route/auth.ts';
import { hangInvites } from './route/invite.ts';
import { hangAudit, hangKeys } from './route/key.ts';
import { hangStaff } from './route/staff.ts';

/** Every room of the desk hangs its routes here. */
export const ROOMS: readonly ((app: FastifyInstance) => void | Promise<void>)[] = [
  hangAuth,
  hangStaff,
  hangKeys,
  hangAudit,
  hangInvites,
];
