import { freePort } from '@forbear/testkit/browser';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from './store/postgres.ts';
import { DescribedDesk } from './described-desk.fixture.ts';
import { story, type Told } from './story.fixture.ts';

/** How often the server dies in the middle of the story: a few times in the tests of every day. */
const KILLS = Number(process.env['FORBEAR_KILLS'] ?? '2');

const MOVES = [
  ...['open', 'finish-intake', 'take', 'propose', 'approve', 'counter', 'propose', 'approve'],
  ...['accept', 'send-text', 'accept', 'match', 'match', 'match', 'match', 'match', 'settle'],
];
/** What it comes to, however often the server was ended: each payment once, the loan paid, the books even. */
const END: Partial<Told> = {
  moves: MOVES,
  state: 'settled',
  payoff: '0.00',
  payments: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => `${id} posted`),
  trial: { '1002': '10032.00', '2299': '-9600.00', '6011.03': '-432.00' },
};

const folder = mkdtempSync(join(tmpdir(), 'forbear-story-'));
const stores: string[] = [];
let running: ChildProcess | undefined;
beforeAll(() => chmodSync(folder, 0o755));
afterAll(async () => {
  await ended('SIGKILL');
  for (const store of stores) {
    // What a killed starter left at work is ended by the next start.
    const last = await startPostgres({ folder: store, durable: false });
    if (last.ok) await last.value.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts `npm start -- --demo=empty` without npm; answers the passwords that it prints. */
function started(env: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const child = spawn(process.execPath, ['apps/server/dist/main.mjs', '--demo=empty'], {
    env: { ...process.env, ...env, FORBEAR_TODAY: '2026-11-05' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = child;
  return new Promise((done, failed) => {
    let printed = '';
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const found = [...printed.matchAll(/^ {2}([a-z]+-[0-9]{2}) +(\S{16}) /gm)];
      // The admin is the last of them.
      if (found.some(([, login]) => login === 'admin-01'))
        done(new Map(found.map(([, login = '', password = '']) => [login, password])));
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
}

function ended(signal: NodeJS.Signals): Promise<void> {
  const child = running;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}

async function environment(name: string): Promise<{ env: Record<string, string>; base: string }> {
  const store = join(folder, name);
  stores.push(store);
  const [app, desk] = [await freePort(), await freePort()];
  const env = { FORBEAR_STORE: store, PORT_APP: String(app), PORT_DESK: String(desk) };
  return { env, base: `http://127.0.0.1:${desk}` };
}

/** Nothing but the pack, on a machine without the desk. */
async function expectVerified({ pack, verifier, head }: Told): Promise<void> {
  const [page, script] = [join(folder, 'pack.html'), join(folder, 'verify.mjs')];
  writeFileSync(page, pack);
  writeFileSync(script, verifier);
  const offline = (words: readonly string[]) =>
    spawnSync(process.execPath, words, { encoding: 'utf8', env: {} });
  const own = offline([script, page]);
  expect([own.status, own.stderr]).toEqual([0, '']);
  const told = offline(['apps/cli/dist/forbear.mjs', 'verify', page]);
  expect([told.status, told.stderr]).toEqual([0, '']);
  const { verifyPack } = (await import(pathToFileURL(script).href)) as {
    verifyPack: (bytes: Uint8Array, more: object) => object;
  };
  // The head that the borrower kept at the agreement is in the history that the auditor took out.
  expect(verifyPack(Buffer.from(pack), { heads: [head] })).toMatchObject({ agreements: 1 });
  const changed = pack.replace('167200', '167201');
  expect(changed).not.toBe(pack);
  writeFileSync(page, changed);
  expect(offline([script, page]).status).not.toBe(0);
}

test('G1 L2 小张 from import to settlement by what /openapi.json tells alone, and a pack that verifies offline', async () => {
  const { env, base } = await environment('once');
  const told = await story(new DescribedDesk(base), await started(env));
  expect(told).toMatchObject(END);
  expect(told.audit).toBeGreaterThan(20);
  await expectVerified(told);
  await ended('SIGINT');
}, 600_000);

test(`R1 G1 the server is killed ${KILLS} times in the middle of it: nothing is lost, nothing is there twice`, async () => {
  const { env, base } = await environment('killed');
  const passwords = await started(env);
  const desk = new DescribedDesk(base);
  let isOver = false;
  const deaths = (async () => {
    for (let kill = 0; kill < KILLS && !isOver; kill += 1) {
      await new Promise((done) => setTimeout(done, 150 + ((kill * 389) % 1_700)));
      if (isOver) return kill;
      await ended('SIGKILL');
      await started(env);
    }
    return KILLS;
  })();
  const told = await story(desk, passwords);
  isOver = true;
  const killed = await deaths;
  expect(told).toMatchObject(END);
  await expectVerified(told);
  await ended('SIGINT');
  expect(killed).toBeGreaterThan(0);
  console.log(`${killed} deaths, ${desk.tries} requests sent again`);
}, 600_000);
