import { ROLE_TABLE, type DeskAction, type DeskRole } from '@forbear/casework';
import { golden } from '@forbear/testkit';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isEndless, knock, principals } from './access.fixture.ts';
import { openDesk, type OpenDesk } from './desk.fixture.ts';
import type { May } from './people/principal.ts';
import type { Hung } from './plugin/route.ts';

let open: OpenDesk;
let people: Awaited<ReturnType<typeof principals>>;
beforeAll(async () => {
  open = await openDesk(inject('postgres')[0] as PostgresHost);
  people = await principals(open);
});
afterAll(() => open.close());

/** The headers by which somebody shows who they are, fresh for each request. */
const show = (name: string) => (people[name] as () => Promise<Record<string, string>>)();

/** What a principal is, as the role table knows it. */
const ROLES: Readonly<Record<string, DeskRole>> = {
  agent: 'agent',
  'other agent': 'agent',
  'approver 1': 'approver',
  'approver 2': 'approver',
  auditor: 'auditor',
  'now auditor': 'auditor',
  admin: 'admin',
};
const KINDS: Readonly<Record<string, May>> = {
  borrower: 'borrower',
  'other borrower': 'borrower',
  'reading key': 'service-read',
  'importing key': 'service-import',
};

/** The cell that the role table gives, told anew from the table's own words. */
function wanted(route: Hung, name: string): '·' | '–' | 'in' {
  const role = ROLES[name];
  const kind = KINDS[name];
  const gives = (may: May): boolean => {
    if (may === 'anyone') return true;
    if (may === kind || (may === 'staff' && role !== undefined)) return true;
    if (!(may in ROLE_TABLE) || role === undefined) return false;
    const action = may as DeskAction;
    const word = ROLE_TABLE[action].may[role];
    if (route.method !== 'GET' && (word === 'reads' || word === 'masked')) return false;
    if (route.method !== 'GET' && action === 'publish-policy' && name === 'approver 1')
      return false;
    return word !== 'never';
  };
  if (route.may.some(gives)) return 'in';
  return role === undefined && kind === undefined ? '·' : '–';
}

/** The code of a refusal; other answers, scripts and files among them, have none. */
const codeIn = ({ statusCode, body }: { statusCode: number; body: string }): string | undefined =>
  statusCode < 400 ? undefined : (JSON.parse(body) as { code: string }).code;

const codeOf = (status: number): '·' | '–' | 'in' =>
  status === 401 ? '·' : status === 403 ? '–' : 'in';

test('R8 every route × principal is as the role table has it, and stands in the picture', async () => {
  const names = Object.keys(people);
  const rows = [`  ${names.join(' | ')}`];
  const wrong: string[] = [];
  for (const route of open.app.hung) {
    const cells: string[] = [];
    for (const name of names) {
      const answer = await knock(open, route, await show(name));
      // A sign-in that is refused answers 401 to anybody.
      const told = codeIn(answer);
      const isSignIn = route.may.includes('anyone') && told !== 'AUTH_REQUIRED';
      const found = isSignIn ? 'in' : codeOf(answer.statusCode);
      const cell = wanted(route, name);
      const isHalf = route.may.includes('anyone') && told === 'AUTH_REQUIRED';
      if (found !== cell && !isHalf)
        wrong.push(`${route.method} ${route.url} ${name}: ${found}, not ${cell}`);
      if (answer.statusCode >= 500)
        wrong.push(`${route.method} ${route.url} ${name}: ${answer.statusCode}`);
      cells.push(found);
    }
    rows.push(`${route.method} ${route.url}\n  ${cells.join(' | ')}`);
  }
  expect(wrong).toEqual([]);
  const told = `${rows.join('\n')}\n`;
  expect(told).toBe(golden('desk/access.txt', told));
  expect(open.app.hung.length * names.length).toBeGreaterThan(400);
}, 300_000);

test('R8 every route of an object answers an absent one alike to everybody it lets in', async () => {
  const strip = (text: string): string => text.replace(/"traceId":"[^"]+"/, '');
  const wrong: string[] = [];
  for (const route of open.app.hung.filter(({ url, hasBody }) => /:id/.test(url) && !hasBody)) {
    const told = new Set<string>();
    for (const name of Object.keys(people)) {
      if (wanted(route, name) !== 'in') continue;
      const answer = await knock(open, route, await show(name));
      if (answer.statusCode !== 404 && answer.statusCode !== 422)
        wrong.push(`${route.method} ${route.url} ${name}: ${answer.statusCode}`);
      told.add(strip(answer.body));
    }
    if (told.size > 1) wrong.push(`${route.method} ${route.url}: ${told.size} answers`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

test('R8 another’s session is as one that is not there', async () => {
  const cookie = await open.cookieOf('agent-03');
  const own = await open.ask('agent-03', 'GET', '/v1/auth/sessions');
  const id = own.json().items[0].id as string;
  const end = (who: string, which: string) =>
    open.ask(who, 'POST', `/v1/auth/sessions/${which}/end`);
  const bare = ({ body }: { body: string }) => body.replace(/"traceId":"[^"]+"/, '');
  expect(bare(await end('agent-04', id))).toBe(bare(await end('agent-04', '0'.repeat(16))));
  const me = await open.app.inject({ url: '/v1/me', headers: { cookie } });
  expect(me.statusCode).toBe(200);
});

test('R8 the fields of every answer are those of the role, and stand in the picture', async () => {
  const fields = (value: unknown, at = ''): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => fields(one, `${at}/*`));
    if (typeof value !== 'object' || value === null) return [at];
    return Object.entries(value).flatMap(([name, one]) => fields(one, `${at}/${name}`));
  };
  const rows: string[] = [];
  const lists = open.app.hung.filter(
    (route) => route.method === 'GET' && !/[:*]|openapi/.test(route.url) && !isEndless(route),
  );
  for (const route of lists) {
    const groups = new Map<string, string[]>();
    for (const name of Object.keys(people)) {
      const answer = await knock(open, route, await show(name));
      if (answer.statusCode !== 200 || !answer.body.startsWith('{')) continue;
      const seen = [...new Set(fields(answer.json()))].sort().join(' ');
      groups.set(seen, [...(groups.get(seen) ?? []), name]);
    }
    rows.push(route.url);
    for (const [seen, names] of groups) rows.push(`  ${seen}\n    ${names.join(', ')}`);
  }
  const told = `${rows.join('\n')}\n`;
  expect(told).toBe(golden('desk/fields.txt', told));
}, 300_000);
