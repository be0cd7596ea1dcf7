import { fail, ok, problem, type Result } from '@forbear/problem';
import { randomBytes } from 'node:crypto';
import type { Desk } from '../plugin/route.ts';
import { isSafePlace, type Oidc } from './oidc-place.ts';
import { decipher, encipher } from './secret.ts';

/** What is remembered between going out to the sign-in and coming back. */
type Trip = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
  /** Milliseconds UTC. */
  readonly endsAt: number;
};

export const TRIP_SECONDS = 600;
const WAIT_MS = 10_000;
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

type Places = {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
};

/** The library is loaded where it is used: a desk without such a sign-in does not carry it. */
const library = () => import('better-auth/oauth2');

const fresh = (): string => randomBytes(32).toString('base64url');

/** Where the sign-in is, as it tells itself; what it tells of another issuer is not believed (RFC 8414). */
async function placesOf({ issuer }: Oidc): Promise<Places> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
  });
  const told = (await answer.json()) as Places;
  const all = [told.authorization_endpoint, told.token_endpoint, told.jwks_uri];
  const isSafe = all.every((url) => isSafePlace(String(url)));
  if (!answer.ok || told.issuer !== issuer || !isSafe) throw new Error('not this sign-in');
  return told;
}

/** A promise, or a failure after ten seconds. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, no) => {
      setTimeout(() => no(new Error('too late')), WAIT_MS).unref();
    }),
  ]);

/** What the organisation's sign-in did not answer as it should. */
const away = (): Result<never> => fail(problem('OIDC_AWAY'));

/** The address to go to, and what the browser keeps meanwhile, enciphered. */
export async function outward(
  { setting, clock }: Desk,
  oidc: Oidc,
  back: string,
): Promise<Result<{ readonly address: string; readonly kept: string }>> {
  const trip: Trip = {
    ...{ state: fresh(), nonce: fresh(), verifier: fresh(), back },
    endsAt: clock.machine() + TRIP_SECONDS * 1000,
  };
  try {
    const { authorization_endpoint } = await placesOf(oidc);
    const { createAuthorizationURL } = await library();
    const { state, nonce, verifier: codeVerifier } = trip;
    const address = await createAuthorizationURL({
      ...{ id: 'oidc', options: { clientId: oidc.client }, redirectURI: back, scopes: ['openid'] },
      ...{ authorizationEndpoint: authorization_endpoint, state, nonce, codeVerifier },
    });
    return ok({
      address: address.href,
      kept: await encipher(setting.secrets, JSON.stringify(trip)),
    });
  } catch {
    return away();
  }
}

async function tripOf({ setting, clock }: Desk, kept: string): Promise<Trip | undefined> {
  try {
    const trip = JSON.parse(await decipher(setting.secrets, kept)) as Trip;
    return trip.endsAt > clock.machine() ? trip : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Who came back: the name of the person at that sign-in, and nothing else of the token. SIGN_IN_REFUSED where the browser
 * is another than went out, the token is not by, for or of this trip, or too old; OIDC_AWAY where nobody answers.
 */
export async function inward(
  desk: Desk,
  oidc: Oidc,
  { code, state, kept }: { readonly code: string; readonly state: string; readonly kept: string },
): Promise<Result<string>> {
  const refused = fail(problem('SIGN_IN_REFUSED'));
  const trip = await tripOf(desk, kept);
  if (trip === undefined || trip.state !== state) return refused;
  let places: Places;
  try {
    places = await placesOf(oidc);
  } catch {
    return away();
  }
  try {
    const { validateAuthorizationCode, validateToken } = await library();
    const { client: clientId, secret: clientSecret, issuer } = oidc;
    const tokens = await inTime(
      validateAuthorizationCode({
        ...{ code, codeVerifier: trip.verifier, redirectURI: trip.back, authentication: 'basic' },
        ...{ options: { clientId, clientSecret }, tokenEndpoint: places.token_endpoint },
      }),
    );
    const { payload } = await inTime(
      validateToken(tokens.idToken ?? '', places.jwks_uri, {
        ...{ audience: clientId, issuer, algorithms: ALGORITHMS, clockTolerance: 30 },
        requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
      }),
    );
    const isOurs = payload['nonce'] === trip.nonce && (payload['azp'] ?? clientId) === clientId;
    return isOurs && typeof payload.sub === 'string' ? ok(subjectOf(oidc, payload.sub)) : refused;
  } catch {
    return refused;
  }
}

/** A person at one sign-in: another organisation's number 7 is somebody else. */
export const subjectOf = ({ issuer }: Oidc, sub: string): string => `${issuer} ${sub}`;
