import { join } from 'node:path';
import { NON_ACCRUAL, type BookKind, type NonAccrual } from '@forbear/ledger';
import { formatDay, parseDay, type Day } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { GBT_45251_RECORDS_AND_AGENCY_REVIEW, LENDER_KINDS, type LenderKind } from '@forbear/rule';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import { isSafePlace, type Oidc } from './people/oidc-place.ts';
import type { Secrets } from './people/secret.ts';

/** What the desk and its rooms know of the environment. */
export type DeskSetting = {
  /** Host names answered beside those of this machine. */
  readonly hosts: readonly string[];
  /** Origins of borrowers' apps that the desk answers. */
  readonly apps: readonly string[];
  /** What the lender calls itself. */
  readonly lender: string;
  /** What it is by law: some rules are of one kind of lender alone, and stay open where nobody has said which. */
  readonly lenderKind?: LenderKind;
  /** The folder of papers that people send. */
  readonly files: string;
  /** Made-up people and money; the day may be moved. */
  readonly demo: boolean;
  /** The civil day that was set for a demonstration. */
  readonly today?: string;
  /** Whether the desk's ledger is the book, or expects what that of a core system says. */
  readonly book: BookKind;
  /** When interest of a loan is no income any more; the lender's accountant says so. */
  readonly nonAccrual: NonAccrual;
  /** Requests a minute that one caller may make, or one place where nobody has signed in. */
  readonly rate: number;
  /** Whether the proxy in front says where a request comes from. */
  readonly forwarded?: true;
  /** Requests that are worked on at once; those beyond wait half a second at most. All, where it is absent. */
  readonly atOnce?: number;
  /** Years that records of contacts are kept; two at least. */
  readonly recordYears: number;
  /** The organisation's own sign-in of staff, where it has one. */
  readonly oidc?: Oidc;
  /** What staff secrets are enciphered with, newest first. */
  readonly secrets: Secrets;
};

/** What the environment says about this server. */
export type Setting = DeskSetting & {
  readonly port: number;
  readonly deskPort: number;
  /** Origins of the desks that the borrower's app may speak to. */
  readonly desks: readonly string[];
  /** The door of the metrics; none where it is not named. */
  readonly metricsPort?: number;
  readonly log: LogLevel;
  /** The folder of the store, where it is named. */
  readonly store?: string;
  /** A demonstration with loans and cases, in a store of its own. */
  readonly filled: boolean;
  /** The address of a PostgreSQL of the operator's. */
  readonly database?: string;
};

type Env = NodeJS.ProcessEnv;

/** Where a store lies that nobody named a place for: what is invented never beside what is not. */
export const storeFolder = ({ filled }: Pick<Setting, 'filled'>): string =>
  filled ? '.forbear/demo' : '.forbear/store';

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').flatMap((one) => one.trim() || []);

function portOf(env: Env, variable: string, usual: string): Result<number> {
  const text = env[variable] ?? usual;
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  return port < 1 || port > 65_535 ? fail(problem('PORT_TEXT', { variable })) : ok(port);
}

/** The origin an address is nothing more than: a browser leaves out the port that a scheme has by itself. */
function originIn(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined;
}

/** Origins by comma, as `https://desk.example`; ORIGIN_TEXT for anything else. */
export function originsOf(env: Env, variable: string, usual: string): Result<readonly string[]> {
  const list = listOf(env[variable] ?? usual);
  const origins = list.flatMap((one) => originIn(one) ?? []);
  return origins.length === list.length ? ok(origins) : fail(problem('ORIGIN_TEXT', { variable }));
}

function todayOf(env: Env): Result<Day | undefined> {
  const text = env['FORBEAR_TODAY'];
  if (text === undefined || text === '') return ok(undefined);
  if (env['DATABASE_URL']) return fail(problem('TODAY_WITH_DATABASE'));
  const day = parseDay(text);
  return day.ok ? day : fail(problem('TODAY_TEXT'));
}

/** Beside a core system the desk mirrors, unless it is said; a demonstration has nothing beside it. */
function bookOf(env: Env, demo: boolean): Result<BookKind> {
  const text = env['FORBEAR_BOOK'] || (demo ? 'own' : 'mirror');
  return text === 'own' || text === 'mirror' ? ok(text) : fail(problem('BOOK_TEXT'));
}

/** `90 reverse`, or `90 keep` where what was booked stays income. */
function nonAccrualOf(env: Env): Result<NonAccrual> {
  const text = env['FORBEAR_NON_ACCRUAL'];
  if (!text) return ok(NON_ACCRUAL);
  const [, days, what] = /^([1-9][0-9]{0,2}) (reverse|keep)$/.exec(text) ?? [];
  return days === undefined
    ? fail(problem('NON_ACCRUAL_TEXT'))
    : ok({ afterDays: Number(days), reverse: what === 'reverse' });
}

/** The standard asks for two years (GB/T 45251-2025). */
const RECORD_YEARS_MIN = GBT_45251_RECORDS_AND_AGENCY_REVIEW.values.record_retention_years_min;
const SECRET_MIN = 32;
/** A person has no desk. */
const DESK_KINDS = LENDER_KINDS.filter((kind) => kind !== 'person');

