import { DESK_ROLES } from '@forbear/casework';
import { z } from 'zod';
import { plainText } from '../border.ts';
import { pageQuery } from './page.ts';

const role = z.enum(DESK_ROLES);
const login = z.string().regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/i);
const password = z.string().min(1).max(200);
/** Milliseconds UTC. */
const instant = z.number().int();
const personName = plainText(40).refine((text) => text.trim() !== '');

export const done = z.object({ done: z.literal(true) });

export const setupBody = z.strictObject({
  code: z.string().max(40),
  login,
  name: personName,
  password,
});
export const startBody = z.strictObject({ login, code: z.string().max(40), password });
export const signInBody = z.strictObject({ login, password });
/** `totp`: the second factor is asked next. `mustSetTotp`: it has to be set first. */
export const signedIn = z.object({
  totp: z.literal(true).optional(),
  mustSetTotp: z.literal(true).optional(),
  done: z.literal(true).optional(),
});
export const totpBody = z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) });
export const totpSecret = z.object({ secret: z.string(), address: z.string() });
export const passwordBody = z.strictObject({ now: password, password });

const post = {
  roles: z.array(role).min(1).max(4),
  level: z.union([z.literal(1), z.literal(2)]).optional(),
};

export const me = z.object({
  kind: z.enum(['staff', 'borrower', 'service', 'public']),
  id: z.string(),
  name: z.string().optional(),
  roles: z.array(role).optional(),
  level: z.number().int().optional(),
  /** What the lender calls itself. */
  lender: z.string(),
  /** The civil day in China that the desk takes for the present. */
  today: z.string(),
  todaySet: z.literal(true).optional(),
  demo: z.boolean(),
});

export const newStaff = z.strictObject({ login, name: personName, ...post });
export const rolesBody = z.strictObject(post);
/** The person’s `sub` at the organisation’s sign-in; empty for none. */
export const subjectBody = z.strictObject({ subject: plainText(255) });
export const staffEntry = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  ...post,
  disabled: z.boolean(),
  hasTotp: z.boolean(),
  /** Whether the person is known at the organisation's own sign-in. */
  linked: z.boolean(),
  createdAt: instant,
});
/** The people of one role, or those who may come in, or who may not. */
export const staffQuery = pageQuery.extend({
  role: role.optional(),
  state: z.enum(['in', 'out']).optional(),
});
export const colleague = z.object({ id: z.string(), name: z.string(), ...post });
/** A code to be handed over by word of mouth; it is told this once. */
export const codeTold = z.object({ id: z.string(), code: z.string(), endsAt: instant });
export const resetAsked = z.object({ id: z.string() });

export const sessionEntry = z.object({
  id: z.string(),
  createdAt: instant,
  seenAt: instant,
  peer: z.string(),
  device: z.string(),
  current: z.boolean(),
});

const right = z.enum(['import', 'read']);
export const newKey = z.strictObject({ name: plainText(60), rights: z.array(right).min(1).max(2) });
/** What still counts, or what was ended: of keys, of addresses that are told. */
export const endedQuery = pageQuery.extend({ state: z.enum(['live', 'ended']).optional() });
export const keyTold = z.object({ id: z.string(), token: z.string() });
export const keyEntry = z.object({
  id: z.string(),
  name: z.string(),
  rights: z.array(right),
  madeBy: z.string(),
  madeAt: instant,
  endedAt: instant.optional(),
});

export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  /** The business day; absent of what was noted before it was kept. */
  on: z.string().optional(),
  actor: z.string(),
  action: z.string(),
  about: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  trace: z.string(),
});
/** The log of one member of staff, or of the actions that begin alike. */
export const auditQuery = pageQuery.extend({
  actor: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .optional(),
  action: z
    .string()
    .regex(/^[a-z.-]{1,40}$/)
    .optional(),
});

/** The person as the lender’s own files name them. */
export const inviteBody = z.strictObject({ person: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/) });
export const pairingBody = z.strictObject({
  code: z.string().max(40),
  /** The device’s Ed25519 public key: 32 bytes, base64url. */
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The device’s signature over `forbear pairing 1\n<code>\n<key>`, base64url. */
  proof: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export const paired = z.object({
  pairing: z.string(),
  person: z.string(),
  bearer: z.string(),
  lender: z.string(),
});
export const idParams = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) });

export const advanceBody = z.strictObject({ days: z.number().int().min(1).max(400) });
export const advanced = z.object({ today: z.string() });
/** The desk as it names and signs itself; keys newest first. */
export const deskTold = z.object({
  id: z.string(),
  name: z.string(),
  /** The desk’s business day. */
  today: z.string(),
  /** Whether staff may come by the organisation’s own sign-in. */
  oidc: z.literal(true).optional(),
  keys: z.array(
    z.object({
      id: z.string(),
      publicKey: z.string().regex(/^[0-9a-f]{64}$/),
      since: instant,
      until: instant.optional(),
      /** The key before it, and that one’s signature over `forbear key 1\\n<desk>\\n<publicKey>\\n<since>`. */
      by: z.string().optional(),
      vouched: z.string().optional(),
    }),
  ),
});
