import { present } from '@forbear/problem';
import { pairingBy } from '@forbear/testkit/desk';
import type { OpenDesk } from '../desk.fixture.ts';

const origin = { origin: 'https://app.example' };

/** A paired device of a person: requests with its bearer, as the app makes them. */
export async function deviceOf(open: OpenDesk, person: string) {
  const told = await open.ask('agent-08', 'POST', '/v1/invites', { body: { person } });
  const made = await open.ask(undefined, 'POST', '/v1/pairings', {
    body: pairingBy(told.json().code),
    headers: { ...origin, 'x-forbear': undefined },
  });
  const headers = { ...origin, authorization: `Bearer ${made.json().bearer}` };
  const ask = (
    method: 'GET' | 'POST',
    url: string,
    body?: unknown,
    more: Record<string, string> = {},
  ) =>
    open.ask(undefined, method, url, {
      ...present({ body }),
      headers: { ...headers, ...more },
    });
  return Object.assign(ask, { headers });
}