/** What the operator says the lender is, or nothing; the invented lender of a demonstration is known. */
function lenderKindOf(env: Env, demo: boolean): Result<LenderKind | undefined> {
  const said = env['FORBEAR_LENDER_KIND'] || (demo ? 'consumer-finance' : '');
  const kind = DESK_KINDS.find((one) => one === said);
  return kind === undefined && said !== ''
    ? fail(problem('LENDER_KIND_TEXT', { kinds: DESK_KINDS.join(', ') }))
    : ok(kind);
}

/** The organisation's sign-in: all of its three settings, or none. */
function oidcOf(env: Env): Result<Oidc | undefined> {
  const issuer = env['FORBEAR_OIDC_ISSUER'] ?? '';
  const client = env['FORBEAR_OIDC_CLIENT'] ?? '';
  const secret = env['FORBEAR_OIDC_SECRET'] ?? '';
  if (issuer + client + secret === '') return ok(undefined);
  const isWhole = isSafePlace(issuer) && client !== '' && secret !== '';
  return isWhole ? ok({ issuer, client, secret }) : fail(problem('OIDC_TEXT'));
}

/** `2:new,1:old`; none where the store keeps its own. */
function secretsOf(env: Env): Result<Secrets> {
  const list = listOf(env['FORBEAR_SECRET']).map((one) => /^([0-9]{1,6}):(.+)$/.exec(one));
  const secrets = list.map((one) => ({ version: Number(one?.[1]), secret: one?.[2] ?? '' }));
  const isWrong =
    secrets.some(({ secret }) => secret.length < SECRET_MIN) ||
    new Set(secrets.map(({ version }) => version)).size < secrets.length ||
    (secrets.length === 0 && Boolean(env['DATABASE_URL']));
  return isWrong ? fail(problem('SECRET_TEXT')) : ok(secrets);
}

/** Reads the environment, once, at the start; the first setting that cannot be meant is refused. */
export function settingOf(env: Env, words: readonly string[] = []): Result<Setting> {
  const port = portOf(env, 'PORT_APP', '5280');
  if (!port.ok) return port;
  const deskPort = portOf(env, 'PORT_DESK', '5281');
  if (!deskPort.ok) return deskPort;
  const today = todayOf(env);
  if (!today.ok) return today;
  const apps = originsOf(
    env,
    'FORBEAR_APPS',
    `http://127.0.0.1:${port.value},http://localhost:${port.value}`,
  );
  if (!apps.ok) return apps;
  const desks = originsOf(env, 'FORBEAR_DESKS', `http://127.0.0.1:${deskPort.value}`);
  if (!desks.ok) return desks;
  const metricsPort = env['PORT_METRICS'] ? portOf(env, 'PORT_METRICS', '') : ok(undefined);
  if (!metricsPort.ok) return metricsPort;
  const log = LOG_LEVELS.find((one) => one === env['FORBEAR_LOG']);
  if (env['FORBEAR_LOG'] && log === undefined) return fail(problem('LOG_TEXT'));
  const rate = Number(env['FORBEAR_RATE'] || '1200');
  if (!Number.isSafeInteger(rate) || rate < 60) return fail(problem('PACE_TEXT'));
  const atOnce = Number(env['FORBEAR_AT_ONCE'] || '64');
  if (!Number.isSafeInteger(atOnce) || atOnce < 1) return fail(problem('AT_ONCE_TEXT'));
  const proxy = env['FORBEAR_PROXY'] || undefined;
  if (proxy !== undefined && proxy !== 'forwarded') return fail(problem('PROXY_TEXT'));
  const recordYears = Number(env['FORBEAR_RECORD_YEARS'] || '5');
  if (!Number.isSafeInteger(recordYears) || recordYears < RECORD_YEARS_MIN || recordYears > 30)
    return fail(problem('RECORD_YEARS_TEXT', { min: RECORD_YEARS_MIN }));
  const oidc = oidcOf(env);
  if (!oidc.ok) return oidc;
  const secrets = secretsOf(env);
  if (!secrets.ok) return secrets;
  const filled = words.includes('--demo');
  const demo = filled || words.includes('--demo=empty');
  const lenderKind = lenderKindOf(env, demo);
  if (!lenderKind.ok) return lenderKind;
  const store = env['FORBEAR_STORE'] || undefined;
  const book = bookOf(env, demo);
  if (!book.ok) return book;
  const nonAccrual = nonAccrualOf(env);
  if (!nonAccrual.ok) return nonAccrual;
  return ok({
    log: log ?? (env['DATABASE_URL'] ? 'info' : 'warn'),
    ...present({ metricsPort: metricsPort.value, store }),
    files: env['FORBEAR_FILES'] || join(store ?? storeFolder({ filled }), 'files'),
    filled,
    ...present({ database: env['DATABASE_URL'] || undefined }),
    lender: env['FORBEAR_LENDER'] ?? '宽限示例消费金融',
    ...present({ lenderKind: lenderKind.value }),
    demo,
    ...{ book: book.value, nonAccrual: nonAccrual.value },
    rate,
    atOnce,
    ...(proxy === undefined ? {} : { forwarded: true as const }),
    recordYears,
    ...present({ oidc: oidc.value }),
    secrets: secrets.value,
    port: port.value,
    deskPort: deskPort.value,
    hosts: listOf(env['FORBEAR_HOSTS']),
    apps: apps.value,
    desks: desks.value,
    ...(today.value === undefined ? {} : { today: formatDay(today.value) }),
  });
}
